/** Whether an archive can speak of who holds an office at the time a draft is of. */
import type { RoleFact } from '../archive/archive.ts';
import type { DateMention } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity, NameMention, Title } from '../names/name.ts';
import { contains } from '../text/span.ts';
import { isSameTitle, officeOf, rankOf } from './offices.ts';

/**
 * `past`: the draft is of an earlier time than the archive, or much later; `later`: a new parliament has named others since;
 * `same`: the archive speaks of this time; `now`: and of its last weeks.
 */
export type OfficeTime = 'past' | 'now' | 'same' | 'later';

/** Days within which somebody who rises is presented as new (tân Tổng thống). */
const DAYS = 60;

/** Years after which an archive says nothing of who holds an office now. */
const YEARS = 2;

/** The time of a draft that gives somebody (`listed` in the gazetteer) a title, beside an archive that tells another role. */
export function timeOf(
  title: Title,
  role: RoleFact,
  mention: NameMention,
  draft: Draft,
  listed: Entity | undefined,
): OfficeTime {
  const { first, last } = role;
  const { edition } = draft;
  const told = datesAround(mention, draft).filter(({ edtf }) => edtf !== null);
  const isOld = told.every(({ edtf }) => yearOf(edtf ?? '') < yearOf(first ?? ''));
  if (first !== undefined && isOld && told.some(({ year }) => year === 'stated')) return 'past';
  // An old article that names no year is read as if it were of today.
  const isUndated = !edition || edition.origin === 'today';
  if (isUndated && heldBefore(title, listed)) return 'past';
  if (!edition) return 'same';
  if (first !== undefined && edition.date < first) return 'past';
  if (last === undefined) return 'same';
  if (yearOf(edition.date) - yearOf(last) > YEARS) return 'past';
  if (isOtherTerm(role, title, edition.date, last)) return 'later';
  return !isUndated && (Date.parse(edition.date) - Date.parse(last)) / 86_400_000 <= DAYS ? 'now' : 'same';
}

/** The dates of the sentence with a name, where it has any; else those of the draft. */
function datesAround({ span }: NameMention, { dates, sentences }: Draft): readonly DateMention[] {
  const sentence = sentences.find((one) => contains(one.span, span));
  const own = dates.filter((date) => sentence && contains(sentence.span, date.span));
  return own.length ? own : dates;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whether the gazetteer has somebody in an office that is over: Bộ trưởng Công an Tô Lâm. */
function heldBefore(title: Title, listed: Entity | undefined): boolean {
  const written = officeOf(title);
  return (listed?.jobTitle ?? []).some(({ title: text, of, to }) => {
    const office = officeOf({ text, of, former: to !== undefined });
    return written && office?.former && isSameTitle(office, written);
  });
}

/**
 * Whether a new National Assembly has named Vietnam's ministers and their deputies since the archive last told of one:
 * every five years (April 2021, April 2026).
 */
function isOtherTerm({ of, ...role }: RoleFact, title: Title, date: string, last: string): boolean {
  if (termOf(date) === termOf(last)) return false;
  const isVietnam = [of, title.of].every((id) => id === undefined || VIETNAM.test(id));
  const offices = [officeOf(title), officeOf({ ...role, ...(of ? { of } : {}) })];
  return isVietnam && !offices.some((office) => office && rankOf(office) === 3);
}

/** Ministries and bodies without a country are Vietnam's. */
const VIETNAM = /^(?:place\/viet-nam$|org\/(?!.*-(?:my|nga|trung-quoc|nhat-ban|han-quoc|phap|duc|anh|uc)$))/u;

/** Number of the five years from April to April that a date is in. */
function termOf(date: string): number {
  return Math.floor((12 * yearOf(date) + Number(date.slice(5, 7)) - (12 * 2021 + 4)) / 60);
}
