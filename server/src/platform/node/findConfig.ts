/** Finds and reads `soat.yml`. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../engine/config.ts';
import type { KnownNames, ParsedConfig } from '../../engine/parseConfig.ts';
import { CONFIG_NAMES } from '../both/fileNames.ts';
import { readDraft, type Unreadable } from './readDraft.ts';

/** A configuration with where it was read. */
export interface LoadedConfig extends ParsedConfig {
  readonly file: string;
  /** Folder that its relative paths count from. */
  readonly folder: string;
}

/** What a text says in which nothing is wrong: plain data. */
export interface ParsedText {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly config: Config;
}

/**
 * By the file, as it was named. To parse a glossary of 13,000 names takes as long as to check two hundred drafts: threads
 * and later runs need not do it again.
 */
export type ParsedConfigs = Map<string, ParsedText>;

/** The configuration file of the nearest folder from `folder` upward. */
export function findConfig(folder: string): string | undefined {
  for (const name of CONFIG_NAMES) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

/** Reads one, or says why it can't. The parser is loaded only here: most runs need none. */
export async function loadConfig(
  file: string,
  known: KnownNames,
  parsed: ParsedConfigs = new Map(),
): Promise<LoadedConfig | Unreadable> {
  const reading = await readDraft(file);
  if ('reason' in reading && reading.reason !== 'empty') return reading;
  const text = 'text' in reading ? reading.text : '';
  const place = { file, folder: dirname(resolve(file)) };
  const hash = createHash('sha256').update(text).digest('base64');
  const before = parsed.get(file);
  if (before?.hash === hash) return { config: before.config, problems: [], ...place };
  const { parseConfig } = await import('../../engine/parseConfig.ts');
  const read = parseConfig(text, known);
  if (read.problems.length === 0) parsed.set(file, { hash, config: read.config });
  return { ...read, ...place };
}
