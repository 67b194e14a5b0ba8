/** Finds and reads `soat.yml`. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { KnownNames, ParsedConfig } from '../../engine/parseConfig.ts';
import { CONFIG_NAMES } from '../both/fileNames.ts';
import { readDraft, type Unreadable } from './readDraft.ts';

/** A configuration with where it was read. */
export interface LoadedConfig extends ParsedConfig {
  readonly file: string;
  /** Folder that its relative paths count from. */
  readonly folder: string;
}

/** The configuration file of the nearest folder from `folder` upward. */
export function findConfig(folder: string): string | undefined {
  for (const name of CONFIG_NAMES) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

/** Reads one, or says why it can't. The parser is loaded only here: most runs without a file need none. */
export async function loadConfig(file: string, known: KnownNames): Promise<LoadedConfig | Unreadable> {
  const reading = await readDraft(file);
  if ('reason' in reading && reading.reason !== 'empty') return reading;
  const { parseConfig } = await import('../../engine/parseConfig.ts');
  const text = 'text' in reading ? reading.text : '';
  return { ...parseConfig(text, known), file, folder: dirname(resolve(file)) };
}
