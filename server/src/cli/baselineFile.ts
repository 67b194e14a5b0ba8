/** The file of `--baseline`: JSON with a line an entry, in an order that depends on nothing but what it holds. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Baseline, BaselineEntry } from '../engine/baseline.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import { DeskError } from './problem.ts';
import { reasonOf } from './reasons.ts';

/** Goes up where an older Soát would misread the file. */
const VERSION = 1;

export function toBaselineText(baseline: Baseline): string {
  const files = [...baseline].map(([path, entries]) => {
    const rows = entries.map((entry) => `      ${toRow(entry)}`);
    return `    ${JSON.stringify(path)}: [\n${rows.join(',\n')}\n    ]`;
  });
  const inner = files.length > 0 ? `{\n${files.join(',\n')}\n  }` : '{}';
  return `{\n  "version": ${VERSION},\n  "files": ${inner}\n}\n`;
}

function toRow({ rule, text, key, count }: BaselineEntry): string {
  const pairs = Object.entries({ rule, text, key, ...(count > 1 ? { count } : {}) });
  return `{ ${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

/**
 * @param path As it was named.
 * @returns undefined where there is no such file.
 * @throws {DeskError} where it can't be read or is no baseline: to go on without would report all that it holds.
 */
export async function readBaseline(path: string, cwd: string, locale: Locale): Promise<Baseline | undefined> {
  const refuse = (message: string): never => {
    throw new DeskError({ path, code: 'baseline', message });
  };
  let text: string;
  try {
    text = await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return refuse(say(locale, 'baseline.unreadable', { reason: reasonOf(error, locale) }));
  }
  const value = parse(text) ?? refuse(say(locale, 'baseline.notJson'));
  if (!isObject(value)) return refuse(say(locale, 'baseline.shape', { place: '/' }));
  const { version, files } = value;
  if (typeof version === 'number' && version > VERSION)
    return refuse(say(locale, 'baseline.version', { version, known: VERSION }));
  if (version !== VERSION) return refuse(say(locale, 'baseline.shape', { place: '/version' }));
  if (!isObject(files)) return refuse(say(locale, 'baseline.shape', { place: '/files' }));
  const wrong = placeOfFault(files);
  if (wrong) return refuse(say(locale, 'baseline.shape', { place: `/files/${wrong}` }));
  return new Map(
    Object.entries(files as Record<string, readonly WrittenEntry[]>).map(([draft, entries]) => [
      draft,
      entries.map((entry) => ({ ...entry, count: entry.count ?? 1 })),
    ]),
  );
}

type WrittenEntry = Omit<BaselineEntry, 'count'> & { readonly count?: number };

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the drafts of a file are not as they should be, as the path to it: `tin/a.txt/3`. */
function placeOfFault(files: Readonly<Record<string, unknown>>): string | undefined {
  for (const [path, entries] of Object.entries(files)) {
    if (!Array.isArray(entries)) return path;
    const index = entries.findIndex((entry) => !isEntry(entry));
    if (index >= 0) return `${path}/${index}`;
  }
  return undefined;
}

function isEntry(value: unknown): value is WrittenEntry {
  if (!isObject(value)) return false;
  const { rule, text, key, count = 1 } = value;
  const hasWords = [rule, text, key].every((word) => typeof word === 'string');
  return hasWords && Number.isInteger(count) && Number(count) >= 1;
}
