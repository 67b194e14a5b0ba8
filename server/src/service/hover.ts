/** What is known of the name, the date or the event under the pointer. */
import {
  type Hover,
  type MarkupContent,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { IsoDate } from '../dates/date.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId } from '../names/name.ts';
import type { Span } from '../text/span.ts';
import { cardMarkdown, placeMarkdown } from './cardMarkdown.ts';
import { cardOfEntity, cardOfEvent } from './cardOf.ts';
import type { Card, CardContext } from './cards.ts';
import { dateCard } from './dateCard.ts';
import type { CheckedDocument } from './documents.ts';
import { entityCard } from './entityCard.ts';
import { cardContext, withEvents } from './lookUp.ts';
import { escapeMarkdown } from './markdown.ts';
import { holds, nameAt } from './nameAt.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { verifiedMarks } from './verifiedMarks.ts';

export async function hover(
  checked: CheckedDocument,
  position: Position,
  desk: Desk,
  sources: Sources,
): Promise<Hover | null> {
  const { draft } = checked;
  const offset = offsetAt(draft.lines, position);
  const found = await cardAt(checked, offset, desk, sources);
  if (!found) return null;
  const range = rangeOf(draft.lines, found.span);
  const parts = [await confirmation(checked, range, desk, sources), cardMarkdown(found.card, desk.locale)];
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.filter(Boolean).join('\n\n') },
    range,
  };
}

/** By what the archive confirms a name or a date: the first line, since an editor asks whether it holds before who it is. */
async function confirmation(
  checked: CheckedDocument,
  { start }: Range,
  desk: Desk,
  sources: Sources,
): Promise<string> {
  const marks = await verifiedMarks(checked, desk, sources);
  const mark = marks.find(
    ({ range }) => range.start.line === start.line && range.start.character === start.character,
  );
  return mark ? `✓ ${escapeMarkdown(mark.words)} ${placeMarkdown(mark)}` : '';
}

/** What a hover over an entity tells, wherever it is asked. */
export async function describeEntity(
  checked: CheckedDocument,
  id: EntityId,
  desk: Desk,
  sources: Sources,
): Promise<MarkupContent> {
  const card = await cardOfEntity(id, desk, sources, checked);
  return { kind: MarkupKind.Markdown, value: cardMarkdown(card, desk.locale) };
}

async function cardAt(
  { draft, facts }: CheckedDocument,
  offset: number,
  desk: Desk,
  sources: Sources,
): Promise<{ readonly card: Card; readonly span: Span } | undefined> {
  const contextOf = async (eventsOf: readonly EntityId[], days: readonly IsoDate[]): Promise<CardContext> => {
    const asked = { eventsOf, days, self: draft.text };
    return cardContext(desk, sources, await withEvents(facts, asked, desk), draft);
  };
  const name = nameAt(draft, offset);
  if (name) {
    const known = { kind: name.kind, name: name.canonical };
    return {
      card: await entityCard(name.entity, known, await contextOf([name.entity], []), draft),
      span: name.span,
    };
  }
  const date = draft.dates.find(({ span }) => holds(span, offset));
  if (date) {
    const context = await contextOf([], date.edtf ? [date.edtf] : []);
    return { card: await dateCard(date, context, draft), span: date.span };
  }
  const event = draft.events.find(({ trigger }) => holds(trigger, offset));
  return event && { card: await cardOfEvent(event, desk, sources, { draft, facts }), span: event.trigger };
}
