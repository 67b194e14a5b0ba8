/** Gives date expressions their values, from the edition date, their neighbours and the words around them. */
import type { Line } from '../text/line.ts';
import type { DateExpression, DateMention, Edition } from './date.ts';

/** A line with what `findDates` found in it. */
export interface DatedLine {
  readonly line: Line;
  readonly dates: readonly DateExpression[];
}

/** Every expression as a mention, in the order of the text. */
export function resolveDates(_lines: readonly DatedLine[], _edition: Edition | undefined): DateMention[] {
  return [];
}
