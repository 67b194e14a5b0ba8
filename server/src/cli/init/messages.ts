/** The sentences of `soat init` and of the `soat.yml` it writes. */
import type { Message } from '../../rules/rule.ts';

export const INIT_MESSAGES = {
  'init.title': {
    vi: 'soat.yml: Soát kiểm các bản thảo từ thư mục này trở xuống theo tệp này (lúc tạo: {n} bản thảo).',
    en: 'soat.yml: how Soát checks the drafts of this folder and those below it (when written: {n} drafts).',
  },
  'init.corpus': {
    vi: 'Kho bài đã đăng để đối chiếu: thư mục, tệp .ndjson, hoặc chỉ mục .soat (soat index).',
    en: 'Archive of published articles to compare with: a folder, an .ndjson file, or a .soat index (soat index).',
  },
  'init.corpus.found': { vi: 'Tìm thấy trong thư mục này:', en: 'Found in this folder:' },
  'init.corpus.none': {
    vi: 'Không thấy kho bài nào ở đây: tạm dùng kho bài mẫu đi kèm Soát.',
    en: 'None was found here: the sample archive of Soát is used.',
  },
  'init.source': { vi: 'Tên báo mình, như kho bài ghi.', en: 'Your outlet, as the archive calls it.' },
  'init.source.found': { vi: '{count}/{of} bài ghi như vậy:', en: '{count} of {of} texts say so:' },
  'init.style': {
    vi: 'Phong cách có sẵn: {styles}; learn: chỉ theo kho bài.',
    en: 'A shipped style: {styles}; learn: by the archive only.',
  },
  'init.style.source': { vi: 'Phong cách của báo ấy:', en: 'That of the outlet:' },
  'init.style.names': {
    vi: '{count}/{of} tên riêng trong các bài viết theo phong cách này:',
    en: '{count} of {of} names in the texts are spelled so:',
  },
  'init.style.none': {
    vi: 'Các bài ở đây không cho thấy rõ một phong cách nào.',
    en: 'The texts here show none of them clearly.',
  },
  'init.dateFormat': {
    vi: 'Cách viết ngày và tháng: d/m, d-m hoặc d.m; không ghi thì theo style.',
    en: 'How day and month are written: d/m, d-m or d.m; left out, as the style has it.',
  },
  'init.dateFormat.found': {
    vi: '{count}/{of} ngày trong các bài viết kiểu {format}.',
    en: '{count} of {of} days in the texts are written {format}.',
  },
  'init.glossary': {
    vi: 'Cách viết tên riêng tòa soạn chọn; đứng trên style và kho bài.',
    en: 'Spellings the desk prefers; above the style and the archive.',
  },
  'init.rules': {
    vi: 'Mức của từng quy tắc hay cả nhóm: error, warning, info, hint, off. Xem: soat rules',
    en: 'Severity of rules or families: error, warning, info, hint, off. See: soat rules',
  },
  'init.ignore': {
    vi: 'Tệp không kiểm, viết như trong .gitignore.',
    en: 'Files left out, as in .gitignore.',
  },
  'init.locale': {
    vi: 'Ngôn ngữ của thông báo: vi, en, hoặc auto (theo môi trường).',
    en: 'Language of messages: vi, en, or auto (that of the surroundings).',
  },
  'init.noFolder': { vi: 'không có thư mục này', en: 'there is no such folder' },
  'init.there': {
    vi: 'đã có rồi, Soát không ghi đè: hãy sửa tệp ấy (soat check --print-config cho xem nó có hiệu lực ra sao)',
    en: 'is there already and is not overwritten: edit it (soat check --print-config shows what it amounts to)',
  },
  'init.above': {
    vi: 'Lưu ý: hiện {path} có hiệu lực ở đây; tệp mới sẽ thay nó trong thư mục này, hai tệp không cộng dồn',
    en: 'Note: {path} is in force here; the new file takes its place in this folder, they are not merged',
  },
  'init.ask': { vi: 'Ghi vào {path}?', en: 'Write {path}?' },
  'init.yes': { vi: 'Chưa ghi gì: thêm --yes để ghi', en: 'Nothing was written: add --yes to write it' },
  'init.left': { vi: 'Không ghi gì', en: 'Nothing was written' },
  'init.write': { vi: 'không ghi được ({reason})', en: 'cannot be written ({reason})' },
  'init.done': {
    vi: 'Đã ghi {path}. Bước tiếp theo: soat check {folder}',
    en: 'Written: {path}. Next: soat check {folder}',
  },
} as const satisfies Record<string, Message>;

/** What stands in the comments of the file where nothing was found, to be overwritten. */
export const EXAMPLES = {
  corpus: 'kho-bai',
  source: 'Tuổi Trẻ',
  glossary: [{ name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], kind: 'person' }],
  rules: { 'name/house-style': 'info', boilerplate: 'off' },
  ignore: ['nháp/', '*.cu.txt'],
};
