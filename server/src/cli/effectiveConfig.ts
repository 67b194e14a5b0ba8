/** The configuration a draft is checked with, each value with where it comes from. */
import { relative } from 'node:path';
import { DEFAULT_CONFIG } from '../engine/config.ts';
import { parseYaml } from '../engine/configProblems.ts';
import { matching, overriding } from '../engine/overrides.ts';
import { STYLES } from '../names/styles.ts';
import type { LoadedConfig } from '../platform/node/findConfig.ts';
import { pathInside } from '../platform/node/ignoreFiles.ts';
import { RULES } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { type DeskChoices, overrule } from './desks.ts';

export interface Origin {
  /** `environment`: the language; `style`: its way to write days. */
  readonly by: 'default' | 'file' | 'option' | 'environment' | 'style';
  /** `soat.yml:3`, the option or the style. */
  readonly at?: string;
}

export interface Setting {
  readonly key: string;
  /** As `soat.yml` has it; undefined where nothing is set. */
  readonly value: unknown;
  readonly origin: Origin;
}

export interface EffectiveConfig {
  /** In the order of the guide, `rules` apart. */
  readonly settings: readonly Setting[];
  /** Every rule, by id. */
  readonly rules: ReadonlyMap<string, { readonly severity: Severity | 'off'; readonly origin: Origin }>;
}

/** What the command line says besides {@link DeskChoices}. */
export interface DraftChoices {
  readonly edition: string | undefined;
}

/**
 * @param loaded What the draft's `soat.yml` says, and the text it says it in.
 * @param draft Its path (absolute).
 */
export function effectiveConfig(
  loaded: (LoadedConfig & { readonly text: string }) | undefined,
  draft: string,
  choices: DeskChoices & DraftChoices,
): EffectiveConfig {
  const inside = loaded && pathInside(loaded.folder, draft);
  const whole = overrule(loaded?.config ?? DEFAULT_CONFIG, choices);
  const config = overriding(whole)(inside);
  const inFile = placesIn(loaded, choices.cwd);
  const overrides = matching(whole)(inside).reverse();
  /** Where the last word on a key was said. */
  const placeOf = (keys: readonly (readonly string[])[]): Origin | undefined => {
    for (const path of [...overrides.map((no) => ['overrides', no]), []])
      for (const key of keys) {
        const place = inFile([...path, ...key]);
        if (place) return place;
      }
    return undefined;
  };
  const at = (key: string): Origin => placeOf([[key]]) ?? { by: 'default' };
  const setting = (key: string, value: unknown, origin = at(key)): Setting => ({ key, value, origin });
  const option = (name: string): Origin => ({ by: 'option', at: name });
  const isSaid = (values: readonly unknown[]) => values.length > 0;

  const sheet = STYLES.get(config.style ?? '');
  const ofStyle = !config.dateFormat && sheet?.dateFormat ? sheet.dateFormat : undefined;
  const isSpoken = choices.locale === undefined && config.locale === 'auto';
  const settings = [
    choices.corpus === undefined
      ? setting('corpus', config.corpus)
      : setting('corpus', choices.corpus || [], option(choices.corpus ? '--corpus' : '--no-corpus')),
    setting('style', config.style),
    setting('learn', config.learn),
    setting('source', config.source),
    isSpoken
      ? setting('locale', choices.surroundings, { by: 'environment' })
      : setting('locale', config.locale, choices.locale ? option('--locale') : at('locale')),
    ofStyle
      ? setting('dateFormat', ofStyle, { by: 'style', at: config.style ?? '' })
      : setting('dateFormat', config.dateFormat),
    choices.edition === undefined
      ? setting('edition', config.edition)
      : setting('edition', choices.edition, option('--edition')),
    setting('ignore', isSaid(config.ignore) ? config.ignore : undefined),
    setting('glossary', isSaid(config.glossary) ? config.glossary.map(withoutEmpty) : undefined),
    setting('differentEvents', config.differentEvents),
  ];

  const rules = RULES.map(({ meta: { id, severity } }) => {
    const family = id.slice(0, id.indexOf('/'));
    const key = config.rules.has(id) ? id : family;
    const set = config.rules.get(key);
    if (set === undefined) return [id, { severity, origin: { by: 'default' } }] as const;
    const asked = choices.rules.has(key);
    const origin = asked
      ? option('--rule')
      : (placeOf([
          ['rules', id],
          ['rules', family],
        ]) ?? at('rules'));
    return [id, { severity: set, origin }] as const;
  });
  return { settings, rules: new Map(rules) };
}

function withoutEmpty<T extends { readonly aliases: readonly string[] }>(entry: T): Partial<T> {
  const { aliases, ...rest } = entry;
  return (aliases.length > 0 ? entry : rest) as Partial<T>;
}

/** Where a key stands in the file. */
function placesIn(
  loaded: (LoadedConfig & { readonly text: string }) | undefined,
  cwd: string,
): (path: readonly (string | number)[]) => Origin | undefined {
  if (!loaded) return () => undefined;
  const { document, lines } = parseYaml(loaded.text);
  const file = relative(cwd, loaded.file);
  return (path) => {
    const node: unknown = document.getIn(path, true);
    const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
    return start === undefined ? undefined : { by: 'file', at: `${file}:${lines.linePos(start).line}` };
  };
}
