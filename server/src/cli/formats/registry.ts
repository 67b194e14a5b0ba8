/** The formats by name. Each is loaded where it is asked for, so that none costs the others' start. */
import type { Format } from './format.ts';

const LOADERS = {
  stylish: async () => (await import('./stylish.ts')).toStylish,
  compact: async () => (await import('./lines.ts')).toCompact,
  unix: async () => (await import('./lines.ts')).toUnix,
  json: async () => (await import('./json.ts')).toJson,
  jsonl: async () => (await import('./json.ts')).toJsonLines,
  sarif: async () => (await import('./sarif.ts')).toSarif,
  rdjson: async () => (await import('./rdjson.ts')).toRdjson,
  rdjsonl: async () => (await import('./rdjson.ts')).toRdjsonl,
  github: async () => (await import('./github.ts')).toGitHub,
  gitlab: async () => (await import('./gitlab.ts')).toGitLab,
  junit: async () => (await import('./junit.ts')).toJUnit,
  checkstyle: async () => (await import('./checkstyle.ts')).toCheckstyle,
  tap: async () => (await import('./tap.ts')).toTap,
  html: async () => (await import('./html.ts')).toHtml,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof LOADERS;

/** In the order of the help. */
export const FORMAT_NAMES = Object.keys(LOADERS) as readonly FormatName[];

/** Whether a format shows the drafts themselves: only for one that does are texts and events kept. */
export function showsDrafts(name: FormatName): boolean {
  return name === 'html';
}

export function loadFormat(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
