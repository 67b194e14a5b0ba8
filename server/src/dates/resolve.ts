/** Gives date expressions their values, from the edition date, their neighbours and the words around them. */
import type { Line } from '../text/line.ts';
import type { DateExpression, DateForm, DateMention, Edition, Granularity, IsoDate } from './date.ts';
import { resolveForm, type Value } from './value.ts';

/** A line with what `findDates` found in it. */
export interface DatedLine {
  readonly line: Line;
  readonly dates: readonly DateExpression[];
}

/** Two dates closer than this, in UTF-16 units, share the year that one of them states: "30/4 và 1/5/2021". */
const NEAR = 24;

/** Every expression as a mention, in the order of the text. */
export function resolveDates(lines: readonly DatedLine[], edition: Edition | undefined): DateMention[] {
  const mentions: DateMention[] = [];
  let anchor: IsoDate | undefined;
  for (const { line, dates } of lines) {
    dates.forEach((expression, index) => {
      const near = nearYear(line.text, dates, index);
      const context = { edition: edition?.date, anchor, near };
      const mention = toMention(line, expression, (form) => resolveForm(form, context));
      if (!mention) return;
      mentions.push(mention);
      if (mention.granularity === 'day' && mention.valid && mention.edtf && !mention.edtf.startsWith('X'))
        anchor = mention.edtf;
    });
  }
  return mentions;
}

/** The year that the next date states, where only "và" or a comma parts the two. */
function nearYear(text: string, dates: readonly DateExpression[], index: number): IsoDate | undefined {
  const here = dates[index];
  const next = dates[index + 1];
  if (!here || !next || next.form.kind !== 'day' || typeof next.form.year !== 'number') return undefined;
  const between = text.slice(here.span.end, next.span.start);
  if (between.length > NEAR || !/^\s*(?:,|và|hoặc|đến|tới)\s/u.test(between)) return undefined;
  const value = resolveForm(next.form, {});
  return value?.valid && value.edtf ? value.edtf : undefined;
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
