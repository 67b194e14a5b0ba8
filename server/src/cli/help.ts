/** Help that teaches: what each command is for, with examples to copy. */
import type { Command, Help } from 'commander';
import type { Locale, Message } from '../rules/rule.ts';

export const HELP = {
  program: {
    vi: 'Soát bản thảo tin tức: tên viết không thống nhất, ngày tháng sai, phần thừa của trang web, đối chiếu với kho bài đã đăng.',
    en: 'Checks Vietnamese news drafts: names spelled in two ways, dates that do not hold, leftovers of web pages, compared with an archive of published articles.',
  },
  check: { vi: 'Kiểm bản thảo và báo chỗ cần sửa', en: 'Check drafts and report what to mend' },
  clean: {
    vi: 'Dọn bản thảo dán từ trang web: bỏ tin liên quan, nút chia sẻ, bình luận, dòng lặp…',
    en: 'Clean drafts pasted from web pages: take out related links, share buttons, comments, repeats…',
  },
  inspect: {
    vi: 'Cho xem Soát đọc ra gì trong bản thảo (JSON): vai trò từng dòng, ngày tháng, tên, sự kiện',
    en: 'Show what Soát reads in drafts (JSON): roles of lines, dates, names, events',
  },
  rules: { vi: 'Liệt kê các quy tắc, hoặc giải thích một quy tắc', en: 'List the rules, or explain one' },
  index: {
    vi: 'Lập chỉ mục kho bài: một tệp mở được ngay, cho kho lớn',
    en: 'Index an archive: one file that opens at once, for a large archive',
  },
  variants: {
    vi: 'Những tên kho bài viết theo nhiều cách, với số bài từng báo, từng năm; chọn cách viết cho soat.yml',
    en: 'Names the archive spells in several ways, with articles by source and year; settle them in soat.yml',
  },
  accept: {
    vi: 'Nhận là một tên, viết theo cách kho bài dùng nhiều nhất',
    en: 'Take them for one name, spelled as the archive mostly does',
  },
  prefer: { vi: 'Chọn cách viết này cho tên ấy', en: 'Prefer this spelling of the name' },
  split: { vi: 'Tách ra: đây là một tên khác', en: 'Tell it apart: it is another name' },
  events: {
    vi: 'Xuất sự kiện của bản thảo hay của kho bài ra schema.org JSON-LD',
    en: 'Export events of drafts or of the archive as schema.org JSON-LD',
  },
  lookup: {
    vi: 'Tra một tên hay một ngày trong kho bài',
    en: 'Look a name or a day up in the archive',
  },
} as const satisfies Record<string, Message>;

/** What stands behind the command's name in its usage line. */
export const USAGE = {
  program: { vi: '<lệnh> [tùy chọn]', en: '<command> [options]' },
  check: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  clean: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  inspect: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  rules: { vi: '[tùy chọn] [mã]', en: '[options] [id]' },
  index: { vi: '[tùy chọn] <kho bài…> --out <tệp>', en: '[options] <archives…> --out <file>' },
  variants: { vi: '[tùy chọn] [tên]', en: '[options] [name]' },
  accept: { vi: '[tùy chọn] <tên…>', en: '[options] <names…>' },
  prefer: { vi: '[tùy chọn] <cách viết> [thay cho…]', en: '[options] <spelling> [instead of…]' },
  split: { vi: '[tùy chọn] <tên> [không phải…]', en: '[options] <name> [different from…]' },
  events: { vi: '[tùy chọn] [tệp…]', en: '[options] [files…]' },
  lookup: { vi: '[tùy chọn] <tên hoặc ngày>', en: '[options] <name or day>' },
} as const satisfies Record<string, Message>;

