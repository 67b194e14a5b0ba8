/** The editor's settings `soat.*`, read tolerantly: what has the wrong shape counts as not set. */
import type { Severity } from '../rules/rule.ts';

/** Section of the editor's configuration. */
export const SECTION = 'soat';

/** What `soat.yml` leaves open, the settings say. */
export interface Settings {
  readonly enable: boolean;
  /** Paths of archives; relative ones count from the workspace folder. Empty: nothing said. */
  readonly corpus: readonly string[];
  readonly style: string | undefined;
  /** `YYYY-MM-DD`, for drafts that state no edition date. */
  readonly edition: string | undefined;
  readonly locale: 'auto' | 'vi' | 'en';
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  corpus: [],
  style: undefined,
  edition: undefined,
  locale: 'auto',
  rules: {},
};

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'hint', 'off']);

export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { enable, corpus, style, edition, locale, rules } = value;
  const paths = typeof corpus === 'string' ? [corpus] : Array.isArray(corpus) ? corpus : [];
  return {
    enable: enable !== false,
    corpus: paths.filter((path) => typeof path === 'string' && path.trim() !== ''),
    style: filled(style),
    edition: filled(edition),
    locale: locale === 'vi' || locale === 'en' ? locale : 'auto',
    rules: isRecord(rules) ? severities(rules) : {},
  };
}

function severities(rules: Record<string, unknown>): Settings['rules'] {
  const known = Object.entries(rules).filter(([, severity]) => SEVERITIES.has(severity));
  return Object.fromEntries(known) as Settings['rules'];
}

function filled(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
