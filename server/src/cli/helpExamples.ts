/** Examples to copy and the exit codes, which stand below the help of each command. */
import type { Locale, Message } from '../rules/rule.ts';

/** The program and its commands; `accept` and the like are commands of `variants`. */
export type ExampleOf =
  | 'program'
  | 'check'
  | 'init'
  | 'completions'
  | 'clean'
  | 'inspect'
  | 'rules'
  | 'index'
  | 'lookup'
  | 'mcp'
  | 'events'
  | 'variants'
  | 'accept'
  | 'prefer'
  | 'split';

/** Examples, one a line: the command, then what it does. */
const EXAMPLES: Readonly<Record<ExampleOf, readonly [string, Message][]>> = {
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
    [
      'soat check --changed origin/main',
      { vi: 'chỉ những dòng nhánh này đã đổi trong git', en: 'only lines this branch changed in git' },
    ],
    ['cat bai.txt | soat check --stdin', { vi: 'kiểm bài từ đầu vào chuẩn', en: 'check standard input' }],
    [
      'soat check --format stylish --format sarif:ci.sarif tin/',
      { vi: 'cho người đọc, và một tệp cho CI', en: 'for people, and a file for a CI' },
    ],
    [
      'soat check --baseline loi-cu.json tin/',
      { vi: 'chỉ báo chỗ mới so với danh sách lỗi cũ', en: 'only what is new since the baseline' },
    ],
    ['soat check --format json bai.txt', { vi: 'kết quả cho máy đọc', en: 'output for programs' }],
  ],
  init: [
    ['soat init', { vi: 'cho xem, hỏi, rồi ghi soat.yml ở đây', en: 'show, ask, then write soat.yml here' }],
    ['soat init --yes tin/', { vi: 'ghi luôn vào tin/soat.yml', en: 'write tin/soat.yml at once' }],
  ],
  completions: [
    ['eval "$(soat completions bash)"', { vi: 'ghi vào ~/.bashrc', en: 'goes into ~/.bashrc' }],
    [
      'soat completions fish > ~/.config/fish/completions/soat.fish',
      { vi: 'một lần là xong', en: 'once and for all' },
    ],
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
  mcp: [
    [
      'soat mcp --corpus kho.soat',
      {
        vi: 'trợ lý tự gọi lệnh này; docs/guides/mcp.md có cấu hình',
        en: 'the host runs it; docs/guides/mcp.md has the configuration',
      },
    ],
    [
      'soat mcp --config /toa-soan/soat.yml',
      { vi: 'theo cấu hình của tòa soạn', en: 'with the newsroom’s configuration' },
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
  init: {
    vi: 'Mã trả về: 0 đã ghi, 1 không ghi (không đồng ý, hoặc không có ai để hỏi), 2 đã có soat.yml, hoặc không đọc, ghi được.',
    en: 'Exit codes: 0 written, 1 not written (declined, or nobody to ask), 2 there is a soat.yml, or file trouble.',
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

export function examplesOf(command: ExampleOf, locale: Locale): string {
  const rows = examplesFor(command, locale);
  const width = Math.max(...rows.map(([line]) => line.length));
  const title = locale === 'vi' ? 'Ví dụ:' : 'Examples:';
  const lines = rows.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  const codes = exitCodesOf(command, locale);
  return `\n${[title, ...lines].join('\n')}\n${command === 'program' ? '' : `\n${codes}\n`}`;
}

/** Each line with what it does. */
export function examplesFor(command: ExampleOf, locale: Locale): [line: string, what: string][] {
  return EXAMPLES[command].map(([line, what]) => [line, what[locale]]);
}

export function exitCodesOf(command: ExampleOf, locale: Locale): string {
  const codes = command in EXIT_CODES ? EXIT_CODES[command as keyof typeof EXIT_CODES] : EXIT_CODES.other;
  return codes[locale];
}
