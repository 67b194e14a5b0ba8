/**
 * Reads events from the sentences of a draft whose dates and names are known. A date is tied to the words that tell an
 * event in its clause; who and where are read around those words, or carried over from where the draft told it before
 * ("Cuộc điện đàm diễn ra ngày 15/2"). A rough reading: what it can't tie it leaves out.
 */
import { isWholeDay } from '../dates/calendar.ts';
import type { DateMention } from '../dates/date.ts';
import type { Layout } from '../layout/layout.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import { contains, type Span } from '../text/span.ts';
import { type Anchor, anchorsOf, type Tie, tie } from './anchors.ts';
import { complete } from './carry.ts';
import { type Cast, castOf, type Offices, type Surroundings, surroundingsOf } from './cast.ts';
import { splitClauses } from './clauses.ts';
import type { EventMention } from './event.ts';
import { AGAIN, UNNAMED } from './families.ts';
import { isFarAway } from './farAway.ts';
import { Memory } from './memory.ts';
import { placesAround, settle } from './places.ts';
import type { SentenceReading } from './sentence.ts';
import { statusOf } from './status.ts';
import { hides, type Trigger } from './triggers.ts';

/** A line as it is read by itself. */
export interface ToldLine {
  readonly line: Line;
  readonly sentences: readonly SentenceReading[];
  /** Local spans. */
  readonly quotations: readonly Span[];
}

/** What the finder reads: a draft before its events are known. */
export interface EventReading {
  readonly lines: readonly ToldLine[];
  readonly layout: Layout;
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly gazetteer: Gazetteer;
}

/** What a sentence is read with. */
interface Scene {
  readonly line: Line;
  readonly quotations: readonly Span[];
  readonly around: Surroundings;
  readonly dates: readonly DateMention[];
  /** Names of the whole draft. */
  readonly names: readonly NameMention[];
  /** Entities of the headline. */
  readonly headline: readonly EntityId[];
  readonly memory: Memory;
  readonly gazetteer: Gazetteer;
}

/** Tellings of dated events in the order of the text. Lines laid out as boilerplate are not read. */
export function findEvents({ lines, layout, dates, names, gazetteer }: EventReading): EventMention[] {
  const namesOf = byLine(names);
  const datesOf = byLine(dates);
  const offices = officesOf(names);
  const memory = new Memory();
  const top = layout.lines.findIndex((line) => line.role === 'headline');
  const headline = (namesOf.get(top) ?? []).map((name) => name.entity);
  return lines.flatMap(({ line, sentences, quotations }) => {
    const { index, text } = line;
    const dates = datesOf.get(index) ?? [];
    if (layout.lines[index]?.role === 'boilerplate') return [];
    if (!dates.length && !sentences.some(({ triggers }) => triggers.length)) return [];
    const named = (namesOf.get(index) ?? []).map((name) => settle(name, gazetteer));
    const around = surroundingsOf(text, named, offices);
    const scene = { line, quotations, around, dates, names, headline, memory, gazetteer };
    return sentences.flatMap((sentence) => readTellings(sentence, scene));
  });
}

function readTellings({ local: sentence, ...told }: SentenceReading, scene: Scene): EventMention[] {
  const { around, quotations, dates, memory } = scene;
  const { text } = around;
  const named = around.names.map((name) => name.local);
  const triggers = told.triggers.filter((trigger) => !named.some((name) => hides(name, trigger)));
  const anchors = anchorsOf(text, sentence, dates, quotations);
  if (!triggers.length && !anchors.length) return [];

  const closed = [...quotations, ...named, ...dates.map((date) => date.local)];
  const clauses = splitClauses(text, sentence, told.links, triggers, anchors, closed);
  const ties = tieAll(anchors, (anchor) => tie(anchor, text, sentence, clauses, triggers, closed));
  const events: EventMention[] = [];
  for (const written of new Set([...triggers, ...ties.keys()])) {
    const trigger = meant(written, memory);
    const tied = ties.get(written);
    const clause = tied?.clause ?? clauses.find((c) => contains(c, written));
    if (!clause || !trigger) continue;
    const cast = complete(castOf(clause, trigger, around), { trigger, clause, clauses, tied }, scene);
    const { participants, place } = cast;
    memory.tell({ family: trigger.family, participants, place, ...(tied ? { date: tied.anchor.date } : {}) });
    if (tied && tells(trigger, cast)) events.push(toEvent({ ...tied, trigger }, cast, sentence, scene));
  }
  return events;
}

