/** What one line looks like, read from the line alone: the raw material of every decision about its role. */
/**
 * The shape of a line. `stamp`: nothing but dates and times. `prose`: running text with an end mark. `title`: a short
 * line without one, such as headlines, subheads, links, names and buttons.
 */
export type LineForm = 'blank' | 'stamp' | 'prose' | 'title';

export interface LineFeatures {
  /** The line's text without white space at its ends. */
  readonly text: string;
  readonly form: LineForm;
  /** Number of words, split at white space. */
  readonly words: number;
  /** Ends as teasers are cut off: "...", "…". */
  readonly truncated: boolean;
  /** Names where a picture or video comes from: "Ảnh: AP", "(Nguồn: Al Jazeera)". */
  readonly captioned: boolean;
}

/** Longest headline seen in practice, in words; a longer line is a paragraph even without an end mark. */
const LONGEST_TITLE = 36;
/** A line with an end mark is prose from this many words on; below it may be a short teaser or button. */
const SHORTEST_PROSE = 7;

/** A headline may end in dots; a summary that is cut off is longer. */
const LONGEST_CUT_TITLE = 22;

const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/u;
const QUESTION_END = /[?!…]["'”’»)\]]*$/u;
const TRUNCATED = /(?:\.\.\.|…)\s*["”»]?$/u;

/** Longest credit with its label, in UTF-16 units. */
const CREDIT_WINDOW = 90;
/** A credit at the end of a caption: behind a dash, a full stop or in brackets. */
const SOURCE =
  '(?:ảnh|hình|hình ảnh|đồ họa|đồ hoạ|video|clip|nguồn|nguồn ảnh|photo|infographic|ảnh tư liệu|ảnh minh họa|ảnh minh hoạ|ảnh chụp màn hình)';
const CREDIT = new RegExp(
  `[\\s(\\[.,;–—-]${SOURCE}\\s*(?:\\((?:tư liệu|minh họa|minh hoạ)\\)\\s*)?[:：]\\s*[^:：]{1,60}$|` +
    `\\(\\s*${SOURCE}[^()]{0,60}\\)\\.?$|` +
    '[-–.]\\s*ảnh (?:minh họa|minh hoạ|tư liệu|internet|chụp màn hình|cắt từ clip)[^.]{0,30}\\.?$',
  'iu',
);

const WEEKDAY = '(?:thứ\\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s*nhật|cn|t[2-7])';
const STAMP_TOKEN = [
  WEEKDAY,
  '\\d{1,2}\\s*tháng\\s*\\d{1,2}(?:[,\\s]\\s*\\d{4})?',
  'tháng\\s*\\d{1,2}',
  'năm\\s*\\d{4}',
  '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}',
  '\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}',
  '\\d{1,2}[/-]\\d{1,2}',
  "\\d{1,2}\\s*[:hg]\\s*\\d{1,2}(?:\\s*[:']\\s*\\d{1,2})?\\s*(?:phút|')?",
  '[(\\[]?\\s*(?:gmt|utc)\\s*[+-]?\\s*\\d{0,2}(?::\\d{2})?\\s*[)\\]]?',
  '(?:ngày|lúc|hôm|cập nhật lần cuối|cập nhật|đăng ngày|đăng lúc|ngày đăng|xuất bản|ngày cập nhật|cập nhật lúc|published|updated|posted on|posted)',
  '(?:sáng|trưa|chiều|tối|am|pm|a\\.m\\.?|p\\.m\\.?)',
  '(?:\\d+|một|hai|ba|vài)\\s*(?:giây|phút|giờ|ngày|tuần|tháng|năm)\\s*trước',
  '\\d+\\s*(?:minutes?|hours?|days?|weeks?|months?|years?)\\s*ago',
  'hôm\\s*(?:qua|nay)|vừa xong',
  '[|,:;()•·–—-]',
].join('|');
const STAMP = new RegExp(`^(?:(?:${STAMP_TOKEN})\\s*)+$`, 'iu');

/** Reads a line's shape. */
export function readFeatures(line: string): LineFeatures {
  const text = line.trim();
  if (!text) return { text, form: 'blank', words: 0, truncated: false, captioned: false };
  const words = countWords(text);
  const tail = text.slice(-CREDIT_WINDOW);
  return {
    text,
    words,
    form: formOf(text, words, tail),
    truncated: TRUNCATED.test(tail),
    captioned: /[:：)]|ảnh/iu.test(tail) && CREDIT.test(tail),
  };
}

function formOf(text: string, words: number, tail: string): LineForm {
  if (text.length <= 60 && /\d|trước|xong/u.test(text) && STAMP.test(text)) return 'stamp';
  if (words > LONGEST_TITLE) return 'prose';
  if (words >= SHORTEST_PROSE && SENTENCE_END.test(tail) && !QUESTION_END.test(tail))
    return TRUNCATED.test(tail) && words <= LONGEST_CUT_TITLE ? 'title' : 'prose';
  return 'title';
}

function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}
