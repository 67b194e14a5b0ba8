/** What a draft has told so far, to find again which one "cuộc điện đàm" stands for. */
import type { Edtf } from '../dates/date.ts';
import type { EntityId } from '../names/name.ts';
import type { Family } from './families.ts';

/** An event told before, dated or not. */
export interface Told {
  readonly family: Family;
  readonly participants: readonly EntityId[];
  readonly place: EntityId | null;
  /** Absent where it was told without one. */
  readonly date?: Edtf;
}

/** Families whose nouns stand for each other: what was a "cuộc gặp" in the lead is a "cuộc đàm phán" below. */
const DIPLOMACY = new Set(['meeting', 'talks', 'call', 'summit']);

export class Memory {
  readonly #told: Told[] = [];

  tell(told: Told): void {
    const { taking } = told.family;
    const isKnown = taking === 'any' && told.place !== null;
    if (isKnown || told.participants.length >= (taking === 'mutual' ? 2 : 1)) this.#told.push(told);
  }

  /** What was told last; what somebody said of it doesn't count. */
  get last(): Told | undefined {
    return this.#told.findLast((told) => told.family.id !== 'statement');
  }

  /** The last event that a noun of the family can stand for: best one of the same date, then one of the same family. */
  recall(family: Family, date: Edtf | undefined): Told | undefined {
    const fits = this.#told.filter(
      (told) => told.family === family || (DIPLOMACY.has(family.id) && DIPLOMACY.has(told.family.id)),
    );
    return (
      (date ? fits.findLast((told) => told.date === date) : undefined) ??
      fits.findLast((told) => told.family === family) ??
      fits.at(-1)
    );
  }
}
