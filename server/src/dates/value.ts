/** What a form means on a given edition day, as EDTF (ISO 8601-2). */
import { addDays, daysBetween, fromIso, isDay, pad, toIso } from './calendar.ts';
import { relativeValue, weekdayValue } from './counted.ts';
import type { DateForm, DateMention, Edtf, IsoDate, YearWords } from './date.ts';
import { lunarMonth, lunarToSolar } from './lunar.ts';

/** What a value is worked out from. */
export interface ValueContext {
  readonly edition?: IsoDate | undefined;
  /** The day last mentioned: what "cùng ngày" means. */
  readonly anchor?: IsoDate | undefined;
  /** Whether the words around put a date before or behind the edition. */
  readonly direction?: -1 | 1 | undefined;
  /** A day with a stated year that the date comes before: "30/4 và 1/5/2021". */
  readonly before?: IsoDate | undefined;
  /** A dated day of the same sentence, whose year a date far from the edition shares. */
  readonly near?: IsoDate | undefined;
  /** The year that the sentence speaks of: what "so với năm trước" is counted from. */
  readonly spoken?: number | undefined;
}

/** A day this near to the edition, in days, is of this year, whatever other years the sentence names. */
const THESE_WEEKS = 45;
/** A day further than this on the wrong side of the edition, in days, is of the year before or the next. */
const WRONG_SIDE = 30;

/** No other year has the day nearer than this, in days. */
const HALF_A_YEAR = 182;

/** The value of a form; see `DateMention` for what the fields mean. */
export interface Value extends Pick<DateMention, 'edtf' | 'partial' | 'valid' | 'year'> {
  /** Values of a series' members, in order. */
  readonly members?: readonly Value[];
}

/** Undefined where the form means nothing here: "cùng ngày" with no day before it. */
export function resolveForm(form: DateForm, context: ValueContext): Value | undefined {
  switch (form.kind) {
    case 'day':
      return resolveDay(
        form.year,
        context,
        (year) => dayValue(form, year),
        `-${pad(form.month, 2)}-${pad(form.day, 2)}`,
      );
    case 'month':
      return resolveYear(
        form.year,
        context,
        form.month,
        12,
        (year) => `${pad(year, 4)}-${pad(form.month, 2)}`,
      );
    case 'quarter':
      return resolveYear(
        form.year,
        context,
        form.quarter,
        4,
        (year) => `${pad(year, 4)}-${32 + form.quarter}`,
      );
    case 'lunar':
      return resolveDay(form.year, context, (year) => lunarValue(form, year), undefined);
    case 'year':
      return typeof form.year === 'number' ? known(pad(form.year, 4)) : undefined;
    case 'decade':
      return known(`${pad(form.decade, 3)}X`);
    case 'weekday':
      return fromEdition(context, (edition) => weekdayValue(form.day, form.week, edition));
    case 'relative':
      if (form.compared && context.spoken !== undefined)
        return known(pad(context.spoken + form.offset, 4), 'inferred');
      return fromEdition(context, (edition) => relativeValue(form.unit, form.offset, edition));
    case 'anchored':
      return context.anchor ? known(addDays(context.anchor, form.offset), 'inferred') : undefined;
    case 'series':
      return resolveSeries(form, context);
  }
}

function known(edtf: Edtf, year: DateMention['year'] = 'stated', valid = true): Value {
  return { edtf, partial: edtf, valid, year };
}

function fromEdition({ edition }: ValueContext, value: (edition: IsoDate) => Edtf): Value {
  if (!edition) return { edtf: null, partial: null, valid: true, year: 'unknown' };
  return { edtf: value(edition), partial: null, valid: true, year: 'inferred' };
}

interface Day {
  readonly edtf: Edtf;
  readonly valid: boolean;
  /** A real day to measure distances with. */
  readonly at: IsoDate;
}

function dayValue({ day, month }: { day: number; month: number }, year: number): Day {
  const edtf = toIso(year, month, day);
  const valid = isDay(year, month, day);
  return { edtf, valid, at: valid ? edtf : toIso(year, Math.min(Math.max(month, 1), 12), Math.min(day, 28)) };
}

