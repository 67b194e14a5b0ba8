/**
 * The house style a configuration asks for: its glossary overrules the shipped style, which overrules what was learned.
 * A glossary entry speaks of an entity that is already known by its name or an alias, or makes a new one.
 */
import type { Entity, EntityId, EntityKind } from '../names/name.ts';
import { STYLES } from '../names/styles.ts';
import type { HouseStyle, Preferred } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';
import { words } from '../text/words.ts';
import type { Config, GlossaryEntry } from './config.ts';

export interface HouseStyleResult {
  readonly style: HouseStyle;
  /** The known entities with what the glossary adds to them, and its new ones. */
  readonly entities: readonly Entity[];
}

export function houseStyleOf(config: Config, known: readonly Entity[]): HouseStyleResult {
  const sheet = STYLES.get(config.style ?? '');
  const preferred = new Map<EntityId, Preferred>();
  for (const [id, { spelling, instead }] of Object.entries(sheet?.preferred ?? {}))
    preferred.set(id, { spelling, by: 'style', ...(instead ? { instead } : {}) });
  const differentFrom = toldApart(config.glossary);
  const byId = new Map(known.map((entity) => [entity.id, entity]));
  const bySpelling = config.glossary.length > 0 ? indexSpellings(known) : new Map<string, Entity[]>();
  const take = (entry: GlossaryEntry): EntityId => {
    const known = matchOf(entry, bySpelling);
    const entity = withSpellings((known && byId.get(known.id)) ?? newEntity(entry, byId), entry);
    byId.set(entity.id, entity);
    return entity.id;
  };
  for (const entry of config.glossary) preferred.set(take(entry), { spelling: entry.name, by: 'glossary' });
  for (const entry of config.glossary) {
    for (const name of entry.differentFrom ?? []) {
      // The other one must be known as well, or it would pass for this one.
      const other = take({ name, aliases: [], ...(entry.kind ? { kind: entry.kind } : {}) });
      byId.set(other, withoutSpelling(byId.get(other) as Entity, entry.name, name));
    }
  }
  const dateFormat = config.dateFormat ?? sheet?.dateFormat;
  return {
    style: {
      ...(sheet ? { name: sheet.title } : {}),
      ...(dateFormat ? { dateFormat } : {}),
      preferred,
      ...(differentFrom.size > 0 ? { differentFrom } : {}),
      ...(config.differentEvents ? { differentEvents: config.differentEvents } : {}),
    },
    entities: [...byId.values()],
  };
}

function indexSpellings(entities: readonly Entity[]): Map<string, Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const spelling of new Set([entity.name, ...entity.alternateName].map(foldText))) {
      const same = index.get(spelling);
      if (same) same.push(entity);
      else index.set(spelling, [entity]);
    }
  }
  return index;
}

/** Both ways: who is not the other is not the one. */
function toldApart(glossary: Config['glossary']): NonNullable<HouseStyle['differentFrom']> {
  const others = new Map<string, Set<string>>();
  const add = (a: string, b: string) => others.set(a, (others.get(a) ?? new Set()).add(b));
  for (const { name, differentFrom = [] } of glossary) {
    for (const other of differentFrom.map(foldText)) {
      add(foldText(name), other);
      add(other, foldText(name));
    }
  }
  return others;
}

/** The entity that most of an entry's spellings name; of equals, the one listed first. */
function matchOf(
  entry: GlossaryEntry,
  bySpelling: ReadonlyMap<string, readonly Entity[]>,
): Entity | undefined {
  const hits = new Map<Entity, number>();
  const others = new Set((entry.differentFrom ?? []).flatMap((name) => bySpelling.get(foldText(name)) ?? []));
  for (const spelling of new Set([entry.name, ...entry.aliases].map(foldText))) {
    for (const entity of bySpelling.get(spelling) ?? []) {
      if (others.has(entity) || (entry.kind && entry.kind !== entity.kind)) continue;
      hits.set(entity, (hits.get(entity) ?? 0) + 1);
    }
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function withSpellings(entity: Entity, { name, aliases }: GlossaryEntry): Entity {
  const others = new Set([...entity.alternateName, name, ...aliases]);
  others.delete(entity.name);
  return { ...entity, alternateName: [...others] };
}

/** @param name What it is listed under, where that was the spelling. */
function withoutSpelling(entity: Entity, spelling: string, name: string): Entity {
  const others = new Set([entity.name, ...entity.alternateName]);
  others.delete(spelling);
  const listed = entity.name === spelling ? name : entity.name;
  others.delete(listed);
  return { ...entity, name: listed, alternateName: [...others] };
}

const ID_PREFIX: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  place: 'place',
  organisation: 'org',
};

/** Without a kind, a name of several words is taken for a person's: what glossaries mostly list. */
function newEntity(
  { name, kind, differentFrom }: GlossaryEntry,
  byId: ReadonlyMap<EntityId, Entity>,
): Entity {
  const parts = words(name.normalize('NFC').toLowerCase()).map(({ text }) => text);
  const sure = kind ?? (parts.length > 1 ? 'person' : 'organisation');
  const id = `${ID_PREFIX[sure]}/${parts.join('-')}`;
  // The id may be that of the very one it is told apart from.
  return { id: differentFrom && byId.has(id) ? `${id}-2` : id, kind: sure, name, alternateName: [] };
}