export const ARGUMENTS = {
  files: {
    vi: 'tệp, thư mục (tìm .txt, .md, .tin), mẫu như "tin/**/*.md", hoặc - là đầu vào chuẩn',
    en: 'files, folders (searched for .txt, .md, .tin), globs such as "news/**/*.md", or - for standard input',
  },
  corpora: {
    vi: 'kho bài: thư mục (.txt, .md, .html, .ndjson) hoặc tệp .ndjson',
    en: 'archives: folders (.txt, .md, .html, .ndjson) or .ndjson files',
  },
  rule: { vi: 'mã quy tắc, chẳng hạn name/variant', en: 'id of a rule, such as name/variant' },
  variants: { vi: 'tên, hoặc một phần của tên', en: 'a name or a part of one' },
  names: { vi: 'tên, viết theo cách nào cũng được', en: 'names, in any spelling' },
  spelling: { vi: 'cách viết', en: 'a spelling' },
  others: {
    vi: 'những cách viết kia (mặc định: những cách kho bài có)',
    en: 'the other spellings (default: those of the archive)',
  },
  query: { vi: 'tên người, địa danh, tổ chức hoặc một ngày', en: 'a person, place, organisation or day' },
} as const satisfies Record<string, Message>;

export const OPTIONS = {
  entity: {
    vi: 'chỉ những sự kiện có người, tổ chức hay nước này; ghi nhiều lần thì phải có đủ',
    en: 'only events with this person, body or country; repeated, all have to take part',
  },
  place: { vi: 'chỉ những sự kiện ở nơi này', en: 'only events at this place' },
  type: {
    vi: 'chỉ loại này: meeting, call, talks, visit, summit, statement, election, signing, attack, accident, sport, other',
    en: 'only this type: meeting, call, talks, visit, summit, statement, election, signing, attack, accident, sport, other',
  },
  fromDay: { vi: 'từ ngày này (YYYY-MM-DD)', en: 'from this day on (YYYY-MM-DD)' },
  toDay: { vi: 'đến hết ngày này (YYYY-MM-DD)', en: 'until the end of this day (YYYY-MM-DD)' },
  onlyEvents: { vi: 'chỉ liệt kê sự kiện, mới nhất trước', en: 'list events only, the newest first' },
  corpus: {
    vi: 'kho bài để đối chiếu: thư mục, tệp .ndjson, hoặc một chỉ mục .soat; ghi nhiều lần được (mặc định: của soat.yml, nếu không có thì kho bài mẫu)',
    en: 'archive to compare with: a folder, an .ndjson file, or one .soat index; may be repeated (default: that of soat.yml, else the sample archive)',
  },
  out: { vi: 'tệp chỉ mục sẽ ghi, chẳng hạn kho.soat', en: 'index file to write, such as archive.soat' },
  update: {
    vi: 'chỉ đọc bài mới hoặc đã đổi; bài không còn trong kho thì bỏ',
    en: 'read new and changed articles only; drop those that are gone',
  },
  indexConfig: {
    vi: 'lấy bảng tên riêng (glossary) của tệp cấu hình này thay cho soat.yml gần nhất',
    en: 'take the glossary of this configuration instead of the nearest soat.yml',
  },
  noCorpus: { vi: 'không đối chiếu với kho bài nào', en: 'compare with no archive' },
  config: {
    vi: 'dùng tệp cấu hình này thay cho soat.yml gần bản thảo nhất',
    en: 'use this configuration instead of the soat.yml nearest to the draft',
  },
  edition: {
    vi: 'ngày ra báo (YYYY-MM-DD), đứng trên mọi ngày ghi trong bản thảo',
    en: 'edition date (YYYY-MM-DD), overrules what the draft says',
  },
  from: {
    vi: 'ngày để tính "hôm qua" hay 10/7 không ghi năm (YYYY-MM-DD, mặc định: hôm nay)',
    en: 'day that "hôm qua" or 10/7 without a year is counted from (YYYY-MM-DD, default: today)',
  },
  format: {
    vi: 'stylish (cho người đọc, mặc định) hoặc json (cho máy)',
    en: 'stylish (for people, the default) or json (for programs)',
  },
  formatJson: { vi: 'chỉ có json', en: 'json is the only one' },
  failOn: {
    vi: 'mức thấp nhất khiến lệnh trả về 1: error, warning (mặc định), info, hint, never',
    en: 'least severity that makes the exit code 1: error, warning (default), info, hint, never',
  },
  stdin: { vi: 'đọc bản thảo từ đầu vào chuẩn', en: 'read one draft from standard input' },
  stdinFilename: {
    vi: 'tên của bản thảo từ đầu vào chuẩn: để tìm soat.yml và ghi trong báo cáo',
    en: 'name of the draft from standard input: to find soat.yml and for the report',
  },
  rule: {
    vi: 'đổi mức một quy tắc hay cả nhóm, chẳng hạn name/variant:off; ghi nhiều lần được',
    en: 'severity of a rule or family, such as name/variant:off; may be repeated',
  },
  fix: {
    vi: 'tự sửa những chỗ chắc chắn rồi báo phần còn lại',
    en: 'mend what is certain, then report the rest',
  },
  write: {
    vi: 'ghi bài đã dọn vào chính tệp ấy thay vì in ra',
    en: 'write the cleaned draft back to its file instead of printing it',
  },
  dryRun: { vi: 'không ghi gì, chỉ cho xem sẽ bỏ những dòng nào (diff)', en: 'write nothing, show a diff' },
  all: { vi: 'bỏ cả những chỗ chưa chắc', en: 'take out what is uncertain, too' },
  quiet: { vi: 'chỉ báo lỗi và cảnh báo', en: 'report errors and warnings only' },
  kind: { vi: 'chỉ person, place hoặc organisation', en: 'only person, place or organisation' },
  min: { vi: 'chỉ những tên có trong ít nhất ngần ấy bài', en: 'only names that so many articles hold' },
  source: { vi: 'chỉ tính bài của báo này', en: 'count only this outlet’s articles' },
  settled: { vi: 'cả những tên soat.yml đã chọn', en: 'also names that soat.yml has settled' },
  settleConfig: {
    vi: 'ghi vào tệp cấu hình này thay cho soat.yml gần nhất',
    en: 'write to this configuration instead of the nearest soat.yml',
  },
  settleDryRun: { vi: 'chỉ nói sẽ ghi gì', en: 'only say what would be written' },
  color: { vi: 'luôn tô màu', en: 'always colour' },
  noColor: { vi: 'không tô màu (hoặc đặt biến NO_COLOR)', en: 'never colour (or set NO_COLOR)' },
  locale: {
    vi: 'ngôn ngữ của thông báo: vi hoặc en (mặc định: vi, trừ khi LANG là en)',
    en: 'language of messages: vi or en (default: vi unless LANG is en)',
  },
  version: { vi: 'in số phiên bản', en: 'print the version' },
  help: { vi: 'in trợ giúp này', en: 'print this help' },
} as const satisfies Record<string, Message>;

