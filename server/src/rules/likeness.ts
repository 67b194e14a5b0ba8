/** How much an event of a draft and one of the archive have in common: who, where, and in which words. */
import type { EventTelling, Facts } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import type { EventMention } from '../events/event.ts';
import { contains } from '../text/span.ts';
import { wordPairs, words } from '../text/words.ts';

/** How much two tellings have in common. */
export interface Likeness {
  /** Participants named in both. */
  readonly participants: number;
  /** Those of them that are people or bodies, not places. */
  readonly actors: number;
  /** Other names written in both, among those of the sentence and the headline. */
  readonly names: number;
  readonly place: 'same' | 'apart' | 'unknown';
  /** Whether each names people, or people and bodies, whom the other doesn't: with meetings and matches a sign of two. */
  readonly others: 'people' | 'bodies' | 'none';
  /** Whether each names somebody whose name is not written quite so in the other. */
  readonly unshared: boolean;
  /** Whether the scores of a match that both give agree; undefined where one gives none. */
  readonly score: boolean | undefined;
  /** Each names a decree or a decision by a number, and not the same. */
  readonly otherPaper: boolean;
  /** Both give amounts, and none that is the same: two reports of something counted every day. */
  readonly otherFigures: boolean;
  /** Share of the shorter telling's pairs of words (sentence and headline) that the other has, 0 to 1. */
  readonly words: number;
}

/** The words of a telling: the sentence of the event and the headline above it. */
interface Telling {
  readonly headline: string;
  readonly sentence: string;
  readonly whole: string;
}

/** Compares an event of the draft with one of the archive. */
export function compare(event: EventMention, draft: Draft, archived: EventTelling, facts: Facts): Likeness {
  const here = tellingOf(event, draft);
  const there = toTelling(
    facts.articles.get(archived.citation.article)?.title ?? '',
    archived.citation.quote,
  );
  const shared = event.participants.filter(
    (id) => archived.participants.includes(id) || isNamedIn(id, there.whole, draft),
  );
  return {
    participants: shared.length,
    actors: shared.filter((id) => !id.startsWith('place/')).length,
    names: sharedNames(here.whole, there.whole),
    place: comparePlaces(event, archived),
    others: othersOf(event, archived),
    unshared: lacks(event, archived) && lacks(archived, event),
    score: isSameScore(here.whole, there.whole, [event.date, archived.date]),
    otherPaper: differs(PAPER, here.whole, there.whole),
    otherFigures: differs(AMOUNT, here.sentence, there.sentence),
    words: sharedWords(here, there),
  };
}

/** Whether somebody's whole name, as the draft writes it, stands in a text. Not of places: those are named for much. */
function isNamedIn(id: string, text: string, { names }: Draft): boolean {
  if (id.startsWith('place/')) return false;
  return names.some((name) => name.entity === id && name.text.includes(' ') && text.includes(name.text));
}

type Cast = Pick<EventMention, 'participants'>;

function lacks(a: Cast, b: Cast): boolean {
  return b.participants.some((id) => !a.participants.includes(id));
}

function othersOf(a: Cast, b: Cast): Likeness['others'] {
  const people = (cast: Cast) => cast.participants.filter((id) => id.startsWith('person/'));
  if (differ(people(a), people(b))) return 'people';
  return differ(a.participants, b.participants) ? 'bodies' : 'none';
}

/** Whether each list names somebody whom the other doesn't. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  const isAlone = (id: string, others: readonly string[]) => !others.some((other) => isOne(id, other));
  return a.some((id) => isAlone(id, b)) && b.some((id) => isAlone(id, a));
}

/** Ids of names that were read at different lengths: "person/quốc-hoàng", "person/dương-quốc-hoàng". */
function isOne(a: string, b: string): boolean {
  const [x, y] = [a, b].map((id) => `-${id.slice(id.indexOf('/') + 1)}-`) as [string, string];
  return x.includes(y) || y.includes(x);
}

