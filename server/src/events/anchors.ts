/** Ties dates to the words that tell an event: a date dates one clause, and within it one event. */

import { daysBetween, fromIso } from '../dates/calendar.ts';
import type { DateMention, Edtf } from '../dates/date.ts';
import { isHoliday } from '../dates/nondates.ts';
import { contains, type Span } from '../text/span.ts';
import { isAdverbial, skipAdverbials } from './clauses.ts';
import { LONGEST_RANGE } from './event.ts';
import { UNNAMED } from './families.ts';
import type { Trigger } from './triggers.ts';

/** A date that can date an event. Local span. */
export interface Anchor extends Span {
  readonly date: Edtf;
  readonly mention: DateMention;
}

/** An event's words with their date and the clause they stand in. */
export interface Tie {
  readonly trigger: Trigger;
  readonly clause: Span;
  readonly anchor: Anchor;
  /** What is fronted before the clause, where something is: "Sáng 1/12, tại Phủ Chủ tịch, …". */
  readonly prelude?: Span;
}

/** What may stand between a date and the verb it dates: "ngày 10/7 đã chính thức gặp". */
const BEFORE_VERB =
  /^\s*\)?\s*(?:(?:đã|vừa|sẽ|đang|cũng|lại|cùng|có|mới|đều|chính thức|tiếp tục|bất ngờ|đồng loạt|ra|tổ chức|diễn ra|tiến hành|chủ trì|dự|tham dự)\s+){0,4}$/iu;
