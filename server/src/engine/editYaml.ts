/**
 * Changes to a YAML mapping from text to text: entries of a list of it, or a value of a mapping in it. Comments and layout
 * stay: only the lines of what is changed are written anew. It knows nothing of what the file means.
 */
import { Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { readYaml } from './readYaml.ts';

/** What a change of a list does with one of its entries: it was the one meant, it was changed beside it, or neither. */
export type Change = (entry: YAMLMap) => 'changed' | 'touched' | undefined;

const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Changes every entry of a list that a change wants; where none was the one meant (`changed`), a fresh one is added.
 *
 * @returns Undefined where the text is no valid YAML, or no mapping.
 */
export function editList(
  text: string,
  name: string,
  change: Change,
  fresh: Readonly<Record<string, unknown>>,
): string | undefined {
  const document = read(text);
  if (!document) return undefined;
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
    const piece = list ? addition(list, entry, text) : newPart(name, [entry], document, text);
    if (list) list.add(entry);
    else document.set(name, document.createNode([entry]));
    pieces.push(piece);
  }
  return write(document, text, pieces);
}

/**
 * Takes entries out of a list, with their lines; the list goes with its last entry.
 *
 * @returns As {@link editList}.
 */
export function removeFromList(
  text: string,
  name: string,
  isMeant: (entry: YAMLMap) => boolean,
): string | undefined {
  const document = read(text);
  const list = document?.get(name, true);
  if (!document || !isSeq(list)) return document && text;
  const gone = list.items.filter((entry) => isMap(entry) && isMeant(entry as YAMLMap));
  if (gone.length === 0) return text;
  const pieces = gone.map((entry) => linesOf(entry as YAMLMap, text));
  list.items = list.items.filter((entry) => !gone.includes(entry));
  if (list.items.length > 0) return write(document, text, pieces);
  document.delete(name);
  const key = new RegExp(`^${name}:.*(?:\\r?\\n|$)`, 'mu').exec(text);
  return write(
    document,
    text,
    key ? [...pieces, { start: key.index, end: key.index + key[0].length, words: '' }] : pieces,
  );
}

/**
 * Sets a value of a mapping within the file: `rules:` → `name/variant: off`.
 *
 * @returns As {@link editList}.
 */
export function setValue(text: string, name: string, key: string, value: string): string | undefined {
  const document = read(text);
  if (!document) return undefined;
  const found = document.get(name, true);
  const map = isMap(found) ? found : undefined;
  const last = map?.items.at(-1);
  const own = map?.get(key, true);
  const piece = ((): Piece | undefined => {
    if (isScalar(own) && own.range) return { start: own.range[0], end: own.range[1], words: value };
    if (!map || !last) return newPart(name, { [key]: value }, document, text);
    const start = (last.key as { range?: readonly number[] }).range?.[0] ?? 0;
    const at = (last.value as { range?: readonly number[] } | null)?.range?.[2] ?? start;
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const line = `${indent(`${key}: ${value}`, column)}\n`;
    return { start: at, end: at, words: text[at - 1] === '\n' ? line : `\n${line}` };
  })();
  if (map) map.set(key, value);
  else document.set(name, document.createNode({ [key]: value }));
  return write(document, text, piece ? [piece] : []);
}

/** Undefined where the text is no valid YAML, or no mapping. */
function read(text: string): Document | undefined {
  const document = readYaml(text);
  const isReadable = document.errors.length === 0 && (document.contents === null || isMap(document.contents));
  return isReadable && jsOf(document) !== undefined ? (document as unknown as Document) : undefined;
}

/** Undefined where an alias has no anchor or stands for too much. */
function jsOf(document: Pick<Document, 'toJS'>): unknown {
  try {
    return document.toJS() ?? null;
  } catch {
    return undefined;
  }
}

/** The text with these pieces; what is laid out in an unusual way (a list in brackets, anchors) is written anew as a whole. */
function write(document: Document, text: string, pieces: readonly Piece[]): string {
  const lineEnd = /\r\n/u.test(text) ? '\r\n' : '\n';
  const edited = pieces
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, words }) =>
        result.slice(0, start) + words.replaceAll('\n', lineEnd) + result.slice(end),
      text,
    );
  return meansTheSame(edited, document.toJS())
    ? edited
    : document.toString(LAYOUT).replace(/\r?\n/gu, lineEnd);
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
  return { start, end: trimmed, words: indent(wordsOf(entry), column).trimStart() };
}

/** Behind the last entry, aligned with it. */
function addition({ items, range }: YAMLSeq, entry: YAMLMap, text: string): Piece {
  const last = items.at(-1);
  const at = (isMap(last) && last.range?.[1]) || (range?.[1] ?? text.length);
  const first = isMap(last) ? (last.range?.[0] ?? 0) : 0;
  const dash = text.lastIndexOf('-', first);
  const column = Math.max(0, dash - (text.lastIndexOf('\n', dash) + 1));
  const item = `${indent(`- ${indent(wordsOf(entry), 2).trimStart()}`, column)}\n`;
  return { start: at, end: at, words: text[at - 1] === '\n' ? item : `\n${item}` };
}

/** The whole lines of an entry, with what is written on them. */
function linesOf(entry: YAMLMap, text: string): Piece {
  const [from, to] = entry.range ?? [0, 0];
  const start = text.lastIndexOf('\n', from) + 1;
  const trimmed = from + text.slice(from, to).trimEnd().length;
  const end = text.indexOf('\n', trimmed);
  return { start, end: end < 0 ? text.length : end + 1, words: '' };
}

/** A key of the file that is not there, or has no value as yet. */
function newPart(name: string, value: unknown, document: Document, text: string): Piece {
  const words = new Document({ [name]: value }).toString(LAYOUT);
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

function wordsOf(entry: YAMLMap): string {
  return new Document(entry.clone()).toString(LAYOUT).trimEnd();
}

function indent(words: string, columns: number): string {
  return words
    .split('\n')
    .map((line) => (line ? ' '.repeat(columns) + line : line))
    .join('\n');
}

function meansTheSame(text: string, value: unknown): boolean {
  const document = readYaml(text);
  return document.errors.length === 0 && JSON.stringify(jsOf(document)) === JSON.stringify(value);
}

export function textOf(entry: YAMLMap, key: string): string {
  return String(entry.get(key) ?? '');
}

/** A list of texts; a text alone is a list of one. */
export function listOf(entry: YAMLMap, key: string): string[] {
  const list = entry.get(key, true);
  if (isScalar(list) && typeof list.value === 'string') return [list.value];
  return isSeq(list) ? (list.toJSON() as unknown[]).map(String) : [];
}

/** Changes a list of names in its place; a list that becomes empty goes. Whether it is another one now. */
export function setList(entry: YAMLMap, key: string, change: (names: string[]) => string[]): boolean {
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

/** Sets a value of a mapping within an entry. */
export function setInner(entry: YAMLMap, name: string, key: string, value: string): void {
  const inner = entry.get(name, true);
  if (isMap(inner)) inner.set(key, value);
  else entry.set(name, new Document({ [key]: value }).contents);
}

function withoutEmpty(fresh: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fresh).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}
