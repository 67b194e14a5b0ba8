/**
 * Changes to the lists of a `soat.yml`, its glossary and its events told apart, from text to text. Comments and layout stay: only the lines of one entry
 * change. What the editor's quick fixes and `soat variants` write.
 */
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EntityKind } from '../names/name.ts';
import type { DifferentEvents } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';

/** A name with how its desk wants it: see `GlossaryEntry`. */
export interface NameChoice {
  readonly name: string;
  readonly kind?: EntityKind;
}

/**
 * Makes a spelling the preferred one: an entry that speaks of it already is changed, else one is added.
 *
 * @param text The file's text; empty for a new file.
 * @returns Undefined where the text is no valid YAML, or no mapping.
 */
export function preferSpelling(
  text: string,
  { name, kind, aliases }: NameChoice & { readonly aliases: readonly string[] },
): string | undefined {
  const spellings = new Set([name, ...aliases].map(foldText));
  return edit(
    text,
    'glossary',
    (entry) => {
      const known = [textOf(entry, 'name'), ...listOf(entry, 'aliases')];
      if (!known.some((spelling) => spellings.has(foldText(spelling)))) return undefined;
      setList(entry, 'differentFrom', (others) => others.filter((other) => !spellings.has(foldText(other))));
      entry.set('name', name);
      setList(entry, 'aliases', () => [...new Set([...known, ...aliases])].filter((alias) => alias !== name));
      return 'changed';
    },
    { name, aliases: aliases.filter((alias) => alias !== name), ...(kind ? { kind } : {}) },
  );
}

/**
 * Says that a name is not another one that is written much alike.
 *
 * @returns As {@link preferSpelling}.
 */
export function tellApart(
  text: string,
  { name, kind, differentFrom }: NameChoice & { readonly differentFrom: string },
): string | undefined {
  return edit(
    text,
    'glossary',
    (entry) => {
      // An entry of the other one no longer has this name.
      if (foldText(textOf(entry, 'name')) !== foldText(name)) {
        return setList(entry, 'aliases', (aliases) => aliases.filter((alias) => alias !== name))
          ? 'touched'
          : undefined;
      }
      setList(entry, 'aliases', (aliases) => aliases.filter((alias) => alias !== differentFrom));
      setList(entry, 'differentFrom', (others) => [...new Set([...others, differentFrom])]);
      return 'changed';
    },
    { name, ...(kind ? { kind } : {}), differentFrom: [differentFrom] },
  );
}

/**
 * Remembers that what the archive has on one day and a draft on another are two events.
 *
 * @returns As {@link preferSpelling}.
 */
export function tellEventsApart(
  text: string,
  { days, with: names = [] }: DifferentEvents,
): string | undefined {
  const key = (list: readonly string[]) => [...list].sort().join('|');
  return edit(
    text,
    'differentEvents',
    (entry) =>
      key(listOf(entry, 'days')) === key(days) && key(listOf(entry, 'with')) === key(names)
        ? 'changed'
        : undefined,
    { days, with: names },
  );
}

type List = 'glossary' | 'differentEvents';
type Change = (entry: YAMLMap) => 'changed' | 'touched' | undefined;

