/** Cuts a sentence into clauses that can each tell one event. A rough grammar of news prose, by its linking words. */
import type { Span } from '../text/span.ts';
import { wholeWord } from '../text/words.ts';
import type { Trigger } from './triggers.ts';

/** A clause begins with one of these. "trước" alone does not: it names the opponent ("thua 1-3 trước CLB X"). */
const LINK = wholeWord(
  'ngay sau khi|sau khi|trước khi|kể từ khi|từ khi|trong khi|trong bối cảnh|khi|mà|rằng|để|nhằm|nhưng|đồng thời|trong đó|qua đó|theo đó|sau đó|trước đó|sau|do đó|bởi|vì|khiến|giúp|dù|cũng như',
  'gu',
);
/** A clause at the head of a sentence that ends with the first comma: "Kể từ khi quân đội lên nắm quyền hôm 1/2, …". */
const SUBORDINATE = /^\s*(?:ngay sau khi|sau khi|trước khi|kể từ khi|từ khi|trong khi|khi|dù|nếu)\s/iu;
/** What may stand between the beginning of a clause and a verb whose subject is in the clause before. */
const NO_SUBJECT = new RegExp(
  `^[\\s,]*(?:${LINK.source})?\\s*(?:(?:đã|vừa|sẽ|bất ngờ|chính thức|lại|có|được|bị|cùng|tiếp tục|lần đầu|xuất sắc)\\s+)*$`,
  'iu',
);

/** Whether a verb's clause leaves its subject to the clause before: "…, sau khi đánh bại X". */
export function hasNoSubject(beforeVerb: string): boolean {
  return NO_SUBJECT.test(beforeVerb);
}

/** A stretch between commas that only says how, why or on whose word. */
const ADVERBIAL =
  /^\s*(?:đáp lại|đáp trả|trả lời|theo|nhân|trước|sau|ngay|trong|khi|tại|ở|bên lề|liên quan|với|dưới|nhằm|để|do|vì|cùng với|ngoài|phát biểu|nói|chia sẻ|viết|nhờ|lúc|khoảng|vào|trên|qua|từ|giữa|tuy nhiên)(?![A-Za-zÀ-ỹ])/iu;

/**
 * Clauses of a sentence as local spans, in order, covering it.
 *
 * @param links Where {@link findLinks} would cut it.
 * @param triggers Those of the sentence: what is said stands in a clause of its own behind the verb of saying.
 * @param dates Local spans of the dates: ", và tháng trước …" begins a clause.
 * @param closed Spans that are never cut: quotations, names, dates.
 */
export function splitClauses(
  text: string,
  sentence: Span,
  links: readonly number[],
  triggers: readonly Trigger[],
  dates: readonly Span[],
  closed: readonly Span[],
): Span[] {
  const cuts = new Set<number>();
  const cut = (at: number) => {
    if (!closed.some((span) => span.start < at && at < span.end)) cuts.add(at);
  };
  for (const at of links) cut(at);
  const subordinate = SUBORDINATE.exec(text.slice(sentence.start, sentence.end));
  const comma = subordinate
    ? nextComma(text, sentence.start + subordinate[0].length, sentence.end, closed)
    : -1;
  if (comma >= 0) cut(comma + 1);
  for (const { family, isNoun, end } of triggers) {
    if (family.id !== 'statement' || isNoun) continue;
    const comma = /^[,:]/u.exec(text.slice(end, sentence.end));
    if (comma) cut(end + 1);
  }
  for (const date of dates) {
    const joined = /, (?:và|còn) (?:\p{Ll}+ ){0,2}$/u.exec(text.slice(sentence.start, date.start));
    if (joined) cut(sentence.start + joined.index + 1);
  }
  const starts = [sentence.start, ...[...cuts].filter((at) => at > sentence.start).sort((a, b) => a - b)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? sentence.end }));
}

/** Where a sentence of a line in lower case may be cut by its words alone, as local offsets. */
export function findLinks(lower: string, { start, end }: Span): number[] {
  const sentence = lower.slice(start, end);
  return [
    ...Array.from(sentence.matchAll(LINK), (match) => start + match.index),
    ...Array.from(sentence.matchAll(/;|: (?=["“'‘«])/gu), (match) => start + match.index + 1),
  ];
}

/** Whether a stretch only says how, why or on whose word. */
export function isAdverbial(stretch: string): boolean {
  return ADVERBIAL.test(stretch);
}

/**
 * Where the main clause begins behind what is fronted ("Ngày 24-9, đáp lại …, người phát ngôn …"): adverbial
 * stretches between commas are skipped.
 */
export function skipAdverbials(text: string, from: number, end: number, closed: readonly Span[]): number {
  let at = from;
  for (;;) {
    at += /^(?:[\s,)]|\([^)]*\))*/u.exec(text.slice(at, end))?.[0].length ?? 0;
    if (!ADVERBIAL.test(text.slice(at, end))) return at;
    const comma = nextComma(text, at, end, closed);
    if (comma < 0) return at;
    at = comma + 1;
  }
}

function nextComma(text: string, from: number, end: number, closed: readonly Span[]): number {
  for (let at = text.indexOf(',', from); at >= 0 && at < end; at = text.indexOf(',', at + 1)) {
    if (!closed.some((span) => span.start <= at && at < span.end)) return at;
  }
  return -1;
}