function lunarValue({ day, month }: { day?: number; month: number }, year: number): Day | undefined {
  if (day === undefined) {
    const span = lunarMonth(year, month);
    return span && { edtf: `${span.from}/${span.to}`, valid: true, at: span.from };
  }
  // "30 Tết" is said of the year's last day even where its last month has 29.
  const at = lunarToSolar(year, month, day) ?? (day === 30 ? lunarToSolar(year, month, 29) : undefined);
  return at ? { edtf: at, valid: true, at } : undefined;
}

/** A day whose year may be missing: then the nearest to a dated neighbour, or to the edition. */
function resolveDay(
  words: YearWords | undefined,
  context: ValueContext,
  value: (year: number) => Day | undefined,
  yearless: string | undefined,
): Value | undefined {
  if (words === 'every') return yearless ? known(`XXXX${yearless}`) : undefined;
  const partial = yearless ? `XXXX${yearless}` : null;
  const stated = yearOf(words, context);
  if (stated !== undefined) {
    const day = value(stated);
    return (
      day && {
        edtf: day.edtf,
        partial: typeof words === 'number' ? day.edtf : partial,
        valid: day.valid,
        year: 'stated',
      }
    );
  }
  const nearest = words === undefined ? nearestDay(context, value) : undefined;
  if (nearest) return { edtf: nearest.edtf, partial, valid: nearest.valid, year: 'inferred' };
  const day = value(2024);
  return day && { edtf: null, partial, valid: day.valid, year: 'unknown' };
}

/** The day of the likeliest year. One that exists in other years only (29/2) is impossible in that one. */
function nearestDay(
  { edition, before, near, direction }: ValueContext,
  value: (year: number) => Day | undefined,
): Day | undefined {
  if (before) {
    const { year } = fromIso(before);
    const day = value(year);
    return day && day.at > before ? value(year - 1) : day;
  }
  const here = edition ? nearestTo(edition, value) : undefined;
  if (!edition || !here) return near ? nearestTo(near, value) : undefined;
  const ahead = daysBetween(edition, here.at);
  if (direction && direction * ahead < -WRONG_SIDE) return value(fromIso(here.at).year + direction) ?? here;
  if (near && !direction && Math.abs(ahead) > THESE_WEEKS) return nearestTo(near, value);
  return here;
}

function nearestTo(target: IsoDate, value: (year: number) => Day | undefined): Day | undefined {
  const { year } = fromIso(target);
  const here = value(year);
  if (here && distance(here.at, target) <= HALF_A_YEAR) return here;
  return [year, year - 1, year + 1]
    .flatMap((candidate) => value(candidate) ?? [])
    .sort((a, b) => distance(a.at, target) - distance(b.at, target))[0];
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(daysBetween(a, b));
}

/** A month or quarter whose year may be missing: then the nearest to the edition, its own year where two are as near. */
function resolveYear(
  words: YearWords | undefined,
  context: ValueContext,
  number: number,
  perYear: number,
  write: (year: number) => Edtf,
): Value {
  if (words === 'every') return known(write(0).replace(/^\d{4}/, 'XXXX'));
  const partial = write(0).replace(/^\d{4}/, 'XXXX');
  const stated = yearOf(words, context);
  if (stated !== undefined)
    return { ...known(write(stated)), partial: typeof words === 'number' ? write(stated) : partial };
  const target = words === undefined ? (context.before ?? context.edition) : undefined;
  if (!target) return { edtf: null, partial, valid: true, year: 'unknown' };
  const { year, month } = fromIso(target);
  const here = Math.ceil((month * perYear) / 12);
  const ahead = number - here;
  const shift = ahead > perYear / 2 ? -1 : -ahead > perYear / 2 ? 1 : 0;
  const side = ahead + shift * perYear;
  const turn = context.direction && context.direction * side < 0 ? context.direction : 0;
  return { edtf: write(year + shift + turn), partial, valid: true, year: 'inferred' };
}

function yearOf(words: YearWords | undefined, { edition }: ValueContext): number | undefined {
  if (typeof words === 'number') return words;
  if (words === undefined || words === 'every' || !edition) return undefined;
  return fromIso(edition).year + words.fromEdition;
}

type Series = Extract<DateForm, { kind: 'series' }>;

