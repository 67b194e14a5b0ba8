/** The project's TypeScript sources and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export interface Source {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As it is written: `../text/span.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** Path from the root of the project, for a relative one. */
  readonly target?: string;
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/gu;
const SPECIFIER =
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*(['"])(?<from>[^'"]+)\1|\bimport\s*(['"])(?<bare>[^'"]+)\3|\b(?:import|require)\s*\(\s*(['"])(?<call>[^'"]+)\5/gu;

/** Every `.ts` file under the folders, type and dynamic imports included. Folders that aren't there are empty. */
export function readSources(...folders: readonly string[]): Source[] {
  return folders.flatMap(listFiles).map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file).split(sep).join('/'))
      .sort();
  } catch {
    return [];
  }
}

/** What a file imports, in order. */
export function importsOf(path: string, text: string): Import[] {
  return Array.from(text.replace(COMMENT, '').matchAll(SPECIFIER), ({ groups }) => {
    const specifier = groups?.['from'] ?? groups?.['bare'] ?? groups?.['call'] ?? '';
    if (!specifier.startsWith('.')) return { specifier };
    return { specifier, target: relative('.', posix.join(dirname(path), specifier)) };
  });
}
