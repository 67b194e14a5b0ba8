/** What the date rules share: which dates of a draft they judge, and how a weekday is written. */
import { fromIso, isWholeDay } from '../dates/calendar.ts';
import type { DateMention, IsoDate } from '../dates/date.ts';
import type { Draft, Sentence } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import type { Message } from './rule.ts';

/** The dates of the story, in order; those of the web page's furniture belong to other articles. */
export function storyDates(draft: Draft): DateMention[] {
  return draft.dates.filter(({ line }) => draft.layout.lines[line]?.role !== 'boilerplate');
}

/** The dates of the story one by one: the days of a range or list instead of the whole. */
export function singleDates(draft: Draft): DateMention[] {
  return storyDates(draft).flatMap((date) => date.members ?? [date]);
}

/** Each sentence that names dates of the story, with them. One pass: sentences and dates both come in order. */
export function* datesBySentence(draft: Draft): Iterable<[sentence: Sentence, dates: DateMention[]]> {
  const dates = storyDates(draft);
  let next = 0;
  for (const sentence of draft.sentences) {
    while ((dates[next]?.span.start ?? Infinity) < sentence.span.start) next++;
    const first = next;
    while ((dates[next]?.span.end ?? Infinity) <= sentence.span.end) next++;
    if (next > first) yield [sentence, dates.slice(first, next)];
  }
}

/** Raw span of a local span of a mention's line. */
export function rawSpan(draft: Draft, { line }: DateMention, local: Span): Span {
  return draft.lines[line]?.toRaw(local) ?? local;
}

/** Text of a local span of a mention's line. */
export function textAt(draft: Draft, { line }: DateMention, local: Span): string {
  return draft.lines[line]?.text.slice(local.start, local.end) ?? '';
}

/** What may stand between a word and its date: "hôm nay (", "sáng nay, ngày ". */
const BESIDE = /^[\s,(–-]*(?:tức\s+)?(?:ngày\s+)?$/iu;

/** Whether `word` is a day counted from the edition that stands right before `date`: "hôm nay (4.9)", "sáng mai, ngày 30.9". */
export function isWordBefore(draft: Draft, word: DateMention | undefined, date: DateMention): boolean {
  if (word?.expression.form.kind !== 'relative' || word.expression.form.unit !== 'day') return false;
  return (
    word.line === date.line &&
    word.local.end <= date.local.start &&
    BESIDE.test(textAt(draft, word, { start: word.local.end, end: date.local.start }))
  );
}

/** Whether a mention is one real day with a known value. */
export function isDay(date: DateMention): date is DateMention & { readonly edtf: IsoDate } {
  return date.granularity === 'day' && date.valid && isWholeDay(date.edtf);
}

/** `10/7/2025`: a day in messages. */
export function showDay(date: IsoDate): string {
  const { day, month, year } = fromIso(date);
  return `${day}/${month}/${year}`;
}

/** Day and month in figures, or in figures and "tháng", with the year where it stands there too. */
const WRITTEN_DAY = /^(\d{1,2})([./-]|\s+tháng\s+)(\d{1,2})(?:([./-]|\s+năm\s+)(\d{4}))?/u;

/**
 * A day written as `like` is: "4.9" → "4.10", "04/09/2025" → "04/10/2025", "15 tháng 8" → "16 tháng 8". Undefined where
 * `like` is no such day.
 */
export function writeDay(date: IsoDate, like: string): string | undefined {
  const match = WRITTEN_DAY.exec(like);
  if (!match) return undefined;
  const [whole, oldDay = '', between = '', oldMonth = '', beforeYear = '', oldYear] = match;
  const { day, month, year } = fromIso(date);
  const isPadded = oldDay.startsWith('0') || oldMonth.startsWith('0');
  const write = (value: number) => (isPadded ? String(value).padStart(2, '0') : String(value));
  const end = oldYear ? `${beforeYear}${year}` : '';
  return `${write(day)}${between}${write(month)}${end}${like.slice(whole.length)}`;
}

/** Weekdays, Monday first. */
export const WEEKDAY_NAMES: readonly Message[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

/** One message a weekday, by its number as a string, from a pattern with `{weekday}`. */
export function messagesByWeekday(pattern: Message): Record<string, Message> {
  return Object.fromEntries(
    WEEKDAY_NAMES.map((name, index) => [
      `${index + 1}`,
      { vi: pattern.vi.replace('{weekday}', name.vi), en: pattern.en.replace('{weekday}', name.en) },
    ]),
  );
}

/** What stands before the first word of a sentence: the line's start, the end of another sentence, a quotation mark. */
const OPENS_SENTENCE = /(?:^|[.!?…]["”’»]?\s+)["“‘«(-]?\s*$/u;

/**
 * The name of a weekday (1 = Monday … 7 = Sunday) in the way `like` is written: "Thứ tư" → "Thứ năm", "thứ 4" → "thứ 5".
 * "Chủ nhật" has its capital in the middle of a sentence too, so `before`, the text before it, decides about "Thứ".
 */
export function writeWeekday(day: number, like: string, before: string): string {
  const name = WEEKDAY_NAMES[day - 1]?.vi ?? '';
  const capitalFirst = /^\p{Lu}/u.test(like);
  const capitalLast = /\s\p{Lu}\S*$/u.test(like);
  if (day === 7) return capitalFirst || capitalLast ? 'Chủ nhật' : 'chủ nhật';
  if (/\d$/u.test(like)) return `${capitalFirst ? 'Thứ' : 'thứ'} ${day + 1}`;
  const isSunday = /nhật$/iu.test(like);
  const last = capitalLast || (isSunday && capitalFirst) ? name.slice(4) : name.slice(4).toLowerCase();
  return `${capitalFirst && (!isSunday || OPENS_SENTENCE.test(before)) ? 'Thứ' : 'thứ'} ${last}`;
}
