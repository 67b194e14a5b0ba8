/** The known entities, to be looked up by any of their spellings. */
import type { Entity, EntityId } from './name.ts';
import { Phrases } from './phrases.ts';
import { foldTransliteration, isVietnameseSyllable } from './spelling.ts';
import { isCapitalised, type Token, tokenize } from './tokens.ts';

/** A known spelling found in a line: the tokens it takes up and the entities it may stand for, the likeliest first. */
export interface KnownName {
  readonly start: number;
  /** Index behind the last token. */
  readonly end: number;
  readonly entities: readonly Entity[];
  /** The spelling is also an everyday word or somebody else's name: a sign of the entity only where the context agrees. */
  readonly ambiguous: boolean;
}

export interface Gazetteer {
  get(id: EntityId): Entity | undefined;
  /** The longest known spelling that begins at a token. */
  match(tokens: readonly Token[], start: number): KnownName | undefined;
  /** People whose name ends (foreign) in this word, by its transliteration: `Lavrov`, `Zelenskiy`. */
  withSurname(word: string): readonly Entity[];
}

interface Reading {
  readonly entities: Entity[];
  /** As listed, to hold the capitals of a text against; several where spellings differ in case only. */
  readonly spellings: (readonly Token[])[];
  ambiguous: boolean;
}

/** Builds a gazetteer; of two entities with one id the later one is taken (a glossary overrules the shipped data). */
export function createGazetteer(entities: Iterable<Entity>): Gazetteer {
  const byId = new Map<EntityId, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  const phrases = new Phrases<Reading>();
  const bySurname = new Map<string, Entity[]>();
  for (const entity of byId.values()) {
    for (const spelling of new Set([entity.name, ...entity.alternateName])) {
      const ambiguous = entity.ambiguous?.includes(spelling) ?? false;
      const words = tokenize(spelling.normalize('NFC'));
      phrases.add(spelling, { entities: [entity], spellings: [words], ambiguous }, merge);
      if (entity.kind === 'person') addSurname(bySurname, words, entity);
    }
  }
  return {
    get: (id) => byId.get(id),
    match: (tokens, start) => {
      const found = phrases.longest(tokens, start, ({ end, value }) =>
        value.spellings.some((words) => isWrittenAs(words, tokens, start, end)),
      );
      if (!found) return undefined;
      const { start: from, end, value } = found;
      return { start: from, end, entities: value.entities, ambiguous: value.ambiguous };
    },
    withSurname: (word) => bySurname.get(foldTransliteration(word)) ?? [],
  };
}

function merge(old: Reading, added: Reading): Reading {
  for (const entity of added.entities) if (!old.entities.includes(entity)) old.entities.push(entity);
  old.spellings.push(...added.spellings);
  old.ambiguous ||= added.ambiguous;
  return old;
}

function addSurname(bySurname: Map<string, Entity[]>, words: readonly Token[], person: Entity): void {
  const last = words.at(-1);
  // The II of Elizabeth II, the XIV of Leo XIV and the X of Rama X are no surnames.
  if (!last || words.length < 2 || last.shape === 'caps' || last.text.length < 3) return;
  if (isVietnameseSyllable(last.key)) return;
  const key = foldTransliteration(last.text);
  const people = bySurname.get(key) ?? [];
  if (!people.includes(person)) bySurname.set(key, [...people, person]);
}

/**
 * Whether tokens have the capitals that a listed spelling asks for. Words listed in lower case may have any; an
 * abbreviation up to three letters needs all of its capitals; of three words one behind the first may be in lower case (Bộ Công
 * thương for Bộ Công Thương).
 */
function isWrittenAs(words: readonly Token[], tokens: readonly Token[], start: number, end: number): boolean {
  const capitals = tokens.slice(start, end).filter(isCapitalised).length;
  for (let i = 0; i < words.length; i++) {
    const listed = words[i] as Token;
    const seen = tokens[start + i] as Token;
    // "Li bi quan" is not Li-bi.
    if (listed.shape === 'lower' && seen.shape === 'lower' && listed.gap === 'join' && seen.gap !== 'join')
      return false;
    if (listed.shape === 'lower' || listed.shape === 'number') continue;
    if (seen.shape === 'lower') {
      if (i > 0 && seen.gap === 'join') continue;
      if (i === 0 || end - start < 3 || capitals < 2) return false;
    }
    if (listed.shape === 'caps' && listed.text.length <= 3 && seen.shape !== 'caps') return false;
  }
  return true;
}
