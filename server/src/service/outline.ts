/** The shape of a draft for the editor: outline and folding. */
import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { readHeader } from '../draft/metadata.ts';
import type { LineRole } from '../layout/layout.ts';
import { KIND_NAMES } from '../rules/furniture.ts';
import type { Locale } from '../rules/rule.ts';
import type { Line } from '../text/line.ts';
import { rangeOf } from './position.ts';
import { say } from './strings.ts';

/** Roles that an outline lists, with the kind of symbol whose icon suits them. */
const LISTED = {
  headline: SymbolKind.String,
  lead: SymbolKind.Field,
  subhead: SymbolKind.Namespace,
  caption: SymbolKind.File,
} as const satisfies Partial<Record<LineRole, SymbolKind>>;

export function documentSymbols(draft: Draft, locale: Locale): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const line of draft.lines) {
    const role = draft.layout.lines[line.index]?.role;
    if (!role || !(role in LISTED) || !line.text.trim()) continue;
    const listed = role as keyof typeof LISTED;
    symbols.push(symbol(draft, line.text.trim(), say(locale, listed), LISTED[listed], line, line));
  }
  for (const { kind, firstLine, lastLine, reason } of draft.layout.blocks) {
    const [first, last] = [draft.lines[firstLine], draft.lines[lastLine]];
    if (first && last)
      symbols.push(
        symbol(draft, first.text.trim() || reason, KIND_NAMES[kind][locale], SymbolKind.Event, first, last),
      );
  }
  return symbols.sort((a, b) => a.range.start.line - b.range.start.line);
}

function symbol(
  { lines }: Draft,
  name: string,
  detail: string,
  kind: SymbolKind,
  first: Line,
  last: Line,
): DocumentSymbol {
  return {
    name,
    detail,
    kind,
    range: rangeOf(lines, { start: first.span.start, end: last.span.end }),
    selectionRange: rangeOf(lines, first.span),
  };
}

/** What the draft says of itself, blocks that are not part of the story, and what stands between two subheads. */
export function foldingRanges({ lines, layout }: Draft): FoldingRange[] {
  const header = readHeader(lines).lineCount;
  const ranges: FoldingRange[] = layout.blocks
    .filter(({ firstLine, lastLine }) => lastLine > firstLine)
    .map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
  if (header > 1) ranges.push({ startLine: 0, endLine: header - 1 });
  const subheads = lines.filter(({ index }) => layout.lines[index]?.role === 'subhead');
  const blocksStart = layout.blocks.map(({ firstLine }) => firstLine);
  for (const [n, { index }] of subheads.entries()) {
    const stop = Math.min(
      subheads[n + 1]?.index ?? lines.length,
      ...blocksStart.filter((line) => line > index),
    );
    let end = stop - 1;
    while (end > index && !lines[end]?.text.trim()) end--;
    if (end > index) ranges.push({ startLine: index, endLine: end });
  }
  return ranges.sort((a, b) => a.startLine - b.startLine);
}