/** "(Dân trí) -", "TTO -": the prefix of a lead. */
const DATELINE = /^\s*(?:\([^)]{2,30}\)|\p{Lu}{2,10}(?:\.VN)?)\s*[-–]\s*/u;
/** What may stand before a fronted date. */
const LEAD_IN =
  /^(?:[\s("“'‘–,-]|trước đó|sau đó|tuy nhiên|mới đây|theo đó|trong khi đó|và|còn|vào|từ|lúc|khoảng|đến|hôm|ngày|sáng|trưa|chiều|tối|đêm|khuya|rạng|sớm|trong|đầu|cuối|giữa|thứ|tuần|tháng|năm|hồi|\d{1,2} giờ(?: \d{1,2})?|\d{1,2}h(?:\d{2})?)*$/iu;

/** What a holiday's name begins with, up to its figures: "Quốc khánh 2-9", "nghỉ lễ 30.4" tell what is kept, not when. */
const HOLIDAY =
  /(?:quốc khánh|dịp|lễ|nghỉ|mừng|giải phóng|lao động|phụ nữ|nhà giáo|valentine|noel|giáng sinh)\s+(?:ngày\s+)?$/iu;

/** Dates of a sentence that can date an event. Those in quotations are the speaker's. */
export function anchorsOf(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  quoted: readonly Span[],
): Anchor[] {
  const anchors: Anchor[] = [];
  for (const mention of dates) {
    const { edtf: date, local, valid } = mention;
    if (date === null || !valid || !contains(sentence, local)) continue;
    if (date.startsWith('XXXX') || isLongRange(date) || quoted.some((quote) => contains(quote, local)))
      continue;
    const before = text.slice(sentence.start, local.start);
    if (isHolidayName(date, before) || NO_EVENT_DAY.some((pattern) => pattern.test(before))) continue;
    if (isColumn(text, sentence, local)) continue;
    anchors.push({ ...local, date, mention });
  }
  return anchors.filter((anchor, i) => !isSpeltOut(anchor, anchors[i + 1], text));
}

/** What leads to dates of no event of their own. */
const NO_EVENT_DAY: readonly RegExp[] = [
  // A day until which: nothing happened on it.
  /(?<![A-Za-zÀ-ỹ])(?:chậm nhất|muộn nhất|trước|đến hết|hết|cho đến|tính đến|từ nay đến|tầm nhìn đến|tầm nhìn|kéo dài đến|kéo dài tới)\s+(?:(?:đến|vào|là|sáng|trưa|chiều|tối|đêm|ngày|giờ|\d{1,2}(?:h\d{0,2})?)\s+)*$/iu,
  // Of birth: "Nguyễn Văn A (sinh năm 1988)".
  /(?<![A-Za-zÀ-ỹ])(?:sinh|sinh ngày|sinh năm|sn)\s*$/iu,
  // Of a paper: "Nghị quyết 21/NQ-CP ngày 26/2/2021 của Chính phủ".
  /(?:\d\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\p{N}-]+|(?:quyết định|nghị định|nghị quyết|thông tư|công văn|công điện|chỉ thị|tờ trình|văn bản|kế hoạch|thông báo|luật)\s+số\s+\S+)\s*,?\s+(?:\(?ngày\s+)?$/iu,
  // Of terms and seasons.
  /(?<![A-Za-zÀ-ỹ])(?:năm tài chính|năm học|niên khóa|nhiệm kỳ|giai đoạn|thời kỳ|mùa giải|mùa)\s+$/iu,
];

/** "Xem nhanh 20h ngày 15.8: …": the day of a daily column is the paper's. */
const COLUMN =
  /^\P{L}*(?:xem nhanh|điểm tin|tin tức|bản tin|những tấm lòng vàng|trả lời bạn đọc|tiêu điểm|thời tiết|dự báo thời tiết|giá|lịch)(?![A-Za-zÀ-ỹ])[^,;:]{0,40}$/iu;

function isColumn(text: string, sentence: Span, { start, end }: Span): boolean {
  return COLUMN.test(text.slice(sentence.start, start)) && /^\s*(?::|$)/u.test(text.slice(end));
}

/** "hôm nay" of "hôm nay 22-9": the figures behind it say the same. */
function isSpeltOut({ end, mention }: Anchor, next: Anchor | undefined, text: string): boolean {
  if (!mention.relative || !next || next.mention.relative) return false;
  return /^[\s(,]{1,3}(?:ngày )?$/u.test(text.slice(end, next.start));
}

function isHolidayName(date: Edtf, before: string): boolean {
  if (date.length !== 10 || !HOLIDAY.test(before)) return false;
  const { day, month } = fromIso(date);
  return isHoliday(day, month);
}

function isLongRange(date: Edtf): boolean {
  const [from, to] = date.split('/');
  if (from === undefined || to === undefined) return false;
  return from.length < 10 || to.length < 10 || daysBetween(from, to) > LONGEST_RANGE;
}

/** "Ngày 3-2, …" and "Nhân kỷ niệm …, sáng 3-2, …": the date dates what follows. */
function isFronted(anchor: Anchor, text: string, clause: Span): boolean {
  const before = text.slice(clause.start, anchor.start).replace(DATELINE, '');
  if (LEAD_IN.test(before)) return true;
  const comma = before.lastIndexOf(',');
  return (
    comma >= 0 &&
    isAdverbial(before) &&
    LEAD_IN.test(before.slice(comma)) &&
    /^\s*(?:\([^)]*\))?\s*(?:(?:tại|ở)\s[^,]{2,50})?,/u.test(text.slice(anchor.end))
  );
}

/** The event that a date dates; undefined where none can be told. */
export function tie(
  anchor: Anchor,
  text: string,
  sentence: Span,
  clauses: readonly Span[],
  triggers: readonly Trigger[],
  closed: readonly Span[],
): Tie | undefined {
  const clause = clauses.find((c) => c.start <= anchor.start && anchor.start < c.end);
  if (!clause) return undefined;
  if (isFronted(anchor, text, clause)) {
    const main = skipAdverbials(text, anchor.end, sentence.end, closed);
    const mainClause = clauses.find((c) => c.start <= main && main < c.end) ?? clause;
    const behind = triggers.find((t) => t.start >= main);
    const isOwn = behind && (behind.end <= mainClause.end || isWhen(text, mainClause.end));
    const trigger = isOwn ? behind : unnamed(main, anchor);
    if (!trigger) return undefined;
    const end = Math.max(mainClause.end, trigger.end);
    return { trigger, clause: { start: main, end }, anchor, prelude: { start: clause.start, end: main } };
  }
  const inClause = triggers.filter((t) => contains(clause, t));
  const next = inClause.find((t) => t.start >= anchor.end);
  const last = inClause.findLast((t) => t.end <= anchor.start);
  const since = /(?<![A-Za-zÀ-ỹ])từ\s+(?:\p{L}+\s+)?$/iu.test(text.slice(clause.start, anchor.start));
  const isNext = next && BEFORE_VERB.test(text.slice(anchor.end, next.start)) && !(last && since);
  const trigger = isNext ? next : (last ?? next);
  const told = trigger ?? unnamed(anchor.start, anchor);
  return told && { trigger: told, clause, anchor };
}

/** The event of a clause whose verb no list knows: something happened that day. Not in a whole month. */
function unnamed(at: number, { date }: Anchor): Trigger | undefined {
  return date.length < 10 ? undefined : { start: at, end: at, family: UNNAMED, isNoun: false };
}

/** Whether the next clause tells when: "niềm vui đã đến với các em khi được đón nhận học bổng". */
function isWhen(text: string, at: number): boolean {
  return /^\s*khi\s/iu.test(text.slice(at, at + 6));
}