/** Examples, one a line: the command, then what it does. */
const EXAMPLES: Readonly<
  Record<
    | 'program'
    | 'check'
    | 'clean'
    | 'inspect'
    | 'rules'
    | 'index'
    | 'lookup'
    | 'events'
    | 'variants'
    | 'accept'
    | 'prefer'
    | 'split',
    readonly [string, Message][]
  >
> = {
  program: [
    ['soat check bai.txt', { vi: 'kiểm một bài', en: 'check one draft' }],
    ['soat check tin/', { vi: 'kiểm cả thư mục', en: 'check a folder' }],
    [
      'soat clean --write bai.txt',
      { vi: 'bỏ phần thừa của trang web', en: 'take out what a web page left behind' },
    ],
    ['soat lookup "Lavrov"', { vi: 'kho bài biết gì về ông Lavrov', en: 'what the archive knows of Lavrov' }],
    ['soat rules name/variant', { vi: 'giải thích một quy tắc', en: 'explain a rule' }],
  ],
  check: [
    ['soat check bai.txt', { vi: 'kiểm một bài', en: 'check one draft' }],
    [
      'soat check --fix tin/',
      { vi: 'sửa những chỗ chắc chắn trong cả thư mục', en: 'mend what is certain in a folder' },
    ],
    [
      'soat check --corpus kho/ --edition 2025-07-11 bai.txt',
      {
        vi: 'đối chiếu với kho bài, cho số báo ngày 11-7',
        en: 'compare with an archive, for the edition of 11 July',
      },
    ],
    [
      'soat check --rule name/house-style:off --fail-on error tin/',
      { vi: 'tắt một quy tắc, chỉ coi lỗi là trượt', en: 'switch a rule off, fail on errors only' },
    ],
    ['cat bai.txt | soat check --stdin', { vi: 'kiểm bài từ đầu vào chuẩn', en: 'check standard input' }],
    ['soat check --format json bai.txt', { vi: 'kết quả cho máy đọc', en: 'output for programs' }],
  ],
  clean: [
    ['soat clean dan.txt > bai.txt', { vi: 'in bài đã dọn', en: 'print the cleaned draft' }],
    ['soat clean --dry-run dan.txt', { vi: 'xem trước sẽ bỏ gì', en: 'see what would go' }],
    [
      'soat clean --write tin/',
      { vi: 'dọn cả thư mục, ghi vào chính các tệp', en: 'clean a folder in place' },
    ],
    [
      'soat clean trang.html > bai.txt',
      { vi: 'lấy bài báo trong trang web đã lưu', en: 'the story of a saved web page' },
    ],
    ['cat dan.txt | soat clean -', { vi: 'dọn bài từ đầu vào chuẩn', en: 'clean standard input' }],
  ],
  inspect: [
    ['soat inspect bai.txt', { vi: 'ngày, tên, sự kiện đọc được', en: 'dates, names and events as read' }],
  ],
  rules: [
    ['soat rules', { vi: 'mọi quy tắc', en: 'all rules' }],
    ['soat rules date/weekday', { vi: 'một quy tắc', en: 'one rule' }],
  ],
  index: [
    ['soat index kho/ --out kho.soat', { vi: 'lập chỉ mục một thư mục', en: 'index a folder' }],
    [
      'soat index kho/ tin.ndjson --out kho.soat --update',
      { vi: 'chỉ đọc những gì mới', en: 'read only what is new' },
    ],
    ['soat check --corpus kho.soat bai.txt', { vi: 'đối chiếu với chỉ mục', en: 'compare with the index' }],
  ],
  variants: [
    ['soat variants', { vi: 'mọi tên viết theo nhiều cách', en: 'all names spelled in several ways' }],
    [
      'soat variants --kind person --min 10',
      { vi: 'người, trong ít nhất 10 bài', en: 'people, in at least 10 articles' },
    ],
    ['soat variants Lavrov', { vi: 'một tên', en: 'one name' }],
    [
      'soat variants accept Lavrov',
      { vi: 'viết theo cách nhiều nhất', en: 'spell it as the archive mostly does' },
    ],
    ['soat variants prefer "Sergei Lavrov"', { vi: 'chọn cách viết', en: 'choose the spelling' }],
    [
      'soat variants split "Nguyễn Văn Ân" "Nguyễn Văn An"',
      { vi: 'hai người khác nhau', en: 'two different people' },
    ],
  ],
  accept: [['soat variants accept Lavrov Kiev', { vi: 'hai tên một lần', en: 'two names at once' }]],
  prefer: [
    ['soat variants prefer "Sergei Lavrov"', { vi: 'thay cho mọi cách khác', en: 'for all other spellings' }],
    ['soat variants prefer Kiev Kyiv', { vi: 'thay cho Kyiv', en: 'for Kyiv' }],
  ],
  split: [
    [
      'soat variants split "Nguyễn Văn Ân" "Nguyễn Văn An"',
      { vi: 'hai người khác nhau', en: 'two different people' },
    ],
  ],
  events: [
    ['soat events bai.txt', { vi: 'sự kiện của một bài', en: 'events of a draft' }],
    [
      'soat events --entity Lavrov --entity Rubio --from 2025-01-01',
      { vi: 'hai ông đã gặp nhau những lần nào', en: 'when the two met' },
    ],
  ],
  lookup: [
    [
      'soat lookup "Sergei Lavrov"',
      { vi: 'chức vụ, cách viết, sự kiện gần đây', en: 'office, spellings, last events' },
    ],
    [
      'soat lookup "Lavrov" --events',
      { vi: 'ông Lavrov đã gặp ai, ở đâu, hôm nào', en: 'whom Lavrov met, where and when' },
    ],
    ['soat lookup 10/7/2025', { vi: 'thứ mấy, hôm ấy có sự kiện gì', en: 'weekday and events of that day' }],
  ],
};

