/** Whether the archive contradicts the office a draft gives a person, and with which one. */
import type { RoleFact } from '../archive/archive.ts';
import type { Entity, EntityId, Title } from '../names/name.ts';
import { goTogether, heldRankOf, isNextStep, isSameTitle, type Office, officeOf, rankOf } from './offices.ts';

export interface Conflict {
  /** What is wrong: the country alone, the office alone, or one of them and nobody knows which. */
  readonly wrong: 'country' | 'office' | 'both';
  /** Where the country is wrong: the right one. */
  readonly country: EntityId | undefined;
  /** The role that the archive gives instead. */
  readonly role: RoleFact;
  /** How many articles give it; none where only the gazetteer does. */
  readonly articles: number;
  /** A rise by one step, which the archive may be too old to know of. */
  readonly isRise: boolean;
}

/** A role of the archive with the office it names. */
interface Held {
  readonly office: Office;
  readonly role: RoleFact;
}

/** Articles that give a person an office of another country. Nobody changes the country, so few are enough. */
const COUNTRY_ARTICLES = 2;
/** Articles that give a person another office of the same country. */
const OFFICE_ARTICLES = 3;
/** Share of a person's articles with the same title that have the other country. */
const SHARE = 0.8;

/** Undefined where nothing speaks against the title, or too little. `listed`: what the gazetteer says of the person. */
export function conflictOf(
  title: Title,
  roles: readonly RoleFact[],
  listed: Entity | undefined,
): Conflict | undefined {
  const written = officeOf(title);
  if (!written || rankOf(written) === undefined) return undefined;
  const told = roles.flatMap(heldBy);
  const known = listedRoles(listed).flatMap(heldBy);
  const isSame = ({ office }: Held): boolean => isSameTitle(office, written);
  const same = told.filter(isSame);
  if (same.length) return otherCountry(written, same, listed);
  const other = written.former ? undefined : otherOffice(written, told, listed);
  if (other) return other;
  if (known.some(isSame)) return otherCountry(written, known.filter(isSame), listed);
  return written.former ? undefined : unlistedOffice(written, known, listed);
}

function heldBy(role: RoleFact): Held[] {
  const office = officeOf(role);
  return office ? [{ office, role }] : [];
}

/** A person's offices of the gazetteer, in the form of what an archive tells. */
function listedRoles(listed: Entity | undefined): RoleFact[] {
  return (listed?.jobTitle ?? []).map(({ title, of, from, to }) => ({
    title,
    of,
    former: to !== undefined,
    count: 0,
    articles: 0,
    byMonth: {},
    first: from,
    last: to ?? LISTED,
    examples: [],
  }));
}

/** When the offices of the gazetteer were last gone through. */
const LISTED = '2026-02-28';

/**
 * Another office than the gazetteer has, where the archive is silent: of another country, or of the same a higher
 * one, the deputy's or the foreign minister's. Who governs often is another minister as well.
 */
function unlistedOffice(
  written: Office,
  known: readonly Held[],
  listed: Entity | undefined,
): Conflict | undefined {
  const conflict = otherOffice(written, known, listed);
  if (!conflict || conflict.wrong === 'both') return conflict;
  const held = officeOf(conflict.role);
  const isHigher = (rankOf(written) ?? 0) >= ((held && rankOf(held)) ?? 0);
  return isHigher || /^(?:phó |ngoại trưởng$)/u.test(written.title) ? conflict : undefined;
}

const isCountry = (of: string | undefined): boolean => of?.startsWith('place/') ?? false;

/** The same office, of a country that the archive never gives it to the person. */
function otherCountry(
  written: Office,
  same: readonly Held[],
  listed: Entity | undefined,
): Conflict | undefined {
  if (!isCountry(written.of) || same.some(({ office }) => office.of === written.of)) return undefined;
  const placed = same.filter(({ office }) => isCountry(office.of));
  const [top] = byArticles(placed.length ? placed : same);
  if (!top) return undefined;
  const countries = countriesOf(listed);
  const country = placed.length ? top.office.of : countries[0];
  if (country === undefined || countries.includes(written.of)) return undefined;
  const articles = sum(placed.length ? placed.filter(({ office }) => office.of === country) : same);
  const least = top.role.count === 0 ? 0 : countries.includes(country) ? 1 : COUNTRY_ARTICLES;
  if (articles < least || (placed.length && articles < SHARE * sum(placed))) return undefined;
  return { wrong: 'country', country, role: top.role, articles, isRise: false };
}

/** The countries that the gazetteer gives a person: those of the offices, and the person's own. */
function countriesOf(listed: Entity | undefined): (EntityId | undefined)[] {
  const ofOffices = (listed?.jobTitle ?? []).map(({ of }) => of).filter(isCountry);
  return [...ofOffices.toReversed(), ...(listed?.nationality ? [listed.nationality] : [])];
}

/** Another office, where the archive never gives the person the one that is written. */
function otherOffice(
  written: Office,
  held: readonly Held[],
  listed: Entity | undefined,
): Conflict | undefined {
  const ofState = held.filter(({ office }) => heldRankOf(office) !== undefined && !office.former);
  const [top] = byArticles(ofState);
  if (!top || goTogether(written, top.office)) return undefined;
  const alike = ofState.filter(({ office }) => isSameTitle(office, top.office));
  const articles = sum(alike);
  const least = top.role.count === 0 ? 0 : isListed(top.office, listed) ? 1 : OFFICE_ARTICLES;
  if (articles < least) return undefined;
  const countries = new Set(ofState.map(({ office }) => office.of).filter(isCountry));
  const isOther = isCountry(written.of) && countries.size > 0 && !countries.has(written.of);
  const placed = alike.find(({ office }) => isCountry(office.of));
  return {
    wrong: isOther ? 'both' : 'office',
    country: undefined,
    role: (placed ?? top).role,
    articles,
    isRise: !isOther && isNextStep(written, top.office),
  };
}

/** Whether the gazetteer has the person in this office still. */
function isListed({ title }: Office, listed: Entity | undefined): boolean {
  return (
    listed?.jobTitle?.some(
      (job) => job.to === undefined && officeOf({ ...job, text: job.title, former: false })?.title === title,
    ) ?? false
  );
}

function byArticles(held: readonly Held[]): Held[] {
  return held.toSorted((a, b) => b.role.articles - a.role.articles);
}

function sum(held: readonly Held[]): number {
  return held.reduce((all, { role }) => all + role.articles, 0);
}
