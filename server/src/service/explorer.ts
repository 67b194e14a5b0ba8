/** The explorer: what a draft is made of, what the archive tells of each, and what a search of it finds. */
import type { Desk } from '../engine/desk.ts';
import { cardWords } from './cardLines.ts';
import { cardOfEntity, cardOfEvent } from './cardOf.ts';
import type { Card } from './cards.ts';
import type { CheckedDocument } from './documents.ts';
import { draftItems } from './draftItems.ts';
import { belowEntity, type ExplorerItem, entityItem, eventItem, group } from './explorerItems.ts';
import type { ServiceHost } from './host.ts';
import { lookUp } from './lookUp.ts';
import type { Sources } from './sources.ts';
import { say } from './strings.ts';
import type { Subject } from './subject.ts';

/** Of a draft its groups, of a thing what is below it, of a query what the archive finds. */
export type Exploration = Subject | { readonly kind: 'search'; readonly query: string };

/** @param checked The draft it is asked in; without it, things of a draft have nothing below them. */
export async function explore(
  of: Exploration,
  desk: Desk,
  sources: Sources,
  today: ReturnType<ServiceHost['today']>,
  checked?: CheckedDocument,
): Promise<ExplorerItem[]> {
  const { locale } = desk;
  switch (of.kind) {
    case 'search': {
      const items = (await lookUp(of.query, desk, sources, today)).flatMap((card) => found(card, desk));
      return items.length
        ? items
        : [{ kind: 'note', label: say(locale, 'nothingFound', { query: of.query.trim() }) }];
    }
    case 'draft':
      return checked ? draftItems(checked, desk, sources) : [];
    case 'entity':
      return belowEntity(await cardOfEntity(of.id, desk, sources, checked), locale);
    case 'event': {
      const event = checked?.draft.events.find(({ trigger }) => trigger.start === of.at);
      if (!checked || !event) return [];
      const { known } = await cardOfEvent(event, desk, sources, checked);
      return known.length
        ? known.map((note) => eventItem(note, locale))
        : [{ kind: 'note', label: say(locale, 'noKnownEvents') }];
    }
  }
}

function found(card: Card, { locale }: Desk): ExplorerItem[] {
  if (card.card === 'entity') return [entityItem(card, locale)];
  if (card.card === 'event') return [];
  return group(
    cardWords(card, locale).heading,
    card.events.map((event) => eventItem(event, locale)),
  );
}
