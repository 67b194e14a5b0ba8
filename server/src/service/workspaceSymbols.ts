/** People, places, organisations and events of the archive by what somebody types; each leads to the sentence that tells. */
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Desk } from '../engine/desk.ts';
import type { EntityKind } from '../names/name.ts';
import { eventWords } from './cardSections.ts';
import { introduction } from './definition.ts';
import { whoIs } from './entityCard.ts';
import { whoWords } from './entityWords.ts';
import { describe } from './eventNotes.ts';
import { cardContext, factsOf, withEvents } from './lookUp.ts';
import type { Sources } from './sources.ts';
import { say } from './strings.ts';

const KINDS: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Variable,
  place: SymbolKind.Constant,
  organisation: SymbolKind.Module,
};
const SHOWN_ENTITIES = 20;
/** Events are those of the first few entities. */
const WITH_EVENTS = 3;
const SHOWN_EVENTS = 10;

/** Best first, then the events of the best, the newest first; none for an empty query. */
export async function workspaceSymbols(
  query: string,
  desk: Desk,
  sources: Sources,
): Promise<WorkspaceSymbol[]> {
  const { archive, locale } = desk;
  const found = (await archive?.findEntities(query.trim())) ?? [];
  const ids = found.slice(0, SHOWN_ENTITIES);
  if (ids.length === 0) return [];
  const entities = await factsOf(ids, desk);
  const facts = await withEvents(entities, { eventsOf: ids.slice(0, WITH_EVENTS), days: [] }, desk);
  const context = cardContext(desk, sources, facts);
  const symbols = await Promise.all(
    ids.map(async (id): Promise<WorkspaceSymbol | undefined> => {
      const known = entities.entities.get(id);
      const citation = introduction(entities, id);
      const link = citation && (await sources.link(citation, entities.articles.get(citation.article)?.path));
      if (!known || !link) return undefined;
      const who = whoIs(id, known.kind, { ...context, facts: entities });
      const articles = known.spellings.reduce((sum, spelling) => sum + spelling.articles, 0);
      const count = say(locale, 'articles', { count: articles });
      return {
        name: known.spellings[0]?.text ?? known.name,
        kind: KINDS[known.kind],
        containerName: `${whoWords(who, locale)} · ${count}`,
        location: { uri: link.targetUri, range: link.targetSelectionRange },
      };
    }),
  );
  const newestFirst = facts.events.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const events = await Promise.all(
    newestFirst.slice(0, SHOWN_EVENTS).map(async (event): Promise<WorkspaceSymbol | undefined> => {
      const article = facts.articles.get(event.citation.article);
      const link = await sources.link(event.citation, article?.path);
      if (!link) return undefined;
      return {
        name: eventWords({ ...describe(event, context), sources: [] }, locale),
        kind: SymbolKind.Event,
        ...(article ? { containerName: article.title } : {}),
        location: { uri: link.targetUri, range: link.targetSelectionRange },
      };
    }),
  );
  return [...symbols, ...events].filter((symbol) => symbol !== undefined);
}
