/** Who takes part in what a clause tells, and where. */
import type { EntityId, NameMention } from '../names/name.ts';
import { contains, type Span } from '../text/span.ts';
import type { Trigger } from './triggers.ts';

export interface Cast {
  readonly participants: readonly EntityId[];
  readonly place: EntityId | null;
  /** The names it was read from, local spans in the order of the text. */
  readonly mentions: readonly NameMention[];
}

/** What the caster knows of the draft around the clause. */
export interface Surroundings {
  /** Normalised text of the line. */
  readonly text: string;
  /** Names of the line, in order. */
  readonly names: readonly NameMention[];
  /** Those that may take part or be the place: no sources, and no countries that only say whose minister somebody is. */
  readonly free: readonly NameMention[];
  /** Those of them that words before them make a place. */
  readonly located: ReadonlySet<NameMention>;
  readonly offices: Offices;
}

/** Who holds an office in this draft: `ngoại trưởng` → `place/nga` → the person; undefined where several do. */
export type Offices = ReadonlyMap<string, ReadonlyMap<EntityId, EntityId | undefined>>;

/** What holds of a line whatever clause of it is read. */
export function surroundingsOf(text: string, names: readonly NameMention[], offices: Offices): Surroundings {
  const free = names.filter(
    (name) => !isSource(name.local, text) && !isQualifier(name, names) && !isOccasion(name, text),
  );
  const located = new Set(free.filter((name) => isBehindLocative(name, text)));
  return { text, names, free, located, offices };
}

/**
 * A name stands for where something is: "tại Riyadh", "ở căn cứ quân sự Anchorage", "ở vòng 32 giải Y". A few words may
 * come between, but none that join a party ("tại cuộc gặp với ông X").
 */
const LOCATIVE =
  /(?<![A-Za-zÀ-ỹ])(?:tại|ở|đến|tới|sang|thăm|vào|trên|thuộc|trong khuôn khổ|ngoài khơi|khắp|chặng|giải)\s+(?:(?!(?:với|và|cùng|giữa|của|cho|từ)\s)(?:[\p{Ll}\p{M}.]+|\d+|TP\.?|T\.P|P\.|Q\.|Giải|Vòng|Cúp)\s+){0,6}$/u;
/** Words that only name where a figure or a quotation is from, or a picture. */
const SOURCE =
  /(?<![A-Za-zÀ-ỹ])(?:theo|ảnh:?|nguồn:?|hãng tin|hãng thông tấn|dẫn nguồn|báo|trang|tờ|kênh|đài)\s+(?:\p{L}+ ){0,2}$/iu;
/** Where and on what occasion: "bên lề các hội nghị của ASEAN", "trong khuôn khổ chuyến thăm Lào". Whom it names takes no part. */
const OCCASION =
  /(?<![A-Za-zÀ-ỹ])(?:bên lề|trong khuôn khổ|nhân dịp|nhân|trước thềm|theo lời mời của)\s+(?:(?!(?:với|và|giữa)\s)(?:[\p{L}\d]+)\s+){0,7}$/iu;
