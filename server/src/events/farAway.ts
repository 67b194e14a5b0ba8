/** Whether an event may have been where the calendar shows another day than in Vietnam at that hour. */
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import { placesAround } from './places.ts';

/** Countries within two hours of Vietnam's clock (UTC+7): from India, an hour and a half behind, to Japan and Korea. */
const NEAR: ReadonlySet<EntityId> = new Set(
  [
    'viet-nam',
    'lao',
    'campuchia',
    'thai-lan',
    'myanmar',
    'malaysia',
    'singapore',
    'indonesia',
    'philippines',
    'brunei',
    'timor-leste',
    'trung-quoc',
    'hong-kong',
    'macau',
    'dai-loan',
    'nhat-ban',
    'han-quoc',
    'trieu-tien',
    'mong-co',
    'an-do',
    'bangladesh',
    'bhutan',
    'nepal',
    'sri-lanka',
  ].map((country) => `place/${country}`),
);

/**
 * By the place, where there is one; else by the countries and the people of the telling. Places of which the
 * gazetteer knows nothing are taken to be in Vietnam.
 */
export function isFarAway(
  place: EntityId | null,
  names: readonly NameMention[],
  gazetteer: Gazetteer,
): boolean {
  if (place !== null) return isFar(place, gazetteer);
  return names.some(({ kind, entity }) => {
    const country = kind === 'person' ? gazetteer.get(entity)?.nationality : entity;
    return country !== undefined && kind !== 'organisation' && isFar(country, gazetteer);
  });
}

function isFar(place: EntityId, gazetteer: Gazetteer): boolean {
  const chain = [place, ...placesAround(place, gazetteer)];
  return gazetteer.get(place)?.kind === 'place' && !chain.some((id) => NEAR.has(id));
}