const SETTLED: Message = {
  vi: 'Mã trả về: 0 đã ghi, 1 không rõ tên nào, 2 lỗi dùng lệnh, cấu hình hoặc đọc, ghi tệp.',
  en: 'Exit codes: 0 written, 1 unclear which name, 2 usage, configuration or file trouble.',
};
const EXIT_CODES = {
  check: {
    vi: 'Mã trả về: 0 không có gì phải sửa, 1 có chỗ cần sửa, 2 lỗi dùng lệnh, cấu hình hoặc đọc tệp.',
    en: 'Exit codes: 0 nothing to mend, 1 findings, 2 usage, configuration or file trouble.',
  },
  clean: {
    vi: 'Mã trả về: 0 xong, 1 có chỗ phải bỏ (chỉ với --dry-run), 2 lỗi dùng lệnh, cấu hình, đọc hoặc ghi tệp.',
    en: 'Exit codes: 0 done, 1 something to take out (--dry-run only), 2 usage, configuration or file trouble.',
  },
  lookup: {
    vi: 'Mã trả về: 0 tìm thấy, 1 không tìm thấy, 2 lỗi dùng lệnh hoặc cấu hình.',
    en: 'Exit codes: 0 found, 1 not found, 2 usage or configuration trouble.',
  },
  accept: SETTLED,
  prefer: SETTLED,
  split: SETTLED,
  other: {
    vi: 'Mã trả về: 0 xong, 2 lỗi dùng lệnh, cấu hình hoặc đọc tệp.',
    en: 'Exit codes: 0 done, 2 usage, configuration or file trouble.',
  },
} as const satisfies Record<string, Message>;

export function examplesOf(command: keyof typeof EXAMPLES, locale: Locale): string {
  const rows = EXAMPLES[command];
  const width = Math.max(...rows.map(([line]) => line.length));
  const title = locale === 'vi' ? 'Ví dụ:' : 'Examples:';
  const lines = rows.map(([line, what]) => `  ${line.padEnd(width)}  ${what[locale]}`);
  const codes = command in EXIT_CODES ? EXIT_CODES[command as keyof typeof EXIT_CODES] : EXIT_CODES.other;
  return `\n${[title, ...lines].join('\n')}\n${command === 'program' ? '' : `\n${codes[locale]}\n`}`;
}

/** Commander's own words, which it has in English only. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/** How help is laid out; defaults and choices are told in the descriptions themselves. */
export function helpLayout(locale: Locale): Partial<Help> {
  return {
    showGlobalOptions: true,
    // Of a command within a command: what its parent filters by is not its own.
    visibleGlobalOptions: (command) => {
      const root = rootOf(command);
      return root === command ? [] : [...root.options];
    },
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => (locale === 'vi' ? (TITLES[title] ?? title) : title),
    optionDescription: ({ description }) => description,
  };
}

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}