/** "Sự việc này" as what was told last; undefined where nothing was. */
function meant(trigger: Trigger, { last }: Memory): Trigger | undefined {
  if (trigger.family !== AGAIN) return trigger;
  return last && { ...trigger, family: last.family };
}

/** Whether a cast is enough to know the event by. Without words of its own it needs somebody who acts. */
function tells({ family }: Trigger, { participants, place }: Cast): boolean {
  if (family === UNNAMED) return participants.some((id) => !id.startsWith('place/'));
  return participants.length > 0 || (place !== null && family.taking === 'any');
}

/** Of two dates of one event the more exact is taken ("tuần trước, hôm 16/10"), else the one written out, else the first. */
function tieAll(anchors: readonly Anchor[], tieOne: (anchor: Anchor) => Tie | undefined): Map<Trigger, Tie> {
  const ties = new Map<Trigger, Tie>();
  for (const anchor of anchors) {
    const tied = tieOne(anchor);
    if (!tied) continue;
    const known = ties.get(tied.trigger);
    if (!known || exactness(anchor) > exactness(known.anchor)) ties.set(tied.trigger, tied);
  }
  return ties;
}

function exactness({ date, mention }: Anchor): number {
  return (isWholeDay(date) ? 2 : 0) + (mention.relative ? 0 : 1);
}

function toEvent(tied: Tie, cast: Cast, sentence: Span, scene: Scene): EventMention {
  const { line, around, headline, gazetteer } = scene;
  const { trigger, clause, anchor } = tied;
  const parts: Span[] = [trigger, anchor];
  for (const { local, title } of cast.mentions) parts.push(local, title?.local ?? local);
  const local = {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
  const { mention } = anchor;
  const named = around.names.filter((name) => contains(sentence, name.local));
  return {
    span: line.toRaw(local),
    trigger: line.toRaw(trigger),
    line: line.index,
    text: line.text.slice(local.start, local.end),
    type: trigger.family.type,
    family: trigger.family.id,
    status: statusOf(
      line.text.slice(clause.start, trigger.start),
      trigger.isNoun ? line.text.slice(trigger.end, clause.end) : '',
    ),
    participants: cast.participants,
    place: cast.place,
    within: cast.place === null ? [] : placesAround(cast.place, gazetteer),
    about: [...new Set([...cast.participants, ...named.map((name) => name.entity), ...headline])],
    farAway: isFarAway(cast.place, named, gazetteer),
    date: anchor.date,
    dateSpan: mention.span,
    relative: mention.relative || mention.expression.form.kind === 'anchored',
  };
}

function byLine<Item extends { readonly line: number }>(items: readonly Item[]): Map<number, Item[]> {
  const map = new Map<number, Item[]>();
  for (const item of items) {
    const list = map.get(item.line);
    if (list) list.push(item);
    else map.set(item.line, [item]);
  }
  return map;
}

/** Who holds an office in this draft. An office named for two people names nobody by itself. */
function officesOf(names: readonly NameMention[]): Offices {
  const offices = new Map<string, Map<EntityId, EntityId | undefined>>();
  for (const { title, entity } of names) {
    if (!title?.of || title.former) continue;
    const holders = offices.get(title.text) ?? new Map<EntityId, EntityId | undefined>();
    const isShared = holders.has(title.of) && holders.get(title.of) !== entity;
    holders.set(title.of, isShared ? undefined : entity);
    offices.set(title.text, holders);
  }
  return offices;
}
