/** The known entities, to be looked up by any of their spellings. */
import type { Entity, EntityId } from './name.ts';

export interface Gazetteer {
  get(id: EntityId): Entity | undefined;
}

/** Builds a gazetteer; of two entities with one id the later one is taken (a glossary overrules the shipped data). */
export function createGazetteer(entities: Iterable<Entity>): Gazetteer {
  const byId = new Map<EntityId, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  return { get: (id) => byId.get(id) };
}
