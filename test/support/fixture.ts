/** Fixtures: a rule's expectations in files. The format is told in test/fixtures/README.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';

export const FIXTURES = 'test/fixtures';

/** A fixture as it is written; its body still holds the marks. */
export interface Fixture {
  readonly path: string;
  /** The rule it is of: `family/name`, from its folder. */
  readonly rule: string;
  readonly name: string;
  readonly header: FixtureHeader;
  readonly body: string;
}

export interface FixtureHeader {
  /** ISO day. */
  readonly edition?: string;
  /** A file beside the fixture with one article a line, or `corpus`: the shipped seed archive. */
  readonly archive?: string;
  /** As in `soat.yml`. */
  readonly config?: Readonly<Record<string, unknown>>;
}

const KEYS = new Set(['edition', 'archive', 'config']);

/** Every fixture under a folder, by path. */
export function readFixtures(folder = FIXTURES): Fixture[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => readFixture(join(folder, path), folder));
}

function readFixture(path: string, folder: string): Fixture {
  const rule = relative(folder, dirname(path)).split(sep).join('/');
  const { header, body } = splitHeader(readFileSync(path, 'utf8'), path);
  return { path, rule, name: basename(path, '.txt'), header, body };
}

/** Divides a fixture's source. A header that can't be read, or with a key nobody knows, throws. */
export function splitHeader(source: string, path: string): { header: FixtureHeader; body: string } {
  const match = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n/u.exec(source);
  if (!match) return { header: {}, body: source };
  const header = (parse(match[1] ?? '', { schema: 'core' }) ?? {}) as FixtureHeader;
  const unknown = Object.keys(header).filter((key) => !KEYS.has(key));
  if (unknown.length) throw new Error(`${path}: unknown in the header: ${unknown.join(', ')}`);
  const { archive } = header;
  if (archive && archive !== 'corpus' && !existsSync(join(dirname(path), archive))) {
    throw new Error(`${path}: no archive "${archive}" beside it`);
  }
  return { header, body: source.slice(match[0].length) };
}
