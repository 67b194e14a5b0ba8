/**
 * Brings the tellings of one event together. Two tellings that give one day are taken for one event where kind, cast and
 * place may be one; where they give two days nothing is merged, since which of the two is right is for the editor.
 */
import type { IsoDate } from '../dates/date.ts';
import { isSameKind } from '../events/kinds.ts';
import type { ArchivedEvent, ArticleId, EventTelling } from './archive.ts';

type DateOf = (article: ArticleId) => IsoDate | undefined;

/** @param tellings In order of their articles. The events come in the order of their first telling. */
export function mergeTellings(tellings: readonly EventTelling[], dateOf: DateOf): ArchivedEvent[] {
  const groups: [EventTelling, ...EventTelling[]][] = [];
  const byDate = new Map<string, (typeof groups)[number][]>();
  for (const telling of tellings) {
    const sameDay = byDate.get(telling.date ?? '') ?? [];
    byDate.set(telling.date ?? '', sameDay);
    const group = sameDay.find((known) => known.some((other) => isOneEvent(telling, other)));
    if (group) group.push(telling);
    else {
      const made: (typeof groups)[number] = [telling];
      groups.push(made);
      sameDay.push(made);
    }
  }
  return groups.map((group) => toEvent(group, dateOf));
}

function toEvent(group: readonly [EventTelling, ...EventTelling[]], dateOf: DateOf): ArchivedEvent {
  const published = ({ citation }: EventTelling) => dateOf(citation.article) ?? '';
  const tellings = group.toSorted((a, b) => {
    const [x, y] = [published(a) || UNDATED, published(b) || UNDATED];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const days = tellings.map(published).filter(Boolean);
  const [first, last] = [days[0], days.at(-1)];
  return {
    ...(tellings[0] ?? group[0]),
    tellings,
    articles: new Set(group.map(({ citation }) => citation.article)).size,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Behind every day. */
const UNDATED = '\uFFFF';

function isOneEvent(a: EventTelling, b: EventTelling): boolean {
  return (
    takesPlace(a) === takesPlace(b) &&
    (takesPlace(a) || a.status === b.status) &&
    isSameKind(a.family, b.family) &&
    isOnePlace(a, b) !== false &&
    isOneCast(a, b)
  );
}

/** What was planned for a day and what happened on it are one event. */
function takesPlace({ status }: EventTelling): boolean {
  return status === 'happened' || status === 'planned';
}

/** Undefined where one of them names no place, or nothing is known of what the places lie in. */
function isOnePlace(a: EventTelling, b: EventTelling): boolean | undefined {
  if (a.place === null || b.place === null) return undefined;
  if (a.place === b.place || a.within.includes(b.place) || b.within.includes(a.place)) return true;
  return a.within.length && b.within.length ? false : undefined;
}

/**
 * Two of a kind on one day are one where two take part in both, or where the one who takes part in both is all their
 * cast. Countries do much in a day: with a clause of no known kind, a person or a body has to be among those.
 */
function isOneCast(a: EventTelling, b: EventTelling): boolean {
  const shared = a.participants.filter((id) => b.participants.includes(id));
  const isVague = a.family === 'other' || b.family === 'other';
  if (!shared.length || (isVague && shared.every(isPlace)) || haveOtherPeople(a, b)) return false;
  if (shared.length > 1) return true;
  const isAlone = a.participants.length === 1 && b.participants.length === 1;
  return a.family === b.family && (isOnePlace(a, b) === true || (isAlone && !shared.every(isPlace)));
}

function isPlace(id: string): boolean {
  return id.startsWith('place/');
}

/** Whether each names a person whom the other doesn't. */
function haveOtherPeople(a: EventTelling, b: EventTelling): boolean {
  const missing = ({ participants }: EventTelling, other: EventTelling) =>
    participants.some((id) => id.startsWith('person/') && !other.participants.includes(id));
  return missing(a, b) && missing(b, a);
}
