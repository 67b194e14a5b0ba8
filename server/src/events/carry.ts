/** Fills in who took part and where from outside the clause, where the clause doesn't say. */
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import type { Tie } from './anchors.ts';
import { type Cast, castOf, type Surroundings } from './cast.ts';
import { hasNoSubject } from './clauses.ts';
import type { Memory } from './memory.ts';
import { partiesOf, pronounOf } from './pronouns.ts';
import type { Trigger } from './triggers.ts';

/** A clause with the words that tell its event. */
export interface EventTelling {
  readonly trigger: Trigger;
  readonly clause: Span;
  /** The clauses of the sentence. */
  readonly clauses: readonly Span[];
  readonly tied: Tie | undefined;
}

/** Where the clause stands. */
export interface Setting {
  readonly line: Line;
  readonly around: Surroundings;
  /** Names of the whole draft. */
  readonly names: readonly NameMention[];
  readonly memory: Memory;
  readonly gazetteer: Gazetteer;
}

/** The place from what is fronted; the people from a pronoun, the clause before, or what was told before. */
export function complete(cast: Cast, telling: EventTelling, setting: Setting): Cast {
  const { trigger, clause, clauses, tied } = telling;
  const { line, around, names, memory, gazetteer } = setting;
  let { participants, place } = cast;
  if (!place && tied?.prelude) {
    place = castOf(tied.prelude, endingAt(trigger, tied.prelude.end), around).place;
  }
  const needed = trigger.family.taking === 'mutual' ? 2 : 1;
  const isFull = () => participants.length >= needed;
  const add = (more: readonly EntityId[]) => {
    participants = [...new Set([...more, ...participants])];
  };
  const subject = { start: clause.start, end: trigger.start };
  if (!isFull()) add(pronounOf(line, subject, names));
  if (!isFull()) add(partiesOf(line, subject, around.names, gazetteer));
  if (hasNoSubject(around.text.slice(clause.start, trigger.start))) {
    const earlier = clauses
      .filter((one) => one.end <= clause.start)
      .map((one) => castOf(one, endingAt(trigger, one.end), around).participants)
      .findLast((found) => found.length > 0);
    add(earlier?.slice(0, 1) ?? []);
  }
  if (trigger.isNoun && (!isFull() || !place)) {
    const told = memory.recall(trigger.family, tied?.anchor.date);
    if (told && participants.every((id) => told.participants.includes(id))) {
      add(told.participants);
      place ??= told.place;
    }
  }
  return { ...cast, participants, place };
}

/** The trigger as if it stood at the end of a stretch before its own clause. */
function endingAt(trigger: Trigger, at: number): Trigger {
  return { ...trigger, start: at, end: at };
}
