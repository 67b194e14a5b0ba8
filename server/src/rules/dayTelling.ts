/** The days of a story with what is told of each: the words of its clause, and how the day stands in it. */

import { fromIso } from '../dates/calendar.ts';
import type { DateMention, IsoDate } from '../dates/date.ts';
import { isHoliday } from '../dates/nondates.ts';
import type { Draft } from '../draft/draft.ts';
import { countBefore, within } from '../text/ordered.ts';
import { isQuoted } from '../text/quotations.ts';
import { contains } from '../text/span.ts';
import { wholeWord, words } from '../text/words.ts';
import { isDay, singleDates } from './dating.ts';

/** What happens on the day, from it on, or until it. */
export type Bound = 'on' | 'from' | 'until';

/** One day of the story and what is told of it. */
export interface DayTelling {
  readonly date: DateMention;
  readonly day: IsoDate;
  readonly line: number;
  readonly bound: Bound;
  /** The words of its clause and of its whole sentence, in lower case, without those that only tell when. */
  readonly clause: readonly string[];
  readonly sentence: readonly string[];
  /** The last words before the day, or before those that lead to it: "xem nhanh 20h" of "Xem nhanh 20h ngày 15.8". */
  readonly label: readonly string[];
  /** The first words behind the day. */
  readonly behind: readonly string[];
  /** "sáng", "tối"; undefined where the text doesn't tell. */
  readonly partOfDay: string | undefined;
  /** "13h" of "từ 13h ngày 25-11". */
  readonly hour: string | undefined;
  /** "hôm nay 22-9" 0, "ngày mai (23-9)" 1, "hôm qua 21-9" -1; undefined for others. */
  readonly fromToday: number | undefined;
  /** "Chiều 23-1, …": the sentence begins with it. */
  readonly fronted: boolean;
  /** The day a daily column is of: "Thời tiết hôm nay 26-12: …", "Xem nhanh 20h ngày 15.8: …". */
  readonly isColumn: boolean;
  /** The sentence tells what somebody said or decided, so that a fronted day may be that of the saying. */
  readonly reported: boolean;
  /** Whether the day is one that holidays are called by, and whether it is called so: "dịp lễ 2/9". */
  readonly isHoliday: boolean;
  readonly isFeast: boolean;
}

/** A new clause begins with one of these. */
const CUT =
  /[;:|–?!]\s|(?<![\dA-Za-zÀ-ỹ])(?:ngay sau|sau(?! này| cùng)|trước khi|kể từ khi|từ khi|trong khi|khi|mà|rằng|để|nhằm|nhưng|đồng thời|sau đó|trước đó|trước ngày|trước thềm|do|bởi|vì|khiến|giúp|phục vụ|chuẩn bị)(?![\dA-Za-zÀ-ỹ])/giu;
