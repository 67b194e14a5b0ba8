/** What each option does, in the words of the help. */
import type { Message } from '../rules/rule.ts';

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
  reportFormat: {
    vi: 'stylish (cho người đọc, mặc định), compact, unix, json, jsonl, sarif, rdjson, rdjsonl, github, gitlab, junit, checkstyle, tap, html; ghi nhiều lần được, mỗi định dạng vào một tệp: sarif:bao-cao.sarif',
    en: 'stylish (for people, the default), compact, unix, json, jsonl, sarif, rdjson, rdjsonl, github, gitlab, junit, checkstyle, tap, html; may be repeated, each to a file of its own: sarif:report.sarif',
  },
  baseline: {
    vi: 'không báo lại những lỗi cũ ghi trong tệp này',
    en: 'do not report what this file says is known',
  },
  updateBaseline: {
    vi: 'ghi mọi chỗ đang bị báo vào tệp của --baseline, bỏ những chỗ không còn',
    en: 'write all that is found to the file of --baseline, drop what is no more',
  },
  output: {
    vi: 'ghi báo cáo vào tệp này thay vì in ra',
    en: 'write the report to this file instead of printing it',
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
  noRule: {
    vi: 'tắt một quy tắc hay cả nhóm, chẳng hạn name/variant; ghi nhiều lần được',
    en: 'switch a rule or family off, such as name/variant; may be repeated',
  },
  severity: {
    vi: 'mức thấp nhất được báo: error, warning, info, hint (mặc định); dưới mức ấy thì không báo, không tính',
    en: 'least severity reported: error, warning, info, hint (default); what is below is not counted either',
  },
  maxWarnings: {
    vi: 'chịu được chừng ấy cảnh báo: chỉ trả về 1 khi có nhiều hơn (hoặc có lỗi)',
    en: 'put up with so many warnings: the exit code is 1 only for more of them (or for errors)',
  },
  changed: {
    vi: 'chỉ báo trên những dòng đã đổi: chưa commit, hoặc từ chỗ tách khỏi REF, chẳng hạn origin/main',
    en: 'only findings on changed lines: not committed yet, or since the branch left REF, such as origin/main',
  },
  noIgnore: {
    vi: 'kiểm cả những tệp .gitignore, .soatignore và ignore của soat.yml loại ra',
    en: 'also check what .gitignore, .soatignore and the ignore of soat.yml leave out',
  },
  forceIgnore: {
    vi: 'loại cả tệp ghi tên thẳng, nếu chúng bị loại như trên hoặc nằm trong kho bài (cho pre-commit)',
    en: 'leave files out so even if they are named outright, and those of the archive (for pre-commit)',
  },
  fix: {
    vi: 'tự sửa những chỗ chắc chắn rồi báo phần còn lại',
    en: 'mend what is certain, then report the rest',
  },
  fixDryRun: {
    vi: 'không ghi gì, chỉ cho xem --fix sẽ sửa những gì (diff)',
    en: 'write nothing, show what --fix would change (a diff)',
  },
  fixType: {
    vi: 'chỉ sửa theo những quy tắc hay nhóm này, chẳng hạn boilerplate,text/unicode; ghi nhiều lần được',
    en: 'apply only fixes of these rules or families, such as boilerplate,text/unicode; may be repeated',
  },
  printConfig: {
    vi: 'không kiểm gì, chỉ in cấu hình của tệp này và cho biết từng giá trị lấy từ đâu (YAML; --format json)',
    en: 'check nothing, print the configuration of this file and where each value comes from (YAML; --format json)',
  },
  init: {
    vi: 'không kiểm gì, viết soat.yml đầu tiên cho thư mục, như lệnh soat init',
    en: 'check nothing, write a first soat.yml for the folder, as soat init does',
  },
  yes: { vi: 'ghi luôn, không hỏi', en: 'write without asking' },
  write: {
    vi: 'ghi bài đã dọn vào chính tệp ấy thay vì in ra',
    en: 'write the cleaned draft back to its file instead of printing it',
  },
  dryRun: { vi: 'không ghi gì, chỉ cho xem sẽ bỏ những dòng nào (diff)', en: 'write nothing, show a diff' },
  all: { vi: 'bỏ cả những chỗ chưa chắc', en: 'take out what is uncertain, too' },
  jobs: {
    vi: 'số luồng cùng kiểm (mặc định: 1, nhiều bản thảo thì bằng số nhân của máy)',
    en: 'threads that check at once (default: 1, for many drafts as many as the machine has cores)',
  },
  cache: {
    vi: 'nhớ kết quả trong .soatcache để lần sau chỉ kiểm bản thảo đã đổi',
    en: 'keep findings in .soatcache, and check only what has changed the next time',
  },
  watch: {
    vi: 'kiểm lại mỗi khi bản thảo, soat.yml hay kho bài thay đổi',
    en: 'check again whenever a draft, soat.yml or the archive changes',
  },
  timing: {
    vi: 'cho biết từng bước và từng quy tắc mất bao lâu',
    en: 'tell what each stage and each rule takes',
  },
  cacheLocation: {
    vi: 'nhớ kết quả trong tệp này thay cho .soatcache (bao gồm --cache)',
    en: 'keep findings in this file instead of .soatcache (implies --cache)',
  },
  quiet: {
    vi: 'chỉ báo lỗi và cảnh báo, như --severity warning',
    en: 'report errors and warnings only, as --severity warning',
  },
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
