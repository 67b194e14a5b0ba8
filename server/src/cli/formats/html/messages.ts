/** The page's words, Vietnamese first. */
import { fillMessage, type Locale, type Message, type MessageData } from '../../../rules/rule.ts';

const WORDS = {
  title: { vi: 'Báo cáo soát bản thảo', en: 'Check of drafts' },
  skip: { vi: 'Đến danh sách bản thảo', en: 'Skip to the drafts' },
  sections: { vi: 'Các phần của báo cáo', en: 'Parts of the report' },
  drafts: { vi: 'Bản thảo', en: 'Drafts' },
  timeline: { vi: 'Dòng thời gian', en: 'Time line' },
  spellings: { vi: 'Tên viết nhiều cách', en: 'Names in several spellings' },
  checked: { vi: '{n} bản thảo', en: '{n} drafts' },
  'checked.one': { vi: '1 bản thảo', en: '1 draft' },
  affected: { vi: '{n} bản có chỗ cần xem', en: '{n} with findings' },
  allClean: { vi: 'Không có gì phải sửa.', en: 'Nothing to mend.' },
  none: { vi: 'Không có bản thảo nào được kiểm.', en: 'No draft was checked.' },
  'many.error': { vi: 'lỗi', en: 'errors' },
  'many.warning': { vi: 'cảnh báo', en: 'warnings' },
  'many.info': { vi: 'lưu ý', en: 'infos' },
  'many.hint': { vi: 'gợi ý', en: 'hints' },
  byRule: { vi: 'Theo quy tắc', en: 'By rule' },
  moreRules: { vi: '{n} quy tắc khác', en: '{n} more rules' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  byGroup: { vi: 'Theo ban', en: 'By desk' },
  group: { vi: 'Ban', en: 'Desk' },
  byFile: { vi: 'Cần xem trước', en: 'To look at first' },
  draft: { vi: 'Bản thảo', en: 'Draft' },
  count: { vi: 'Số chỗ', en: 'Findings' },
  draftCount: { vi: 'Số bản', en: 'Drafts' },
  problems: { vi: 'Không kiểm được', en: 'Could not be checked' },
  clean: { vi: 'Không có gì phải sửa: {n} bản thảo', en: 'Nothing to mend: {n} drafts' },
  fixed: { vi: 'Đã sửa {n} chỗ', en: 'Mended: {n}' },
  fix: { vi: 'Sửa:', en: 'Fix:' },
  evidence: { vi: 'Kho bài: {n} bài', en: 'Archive: {n} articles' },
  'evidence.one': { vi: 'Kho bài: 1 bài', en: 'Archive: 1 article' },
  again: { vi: 'như ở {place}', en: 'as at {place}' },
  edition: { vi: 'ra báo {date}', en: 'edition {date}' },
  line: { vi: 'dòng {n}', en: 'line {n}' },
  'filter.name': { vi: 'Lọc', en: 'Filter' },
  'filter.words': { vi: 'Tìm trong báo cáo', en: 'Search the report' },
  'filter.hint': { vi: 'Tên, tệp, lời nhắc…', en: 'Name, file, message…' },
  'filter.severity': { vi: 'Mức', en: 'Severity' },
  'filter.rule': { vi: 'Mọi quy tắc', en: 'Every rule' },
  'filter.group': { vi: 'Mọi ban', en: 'Every desk' },
  'filter.shown': {
    vi: 'Hiện {findings} chỗ trong {drafts} bản thảo',
    en: 'Findings shown: {findings}, in drafts: {drafts}',
  },
  'filter.reset': { vi: 'Bỏ lọc', en: 'Clear' },
  openAll: { vi: 'Mở tất cả', en: 'Open all' },
  closeAll: { vi: 'Đóng tất cả', en: 'Close all' },
  previous: { vi: 'Chỗ trước', en: 'Previous' },
  next: { vi: 'Chỗ sau', en: 'Next' },
  keys: { vi: 'Phím tắt: K, J, /', en: 'Keys: K, J, /' },
  'timeline.note': {
    vi: 'Những sự việc có ghi ngày mà các bản thảo kể, mới trước cũ sau.',
    en: 'What the drafts tell with a date, the newest first.',
  },
  'timeline.month': { vi: '{n} sự việc', en: '{n} events' },
  'timeline.month.one': { vi: '1 sự việc', en: '1 event' },
  'timeline.flagged': { vi: 'có chỗ cần xem', en: 'see the findings' },
  'timeline.more': { vi: '… và {n} bản thảo nữa', en: '… and {n} more drafts' },
  'spellings.note': {
    vi: 'Mỗi tên mà các bản thảo viết theo hai cách trở lên, nhiều nhất trước.',
    en: 'Every name that the drafts spell in two ways or more, the most frequent first.',
  },
  'spellings.name': { vi: 'Tên', en: 'Name' },
  'spellings.ways': { vi: 'Cách viết', en: 'Spellings' },
  'spellings.times': { vi: '{count} lần trong {drafts} bản', en: '{count} times in {drafts} drafts' },
} as const satisfies Readonly<Record<string, Message>>;

export type WordKey = keyof typeof WORDS;

export type Words = (key: WordKey, data?: MessageData) => string;

export function wordsIn(locale: Locale): Words {
  return (key, data) => fillMessage(WORDS[key], locale, data);
}
