/**
 * Patterns that name files, as in `.gitignore`. They come with a workspace, so none may make Soát hang: a path is read once,
 * and what it costs grows with pattern times path (docs/decisions/025-patterns-without-backtracking.md).
 *
 * Capitals and small letters are one, composed and decomposed letters as well: file systems differ in both. POSIX classes
 * (`[[:alpha:]]`) are not known.
 */

export interface FilePatterns {
  /**
   * What the last pattern says that matches a file; one that names a folder names all it holds. Undefined: none does.
   *
   * @param path From the patterns' folder, with `/`: `tin/bai.txt`. One that leads out of it is matched by nothing.
   */
  verdict(path: string): 'named' | 'exempt' | undefined;
}

/** Any number of characters of a name, or of folders of a path. */
const ANY = Symbol('any');
type Character = (character: string) => boolean;
type Name = readonly (Character | typeof ANY)[];

interface Pattern {
  readonly names: readonly (Name | typeof ANY)[];
  readonly exempts: boolean;
  readonly foldersOnly: boolean;
}

/** @param lines Later ones overrule earlier ones. What is no pattern matches nothing. */
export function filePatterns(lines: readonly string[]): FilePatterns {
  const patterns = lines.map(parse).filter((pattern) => pattern !== undefined);
  return {
    verdict(path) {
      const names = fold(path).split('/');
      if (patterns.length === 0 || names.some((name) => /^\.{0,2}$/u.test(name))) return undefined;
      const letters = names.map((name) => [...name]);
      const matched = patterns.map((pattern) => matchedLengths(pattern.names, letters, isName));
      const last = (length: number) =>
        patterns.findLast(
          ({ foldersOnly }, index) => matched[index]?.[length] && !(foldersOnly && length === names.length),
        );
      // As with git: nothing of a folder that is named can be exempt.
      for (let length = 1; length < names.length; length++)
        if (last(length)?.exempts === false) return 'named';
      const own = last(names.length);
      return own && (own.exempts ? 'exempt' : 'named');
    },
  };
}

/** The pattern of one file and no other. */
export function patternOf(path: string): string {
  return `/${path.replace(/[\\*?[\]{}]| $/gu, '\\$&')}`;
}

function parse(line: string): Pattern | undefined {
  const text = withoutSpaces(fold(line));
  if (text.startsWith('#')) return undefined;
  const exempts = text.startsWith('!');
  const foldersOnly = text.endsWith('/');
  const path = text.slice(exempts ? 1 : 0, foldersOnly ? -1 : undefined);
  if (path === '') return undefined;
  const parts = path.split('/');
  const names: (Name | typeof ANY)[] = parts.length === 1 ? [ANY] : [];
  for (const part of parts[0] === '' ? parts.slice(1) : parts) {
    const name = /^\*{2,}$/u.test(part) ? ANY : nameOf(part);
    if (name === undefined) return undefined;
    names.push(name);
  }
  // "a/**" is what the folder holds, and not the folder.
  if (parts.length > 1 && names.at(-1) === ANY) names.push([ANY]);
  return names.length > 0 ? { names, exempts, foldersOnly } : undefined;
}

/** A name of a path; undefined for one that nothing can have. */
function nameOf(part: string): Name | undefined {
  const letters = [...part];
  const name: (Character | typeof ANY)[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string;
    if (letter === '*') name.push(ANY);
    else if (letter === '?') name.push(() => true);
    else if (letter === '[') {
      const set = setAt(letters, at + 1);
      if (!set) return undefined;
      name.push(set.has);
      at = set.end;
    } else {
      const meant = letter === '\\' ? letters[++at] : letter;
      if (meant === undefined) return undefined;
      name.push((other) => other === meant);
    }
  }
  return name.length > 0 ? name : undefined;
}

/** `[a-z]`, `[!a]`: from behind its bracket to the other one. */
function setAt(
  letters: readonly string[],
  start: number,
): { readonly has: Character; readonly end: number } | undefined {
  const isOutside = letters[start] === '!' || letters[start] === '^';
  const ranges: (readonly [string, string])[] = [];
  let at = isOutside ? start + 1 : start;
  const take = () => (letters[at] === '\\' ? letters[++at] : letters[at]) ?? '';
  do {
    const from = take();
    if (letters[at + 1] === '-' && letters[at + 2] !== ']') {
      at += 2;
      ranges.push([from, take()]);
    } else ranges.push([from, from]);
    at++;
    if (at >= letters.length) return undefined;
  } while (letters[at] !== ']');
  return {
    has: (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== isOutside,
    end: at,
  };
}

function isName(name: Name, letters: readonly string[]): boolean {
  return matchedLengths(name, letters, (has, letter) => has(letter))[letters.length] === true;
}

/** For each length of the items' beginning whether it is a whole match. One pass: each part meets each item once. */
function matchedLengths<Part, Item>(
  pattern: readonly (Part | typeof ANY)[],
  items: readonly Item[],
  fits: (part: Part, item: Item) => boolean,
): boolean[] {
  /** By how many parts are done: whether what was read so far is a match of those. */
  let reached = pattern.map(() => false);
  reached[0] = true;
  const skipAny = () => {
    for (const [done, part] of pattern.entries()) if (part === ANY && reached[done]) reached[done + 1] = true;
  };
  skipAny();
  const whole = [reached[pattern.length] === true];
  for (const item of items) {
    const before = reached;
    reached = [false];
    for (const [done, part] of pattern.entries()) {
      if (part === ANY) reached[done] ||= before[done] === true;
      else if (before[done] && fits(part, item)) reached[done + 1] = true;
    }
    skipAny();
    whole.push(reached[pattern.length] === true);
  }
  return whole;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Spaces at the end of a line are no part of it, but for one behind a backslash. */
function withoutSpaces(line: string): string {
  const text = line.trimEnd();
  return text.endsWith('\\') && text.length < line.length ? `${text} ` : text;
}
