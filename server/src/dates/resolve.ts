/** Gives date expressions their values, from the edition date, their neighbours and the words around them. */
import type { Line } from '../text/line.ts';
import { daysBetween } from './calendar.ts';
import type { DateExpression, DateForm, DateMention, Edition, Granularity, IsoDate } from './date.ts';
import { resolveForm, type Value } from './value.ts';

/** A line with what `findDates` found in it. */
export interface DatedLine {
  readonly line: Line;
  readonly dates: readonly DateExpression[];
}

/** Two dates closer than this, in UTF-16 units, share the year that the second states: "30/4 và 1/5/2021". */
const NEAR = 24;
/** A day this near before, in the same sentence, gives its year on: "Ngày 17/11/2017, hải quân cho biết từ ngày 15/11…". */
const SAME_SENTENCE = 200;
/** "cùng ngày" in a new paragraph means a day of the news: this near to the edition, in days. */
const NEWS = 60;

/** Every expression as a mention, in the order of the text. */
export function resolveDates(lines: readonly DatedLine[], edition: Edition | undefined): DateMention[] {
  const mentions: DateMention[] = [];
  let anchor: IsoDate | undefined;
  for (const { line, dates } of lines) {
    if (anchor && edition && !isNews(anchor, edition)) anchor = undefined;
    // A day whose year is stated, or taken over from one that is.
    let dated: DateMention | undefined;
    let spoken: DateMention | undefined;
    dates.forEach((expression, index) => {
      const context = {
        edition: edition?.date,
        anchor,
        direction: expression.direction,
        before: nextDay(line.text, dates, index),
        near: inSentence(line.text, dated, expression)?.edtf ?? undefined,
        spoken: yearOf(inSentence(line.text, spoken, expression)),
      };
      const mention = toMention(line, expression, (form) => resolveForm(form, context));
      if (!mention) return;
      mentions.push(mention);
      if (isSpokenOf(line.text, mention)) spoken = mention;
      const day = mention.granularity === 'day' && mention.valid ? mention.edtf : null;
      if (!day || day.startsWith('X')) return;
      anchor = day;
      if (mention.year === 'stated' || !isNews(day, edition)) dated = mention;
    });
  }
  return mentions;
}

function isNews(day: IsoDate, edition: Edition | undefined): boolean {
  return edition !== undefined && Math.abs(daysBetween(day, edition.date)) <= NEWS;
}

/** The next date where it states its year and only "và" or a comma parts the two. */
function nextDay(text: string, dates: readonly DateExpression[], index: number): IsoDate | undefined {
  const here = dates[index];
  const next = dates[index + 1];
  if (!here || !next || next.form.kind !== 'day' || typeof next.form.year !== 'number') return undefined;
  const between = text.slice(here.span.end, next.span.start);
  if (between.length > NEAR || !/^\s*(?:,|và|hoặc|đến|tới)\s/u.test(between)) return undefined;
  const value = resolveForm(next.form, {});
  return value?.valid && value.edtf ? value.edtf : undefined;
}

/** An earlier date where it stands in the same sentence. */
function inSentence(
  text: string,
  earlier: DateMention | undefined,
  { span }: DateExpression,
): DateMention | undefined {
  if (!earlier?.edtf) return undefined;
  const between = text.slice(earlier.local.end, span.start);
  return between.length <= SAME_SENTENCE && !/[.!?…]["”»)]?\s/u.test(between) ? earlier : undefined;
}

/** Whether a period is what the sentence is about: "năm 2024", "trong quý IV"; not "cao nhất kể từ năm 2018". */
function isSpokenOf(text: string, { granularity, edtf, local, expression }: DateMention): boolean {
  if (expression.form.kind === 'relative' && expression.form.compared) return false;
  if (granularity !== 'year' && granularity !== 'month' && granularity !== 'quarter') return false;
  const before = text.slice(Math.max(0, local.start - 12), local.start);
  return (
    /^\d{4}/u.test(edtf ?? '') &&
    !/(?:từ|đến|tới|trước|sau|với|hơn|kỳ|kì)\s+(?:đầu\s+|cuối\s+)?$/iu.test(before)
  );
}

function yearOf(date: DateMention | undefined): number | undefined {
  return date?.edtf ? Number(date.edtf.slice(0, 4)) : undefined;
}

function toMention(
  line: Line,
  expression: DateExpression,
  resolve: (form: DateForm) => Value | undefined,
): DateMention | undefined {
  const value = resolve(expression.form);
  if (!value) return undefined;
  const { form, span: local } = expression;
  const members =
    form.kind === 'series' && value.members
      ? form.members.flatMap((member, i) => toMention(line, member, () => value.members?.[i]) ?? [])
      : undefined;
  return {
    span: line.toRaw(local),
    line: line.index,
    local,
    text: expression.text,
    edtf: value.edtf,
    partial: value.partial,
    valid: value.valid,
    granularity: granularityOf(form),
    year: value.year,
    ...(expression.weekday ? { weekday: expression.weekday } : {}),
    relative: isRelative(form),
    ...(members ? { members } : {}),
    expression,
  };
}

function granularityOf(form: DateForm): Granularity {
  switch (form.kind) {
    case 'series':
      return form.join;
    case 'lunar':
      return form.day === undefined ? 'month' : 'day';
    case 'weekday':
    case 'anchored':
      return 'day';
    case 'relative':
      return form.unit === 'weekend' ? 'week' : form.unit;
    default:
      return form.kind;
  }
}

function isRelative(form: DateForm): boolean {
  if (form.kind === 'series') return form.members.every((member) => isRelative(member.form));
  return form.kind === 'relative' || form.kind === 'weekday';
}
