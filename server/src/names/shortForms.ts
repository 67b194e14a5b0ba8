/** Whom a part of a name stands for: somebody of the draft, or somebody known whom the context singles out. */
import type { NameCandidate } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Gender } from './lexicon.ts';
import type { Entity, EntityId, EntityKind } from './name.ts';
import { officeOf } from './office.ts';
import { foldWord, isVietnameseSyllable } from './spelling.ts';

/** An entity of this draft that short forms may stand for. */
export interface Known {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly canonical: string;
  /** Index of the candidate that names it in full. */
  readonly at: number;
  readonly keys: readonly string[];
  readonly gender: Gender | undefined;
  /** The office it is given there: `tổng thống`. */
  readonly office?: string;
}

/** What of a draft tells whom a short form stands for. */
export interface Company {
  readonly people: People;
  /** Countries and other places that it names. */
  readonly places: ReadonlySet<EntityId>;
  readonly gazetteer: Gazetteer;
}

/** Those named in full, in the order of the text, by a word of their names (its key). */
export interface People {
  readonly byFirst: ReadonlyMap<string, readonly Known[]>;
  readonly byLast: ReadonlyMap<string, readonly Known[]>;
}

/** @param people In the order of the text. */
export function peopleOf(people: readonly Known[]): People {
  return { byFirst: grouped(people, 0), byLast: grouped(people, -1) };
}

function grouped(people: readonly Known[], word: 0 | -1): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const person of people) {
    const key = person.keys.at(word) ?? '';
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}

/**
 * The holder of the office that the short form is given, if the draft or the gazetteer knows one (Tổng thống Trump is not
 * Melania Trump, who was named before); else the nearest earlier person of the draft, else a later one, else a known one.
 */
export function shortFor(name: NameCandidate, at: number, company: Company): Known | undefined {
  const { people, gazetteer } = company;
  const keys = name.keys;
  const longer = (some: readonly Known[] = []) =>
    some.filter(
      (person) => person.keys.length > keys.length && agrees(person, name, gazetteer.get(person.entity)),
    );
  const byEnd = longer(people.byLast.get(keys.at(-1) ?? '')).filter((person) =>
    keys.every((key, i) => key === person.keys.at(i - keys.length)),
  );
  // Chinese and Korean people go by the first word (ông Tập, ông Kim), others by it among friends (Cristiano).
  const fits = byEnd.length || keys.length > 1 ? byEnd : longer(people.byFirst.get(keys[0] ?? ''));
  const office = officeOf(name)?.class === 'office' ? officeOf(name)?.text : undefined;
  const nearest = (some: readonly Known[]) => some.findLast((person) => person.at < at) ?? some[0];
  const holder =
    office &&
    nearest(fits.filter((person) => person.office === office || holds(gazetteer.get(person.entity), office)));
  if (holder) return holder;
  const known = someKnown(name, at, office, company);
  if (fits.length && !(known && office && holds(gazetteer.get(known.entity), office))) return nearest(fits);
  return known;
}

function agrees(person: Known, name: NameCandidate, entity: Entity | undefined): boolean {
  if (!name.gender) return true;
  if (person.gender) return person.gender === name.gender;
  return !entity || (entity.gender ?? 'male') === name.gender;
}

/** Whether somebody is known to hold or have held an office: `chủ tịch` is also short for `chủ tịch nước`. */
function holds(entity: Entity | undefined, office: string): boolean {
  return entity?.jobTitle?.some(({ title }) => title === office || title.startsWith(`${office} `)) ?? false;
}

/** The known person whose family name one word is: the only one, or the only one that office or country agree with. */
function someKnown(
  name: NameCandidate,
  at: number,
  office: string | undefined,
  { places, gazetteer }: Company,
): Known | undefined {
  const word = name.words[0];
  if (name.words.length !== 1 || word === undefined) return undefined;
  const all = gazetteer
    .withSurname(word)
    .filter(({ gender = 'male' }) => !name.gender || gender === name.gender);
  const here = all.filter((entity) => countriesOf(entity).some((country) => places.has(country)));
  const inOffice = office ? all.filter((entity) => holds(entity, office)) : [];
  const former = officeOf(name)?.former ?? false;
  const now = inOffice.filter(({ jobTitle = [] }) =>
    jobTitle.some(({ title, to }) => title === office && (to !== undefined) === former),
  );
  // A Vietnamese syllable is anybody's name but where the office or the country speaks.
  const anybody = isVietnameseSyllable(foldWord(word));
  const choices = [now, inOffice, inOffice.filter((entity) => here.includes(entity))];
  if (inOffice.length === 0 && !(anybody && office)) choices.push(here.length < 2 || !anybody ? here : []);
  if (!anybody && inOffice.length === 0) choices.push(all.filter(isOfToday));
  const entity = choices.find((some) => some.length === 1)?.[0];
  if (!entity || (anybody && !office && all.length > 1)) return undefined;
  const { id, kind, name: canonical } = entity;
  return { entity: id, kind, canonical, at, keys: name.keys, gender: undefined };
}

/** Ministers of former days go by the surname alone only where the text tells who they are: ông Smith is nobody. */
const TODAY = '2010';

function isOfToday({ jobTitle = [] }: Entity): boolean {
  const isKnown = jobTitle.some(({ title, to = TODAY }) => to >= TODAY || title === 'tổng thống');
  return jobTitle.length === 0 || isKnown;
}

function countriesOf({ nationality, jobTitle = [] }: Entity): EntityId[] {
  return [...(nationality ? [nationality] : []), ...jobTitle.map((held) => held.of)];
}
