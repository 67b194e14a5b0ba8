/** The strings of package.json: each is a key that stands in both languages, and no key stands there for nothing. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));
const { capabilities, contributes, displayName } = read('package.json');
const both = read('package.nls.json') as Record<string, string>;
const vietnamese = read('package.nls.vi.json') as Record<string, string>;

/** Properties that VS Code shows, in any of its contribution points. */
const SHOWN =
  /^(?:title|shortTitle|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|enumItemLabels|deprecationMessage|markdownDeprecationMessage|patternErrorMessage|errorMessage|label|name|contextualTitle|contents|category|aliases|placeholder|displayName|altText)$/u;
/** Names, the same in every language: the product's, and a problem matcher's, by which tasks call it. */
const NAMES = new Set(['Soát', 'soat']);
const KEY = /^%([^%]+)%$/u;

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every string that is shown, with where it stands. */
function shown(value: unknown, path: string, isShown: boolean): Text[] {
  if (typeof value === 'string') return isShown ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, at) => shown(each, `${path}[${at}]`, isShown));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    shown(each, `${path}.${key}`, typeof each === 'object' && !Array.isArray(each) ? false : SHOWN.test(key)),
  );
}

const texts = [
  ...shown(contributes, 'contributes', false),
  ...shown(capabilities, 'capabilities', false),
  { path: 'displayName', text: String(displayName) },
];

/** Vietnamese letters, or words with a space between: nothing that a key, an icon or a pattern would be. */
const PROSE = /[À-ỹ]|^[A-Z]\w* \w+/u;

function prose(value: unknown, path: string): string[] {
  if (typeof value === 'string') return PROSE.test(value) && !NAMES.has(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => prose(each, `${path}.${key}`));
}

describe('the strings of package.json', () => {
  it('are keys, wherever VS Code shows them', () => {
    assert.ok(texts.length > 50);
    const literal = texts.filter(({ text }) => !KEY.test(text) && !NAMES.has(text));
    assert.deepEqual(literal, []);
    assert.deepEqual(prose(contributes, 'contributes'), []);
  });

  it('stand in both tables, and nothing else does', () => {
    const used = new Set(texts.map(({ text }) => KEY.exec(text)?.[1]).filter((key) => key !== undefined));
    const defined = Object.keys(both);
    assert.deepEqual([...used].filter((key) => !(key in both)).sort(), []);
    assert.deepEqual(defined.filter((key) => !used.has(key)).sort(), []);
    assert.deepEqual(Object.keys(vietnamese), defined);
  });

  it('are Vietnamese before English in the table for every editor, and the same Vietnamese in its own', () => {
    const different = Object.entries(vietnamese).filter(([key, text]) => {
      const shownToAll = both[key] ?? '';
      // A welcome text, or that of a step, is of paragraphs and buttons.
      if (/^(?:welcome\.|walkthrough\.\w+\.description)/u.test(key))
        return !text.split(/\n+/u).every((line) => isIn(line, shownToAll));
      return shownToAll !== text && !shownToAll.startsWith(`${text} · `);
    });
    assert.deepEqual(different, []);
  });
});

/** `[Tìm · Search](command)` holds `[Tìm](command)`. */
function isIn(line: string, text: string): boolean {
  const [words = line, target = ''] = line.split('](');
  return text.includes(words) && text.includes(target);
}
