/** Every sentence of the command line, Vietnamese first. Help texts are beside their commands. */

import { fillMessage, type Locale, type Message, type MessageData } from '../rules/rule.ts';
import { INIT_MESSAGES } from './init/messages.ts';

const MESSAGES = {
  'severity.error': { vi: 'lỗi', en: 'error' },
  'severity.warning': { vi: 'cảnh báo', en: 'warning' },
  'severity.info': { vi: 'lưu ý', en: 'info' },
  'severity.hint': { vi: 'gợi ý', en: 'hint' },
  'count.error': { vi: '{n} lỗi', en: '{n} errors' },
  'count.warning': { vi: '{n} cảnh báo', en: '{n} warnings' },
  'count.info': { vi: '{n} lưu ý', en: '{n} infos' },
  'count.hint': { vi: '{n} gợi ý', en: '{n} hints' },
  'count.error.one': { vi: '1 lỗi', en: '1 error' },
  'count.warning.one': { vi: '1 cảnh báo', en: '1 warning' },
  'count.info.one': { vi: '1 lưu ý', en: '1 info' },
  'count.hint.one': { vi: '1 gợi ý', en: '1 hint' },
  'summary.clean': {
    vi: 'Đã kiểm {files} bản thảo, không có gì phải sửa ({time})',
    en: 'Drafts checked: {files}. Nothing to mend ({time})',
  },
  'summary.none': { vi: 'Không có bản thảo nào được kiểm', en: 'No draft was checked' },
  'summary.skipped': { vi: 'Có {n} tệp không kiểm được', en: 'Files that could not be checked: {n}' },
  'summary.found': {
    vi: '{counts} trong {affected}/{files} bản thảo ({time})',
    en: '{counts}. Drafts with findings: {affected} of {files} ({time})',
  },
  'summary.fixable': {
    vi: 'Có thể sửa tự động {n} chỗ: thêm --fix',
    en: '--fix can mend: {n}',
  },
  'summary.fixed': {
    vi: 'Đã sửa {n} chỗ trong {files} bản thảo',
    en: 'Mended: {n}. Drafts changed: {files}',
  },
  'summary.wouldFix': {
    vi: '--fix sẽ sửa {n} chỗ trong {files} bản thảo; chưa ghi gì',
    en: '--fix would mend: {n}. Drafts it would change: {files}. Nothing was written',
  },
  'summary.noFix': { vi: 'Không có chỗ nào --fix sửa được', en: 'There is nothing that --fix could mend' },
  'check.tooMany': {
    vi: 'Có {n} cảnh báo, quá --max-warnings {limit}',
    en: 'Warnings: {n}, more than --max-warnings {limit}',
  },
  'check.stopped': {
    vi: 'Đã dừng giữa chừng, không có báo cáo nào được ghi',
    en: 'Stopped: no report was written',
  },
  'check.progress': {
    vi: 'đã kiểm {done}/{all} bản thảo, {rate} bài/giây',
    en: '{done} of {all} drafts checked, {rate} a second',
  },
  'check.worker': {
    vi: 'một luồng kiểm bài dừng giữa chừng ({reason}); hãy chạy lại với --jobs 1',
    en: 'a thread that checks drafts has ended ({reason}); run it again with --jobs 1',
  },
  'timing.stage': { vi: 'Bước', en: 'Stage' },
  'timing.rule': { vi: 'Quy tắc', en: 'Rule' },
  'timing.time': { vi: 'Thời gian', en: 'Time' },
  'timing.share': { vi: 'Tỉ lệ', en: 'Share' },
  'timing.identify': { vi: 'tìm bài trong kho', en: 'identify' },
  'timing.annotate': { vi: 'đọc bài', en: 'annotate' },
  'timing.lookUp': { vi: 'hỏi kho bài', en: 'look up' },
  'timing.judge': { vi: 'xét các quy tắc', en: 'judge' },
  'watch.waiting': {
    vi: 'Đang chờ thay đổi (Ctrl-C để dừng)',
    en: 'Waiting for changes (Ctrl-C ends it)',
  },
  'cache.other': {
    vi: 'không phải tệp nhớ đệm của Soát nên được để nguyên: hãy chọn tệp khác với --cache-location',
    en: 'is no cache of Soát and was left alone: choose another file with --cache-location',
  },
  'cache.write': {
    vi: 'không ghi được tệp nhớ đệm ({reason}); lần sau sẽ kiểm lại từ đầu',
    en: 'the cache cannot be written ({reason}); the next run will check everything again',
  },
  fixed: { vi: 'đã sửa', en: 'mended' },
  'stylish.fix': { vi: 'sửa', en: 'fix' },
  'stylish.archive': { vi: 'kho bài', en: 'archive' },
  'stylish.moreLines': { vi: '… và {n} dòng nữa', en: '… and {n} more' },
  'problem.missing': { vi: 'không có tệp hay thư mục này', en: 'no such file or folder' },
  'problem.unreadable': {
    vi: 'không đọc được (kiểm tra quyền truy cập)',
    en: 'cannot be read (check its permissions)',
  },
  'problem.folder': { vi: 'là thư mục, không phải tệp', en: 'is a folder, not a file' },
  'problem.binary': { vi: 'là tệp nhị phân, không phải bản thảo', en: 'is a binary file, not a draft' },
  'problem.empty': { vi: 'tệp rỗng', en: 'is empty' },
  'problem.ignored': {
    vi: 'mọi bản thảo ở đây đều bị .gitignore, .soatignore, ignore của soat.yml hoặc kho bài loại ra: xem --no-ignore',
    en: 'all drafts here are left out by .gitignore, .soatignore, the ignore of soat.yml or the archive: see --no-ignore',
  },
  'problem.loop': {
    vi: 'là liên kết dẫn vòng về chính nó: hãy xóa hoặc tạo lại liên kết',
    en: 'is a link that leads back to itself: delete it or make it anew',
  },
  'problem.gone': {
    vi: 'vừa bị xóa hoặc đổi tên trong lúc kiểm: hãy chạy lại',
    en: 'was deleted or renamed during the run: run it again',
  },
  'changed.no-git': {
    vi: '--changed cần git, mà máy này không có lệnh git: hãy cài git, hoặc bỏ --changed',
    en: '--changed needs git, and there is no command git: install it, or leave --changed out',
  },
  'changed.no-repository': {
    vi: 'không nằm trong kho git nào, nên không biết dòng nào đã đổi: hãy bỏ --changed',
    en: 'is in no git repository, so nothing tells which lines were changed: leave --changed out',
  },
  'changed.no-ref': {
    vi: 'kho git không có nhánh, thẻ hay commit “{detail}” để --changed so với',
    en: 'the git repository has no branch, tag or commit “{detail}” for --changed to compare with',
  },
  'changed.shallow': {
    vi: 'kho git chỉ có một phần lịch sử, không tới chỗ tách khỏi “{detail}”: hãy chạy git fetch --unshallow (GitHub: fetch-depth: 0)',
    en: 'the git repository is a shallow clone that does not reach where it left “{detail}”: run git fetch --unshallow (on GitHub: fetch-depth: 0)',
  },
  'changed.failed': { vi: 'git báo lỗi: {detail}', en: 'git says: {detail}' },
  'changed.nothing': { vi: 'Không có bản thảo nào đã đổi', en: 'No draft was changed' },
  'problem.no-drafts': {
    vi: 'không có bản thảo nào (.txt, .md, .tin)',
    en: 'holds no drafts (.txt, .md, .tin)',
  },
  'problem.too-large': {
    vi: 'quá lớn cho một bản thảo ({size} MB, tối đa {limit} MB)',
    en: 'is too large for a draft ({size} MB, at most {limit} MB)',
  },
  'problem.encoding': {
    vi: 'không phải UTF-8: hãy lưu lại bằng UTF-8',
    en: 'is not UTF-8: save it again as UTF-8',
  },
  'problem.encoding.known': {
    vi: 'không phải UTF-8, có lẽ là {encoding}: hãy chuyển sang UTF-8 rồi kiểm lại',
    en: 'is not UTF-8 but probably {encoding}: convert it to UTF-8 and check again',
  },
  'problem.corpus': { vi: 'không mở được kho bài: {reason}', en: 'the archive cannot be opened: {reason}' },
  'problem.no-articles': { vi: 'không có bài nào', en: 'it holds no articles' },
  'problem.config': { vi: 'không đọc được cấu hình', en: 'the configuration cannot be read' },
  'problem.configBecause': {
    vi: 'không đọc được cấu hình: {reason}',
    en: 'the configuration cannot be read: {reason}',
  },
  'problem.write': {
    vi: 'không ghi được ({reason}), tệp vẫn như cũ',
    en: 'cannot be written ({reason}); the file is as it was',
  },
  'problem.output': {
    vi: 'không ghi được ra đầu ra chuẩn ({reason})',
    en: 'standard output cannot be written ({reason})',
  },
  'problem.report': {
    vi: 'không ghi được báo cáo ({reason})',
    en: 'the report cannot be written ({reason})',
  },
  'reason.permission': { vi: 'không có quyền', en: 'no permission' },
  'reason.full': { vi: 'đĩa đầy', en: 'the disk is full' },
  'reason.folder': { vi: 'đó là một thư mục', en: 'it is a folder' },
  'reason.notFolder': { vi: 'đường dẫn đi qua một tệp', en: 'the path leads through a file' },
  'reason.readOnly': { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  'baseline.missing': {
    vi: 'không có tệp này: thêm --update-baseline để tạo',
    en: 'no such file: add --update-baseline to make it',
  },
  'baseline.unreadable': { vi: 'không đọc được ({reason})', en: 'cannot be read ({reason})' },
  'baseline.unwritable': { vi: 'không ghi được ({reason})', en: 'cannot be written ({reason})' },
  'baseline.notJson': {
    vi: 'không phải danh sách lỗi cũ của Soát (JSON hỏng)',
    en: 'is no baseline of Soát (broken JSON)',
  },
  'baseline.shape': {
    vi: 'không phải danh sách lỗi cũ của Soát (sai ở {place})',
    en: 'is no baseline of Soát (wrong at {place})',
  },
  'baseline.version': {
    vi: 'thuộc phiên bản {version}, bản Soát này chỉ đọc đến {known}: hãy nâng cấp Soát',
    en: 'is of version {version}, this Soát reads up to {known}: upgrade Soát',
  },
  'summary.known': {
    vi: 'Không báo lại {n} lỗi cũ ghi trong {path}',
    en: 'Known from {path}, not reported again: {n}',
  },
  'summary.stale': {
    vi: 'Có {n} lỗi cũ trong {path} không còn nữa (thêm --update-baseline để bỏ):',
    en: 'No longer found, but in {path} (--update-baseline drops them): {n}',
  },
  'summary.staleMore': { vi: '… và {n} lỗi nữa', en: '… and {n} more' },
  'summary.baseline': {
    vi: 'Đã ghi {n} lỗi cũ vào {path} (mới thêm {added}, bỏ {dropped})',
    en: 'Written to {path}: {n} (added {added}, dropped {dropped})',
  },
  'usage.needs': { vi: '{name} cần có {other}', en: '{name} needs {other}' },
  'sarif.root': { vi: 'Thư mục gốc của kho mã', en: 'Root folder of the repository' },
  'problem.web-page': {
    vi: 'là trang web: hãy ghi bài ra tệp khác, chẳng hạn soat clean trang.html > bai.txt',
    en: 'is a web page: write its story to another file, as in soat clean page.html > draft.txt',
  },
  'problem.no-story': {
    vi: 'không thấy bài báo nào trong trang web',
    en: 'no story was found in the web page',
  },
  'usage.unknownOption': { vi: 'không có tùy chọn {name}', en: 'there is no option {name}' },
  'usage.unknownCommand': { vi: 'không có lệnh "{name}"', en: 'there is no command "{name}"' },
  'usage.optionMissingArgument': {
    vi: 'tùy chọn {name} cần một giá trị',
    en: 'the option {name} needs a value',
  },
  'usage.missingArgument': { vi: 'thiếu tham số {name}', en: 'the argument {name} is missing' },
  'usage.excessArguments': { vi: 'thừa tham số', en: 'too many arguments' },
  'usage.conflict': {
    vi: '{name} không dùng chung được với {other}',
    en: '{name} cannot be used with {other}',
  },
  'usage.value': {
    vi: '{name}: không nhận giá trị "{value}", hãy chọn một trong {choices}',
    en: '{name}: "{value}" is none of {choices}',
  },
  'usage.date': {
    vi: '{name}: "{value}" không phải một ngày viết theo YYYY-MM-DD',
    en: '{name}: "{value}" is not a day written as YYYY-MM-DD',
  },
  'usage.number': {
    vi: '{name}: "{value}" không phải một số từ 0 trở lên',
    en: '{name}: "{value}" is not a number of 0 or more',
  },
  'usage.count': {
    vi: '{name}: "{value}" không phải một số đếm từ 1 trở lên',
    en: '{name}: "{value}" is not a count of 1 or more',
  },
  'usage.noRule': { vi: 'không có quy tắc "{id}"', en: 'there is no rule "{id}"' },
  'usage.noFiles': {
    vi: 'chưa có bản thảo nào để kiểm: hãy ghi tên tệp, thư mục, hoặc thêm --stdin',
    en: 'no drafts named: give files, folders, or --stdin',
  },
  'usage.noFile': {
    vi: '--format: thiếu tên tệp sau dấu hai chấm trong "{value}"',
    en: '--format: no file after the colon in "{value}"',
  },
  'usage.sameOutput': {
    vi: '{name} và {other} không thể cùng ghi vào một chỗ: thêm tên tệp, chẳng hạn --format {other}:bao-cao.txt',
    en: '{name} and {other} cannot go to one place: name a file, as in --format {other}:report.txt',
  },
  'usage.oneDraft': {
    vi: 'mỗi lần chỉ in được một bài: với nhiều bài, thêm --write (ghi vào tệp) hoặc --dry-run (chỉ xem)',
    en: 'one draft at a time can be printed: for several add --write or --dry-run',
  },
  'usage.didYouMean': { vi: 'có phải {name}?', en: 'did you mean {name}?' },
  'usage.hint': { vi: 'Xem: {command} --help', en: 'See: {command} --help' },
  'usage.other': { vi: 'không hiểu dòng lệnh: {message}', en: '{message}' },
  'rules.messages': { vi: 'Thông báo:', en: 'Messages:' },
  'rules.switchOff': { vi: 'Cách tắt:', en: 'To switch it off:' },
  'rules.inText': { vi: 'trong bài', en: 'in a draft' },
  'rules.needsArchive': { vi: 'cần kho bài', en: 'needs an archive' },
  'rules.fixable': { vi: 'sửa được', en: 'fixable' },
  'index.progress': {
    vi: 'đã đọc {done} bài, {rate} bài/giây',
    en: '{done} articles read, {rate} a second',
  },
  'progress.left': { vi: ', còn khoảng {time}', en: ', about {time} left' },
  'index.done': {
    vi: 'Đã lập chỉ mục {articles} bài vào {out} ({size}, {time})',
    en: 'Indexed {articles} articles into {out} ({size}, {time})',
  },
  'index.updated': {
    vi: 'Giữ nguyên {kept} bài, đọc mới {fresh}, bỏ hoặc thay {gone}',
    en: 'Kept {kept} articles, read {fresh}, dropped or replaced {gone}',
  },
  'index.refused': { vi: 'Không đọc được {n} chỗ trong kho bài', en: 'Not readable in the archive: {n}' },
  'index.more': { vi: '… và {n} chỗ nữa', en: '… and {n} more' },
  'index.none': {
    vi: 'kho bài không có bài nào: không ghi chỉ mục',
    en: 'the archive holds no articles: no index was written',
  },
  'index.write': { vi: 'không ghi được chỉ mục ({reason})', en: 'the index cannot be written ({reason})' },
  'index.stopped': {
    vi: 'Đã dừng. Chạy lại lệnh này để đọc tiếp từ chỗ dở; chỉ mục cũ, nếu có, còn nguyên',
    en: 'Stopped. Run the same command to go on from there; an index that was there before is unchanged',
  },
  'index.resumed': {
    vi: 'Đọc tiếp lần chạy còn dở: {articles} bài đã đọc rồi',
    en: 'Going on with a run that was ended: {articles} articles are read already',
  },
  'config.from': { vi: 'Cấu hình của {draft}, theo {config}', en: 'Configuration of {draft}, from {config}' },
  'config.none': {
    vi: 'Cấu hình của {draft}: không có soat.yml nào, từ thư mục của nó lên tới gốc',
    en: 'Configuration of {draft}: there is no soat.yml in its folder nor above',
  },
  'config.unset': { vi: 'Không đặt: {keys}', en: 'Not set: {keys}' },
  'config.by.default': { vi: 'mặc định', en: 'default' },
  'config.by.file': { vi: '{at}', en: '{at}' },
  'config.by.option': { vi: '{at}', en: '{at}' },
  'config.by.environment': { vi: 'theo môi trường (LANG)', en: 'by the environment (LANG)' },
  'config.by.style': { vi: 'theo style {at}', en: 'by the style {at}' },
  ...INIT_MESSAGES,
  'clean.done': { vi: 'đã bỏ {n} chỗ', en: 'taken out: {n}' },
  'clean.would': { vi: 'sẽ bỏ {n} chỗ', en: 'to be taken out: {n}' },
  'clean.nothing': { vi: 'không có gì phải bỏ', en: 'nothing to take out' },
  'clean.left': {
    vi: 'chưa chắc nên để lại {n} chỗ (thêm --all để bỏ luôn):',
    en: 'uncertain, so left in: {n} (--all takes it out):',
  },
  'clean.other': { vi: 'phần thừa khác', en: 'other leftovers' },
  'variants.articles': { vi: 'bài', en: 'articles' },
  'variants.kind.person': { vi: 'người', en: 'person' },
  'variants.kind.place': { vi: 'địa danh', en: 'place' },
  'variants.kind.organisation': { vi: 'tổ chức', en: 'organisation' },
  'variants.by.glossary': { vi: 'theo soat.yml', en: 'by soat.yml' },
  'variants.by.style': { vi: 'theo phong cách', en: 'by the style' },
  'variants.by.learned': { vi: 'theo kho bài', en: 'by the archive' },
  'variants.count': { vi: 'Tên có nhiều cách viết: {n}', en: 'Names spelled in several ways: {n}' },
  'variants.none': {
    vi: 'Kho bài không có tên nào viết theo nhiều cách.',
    en: 'The archive spells no name in several ways.',
  },
  'variants.noneOf': {
    vi: 'Kho bài không viết tên nào như “{query}” theo nhiều cách.',
    en: 'The archive spells no name like “{query}” in several ways.',
  },
  'variants.settled': {
    vi: 'Đã chọn trong soat.yml: {n} (thêm --all để xem)',
    en: 'Settled in soat.yml: {n} (--all shows them)',
  },
  'variants.hint': {
    vi: 'Chọn: soat variants accept TÊN (cách viết nhiều nhất), prefer CÁCH-VIẾT, split TÊN (tên khác hẳn)',
    en: 'Settle: soat variants accept NAME (the most frequent), prefer SPELLING, split NAME (another name)',
  },
  'variants.preferred': { vi: '“{name}”, thay cho {others}', en: '“{name}”, for {others}' },
  'variants.apart': { vi: '“{name}” không phải {others}', en: '“{name}” is not {others}' },
  'variants.written': { vi: 'Đã ghi vào {path}:', en: 'Written to {path}:' },
  'variants.would': { vi: 'Sẽ ghi vào {path} (chưa ghi):', en: 'To be written to {path} (not yet):' },
  'variants.unknown': {
    vi: 'kho bài không viết “{name}” theo nhiều cách: hãy ghi thêm những cách viết khác',
    en: 'the archive does not spell “{name}” in several ways: name the other spellings as well',
  },
  'variants.which': {
    vi: '“{name}” có thể là {names}: hãy ghi đủ tên',
    en: '“{name}” may be {names}: give the whole name',
  },
  'time.seconds': { vi: '{seconds} giây', en: '{seconds} s' },
  'time.minutes': { vi: '{minutes} phút {seconds} giây', en: '{minutes} min {seconds} s' },
  'events.ask': {
    vi: 'hãy cho biết sự kiện của ai, ở đâu hay khi nào: --entity, --place, --from, --to',
    en: 'say whose events, where or when: --entity, --place, --from, --to',
  },
  'events.period': {
    vi: 'quá {n} ngày: hãy thêm --entity hoặc --place',
    en: 'more than {n} days: add --entity or --place',
  },
  'events.articles': { vi: '{n} bài: “{title}”', en: '{n} article(s): “{title}”' },
  'lookup.nothing': {
    vi: 'Kho bài không có gì về “{query}”.',
    en: 'The archive knows nothing of “{query}”.',
  },
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof MESSAGES;

/** A sentence in the reader's language. */
export function say(locale: Locale, key: MessageKey, data?: MessageData): string {
  return fillMessage(MESSAGES[key], locale, data);
}
