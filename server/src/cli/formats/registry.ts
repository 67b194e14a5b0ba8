/** The formats by name. Each is loaded where it is asked for, so that none costs the others' start. */
import type { Format } from './format.ts';

const LOADERS = {
  stylish: async () => (await import('./stylish.ts')).toStylish,
  json: async () => (await import('./json.ts')).toJson,
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
