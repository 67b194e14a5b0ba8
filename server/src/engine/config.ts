/** What `soat.yml` means. Reading it from text is in parseConfig.ts, which is loaded only where there is a file. */
import type { IsoDate } from '../dates/date.ts';
import type { EntityKind } from '../names/name.ts';
import type { DifferentEvents, HouseStyle, Locale, Severity } from '../rules/rule.ts';

/** A preferred spelling of the desk. */
export interface GlossaryEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: EntityKind;
  /** Names written much alike that are somebody else's (`differentFrom` of Wikidata and OWL). */
  readonly differentFrom?: readonly string[];
}

/** What holds for some drafts of a desk in place of what holds for all. */
export interface Override extends Pick<Config, 'rules' | 'style' | 'dateFormat' | 'edition'> {
  /** Patterns as in .gitignore, relative to the file. */
  readonly files: readonly string[];
}

export interface Config {
  /** Paths as written: relative ones count from the file. Undefined: nothing said; empty: none wanted. */
  readonly corpus?: readonly string[];
  /** Id of a shipped style, or `learn`. */
  readonly style?: string;
  /** What makes the archive's usual spelling the house's, where that isn't as by default; `false`: nothing does. */
  readonly learn?: boolean | { readonly articles?: number; readonly share?: number };
  /** The outlet, as the archive calls it. */
  readonly source?: string;
  readonly locale: Locale | 'auto';
  /** Severity by rule id or family. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly glossary: readonly GlossaryEntry[];
  readonly dateFormat?: NonNullable<HouseStyle['dateFormat']>;
  /** Patterns as in .gitignore, relative to the file. */
  readonly ignore: readonly string[];
  readonly edition?: IsoDate;
  readonly differentEvents?: readonly DifferentEvents[];
  /** Later ones overrule earlier ones. */
  readonly overrides?: readonly Override[];
}

/** What a draft is checked with where no file says otherwise. */
export const DEFAULT_CONFIG: Config = { locale: 'auto', rules: new Map(), glossary: [], ignore: [] };
