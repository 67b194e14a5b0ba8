/**
 * Reads events from the sentences of a draft whose dates and names are known. A date is tied to the words that tell an
 * event in its clause; who and where are read around those words, or carried over from where the draft told it before
 * ("Cuộc điện đàm diễn ra ngày 15/2"). A rough reading: what it can't tie it leaves out.
 */
import type { DateMention, Edition, Edtf } from '../dates/date.ts';
import type { Layout } from '../layout/layout.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import { findQuotations } from '../text/quotations.ts';
import { contains, type Span } from '../text/span.ts';
import { anchorsOf, type Tie, tie } from './anchors.ts';
import { type Cast, castOf, type Surroundings } from './cast.ts';
import { hasNoSubject, splitClauses } from './clauses.ts';
import type { EventMention } from './event.ts';
import { Memory } from './memory.ts';
import { pronounOf } from './pronouns.ts';
import { statusOf } from './status.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** What the finder reads: a draft before its events are known. */
export interface EventReading {
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly sentences: readonly { readonly line: number; readonly local: Span; readonly span: Span }[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly edition: Edition | undefined;
  readonly gazetteer: Gazetteer;
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Tellings of dated events in the order of the text. Lines laid out as boilerplate are not read. */
export function findEvents(reading: EventReading): EventMention[] {
  const { lines, layout, sentences } = reading;
  const names = byLine(reading.names);
  const dates = byLine(reading.dates);
  const offices = officesOf(reading.names);
  const memory = new Memory();
  const events: EventMention[] = [];
  for (const sentence of sentences) {
    const line = lines[sentence.line];
    if (!line || layout.lines[sentence.line]?.role === 'boilerplate') continue;
    const around = { text: line.text, names: names.get(line.index) ?? [], offices };
    events.push(
      ...readSentence(line, sentence.local, around, dates.get(line.index) ?? [], reading.names, memory),
    );
  }
  return events.map((event) => ({ ...event, within: holdersOf(event.place, reading.gazetteer) }));
}

/** The places that hold a place, the smallest first. */
function holdersOf(place: EntityId | null, gazetteer: Gazetteer): EntityId[] {
  const holders: EntityId[] = [];
  let holder = place === null ? undefined : gazetteer.get(place)?.containedInPlace;
  while (holder !== undefined && !holders.includes(holder)) {
    holders.push(holder);
    holder = gazetteer.get(holder)?.containedInPlace;
  }
  return holders;
}

function readSentence(
  line: Line,
  sentence: Span,
  around: Surroundings,
  dates: readonly DateMention[],
  allNames: readonly NameMention[],
  memory: Memory,
): EventMention[] {
  const { text } = line;
  const quoted = findQuotations(text);
  const triggers = findTriggers(
    text,
    sentence,
    around.names.map((name) => name.local),
  ).filter((trigger) => !quoted.some((quote) => contains(quote, trigger)));
  const anchors = anchorsOf(text, sentence, dates, memory.day);
  const lastDay = anchors.findLast((anchor) => WHOLE_DAY.test(anchor.date));
  if (lastDay) memory.day = lastDay.date;
  if (!triggers.length) return [];

  const closed = [...quoted, ...around.names.map((name) => name.local), ...dates.map((date) => date.local)];
  const clauses = splitClauses(text, sentence, triggers, anchors, closed);
  const ties = new Map<Trigger, Tie>();
  for (const anchor of anchors) {
    const tied = tie(anchor, text, sentence, clauses, triggers, closed);
    if (tied && isFiner(tied, ties.get(tied.trigger))) ties.set(tied.trigger, tied);
  }

  const events: EventMention[] = [];
  for (const trigger of triggers) {
    const tied = ties.get(trigger);
    const clause = tied?.clause ?? clauses.find((c) => contains(c, trigger));
    if (!clause) continue;
    const cast = complete(castOf(clause, trigger, around), {
      trigger,
      clause,
      clauses,
      prelude: tied?.prelude,
      date: tied?.anchor.date,
      line,
      around,
      allNames,
      memory,
    });
    memory.tell({
      family: trigger.family,
      participants: cast.participants,
      place: cast.place,
      ...(tied ? { date: tied.anchor.date } : {}),
    });
    if (tied && (cast.participants.length || (cast.place && trigger.family.taking === 'any'))) {
      events.push(toEvent(line, tied, cast));
    }
  }
  return events;
}

/** Of two dates of one event ("tuần trước, hôm 16/10") the day is taken. */
function isFiner({ anchor }: Tie, known: Tie | undefined): boolean {
  return !known || (WHOLE_DAY.test(anchor.date) && !WHOLE_DAY.test(known.anchor.date));
}

interface Gap {
  readonly trigger: Trigger;
  readonly clause: Span;
  readonly clauses: readonly Span[];
  readonly prelude: Span | undefined;
  readonly date: Edtf | undefined;
  readonly line: Line;
  readonly around: Surroundings;
  readonly allNames: readonly NameMention[];
  readonly memory: Memory;
}

/** Fills in who and where from outside the clause, where the clause doesn't say. */
function complete(cast: Cast, gap: Gap): Cast {
  const { trigger, clause, clauses, prelude, date, line, around, allNames, memory } = gap;
  const wanted = trigger.family.taking === 'mutual' ? 2 : 1;
  let { participants, place } = cast;
  const add = (more: readonly EntityId[]) => {
    participants = [...new Set([...more, ...participants])];
  };
  if (!place && prelude) place = castOf(prelude, before(trigger, prelude.end), around).place;
  if (participants.length < wanted)
    add(pronounOf(line, { start: clause.start, end: trigger.start }, allNames));
  if (participants.length < wanted && hasNoSubject(around.text.slice(clause.start, trigger.start))) {
    const earlier = clauses
      .filter((c) => c.end <= clause.start)
      .map((c) => castOf(c, before(trigger, c.end), around).participants)
      .findLast((found) => found.length > 0);
    add(earlier?.slice(0, 1) ?? []);
  }
  if (participants.length < wanted && trigger.isNoun) {
    const told = memory.recall(trigger.family, date);
    if (told && participants.every((id) => told.participants.includes(id))) {
      add(told.participants);
      place ??= told.place;
    }
  }
  return { ...cast, participants, place };
}

/** The trigger as if it stood at the end of a stretch before its own clause. */
function before(trigger: Trigger, at: number): Trigger {
  return { ...trigger, start: at, end: at };
}

function toEvent(line: Line, { trigger, clause, anchor }: Tie, cast: Cast): EventMention {
  const parts: Span[] = [
    trigger,
    anchor,
    ...cast.mentions.map((name) => name.title?.local ?? name.local),
    ...cast.mentions.map((name) => name.local),
  ];
  const local = {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
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
    within: [],
    date: anchor.date,
    ...(anchor.mention ? { dateSpan: anchor.mention.span } : {}),
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
function officesOf(names: readonly NameMention[]): Map<string, EntityId> {
  const offices = new Map<string, EntityId>();
  const shared = new Set<string>();
  for (const { title, entity } of names) {
    if (!title?.of || title.former) continue;
    const key = `${title.text}|${title.of}`;
    if (offices.has(key) && offices.get(key) !== entity) shared.add(key);
    offices.set(key, entity);
  }
  for (const key of shared) offices.delete(key);
  return offices;
}
