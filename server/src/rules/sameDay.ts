/**
 * Whether two days of one draft were meant to be one: they differ as slips of the hand do, and what is told of them is one
 * thing. What is left open (a day of saying and a day of doing, a beginning and an end) is no contradiction.
 */

import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import { type Slip, slipsOf } from '../events/slips.ts';
import { wordPairs } from '../text/words.ts';
import { type DayTelling, figuresOf } from './dayTelling.ts';

export interface Mismatch {
  readonly slip: Slip | 'digit';
  /** How much the two tellings have in common: words, and what stands right around the days; 1 and more for the same. */
  readonly likeness: number;
  /** Share of the words of the first one's clause that the other's has, 0 to 1. */
  readonly words: number;
}

/** Least likeness for each slip: the oftener two things are so far apart, the more. */
const NEEDED: Readonly<Record<Mismatch['slip'], number>> = {
  day: 0.5,
  week: 0.3,
  month: 0.15,
  swapped: 0.15,
  figures: 0.5,
  year: 0.6,
  digit: 0.5,
};

/** How two tellings mistake one day; undefined where they may be of two. */
export function mismatchOf(a: DayTelling, b: DayTelling, draft: Draft): Mismatch | undefined {
  const slip = slipsOf(a.day).get(b.day) ?? (isOneDigitOff(a, b) ? 'digit' : undefined);
  if (!slip) return undefined;
  if (slip === 'year' && (a.date.year !== 'stated' || b.date.year !== 'stated')) return undefined;
  const words = sharedPairs(a.clause, b.clause);
  const likeness = likenessOf(a, b);
  if (a.fromToday !== undefined && b.fromToday !== undefined)
    return a.fromToday === b.fromToday ? { slip, likeness: 1, words } : undefined;
  if (a.isColumn && b.fromToday === 0) return { slip, likeness: 1, words };
  if (isOneHoliday(a, b)) return { slip, likeness: 1, words };
  if (!canBeOne(slip, a, b, likeness, draft)) return undefined;
  return likeness >= NEEDED[slip] ? { slip, likeness, words } : undefined;
}

function likenessOf(a: DayTelling, b: DayTelling): number {
  const near = sharedPairs(a.clause, b.clause);
  const wide = sharedPairs(a.sentence, b.sentence);
  const figures = count(figuresOf(a.sentence), figuresOf(b.sentence));
  const isFollowed = b.behind.length >= 3 && b.behind.slice(0, 2).every((word, i) => word === a.behind[i]);
  return (
    Math.max(near, wide) +
    0.25 * Math.min(sameLabel(a, b), 2) +
    (isFollowed ? 0.2 : 0) +
    0.1 * Math.min(figures, 2) +
    (a.hour !== undefined && a.hour === b.hour ? 0.25 : 0) +
    (a.partOfDay !== undefined && a.partOfDay === b.partOfDay ? 0.1 : 0)
  );
}

/** How many of the last words before the days are the same. */
function sameLabel({ label: a }: DayTelling, { label: b }: DayTelling): number {
  let same = 0;
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}

/** Whether one is a holiday and the other the same holiday's name with a wrong day: "quà Quốc khánh 9.9". */
export function isOneHoliday(a: DayTelling, b: DayTelling): boolean {
  const [feast, other] = a.isHoliday ? [a, b] : [b, a];
  return feast.isHoliday && !other.isHoliday && other.isFeast;
}

function canBeOne(
  slip: Mismatch['slip'],
  a: DayTelling,
  b: DayTelling,
  likeness: number,
  { edition }: Draft,
): boolean {
  if (a.bound !== b.bound && (slip === 'day' || a.bound === 'until' || b.bound === 'until')) return false;
  if ([a, b].some((one) => one.isHoliday && (one.isFeast || likeness < NEEDED[slip] + 0.1))) return false;
  if (slip !== 'day' && slip !== 'week') return true;
  // "trước 1-1" and "đến hết 31-12" are one.
  if (a.bound !== 'on' && a.day.slice(0, 7) !== b.day.slice(0, 7) && slip === 'day') return false;
  if (a.partOfDay && b.partOfDay && a.partOfDay !== b.partOfDay) return false;
  // "Chiều 14-10, công an thông báo …": said today, of another day.
  const reports = [a, b].filter((one) => isReport(one, edition?.date)).length;
  return reports !== 1 || (a.partOfDay !== undefined && a.partOfDay === b.partOfDay && likeness >= 0.4);
}

function isReport({ fronted, reported, day }: DayTelling, edition: IsoDate | undefined): boolean {
  return fronted && reported && edition !== undefined && Math.abs(daysBetween(day, edition)) <= 1;
}

/** Whether the days' figures differ by one digit put in, left out or changed: 15-12 and 25-12, 17/1 and 17/11. */
function isOneDigitOff({ day: a, date: { year } }: DayTelling, { day: b }: DayTelling): boolean {
  if (a.slice(0, 4) !== b.slice(0, 4) && year === 'stated') return false;
  const [monthA, dayA] = [Number(a.slice(5, 7)), Number(a.slice(8))];
  const [monthB, dayB] = [Number(b.slice(5, 7)), Number(b.slice(8))];
  return (monthA === monthB && oneDigit(dayA, dayB)) || (dayA === dayB && oneDigit(monthA, monthB));
}

function oneDigit(a: number, b: number): boolean {
  const [short, long] = [String(a), String(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length < long.length) return long.startsWith(short) || long.endsWith(short);
  return short.length === 2 && short[0] !== long[0] && short[1] === long[1];
}

function count<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both;
}

/** Share of the first one's word pairs that the other has. */
function sharedPairs(a: readonly string[], b: readonly string[]): number {
  const [here, there] = [new Set(wordPairs(a)), new Set(wordPairs(b))];
  return here.size ? count(here, there) / here.size : 0;
}
