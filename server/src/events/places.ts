/** Which place a name stands for, and which places hold a place. */
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import { tokenize } from '../names/tokens.ts';

/** Grounds that are called by the place they lie at: "căn cứ quân sự Anchorage", "sân bay Long Thành". No streets: those bear any name. */
const GROUNDS =
  /^(?:căn cứ(?: quân sự| không quân| hải quân)?|sân bay(?: quốc tế| quân sự)?|cảng(?: biển)?|nhà máy điện hạt nhân)\s+/iu;

/** A name as that of the place it lies at, where only that is known. */
export function settle(name: NameMention, gazetteer: Gazetteer): NameMention {
  if (name.kind !== 'place' || gazetteer.get(name.entity)) return name;
  const words = name.entity.slice(name.entity.indexOf('/') + 1).replaceAll('-', ' ');
  if (!GROUNDS.test(words)) return name;
  const tokens = tokenize(name.text.replace(GROUNDS, ''));
  const known = gazetteer.match(tokens, 0);
  const place = known?.end === tokens.length ? known.entities.find((one) => one.kind === 'place') : undefined;
  return place ? { ...name, entity: place.id } : name;
}

/** What holds countries, and is none. */
const REGION = /^place\/(?:chau-.+|dong-nam-a|trung-dong|(?:bac|nam|trung)-my|dong-duong)$/u;

/** The country that a place is or lies in, as far as the gazetteer knows: Moscow stands for Nga. */
export function countryOf(place: EntityId, gazetteer: Gazetteer): EntityId {
  return placesAround(place, gazetteer).findLast((holder) => !REGION.test(holder)) ?? place;
}

/** The places that hold a place, the smallest first. */
export function placesAround(place: EntityId, gazetteer: Gazetteer): EntityId[] {
  const holders: EntityId[] = [];
  let holder = gazetteer.get(place)?.containedInPlace;
  while (holder !== undefined && !holders.includes(holder)) {
    holders.push(holder);
    holder = gazetteer.get(holder)?.containedInPlace;
  }
  return holders;
}
