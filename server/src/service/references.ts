/** Where a person, a place or an organisation is spoken of, whatever the form: in the draft, and in the archive. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver-types';
import type { CheckedDocument } from './documents.ts';
import { mentionsOf, nameAt } from './nameAt.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Sources } from './sources.ts';

/** The draft's places in order, then those that the archive cites, spelling by spelling, the newest first. */
export async function references(
  { uri, draft, facts }: CheckedDocument,
  position: Position,
  sources: Sources,
): Promise<Location[]> {
  const name = nameAt(draft, offsetAt(draft.lines, position));
  if (!name) return [];
  const here = mentionsOf(draft, name.entity).map(({ span }) => ({ uri, range: rangeOf(draft.lines, span) }));
  const cited = (facts.entities.get(name.entity)?.spellings ?? []).flatMap(({ examples }) => examples);
  const there = await Promise.all(
    cited.map(({ article, span }) => sources.locate(article, span, facts.articles.get(article)?.path)),
  );
  return [...here, ...there.filter((location) => location !== undefined)];
}

export function documentHighlights({ draft }: CheckedDocument, position: Position): DocumentHighlight[] {
  const name = nameAt(draft, offsetAt(draft.lines, position));
  if (!name) return [];
  return mentionsOf(draft, name.entity).map(({ span }) => ({
    range: rangeOf(draft.lines, span),
    kind: DocumentHighlightKind.Text,
  }));
}