const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Changes every entry that a change wants; where none was the one meant (`changed`), a fresh one is added. */
function edit(
  text: string,
  name: List,
  change: Change,
  fresh: Readonly<Record<string, unknown>>,
): string | undefined {
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  const document = parseDocument(text, { schema: 'core' });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  const found = document.get(name, true);
  const list = isSeq(found) ? found : undefined;
  const pieces: Piece[] = [];
  let isDone = false;
  for (const entry of list?.items ?? []) {
    if (!isMap(entry)) continue;
    const before = String(new Document(entry.clone()));
    const done = change(entry as YAMLMap);
    isDone ||= done === 'changed';
    if (done && String(new Document(entry.clone())) !== before) pieces.push(pieceOf(entry as YAMLMap, text));
  }
  if (!isDone) {
    const entry = document.createNode(withoutEmpty(fresh)) as YAMLMap;
    for (const key of ['aliases', 'differentFrom', 'days', 'with']) {
      const inner = entry.get(key, true);
      if (isSeq(inner)) inner.flow = true;
    }
    const piece = list ? addition(list, entry, text) : newList(name, entry, document, text);
    if (list) list.add(entry);
    else document.set(name, document.createNode([entry]));
    pieces.push(piece);
  }
  const whole = document.toString(LAYOUT);
  const edited = pieces
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, words }) =>
        result.slice(0, start) + words.replaceAll('\n', lineEnd) + result.slice(end),
      text,
    );
  // What is laid out in an unusual way (a list in brackets, anchors) is written anew as a whole.
  return meansTheSame(edited, document.toJS()) ? edited : whole.replace(/\r?\n/gu, lineEnd);
}

/** New words for a part of the file. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** An entry that is in the file, written anew. */
function pieceOf(entry: YAMLMap, text: string): Piece {
  const [start, end] = entry.range ?? [0, 0];
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return { start, end: trimmed, words: indent(write(entry), column).trimStart() };
}

/** Behind the last entry, aligned with it. */
function addition({ items, range }: YAMLSeq, entry: YAMLMap, text: string): Piece {
  const last = items.at(-1);
  const at = (isMap(last) && last.range?.[1]) || (range?.[1] ?? text.length);
  const first = isMap(last) ? (last.range?.[0] ?? 0) : 0;
  const dash = text.lastIndexOf('-', first);
  const column = Math.max(0, dash - (text.lastIndexOf('\n', dash) + 1));
  const item = `${indent(`- ${indent(write(entry), 2).trimStart()}`, column)}\n`;
  return { start: at, end: at, words: text[at - 1] === '\n' ? item : `\n${item}` };
}

function newList(name: List, entry: YAMLMap, document: Document, text: string): Piece {
  const words = new Document({ [name]: [entry] }).toString(LAYOUT);
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => String(key) === name)
    : undefined;
  // The key without a value: the entry goes on the next line.
  if (pair) {
    const key = (pair.key as { range?: readonly number[] }).range?.[1] ?? 0;
    const end = text.indexOf('\n', key) < 0 ? text.length : text.indexOf('\n', key);
    return { start: end, end, words: words.slice(`${name}:`.length).trimEnd() };
  }
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { start: text.length, end: text.length, words: gap + words };
}

function write(entry: YAMLMap): string {
  return new Document(entry.clone()).toString(LAYOUT).trimEnd();
}

function indent(words: string, columns: number): string {
  return words
    .split('\n')
    .map((line) => (line ? ' '.repeat(columns) + line : line))
    .join('\n');
}

function meansTheSame(text: string, value: unknown): boolean {
  const document = parseDocument(text, { schema: 'core' });
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(value);
}

function textOf(entry: YAMLMap, key: string): string {
  return String(entry.get(key) ?? '');
}

function listOf(entry: YAMLMap, key: string): string[] {
  const list = entry.get(key, true);
  return isSeq(list) ? (list.toJSON() as unknown[]).map(String) : [];
}

/** Changes a list of names in its place; a list that becomes empty goes. Whether it is another one now. */
function setList(entry: YAMLMap, key: string, change: (names: string[]) => string[]): boolean {
  const before = listOf(entry, key);
  const after = change(before);
  if (after.length === before.length && after.every((name, i) => name === before[i])) return false;
  const list = entry.get(key, true);
  if (after.length === 0) entry.delete(key);
  else if (isSeq(list)) {
    // The nodes that stay keep their comments.
    list.items = [
      ...list.items.filter((item) => after.includes(String(item))),
      ...after.filter((name) => !before.includes(name)).map((name) => new Document(name).contents),
    ];
  } else {
    const fresh = new Document(after).contents;
    if (isSeq(fresh)) fresh.flow = true;
    entry.set(key, fresh);
  }
  return true;
}

function withoutEmpty(fresh: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fresh).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}
