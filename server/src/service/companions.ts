/** Who is named beside an entity: counted in the articles at hand, those that the archive cites of it and its last events. */
import type { ArticleId, Question } from '../archive/archive.ts';
import type { EntityId } from '../names/name.ts';
import type { CardContext, CompanionNote } from './cards.ts';

/** Articles that are looked at: what is near matters, and a hover must not wait. */
const LOOKED_AT = 40;
const SHOWN = 6;
const NOTHING: Question = { entities: [], events: [], days: [], lines: [] };
/** One article says nothing. */
const LEAST_ARTICLES = 2;

export async function companionsOf(id: EntityId, context: CardContext): Promise<CompanionNote[]> {
  const { archive, nameOf } = context;
  if (!archive) return [];
  const own = ownEntities(id, context);
  const counts = new Map<EntityId, number>();
  for (const article of articlesOf(id, context).slice(0, LOOKED_AT)) {
    for (const other of await archive.entitiesIn(article))
      if (!own.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const shown = [...counts]
    .filter(([, articles]) => articles >= LEAST_ARTICLES)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN);
  const known = await archive.lookUp({ ...NOTHING, entities: shown.map(([other]) => other) });
  return shown.flatMap(([other, articles]) => {
    const name = known.entities.get(other)?.spellings[0]?.text ?? nameOf(other);
    return name ? { name, articles } : [];
  });
}

/** Itself, and the countries and bodies of its offices: they go without saying. */
function ownEntities(id: EntityId, { facts, gazetteer }: CardContext): ReadonlySet<EntityId | undefined> {
  const entity = gazetteer.get(id);
  return new Set([
    id,
    entity?.nationality,
    entity?.containedInPlace,
    ...(entity?.jobTitle ?? []).map(({ of }) => of),
    ...(facts.entities.get(id)?.roles ?? []).map(({ of }) => of),
  ]);
}

/** Articles that name an entity, as far as the answer cites them: each once, those of its events first. */
export function articlesOf(id: EntityId, { facts }: Pick<CardContext, 'facts'>): ArticleId[] {
  const known = facts.entities.get(id);
  const told = facts.events
    .filter(({ participants, place }) => participants.includes(id) || place === id)
    .flatMap(({ tellings }) => tellings.map(({ citation }) => citation));
  const cited = [...(known?.spellings ?? []), ...(known?.roles ?? [])].flatMap(({ examples }) => examples);
  return [...new Set([...told, ...cited].map(({ article }) => article))];
}
