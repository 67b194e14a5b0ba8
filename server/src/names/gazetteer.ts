/** The known entities, to be looked up by any of their spellings. */
import type { Entity, EntityId } from './name.ts';
import { Phrases } from './phrases.ts';
import { isVietnameseSyllable, wordKey } from './spelling.ts';
import { firstKey, isCapitalised, type Token, tokenize } from './tokens.ts';

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
  /** Whether a known spelling begins with this word (folded, see `foldWord`). */
  opens(key: string): boolean;
  /** The longest known spelling that begins at a token. */
  match(tokens: readonly Token[], start: number): KnownName | undefined;
  /**
   * People whose family name this word is: the last one of foreign names, by its transliteration (`Lavrov`, `Zelenskiy`), the first
   * one of Chinese and Korean ones (`Tập`, `Lee`).
   */
  withSurname(word: string): readonly Entity[];
}

interface Reading {
  readonly entities: Entity[];
  /** As listed, to hold the capitals of a text against; several where spellings differ in case only. */
  readonly spellings: (readonly Token[])[];
  ambiguous: boolean;
}

/**
 * Builds a gazetteer; of two entities with one id the later one is taken (a glossary overrules the shipped data).
 * Spellings are read where a text first has their first word: a short run meets few of thousands.
 */
export function createGazetteer(entities: Iterable<Entity>): Gazetteer {
  const byId = new Map<EntityId, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  const unread = byFirstWord(byId.values());
  /** Every word of every draft is held against these. */
  const openings = new Set(unread.keys());
  const phrases = new Phrases<Reading>();
  let bySurname: ReadonlyMap<string, readonly Entity[]> | undefined;

  const readSpellings = (firstWord: string): void => {
    const list = unread.get(firstWord);
    if (!list) return;
    for (const { entity, spelling } of list) {
      const ambiguous = entity.ambiguous?.includes(spelling) ?? false;
      const words = tokenize(spelling.normalize('NFC'));
      phrases.add(spelling, { entities: [entity], spellings: [words], ambiguous }, merge);
    }
    unread.delete(firstWord);
  };

  return {
    get: (id) => byId.get(id),
    opens: (key) => openings.has(key),
    match: (tokens, start) => {
      const key = tokens[start]?.key ?? '';
      if (!openings.has(key)) return undefined;
      readSpellings(key);
      const found = phrases.longest(tokens, start, ({ end, value }) =>
        value.spellings.some((words) => isWrittenAs(words, tokens, start, end)),
      );
      if (!found) return undefined;
      const { start: from, end, value } = found;
      return { start: from, end, entities: value.entities, ambiguous: value.ambiguous };
    },
    withSurname: (word) => {
      bySurname ??= surnamesOf(byId.values());
      return bySurname.get(wordKey(word)) ?? [];
    },
  };
}

interface Listed {
  readonly entity: Entity;
  readonly spelling: string;
}

function byFirstWord(entities: Iterable<Entity>): Map<string, Listed[]> {
  const lists = new Map<string, Listed[]>();
  for (const entity of entities) {
    for (const spelling of spellingsOf(entity)) {
      const key = firstKey(spelling);
      const list = lists.get(key);
      if (list) list.push({ entity, spelling });
      else lists.set(key, [{ entity, spelling }]);
    }
  }
  return lists;
}

function spellingsOf({ name, alternateName }: Entity): Iterable<string> {
  return alternateName.length === 0 ? [name] : new Set([name, ...alternateName]);
}

function merge(old: Reading, added: Reading): Reading {
  for (const entity of added.entities) if (!old.entities.includes(entity)) old.entities.push(entity);
  old.spellings.push(...added.spellings);
  old.ambiguous ||= added.ambiguous;
  return old;
}

function surnamesOf(entities: Iterable<Entity>): Map<string, Entity[]> {
  const bySurname = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const spelling of spellingsOf(entity)) {
      for (const key of [surnameKey(spelling), familyFirst(entity, spelling)]) {
        if (key === undefined) continue;
        const people = bySurname.get(key) ?? [];
        if (!people.includes(entity)) bySurname.set(key, [...people, entity]);
      }
    }
  }
  return bySurname;
}

/** Countries whose people put the family name first, and are called by it. */
const FAMILY_FIRST = /^place\/(?:trung-quoc|han-quoc|trieu-tien|dai-loan|hong-kong|singapore)$/u;

/** Key of the first word of a Chinese or Korean person's name. */
function familyFirst({ nationality, jobTitle = [] }: Entity, spelling: string): string | undefined {
  const isThere = [nationality, ...jobTitle.map((held) => held.of)].some((id) => FAMILY_FIRST.test(id ?? ''));
  const [first, second] = tokenize(spelling.normalize('NFC'));
  return isThere && second && first?.shape === 'capital' ? wordKey(first.text) : undefined;
}

/** Key of a foreign person's last word; undefined for a single word, a Vietnamese name and a numeral. */
function surnameKey(spelling: string): string | undefined {
  const end = spelling.slice(spelling.lastIndexOf(' ') + 1);
  const words = tokenize(end.normalize('NFC'));
  const last = words.at(-1);
  if (!last || (words.length < 2 && end === spelling)) return undefined;
  // The II of Elizabeth II, the XIV of Leo XIV and the X of Rama X are no surnames.
  if (last.shape === 'caps' || last.text.length < 3 || isVietnameseSyllable(last.key)) return undefined;
  return wordKey(last.text);
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
