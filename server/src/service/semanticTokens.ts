/** Names by their kind, so that an editor can colour them. Page furniture goes, and who wrote or took it is no news. */
import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { LineRole } from '../layout/layout.ts';
import type { EntityKind } from '../names/name.ts';
import { overlaps } from '../text/span.ts';
import { positionAt, spanOf } from './position.ts';

/** In this order their numbers are sent. The types are described, and given colours, in package.json. */
const TYPES = ['person', 'place', 'organisation'] as const satisfies readonly EntityKind[];
/** A part of the full name: ông *Lavrov*. */
const MODIFIERS = ['short'] as const;

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TYPES],
  tokenModifiers: [...MODIFIERS],
};

const PLAIN: ReadonlySet<LineRole> = new Set(['boilerplate', 'byline', 'credit']);

/** Names that touch a range, or all: five numbers each, as LSP has them. */
export function semanticTokens({ names, lines, layout }: Draft, range?: Range): SemanticTokens {
  const wanted = range && spanOf(lines, range);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { span, line, kind, short } of names) {
    if (PLAIN.has(layout.lines[line]?.role ?? 'body') || (wanted && !overlaps(span, wanted))) continue;
    const at = positionAt(lines, span.start);
    const sameLine = at.line === before.line;
    data.push(
      at.line - before.line,
      at.character - (sameLine ? before.character : 0),
      span.end - span.start,
      TYPES.indexOf(kind),
      short ? 1 : 0,
    );
    before = at;
  }
  return { data };
}
