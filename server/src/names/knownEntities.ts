/** The gazetteer that ships with Soát: see `server/data/gazetteer`. */
import cities from '../../data/gazetteer/capitals-and-cities.json' with { type: 'json' };
import countries from '../../data/gazetteer/countries.json' with { type: 'json' };
import organisations from '../../data/gazetteer/organisations.json' with { type: 'json' };
import people from '../../data/gazetteer/people.json' with { type: 'json' };
import vietnam from '../../data/gazetteer/vietnam.json' with { type: 'json' };
import type { Entity, EntityKind } from './name.ts';

/** An entity as the files have it: its id tells the kind, and the list of spellings is left out where there are none. */
type Row = Omit<Entity, 'kind' | 'alternateName'> & Partial<Pick<Entity, 'alternateName'>>;

const KINDS: Readonly<Record<string, EntityKind>> = {
  place: 'place',
  person: 'person',
  org: 'organisation',
};

/**
 * Every entity that is known without an archive or a glossary. Where two share a spelling the likelier one in Vietnamese
 * news comes first: Hà Nam the province before the Chinese one, Liverpool the club before the city.
 */
export const KNOWN_ENTITIES: readonly Entity[] = (
  [countries, vietnam, organisations, cities, people] as readonly (readonly Row[])[]
).flatMap((rows) => rows.map(toEntity));

function toEntity(row: Row): Entity {
  const kind = KINDS[row.id.slice(0, row.id.indexOf('/'))];
  if (!kind) throw new TypeError(`No kind of entity: ${row.id}`);
  return { alternateName: [], ...row, kind };
}
