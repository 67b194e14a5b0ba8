/** What code says stands in tables, in both languages; see docs/decisions/015-two-tables-of-strings.md. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type Literal, readLiterals } from '../support/literals.ts';
import { readSources } from '../support/sources.ts';

/** `strings.ts` of client and service, the command line's `messages.ts` and the help beside it. */
const TABLE = /\/(?:strings|messages|help\w*)\.ts$/u;
/** Tables whose entries are asked for by key, with where they are. */
const KEYED = [
  { table: 'client/src/strings.ts', users: 'client/src' },
  { table: 'server/src/service/strings.ts', users: 'server/src' },
  { table: 'server/src/cli/messages.ts', users: 'server/src/cli' },
  { table: 'server/src/mcp/messages.ts', users: 'server/src/mcp' },
  { table: 'server/src/cli/formats/html/messages.ts', users: 'server/src/cli/formats' },
];

const sources = readSources(
  'client/src',
  'server/src/lsp',
  'server/src/service',
  'server/src/cli',
  'server/src/library',
  'server/src/mcp',
).map((source) => ({ ...source, literals: readLiterals(source.text) }));
const outside = sources.filter(({ path }) => !TABLE.test(path));
const tables = sources.filter(({ path }) => TABLE.test(path));

/** A small letter of Vietnamese that English has not. Words hold one, lists of capitals none. */
const VIETNAMESE = /(?![\0-\u{7f}])\p{Script=Latin}/u;
/** Two words of any language; the words of markup and style sheets have other signs among them. */
const PROSE = /(?<!\p{L})\p{L}{2,},? \p{L}{2,}/u;
const MARKUP = /[<>{}=]/u;
/** Read by who mends the program: the log, an exception. */
const TECHNICAL = new Set(['Error', 'ResponseError', 'warn', 'error', 'info', 'debug', 'trace']);

/** Words that a protocol has. */
const PROTOCOL = new Set(['TAP version 13\n', 'not ok']);

const isVietnamese = (text: string) =>
  [...text.replaceAll('Soát', '')].some(
    (letter) => letter === letter.toLowerCase() && VIETNAMESE.test(letter),
  );
const isProse = (text: string) => PROSE.test(text) && !MARKUP.test(text) && !PROTOCOL.has(text);
const isTechnical = ({ before }: Literal) => before.some((token) => TECHNICAL.has(token));

interface Entry {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
}

/** Each `key: { vi: '…', en: '…' }` of a table, the pieces of longer texts put together. */
function entriesOf(literals: readonly Literal[]): Entry[] {
  const entries: { key: string; vi: string; en: string }[] = [];
  let language: 'vi' | 'en' | undefined;
  for (const { text, before } of literals) {
    const [name, colon] = before.slice(-2);
    if (colon === ':' && name === 'vi') entries.push({ key: keyOf(before), vi: '', en: '' });
    if (colon === ':') language = name === 'vi' || name === 'en' ? name : undefined;
    else if (colon !== '+') language = undefined;
    const entry = entries.at(-1);
    if (language && entry) entry[language] += text;
  }
  return entries;
}

/** Of `key: { vi:`; a key may be quoted. */
function keyOf(before: readonly string[]): string {
  return (before.at(-5) ?? '').replace(/^'|'$/gu, '');
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();

describe('strings', () => {
  it('of Vietnamese stand in tables', () => {
    const found = outside.flatMap(({ path, literals }) =>
      literals.filter(({ text }) => isVietnamese(text)).map(({ text, line }) => `${path}:${line}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  it('of English do so, too, but for logs and exceptions', () => {
    const found = outside.flatMap(({ path, literals }) =>
      literals
        .filter((literal) => isProse(literal.text) && !isTechnical(literal))
        .map(({ text, line }) => `${path}:${line}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  it('would be found: the test sees words outside a table', () => {
    const [vietnamese, english, log, markup] = readLiterals(
      "show('Không có gì'); show(`Nothing found`); console.warn('is not watched'); page('<p class=\"a b\">')",
    );
    assert.ok(vietnamese && isVietnamese(vietnamese.text));
    assert.ok(english && isProse(english.text) && !isTechnical(english));
    assert.ok(log && isTechnical(log));
    assert.ok(markup && !isProse(markup.text));
  });

  it('have both languages with the same places to fill', () => {
    const entries = tables.flatMap(({ literals }) => entriesOf(literals));
    assert.ok(entries.length > 200, `${entries.length}`);
    const uneven = entries.filter(({ vi, en }) => !vi || !en || places(vi).join() !== places(en).join());
    assert.deepEqual(uneven, []);
  });

  it('are composed, spelled in one way, and without spaces astray', () => {
    const texts = tables.flatMap(({ literals }) => entriesOf(literals)).map(({ vi }) => vi);
    // The mark stands as in "hòa", "xóa", "thủy", not as in the newer "hoà"; in "quý" the u is of the consonant.
    const newer = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<![qQ])u[ỳýỷỹỵ](?!\p{L})/u;
    const astray = / {2}| [,.;:?!…](?![.\w])|“ | ”/u;
    const odd = texts.filter(
      (text) => text !== text.normalize('NFC') || newer.test(text) || astray.test(text),
    );
    assert.deepEqual(odd, []);
  });

  for (const { table, users } of KEYED) {
    it(`of ${table} are each said somewhere`, () => {
      const text = sources.find(({ path }) => path === table)?.text ?? '';
      // Tables behind it are of one type each, which the compiler holds complete.
      const entries = entriesOf(readLiterals(text.slice(0, text.indexOf('\n} as const'))));
      assert.ok(entries.length > 10);
      const others = sources.filter(({ path }) => path.startsWith(users) && path !== table);
      const literals = others.flatMap((source) => source.literals);
      // A list by key, as of the roles of lines, says each of its keys.
      const keys = others.flatMap((source) => source.text.match(/(?<=^ {2})\w+(?=: \w+\.)/gmu) ?? []);
      const said = new Set([...literals.map(({ text }) => text), ...keys]);
      // `problem.${code}`: any of them may be meant.
      const heads = literals
        .filter(({ text, goesOn }) => goesOn && /^\w+\./u.test(text))
        .map(({ text }) => text);
      const unsaid = entries
        .map(({ key }) => key)
        .filter((key) => !said.has(key) && !heads.some((head) => key.startsWith(head)));
      assert.deepEqual(unsaid, []);
    });
  }
});