/** What a talk is about: names behind it take no part. */
const TOPIC = /(?<![A-Za-zÀ-ỹ])(?:về|liên quan|xoay quanh|bàn về|theo|nhằm|để)(?![A-Za-zÀ-ỹ])/giu;
/** "New York, Mỹ", "Kuala Lumpur (Malaysia)", "Anchorage, bang Alaska": what holds the place before it. */
const APPOSITION = /^(?:\s*[,(]\s*(?:(?:bang|tỉnh|thành phố|tp\.?|nước|quận|huyện)\s+)?)$/iu;

/** Reads the cast of a clause around its trigger. */
export function castOf(clause: Span, trigger: Trigger, around: Surroundings): Cast {
  const free = around.free.filter(({ local }) => contains(clause, local));
  const places = free.filter((name) => isLocative(name, free, around));
  const actors = actorsOf(
    clause,
    trigger,
    free.filter((name) => !places.includes(name)),
    around,
  );
  const place = placeOf(places, trigger, around.text) ?? attachedPlace(free, trigger, around.text);
  const mentions = free.filter((name) => name === place || actors.some((actor) => actor.mention === name));
  return {
    participants: [...new Set(actors.map((actor) => actor.entity))].filter((id) => id !== place?.entity),
    place: place?.entity ?? null,
    mentions,
  };
}

interface Actor {
  readonly mention: NameMention;
  readonly entity: EntityId;
}

function actorsOf(
  clause: Span,
  trigger: Trigger,
  names: readonly NameMention[],
  around: Surroundings,
): Actor[] {
  const topic = topicAfter(around.text, trigger.end, clause.end);
  const inReach = names.filter(({ local }) => local.start < topic && isAt(local, trigger, around.text));
  const actors = holders(inReach, around);
  const people = actors.filter(({ entity }) => !entity.startsWith('place/'));
  const chosen = people.length ? people : actors;
  if (trigger.family.taking !== 'subject') return chosen;
  const before = chosen.filter(({ mention }) => mention.local.end <= trigger.start);
  return before.length ? lastGroup(before, around.text) : chosen.slice(0, 1);
}

/** Words between who meets and the noun of the meeting: without one, who stands before only speaks of it. */
const HOLDING =
  /(?<![A-Za-zÀ-ỹ])(?:có|tổ chức|tiến hành|thực hiện|chủ trì|đồng chủ trì|dự|tham dự|tham gia|bắt đầu|kết thúc|bước vào|trong|tại|ở|ký|giành|nhận|vào|thua|thắng|đá|đấu)(?![A-Za-zÀ-ỹ])/iu;

/** Whether a name can take part in what a noun names: it stands behind it, or holds it. */
function isAt(name: Span, trigger: Trigger, text: string): boolean {
  if (!trigger.isNoun || trigger.family.taking !== 'mutual' || name.start >= trigger.end) return true;
  return HOLDING.test(text.slice(name.end, trigger.start));
}

/** The last name and those joined to it: "ông A và bà B nói". */
function lastGroup(actors: readonly Actor[], text: string): Actor[] {
  let first = actors.length - 1;
  const between = (i: number) =>
    text.slice(
      actors[i - 1]?.mention.local.end ?? 0,
      actors[i]?.mention.title?.local.start ?? actors[i]?.mention.local.start,
    );
  while (first > 0 && /^\s*(?:,|và|cùng|-|–)\s*$/u.test(between(first))) first--;
  return actors.slice(first);
}

/** "Nga" in "Ngoại trưởng Nga Sergei Lavrov": it says whose minister, not who met. */
function isQualifier(name: NameMention, names: readonly NameMention[]): boolean {
  return names.some(
    ({ title, local }) =>
      title !== undefined && title.local.start <= name.local.start && name.local.end <= local.start,
  );
}

function isSource({ start }: Span, text: string): boolean {
  return SOURCE.test(text.slice(Math.max(0, start - 30), start));
}

/** A place may still be where it was: "bên lề hội nghị ở Lào". */
function isOccasion({ kind, local: { start } }: NameMention, text: string): boolean {
  return kind !== 'place' && OCCASION.test(text.slice(Math.max(0, start - 60), start));
}

function isBehindLocative({ kind, local: { start } }: NameMention, text: string): boolean {
  return kind !== 'person' && LOCATIVE.test(text.slice(Math.max(0, start - 60), start));
}

function isLocative(name: NameMention, names: readonly NameMention[], around: Surroundings): boolean {
  if (around.located.has(name)) return true;
  if (name.kind !== 'place') return false;
  const before = names[names.indexOf(name) - 1];
  return (
    before !== undefined &&
    before.kind === 'place' &&
    APPOSITION.test(around.text.slice(before.local.end, name.local.start)) &&
    isLocative(before, names, around)
  );
}

/** The first place behind the trigger, else the last before it. What is said is not where it is said. */
function placeOf(places: readonly NameMention[], trigger: Trigger, text: string): NameMention | undefined {
  const behind = places.find(({ local }) => local.start >= trigger.end);
  const before = places.findLast(({ local }) => local.end <= trigger.start);
  if (trigger.family.taking !== 'subject') return behind ?? before;
  const isNear =
    behind && /^\s*(?:tại|ở|từ)\s(?:\p{Ll}+ ){0,3}$/u.test(text.slice(trigger.end, behind.local.start));
  return isNear ? behind : before;
}

/** "hội nghị thượng đỉnh Alaska": a place joined to the noun. */
function attachedPlace(
  names: readonly NameMention[],
  trigger: Trigger,
  text: string,
): NameMention | undefined {
  if (!trigger.isNoun) return undefined;
  return names.find(
    ({ kind, local }) =>
      kind === 'place' && local.start > trigger.end && text.slice(trigger.end, local.start) === ' ',
  );
}

/** Names as who they stand for: "Ngoại trưởng Nga - Mỹ" without a name are the two whom the draft names. */
function holders(names: readonly NameMention[], { text, offices }: Surroundings): Actor[] {
  let titles: string[] = [];
  return names.map((mention, i) => {
    const { local, kind, entity } = mention;
    if (kind === 'person') {
      titles = [];
      return { mention, entity };
    }
    const joined = /^\s*(?:-|–|và|,)\s*$/u.test(text.slice(names[i - 1]?.local.end ?? 0, local.start));
    if (!joined) titles = titlesBefore(text.slice(0, local.start), offices);
    const holder = titles.map((title) => offices.get(title)?.get(entity)).find((id) => id !== undefined);
    return { mention, entity: holder ?? entity };
  });
}

function titlesBefore(text: string, offices: Offices): string[] {
  if (!offices.size) return [];
  const before = text.trimEnd().toLowerCase();
  return [...offices.keys()].filter((title) => before.endsWith(title));
}

function topicAfter(text: string, from: number, end: number): number {
  TOPIC.lastIndex = from;
  return TOPIC.exec(text.slice(0, end))?.index ?? end;
}