/** A range runs forward: its end is the first such day from its start, so "28/12 - 3/1" crosses the year. */
function resolveSeries(form: Series, context: ValueContext): Value | undefined {
  const { members, join } = form;
  const last = members[members.length - 1]?.form;
  const lastYear =
    last && 'year' in last && typeof last.year === 'number' ? resolveForm(last, {}) : undefined;
  const before = lastYear?.valid ? anchorOf(lastYear.edtf) : context.before;
  let values = members.flatMap((member) => resolveForm(member.form, { ...context, before }) ?? []);
  if (values.length !== members.length) return undefined;
  if (join === 'range') values = forward(form, values, context);
  const edtf = values.every((value) => value.edtf !== null)
    ? write(
        join,
        values.map((value) => value.edtf),
      )
    : null;
  const partial = values.every((value) => value.partial !== null)
    ? write(
        join,
        values.map((value) => value.partial),
      )
    : null;
  const years = values.map((value) => value.year);
  return {
    edtf,
    partial,
    valid: values.every((value) => value.valid),
    year: years.includes('unknown') ? 'unknown' : years.includes('inferred') ? 'inferred' : 'stated',
    members: values,
  };
}

function write(join: 'range' | 'list', values: readonly (Edtf | null)[]): Edtf {
  return join === 'list' ? `{${values.join(',')}}` : `${values[0]}/${values[values.length - 1]}`;
}

function anchorOf(edtf: Edtf | null): IsoDate | undefined {
  if (!edtf) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return edtf;
  if (/^\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return `${edtf}-15`;
  return /^\d{4}-3[3-6]$/.test(edtf)
    ? `${edtf.slice(0, 4)}-${pad((Number(edtf.slice(5)) - 33) * 3 + 2, 2)}-15`
    : undefined;
}

/**
 * Where a range seems to end before it starts, it crosses the year and one end is shifted: the first where its year was
 * taken over from the last, else the one that leaves the range nearer to the edition.
 */
function forward(form: Series, values: readonly Value[], context: ValueContext): Value[] {
  const [first, last] = [values[0], values.at(-1)];
  const [from, to] = [form.members[0]?.form, form.members.at(-1)?.form];
  if (!first?.edtf || !last?.edtf || !from || !to || last.edtf >= first.edtf || first.edtf.startsWith('X'))
    return [...values];
  const isShared = isSharedYear(from, to);
  if (!isShared && !isYearless(from, to)) return [...values];
  const [earlier, later] = [shiftYears(first, -1), shiftYears(last, 1)];
  const isEarlier = isShared || isNearer([earlier, last], [first, later], context);
  return values.map((value) =>
    isEarlier ? (value === first ? earlier : value) : value === last ? later : value,
  );
}

type Ends = readonly [first: Value, last: Value];

function isNearer(ends: Ends, than: Ends, { edition, direction }: ValueContext): boolean {
  if (!edition || direction === 1) return false;
  return direction === -1 || gap(ends, edition) < gap(than, edition);
}

/** Days between the edition and a range; 0 inside it. */
function gap([first, last]: Ends, edition: IsoDate): number {
  const [from, to] = [anchorOf(first.edtf) ?? edition, anchorOf(last.edtf) ?? edition];
  return Math.max(0, daysBetween(edition, from), daysBetween(to, edition));
}

/** The year stands behind the last member alone: "28/12 - 3/1/2026", "tháng 10 đến tháng 3 năm sau". */
function isSharedYear(from: DateForm, to: DateForm): boolean {
  if (from.kind === 'day' && to.kind === 'day')
    return from.month !== to.month && from.year === undefined && to.year !== undefined;
  const isPeriod = from.kind === 'month' || from.kind === 'quarter';
  return isPeriod && from.kind === to.kind && to.year !== undefined && from.year === to.year;
}

function isYearless(from: DateForm, to: DateForm): boolean {
  if (!('year' in from || 'year' in to) && from.kind === to.kind)
    return (
      from.kind === 'month' ||
      from.kind === 'quarter' ||
      (from.kind === 'day' && to.kind === 'day' && from.month !== to.month)
    );
  return false;
}

function shiftYears(value: Value, years: number): Value {
  return {
    ...value,
    edtf: value.edtf && `${pad(Number(value.edtf.slice(0, 4)) + years, 4)}${value.edtf.slice(4)}`,
  };
}
