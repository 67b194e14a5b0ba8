/** Weekdays behind dates that are written without one, for editors who ask for them (`soat.inlayHints.weekday`). */
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Locale } from '../rules/rule.ts';
import { overlaps } from '../text/span.ts';
import { isWholeDay, weekdayOf } from './dateFormat.ts';
import { positionAt, spanOf } from './position.ts';

/** One hint for each single day in the range that is written in figures, exists, and names no weekday. */
export function inlayHints({ dates, lines, layout }: Draft, range: Range, locale: Locale): InlayHint[] {
  const visible = spanOf(lines, range);
  return dates
    .filter(({ span }) => overlaps(span, visible))
    .filter(({ line }) => layout.lines[line]?.role !== 'boilerplate')
    .flatMap(({ edtf, relative, weekday, span }) =>
      edtf && isWholeDay(edtf) && !relative && !weekday
        ? { position: positionAt(lines, span.end), label: weekdayOf(edtf, locale) ?? '', paddingLeft: true }
        : [],
    );
}