function tellingOf({ span }: EventMention, draft: Draft): Telling {
  const headline = draft.lines.find((line) => draft.layout.lines[line.index]?.role === 'headline');
  const sentence = draft.sentences.find((one) => contains(one.span, span));
  const line = sentence && draft.lines[sentence.line];
  const words = line ? line.text.slice(sentence.local.start, sentence.local.end) : '';
  return toTelling(line?.index === headline?.index ? '' : (headline?.text ?? ''), words);
}

function toTelling(headline: string, sentence: string): Telling {
  return { headline, sentence, whole: `${headline}\n${sentence}` };
}

/** "66.12/2026/NQ-CP" */
const PAPER = /\d[\d.]*\/\d{4}\/\p{Lu}[\p{Lu}-]+/gu;

/** "360.000", "1.200,5": a thousand and more. */
const AMOUNT = /(?<![\d/.,-])\d{1,3}(?:[.,]\d{3})+(?![\d/-])/gu;

/** Whether a pattern finds something in both texts, and nothing that is the same. */
function differs(pattern: RegExp, a: string, b: string): boolean {
  const [here, there] = [a.match(pattern), b.match(pattern)];
  return here !== null && there !== null && !here.some((number) => there.includes(number));
}

/** "2-1", "11-5": but not behind the words that lead to a date ("tối 11-5"). */
const SCORE =
  /(?<!(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|nay|qua|mai|từ|đến|vào)\s|[\d/.,-])\d{1,2}-\d{1,2}(?![\d/.-])/giu;

/** @param days The days of both: "(11-12, trực tiếp)" is no score. */
function isSameScore(a: string, b: string, days: readonly (string | null)[]): boolean | undefined {
  const written = new Set(
    days.map((day) => (day ? `${Number(day.slice(8, 10))}-${Number(day.slice(5, 7))}` : '')),
  );
  const [here, there] = [a, b].map((text) =>
    (text.match(SCORE) ?? []).filter((score) => !written.has(score)),
  );
  if (!here?.length || !there?.length) return undefined;
  return here.some((score) => there.includes(score));
}

export function comparePlaces(a: EventMention, b: EventTelling): Likeness['place'] {
  if (a.place === null || b.place === null) return 'unknown';
  if (a.place === b.place || a.within.includes(b.place) || b.within.includes(a.place)) return 'same';
  // Two places of which the gazetteer knows nothing may well be one: a hall and the city it stands in.
  return a.within.length && b.within.length ? 'apart' : 'unknown';
}

const NAME = /\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*)+/gu;

/** Names of two words or more that stand in both texts, each counted once. */
function sharedNames(a: string, b: string): number {
  const pairs = new Set(Array.from(b.matchAll(NAME)).flatMap(([name]) => pairsOf(name)));
  const shared = new Set<string>();
  for (const [name] of a.matchAll(NAME)) {
    const common = pairsOf(name).find((pair) => pairs.has(pair));
    if (common) shared.add(common);
  }
  return shared.size;
}

/** Articles of one affair share their headlines: the sentence of each must be found in the other, too. */
const LEAST_IN_SENTENCE = 2;

function sharedWords(a: Telling, b: Telling): number {
  const [here, there] = [new Set(pairsOf(a.whole)), new Set(pairsOf(b.whole))];
  const isTold = (sentence: string, other: ReadonlySet<string>) =>
    pairsOf(sentence).filter((pair) => other.has(pair)).length >= LEAST_IN_SENTENCE;
  const shorter = Math.min(here.size, there.size);
  if (!shorter || !isTold(a.sentence, there) || !isTold(b.sentence, here)) return 0;
  return [...here].filter((pair) => there.has(pair)).length / shorter;
}

/** Its word pairs in lower case; dates don't count. */
function pairsOf(text: string): string[] {
  return wordPairs(words(text).map((word) => word.text.toLowerCase()));
}
