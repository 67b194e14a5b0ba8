/** The sentence of the archive that tells who somebody is, or that told an event before. */
import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Citation, Facts } from '../archive/archive.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId } from '../names/name.ts';
import type { Span } from '../text/span.ts';
import type { CheckedDocument } from './documents.ts';
import { sameEvents } from './eventCard.ts';
import { withEvents } from './lookUp.ts';
import { holds, nameAt } from './nameAt.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Sources } from './sources.ts';

export async function definition(
  { draft, facts }: CheckedDocument,
  position: Position,
  desk: Desk,
  sources: Sources,
): Promise<LocationLink[]> {
  const offset = offsetAt(draft.lines, position);
  const linkTo = async (
    span: Span,
    citation: Citation | undefined,
    known: Facts,
  ): Promise<LocationLink[]> => {
    const link = citation && (await sources.link(citation, known.articles.get(citation.article)?.path));
    return link ? [{ ...link, originSelectionRange: rangeOf(draft.lines, span) }] : [];
  };
  const name = nameAt(draft, offset);
  if (name) return linkTo(name.span, introduction(facts, name.entity), facts);
  const event = draft.events.find(({ trigger }) => holds(trigger, offset));
  if (!event) return [];
  const known = await withEvents(facts, { eventsOf: event.participants, days: [], self: draft.text }, desk);
  const [told] = sameEvents(event, known);
  return linkTo(event.trigger, told?.citation, known);
}

/** Where the archive last wrote somebody's most usual office, else the most usual spelling. */
export function introduction(facts: Facts, id: EntityId): Citation | undefined {
  const entity = facts.entities.get(id);
  return entity?.roles[0]?.examples[0] ?? entity?.spellings[0]?.examples[0];
}
