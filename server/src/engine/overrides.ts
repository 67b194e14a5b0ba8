/** The configuration as it holds for one draft: what its `overrides` say of the files the draft is one of. */
import type { Severity } from '../rules/rule.ts';
import type { Config, Override } from './config.ts';
import { filePatterns } from './filePatterns.ts';

/** Whose answer for a draft is the same object whenever the same overrides hold. */
export type Overriding = (path: string | undefined) => Config;

/** @returns Takes the draft's path from the configuration's folder, with `/`; for undefined no override holds. */
export function overriding(config: Config): Overriding {
  const overridesOf = matching(config);
  const known = new Map<string, Config>();
  return (path) => {
    const holding = overridesOf(path);
    const key = holding.join(' ');
    const merged = known.get(key) ?? holding.reduce((all, no) => merge(all, config.overrides?.[no]), config);
    known.set(key, merged);
    return merged;
  };
}

/** Numbers of the overrides that hold for a draft, in their order. */
export function matching({ overrides = [] }: Config): (path: string | undefined) => number[] {
  const files = overrides.map((override) => filePatterns(override.files));
  return (path) =>
    path === undefined
      ? []
      : files.flatMap(({ verdict }, number) => (verdict(path) === 'named' ? number : []));
}

/** What is said last of a family holds for all its rules, those named before as well. */
export function mergeRules(
  rules: Config['rules'],
  over: ReadonlyMap<string, Severity | 'off'>,
): Config['rules'] {
  return new Map([...[...rules].filter(([id]) => !over.has(id.slice(0, id.indexOf('/')))), ...over]);
}

function merge(config: Config, override: Override | undefined): Config {
  if (!override) return config;
  const { files: _, rules, ...rest } = override;
  return { ...config, ...rest, rules: mergeRules(config.rules, rules) };
}
