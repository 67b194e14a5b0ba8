/** Ties dates to the words that tell an event: a date dates one clause, and within it one event. */
import type { DateMention, Edtf } from '../dates/date.ts';
import { contains, type Span } from '../text/span.ts';
import { wholeWord } from '../text/words.ts';
import { skipAdverbials } from './clauses.ts';
import type { Trigger } from './triggers.ts';

/** A date that can date an event. Local span. */
export interface Anchor extends Span {
  readonly date: Edtf;
  /** Absent for "cùng ngày": the date was carried over. */
  readonly mention?: DateMention;
}

/** An event's words with their date and the clause they stand in. */
export interface Tie {
  readonly trigger: Trigger;
  readonly clause: Span;
  readonly anchor: Anchor;
  /** What is fronted before the clause, where something is: "Sáng 1/12, tại Phủ Chủ tịch, …". */
  readonly prelude?: Span;
}

const SAME_DAY = wholeWord('cùng ngày|ngày hôm đó|hôm đó', 'giu');
/** What may stand between a date and the verb it dates: "ngày 10/7 đã chính thức gặp". */
const BEFORE_VERB =
  /^\s*\)?\s*(?:(?:đã|vừa|sẽ|đang|cũng|lại|cùng|có|mới|đều|chính thức|tiếp tục|bất ngờ|đồng loạt|ra|tổ chức|diễn ra|tiến hành|chủ trì|dự|tham dự)\s+){0,4}$/iu;
/** What may stand before a fronted date. */
const LEAD_IN =
  /^(?:[\s("“'‘–-]|trước đó|sau đó|tuy nhiên|mới đây|theo đó|trong khi đó|và|còn|vào|từ|lúc|khoảng|đến|hôm|ngày|sáng|trưa|chiều|tối|đêm|khuya|rạng|sớm|trong|đầu|cuối|giữa|thứ|tuần|tháng|năm|hồi|,|\d{1,2} giờ(?: \d{1,2})?|\d{1,2}h(?:\d{2})?|\p{Lu}[\p{Lu}\p{L}.]{1,20}\)? ?[-–])*$/iu;

/** Dates of a sentence that can date an event, with "cùng ngày" standing for the day told last. */
export function anchorsOf(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  lastDay: Edtf | undefined,
): Anchor[] {
  const anchors: Anchor[] = [];
  for (const mention of dates) {
    if (!contains(sentence, mention.local) || !mention.valid) continue;
    const date = mention.edtf;
    if (date !== null && !date.startsWith('XXXX')) anchors.push({ ...mention.local, date, mention });
  }
  if (!lastDay) return anchors;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(SAME_DAY)) {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const known = anchors.some((anchor) => anchor.start < span.end && span.start < anchor.end);
    if (!known) anchors.push({ ...span, date: lastDay });
  }
  return anchors.sort((a, b) => a.start - b.start);
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
  if (LEAD_IN.test(text.slice(clause.start, anchor.start))) {
    const main = skipAdverbials(text, anchor.end, sentence.end, closed);
    const mainClause = clauses.find((c) => c.start <= main && main < c.end) ?? clause;
    const trigger = triggers.find((t) => t.start >= main && t.end <= mainClause.end);
    return (
      trigger && {
        trigger,
        clause: { start: main, end: mainClause.end },
        anchor,
        prelude: { start: clause.start, end: main },
      }
    );
  }
  const inClause = triggers.filter((t) => contains(clause, t));
  const next = inClause.find((t) => t.start >= anchor.end);
  const last = inClause.findLast((t) => t.end <= anchor.start);
  const since = /(?<![\p{L}\p{M}])từ\s+(?:\p{L}+\s+)?$/iu.test(text.slice(clause.start, anchor.start));
  const isNext = next && BEFORE_VERB.test(text.slice(anchor.end, next.start)) && !(last && since);
  const trigger = isNext ? next : (last ?? next);
  return trigger && { trigger, clause, anchor };
}
