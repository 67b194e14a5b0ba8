/**
 * The house style a configuration asks for: its glossary overrules the shipped style, which overrules what was learned.
 * A glossary entry speaks of an entity that is already known by its name or an alias, or makes a new one.
 */
import type { Entity, EntityId, EntityKind } from '../names/name.ts';
import { STYLES } from '../names/styles.ts';
import type { HouseStyle } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';
import { words } from '../text/words.ts';
import type { Config, GlossaryEntry } from './config.ts';

type Preferred = NonNullable<ReturnType<HouseStyle['preferred']['get']>>;

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
  const byId = new Map(known.map((entity) => [entity.id, entity]));
  const bySpelling = config.glossary.length > 0 ? indexSpellings(known) : new Map<string, Entity[]>();
  for (const entry of config.glossary) {
    const entity = withSpellings(matchOf(entry, bySpelling) ?? newEntity(entry), entry);
    byId.set(entity.id, entity);
    preferred.set(entity.id, { spelling: entry.name, by: 'glossary' });
  }
  const dateFormat = config.dateFormat ?? sheet?.dateFormat;
  return {
    style: {
      ...(sheet ? { name: sheet.title } : {}),
      ...(dateFormat ? { dateFormat } : {}),
      preferred,
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

/** The entity that most of an entry's spellings name; of equals, the one listed first. */
function matchOf(
  entry: GlossaryEntry,
  bySpelling: ReadonlyMap<string, readonly Entity[]>,
): Entity | undefined {
  const hits = new Map<Entity, number>();
  for (const spelling of new Set([entry.name, ...entry.aliases].map(foldText))) {
    for (const entity of bySpelling.get(spelling) ?? []) {
      if (entry.kind && entry.kind !== entity.kind) continue;
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

const ID_PREFIX: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  place: 'place',
  organisation: 'org',
};

/** Without a kind, a name of several words is taken for a person's: what glossaries mostly list. */
function newEntity({ name, kind }: GlossaryEntry): Entity {
  const parts = words(name.normalize('NFC').toLowerCase()).map(({ text }) => text);
  const sure = kind ?? (parts.length > 1 ? 'person' : 'organisation');
  return { id: `${ID_PREFIX[sure]}/${parts.join('-')}`, kind: sure, name, alternateName: [] };
}