const HOUR = '\\d{1,2}(?:h|g|:| giờ)\\s?\\d{0,2}';
/** Words between what is dated and the day. */
const LEADING = `(?:số ra|vào|hôm|ngày|nay|mai|qua|rạng|sáng|trưa|chiều|tối|đêm|khuya|lúc|là|đúng|trong|hết|thứ \\S+|chủ nhật|${HOUR}|[(,])`;
const LEADING_WORDS = new RegExp(`(?:(?<![\\dA-Za-zÀ-ỹ])${LEADING}\\s*)*$`, 'iu');
const UNTIL = bound('trước|đến hết|hết|đến|tới|chậm nhất|muộn nhất|hạn|hạn chót');
const FROM = bound('từ|kể từ|sau');
const PART_OF_DAY =
  /(rạng sáng|sáng|trưa|chiều|tối|đêm|khuya)(?:\s+(?:nay|mai|qua|hôm|ngày|thứ \S+)|[\s(,])*$/iu;
const HOUR_BEFORE = new RegExp(
  `(${HOUR})(?:\\s+(?:sáng|trưa|chiều|tối|đêm|nay|mai|hôm|ngày)|[\\s(,])*$`,
  'iu',
);
const FROM_TODAY =
  /(?:hôm|ngày|rạng sáng|sáng|trưa|chiều|tối|đêm)\s+(nay|mai|qua)[\s(,]*(?:(?:là|tức)\s+)?(?:ngày\s+)?$/iu;
const FRONT = new RegExp(
  `^(?:\\([^)]*\\)\\s*[-–]\\s*)?[\\s“"'‘]*(?:${LEADING}\\s*|từ\\s+|khoảng\\s+|đến\\s+)*$`,
  'iu',
);
/** Verbs whose subject acts today on something of another day. */
const REPORTING = wholeWord(
  'thông báo|cho biết|cho hay|phát đi|công bố|ban hành|ký|có văn bản|ra văn bản|quyết định|yêu cầu|đề xuất|đề nghị|thống nhất|chốt|kiểm tra|khảo sát|thông tin|thông qua|xác nhận|dự báo|khẳng định|tuyên bố|trả lời|kêu gọi|cảnh báo|chỉ đạo|lên đường|tổ chức họp|họp',
  'u',
);
/** What a holiday's figures stand behind: "dịp Quốc khánh 2-9", "quà 8/3". */
const FEAST =
  /(?<![\dA-Za-zÀ-ỹ])(?:quốc khánh|dịp|lễ|đại lễ|nghỉ|quà|mừng|phụ nữ(?: việt nam)?|nhà giáo(?: việt nam)?|valentine|tình nhân|giáng sinh|noel)\s+(?:ngày\s+)?$/iu;
/** The name of a column is no longer, in UTF-16 units. */
const LONGEST_COLUMN = 50;
const TIME_WORDS = new Set(['ngày', 'hôm', 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'nay']);

/** "từ 12h đến 24h ngày 4/1": hours of one day. */
const HOURS = new RegExp(`từ\\s+${HOUR}\\s+(?:đến|tới)\\s+${HOUR}\\s+(?:ngày\\s+)?$`, 'iu');

function bound(of: string): RegExp {
  return new RegExp(
    `(?<![\\dA-Za-zÀ-ỹ])(?:${of})\\s+(?:(?:là|vào|hết|ngày|lúc|rạng|sáng|trưa|chiều|tối|đêm|khuya|nay|mai|${HOUR})[\\s(,]*)*$`,
    'iu',
  );
}

/** The single days of the story that are written in figures, outside quotations, in order. */
export function dayTellings(draft: Draft): DayTelling[] {
  return singleDates(draft).flatMap((date) => {
    if (date.relative || !/\d/u.test(date.text) || isQuoted(draft, date.span)) return [];
    if (isDay(date)) return tellingOf(date, date.edtf, draft);
    // "24-11 hằng năm" is taken in the edition's year.
    const yearly = /^XXXX(-\d\d-\d\d)$/u.exec(date.edtf ?? '');
    return yearly && draft.edition
      ? tellingOf(date, `${draft.edition.date.slice(0, 4)}${yearly[1]}`, draft)
      : [];
  });
}

function tellingOf(date: DateMention, day: IsoDate, draft: Draft): DayTelling[] {
  const line = draft.lines[date.line];
  const sentenceThere = draft.sentences[countBefore(draft.sentences, date.span.start + 1) - 1];
  if (!line || !sentenceThere || !contains(sentenceThere.span, date.span)) return [];
  const where = sentenceThere.local;
  // Dates are blanked, so that neither their figures nor their marks count.
  let text = line.text;
  for (const { local } of within(draft.dates, line.span))
    text = text.slice(0, local.start) + ' '.repeat(local.end - local.start) + text.slice(local.end);
  const sentence = text.slice(where.start, where.end);
  const at = date.local.start - where.start;
  const before = line.text.slice(where.start, date.local.start);
  const fronted = FRONT.test(before);
  const cuts = Array.from(sentence.matchAll(CUT), (match) => match.index + 1);
  const start = cuts.findLast((cut) => cut <= at) ?? 0;
  const end = cuts.find((cut) => cut > (fronted ? at + 20 : at)) ?? sentence.length;
  const { day: d, month } = fromIso(day);
  const label = wordsOf(before.replace(LEADING_WORDS, '')).slice(-4);
  const word = FROM_TODAY.exec(before)?.[1]?.toLowerCase();
  return [
    {
      date,
      day,
      line: date.line,
      bound: boundOf(date, before, fronted, draft),
      clause: wordsOf(sentence.slice(start, end)),
      sentence: wordsOf(sentence),
      label,
      behind: wordsOf(line.text.slice(date.local.end, where.end)).slice(0, 3),
      partOfDay: PART_OF_DAY.exec(before)?.[1]?.toLowerCase(),
      hour: HOUR_BEFORE.exec(before)?.[1]?.replace(/\s/gu, '').toLowerCase(),
      fromToday: word === undefined ? undefined : word === 'nay' ? 0 : word === 'mai' ? 1 : -1,
      fronted,
      isColumn: at <= LONGEST_COLUMN && /^\s*:/u.test(line.text.slice(date.local.end)) && where.start === 0,
      reported: REPORTING.test(sentence.slice(at)),
      isHoliday: isHoliday(d, month),
      isFeast: FEAST.test(before),
    },
  ];
}

/** "từ 2 đến 5-9" begins and ends; "Đến sáng 24-11, …" only says how far the news goes. */
function boundOf(date: DateMention, before: string, fronted: boolean, draft: Draft): Bound {
  const range = draft.dates.find(
    ({ granularity, members }) => granularity === 'range' && members?.includes(date),
  );
  if (range) return range.members?.[0] === date ? 'from' : 'until';
  if (HOURS.test(before)) return 'on';
  if (UNTIL.test(before) && !(fronted && /^\s*đến/iu.test(before))) return 'until';
  return FROM.test(before) ? 'from' : 'on';
}

function wordsOf(text: string): string[] {
  return words(text)
    .map((word) => word.text.toLowerCase())
    .filter((word) => !TIME_WORDS.has(word));
}

/** Figures of two digits or more: amounts, that tell one thing from its like. */
export function figuresOf(row: readonly string[]): Set<string> {
  return new Set(row.filter((word) => /^\d{2,}$/u.test(word)));
}
