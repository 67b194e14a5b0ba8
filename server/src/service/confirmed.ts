/**
 * What of a draft the archive confirms: it must hold the very same thing in other articles. A miss costs nothing here, a
 * mark that is not earned costs trust: where anything is in doubt, nothing is confirmed. Data only.
 */
import type { ArchivedEvent, EntityFacts, Facts, RoleFact, Spelling } from '../archive/archive.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Edition } from '../dates/date.ts';
import type { EventMention } from '../events/event.ts';
import type { NameMention, Title } from '../names/name.ts';
import { isWholeDay } from './dateFormat.ts';
import { isSameKind } from './eventCard.ts';

/** A spelling that the archive has for this entity and, where the draft names an office, that office. */
export interface ConfirmedName {
  readonly spelling: Spelling;
  readonly role?: RoleFact;
}

/** One article may hold a slip; two rarely hold the same. */
const LEAST_ARTICLES = 2;
/** A spelling in fewer articles than this part of the usual one's is none that the archive stands for. */
const LEAST_SHARE = 0.2;
/** Days after which an office that was told may be another's by now. */
const OFFICE_HOLDS = 366;

/** @param edition The day of the draft, to which an office must not be too old. */
export function confirmedName(
  { text, short, title, apposition }: NameMention,
  { spellings, roles }: EntityFacts,
  edition?: Edition,
): ConfirmedName | undefined {
  const spelling = short ? undefined : spellings.find((known) => known.text === text);
  const usual = Math.max(...spellings.map(({ articles }) => articles));
  if (!spelling || spelling.articles < Math.max(LEAST_ARTICLES, LEAST_SHARE * usual)) return undefined;
  const offices = [title, apposition].filter((each) => each !== undefined).filter(isOffice);
  const told = offices.map((office) => roles.find((role) => isTold(office, role, edition)));
  if (told.includes(undefined)) return undefined;
  const [role] = told;
  return { spelling, ...(role ? { role } : {}) };
}

/** Ông, bà and the like say nothing that an archive could confirm; neither does a profession. */
function isOffice({ class: kind, of }: Title): boolean {
  return kind === 'office' || of !== undefined;
}

function isTold({ text, of, former }: Title, role: RoleFact, edition: Edition | undefined): boolean {
  const isSame = role.title === text && role.former === former && (of === undefined || role.of === of);
  if (!isSame) return false;
  return former || !edition || !role.last || daysBetween(role.last, edition.date) <= OFFICE_HOLDS;
}

/**
 * The event of the archive that gives the same day: of the same kind, and with two of the same people; with the one there
 * is where no more take part. A day that is only counted ("hôm qua") in a single article confirms nothing.
 */
export function confirmedDate(
  { type, family, status, participants, date }: EventMention,
  { events }: Pick<Facts, 'events'>,
): ArchivedEvent | undefined {
  if (date === null || !isWholeDay(date) || status !== 'happened' || participants.length === 0)
    return undefined;
  return events.find(
    (known) =>
      known.date === date &&
      known.status === 'happened' &&
      isSameKind(known, { type, family }) &&
      participants.filter((id) => known.participants.includes(id)).length >=
        Math.min(2, participants.length) &&
      (known.articles >= LEAST_ARTICLES || known.tellings.some(({ relative }) => !relative)),
  );
}
