/** Whether the archive contradicts the office a draft gives a person, and with which one. */
import type { EntityFacts, RoleFact } from '../archive/archive.ts';
import type { Entity, EntityId, Title } from '../names/name.ts';
import { goTogether, isNextStep, isSameTitle, type Office, officeOf, rankOf } from './offices.ts';

export interface Conflict {
  /** What is wrong: the country alone, the office alone, or one of them and nobody knows which. */
  readonly wrong: 'country' | 'office' | 'both';
  /** Where the country is wrong: the right one. */
  readonly country: EntityId | undefined;
  /** The role that the archive gives instead. */
  readonly role: RoleFact;
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
  { roles }: EntityFacts,
  listed: Entity | undefined,
): Conflict | undefined {
  const written = officeOf(title);
  if (!written || rankOf(written) === undefined) return undefined;
  const held = roles.flatMap((role): Held[] => {
    const office = officeOf(role);
    return office ? [{ office, role }] : [];
  });
  const same = held.filter(({ office }) => isSameTitle(office, written));
  if (same.length) return otherCountry(written, same, listed);
  if (written.former) return undefined;
  return otherOffice(written, held, listed);
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
  const country = placed.length ? top.office.of : listed?.nationality;
  if (country === undefined || country === written.of) return undefined;
  const articles = sum(placed.length ? placed.filter(({ office }) => office.of === country) : same);
  const least = listed?.nationality === country ? 1 : COUNTRY_ARTICLES;
  if (articles < least || (placed.length && articles < SHARE * sum(placed))) return undefined;
  return { wrong: 'country', country, role: top.role, articles, isRise: false };
}

/** Another office, where the archive never gives the person the one that is written. */
function otherOffice(
  written: Office,
  held: readonly Held[],
  listed: Entity | undefined,
): Conflict | undefined {
  const ofState = held.filter(({ office }) => rankOf(office) !== undefined && !office.former);
  const [top] = byArticles(ofState);
  if (!top || goTogether(written, top.office)) return undefined;
  const alike = ofState.filter(({ office }) => isSameTitle(office, top.office));
  const articles = sum(alike);
  if (articles < (isListed(top.office, listed) ? 1 : OFFICE_ARTICLES)) return undefined;
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
