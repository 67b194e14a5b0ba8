/**
 * Reads the text of a `soat.yml`. Pure: the platform finds the file and resolves its paths.
 * What is wrong gives a problem with its place; everything else still counts, so that one slip does not switch a
 * desk's glossary off.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import schema from '../../data/soat.schema.json';
import { toIsoDate } from '../draft/metadata.ts';
import type { EntityKind } from '../names/name.ts';
import type { Severity } from '../rules/rule.ts';
import { type Config, DEFAULT_CONFIG, type Override } from './config.ts';
import {
  brokenAlias,
  type ConfigProblem,
  noSuchDay,
  type Path,
  parseYaml,
  problemOfPattern,
  problemOfSchema,
  problemOfYaml,
  unknownName,
  type YamlSource,
} from './configProblems.ts';

/** The names a configuration may use, so that a slip can be told from a choice. */
export interface KnownNames {
  /** Ids of rules. Families follow from them. */
  readonly rules: readonly string[];
  /** Ids of shipped styles. */
  readonly styles: readonly string[];
}

export interface ParsedConfig {
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** What the document may say of all drafts, and of some. */
interface RawPart {
  style?: string;
  rules?: Record<string, Severity | 'off'>;
  dateFormat?: NonNullable<Config['dateFormat']>;
  edition?: string;
}

interface RawOverride extends RawPart {
  files?: string | string[];
}

/** The document as the schema lets it through. */
interface RawConfig extends RawPart {
  corpus?: string | string[];
  learn?: NonNullable<Config['learn']>;
  source?: string;
  locale?: Config['locale'];
  glossary?: { name?: string; aliases?: string[]; kind?: EntityKind; differentFrom?: string[] }[];
  ignore?: string | string[];
  differentEvents?: NonNullable<Config['differentEvents']>;
  /** With a gap where an entry was refused. */
  overrides?: (RawOverride | undefined)[];
}

/** Reads the text of a `soat.yml`. Never throws. JSON is YAML: an editor's settings can be passed as JSON. */
export function parseConfig(text: string, known: KnownNames): ParsedConfig {
  const source = parseYaml(text);
  if (source.document.errors.length > 0) {
    return {
      config: DEFAULT_CONFIG,
      problems: source.document.errors.slice(0, MOST).map((e) => problemOfYaml(source, e)),
    };
  }
  const raw = toValue(source);
  if (raw === undefined) return { config: DEFAULT_CONFIG, problems: [brokenAlias(source)] };
  const errors = schemaErrors(raw);
  const problems = errors.slice(0, MOST).map((error) => problemOfSchema(source, error));
  const valid = (without(raw, new Set(errors.map(refusedPath))) ?? {}) as RawConfig;

  problems.push(...slipsIn(source, [], valid, known), ...braces(source, ['ignore'], valid.ignore));
  for (const [index, override] of (valid.overrides ?? []).entries()) {
    if (!override) continue;
    const path = ['overrides', index];
    problems.push(...slipsIn(source, path, override, known));
    problems.push(...braces(source, [...path, 'files'], override.files));
  }
  const { overrides, ...rest } = valid;
  const config = toConfig({ ...(withoutGaps(rest) as RawConfig), ...(overrides ? { overrides } : {}) });
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** Names of rules and styles that there are not, and days; what can't be used is taken out. */
function slipsIn(source: YamlSource, path: Path, part: RawPart, known: KnownNames): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const ids = [...new Set(known.rules.flatMap((id) => [id, id.slice(0, id.indexOf('/'))]))];
  const unknown = Object.keys(part.rules ?? {}).filter((id) => !ids.includes(id));
  for (const id of unknown.slice(0, MOST))
    problems.push(unknownName(source, [...path, 'rules', id], 'key', 'rule', id, ids));
  const styles = [...known.styles, 'learn'];
  if (part.style !== undefined && !styles.includes(part.style)) {
    problems.push(unknownName(source, [...path, 'style'], 'value', 'style', part.style, styles));
    delete part.style;
  }
  if (part.edition !== undefined && toIsoDate(part.edition) !== part.edition) {
    problems.push(noSuchDay(source, [...path, 'edition'], part.edition));
    delete part.edition;
  }
  return problems;
}

/** Patterns that other programs would read as several. */
function braces(
  source: YamlSource,
  path: Path,
  patterns: string | readonly (string | undefined)[] = [],
): ConfigProblem[] {
  const isList = typeof patterns !== 'string';
  return [patterns]
    .flat()
    .flatMap((pattern, index) =>
      pattern !== undefined && BRACES.test(pattern)
        ? problemOfPattern(source, isList ? [...path, index] : path, pattern)
        : [],
    );
}

/** `{txt,md}`, unless a backslash stands before it. Patterns are short: see the schema. */
const BRACES = /(?<!\\)\{[^{}]*,[^{}]*\}/u;

function toConfig({ corpus, rules, glossary, ignore, locale, overrides, ...rest }: RawConfig): Config {
  return {
    ...rest,
    ...(overrides === undefined ? {} : { overrides: overrides.map(toOverride) }),
    ...(corpus === undefined ? {} : { corpus: [corpus].flat() }),
    locale: locale ?? 'auto',
    rules: new Map(Object.entries(rules ?? {})),
    glossary: (glossary ?? []).flatMap(({ name, aliases = [], ...entry }) =>
      name === undefined ? [] : [{ ...entry, name, aliases }],
    ),
    ignore: ignore === undefined ? [] : [ignore].flat(),
  };
}

/** One that was refused, or names no files, keeps its place: entries are known by their number. */
function toOverride(raw: RawOverride = {}): Override {
  const { files = [], rules = {}, ...rest } = withoutGaps(raw) as RawOverride;
  return { ...rest, files: [files].flat(), rules: new Map(Object.entries(rules)) };
}

/** Problems of one kind that are told: nobody reads the hundredth, and to find each its place takes time. */
const MOST = 100;

let validate: ValidateFunction | undefined;

function schemaErrors(value: unknown): ErrorObject[] {
  validate ??= new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true }).compile(schema);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

/** The document as plain data; undefined where an alias (`*name`) has no anchor or stands for too much. */
function toValue({ document }: YamlSource): unknown {
  try {
    return withoutNulls(document.toJS() ?? {});
  } catch {
    return undefined;
  }
}

/** A key without a value (`glossary:`) is a key not yet filled in, not a mistake. */
function withoutNulls(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
}

/** JSON pointer of what an error refuses: an unknown key itself, not the mapping that holds it. */
function refusedPath({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties')
    return `${instancePath}/${escapePointer(params['additionalProperty'])}`;
  return instancePath;
}

/** A copy of a document without the refused parts; lists have gaps in their place, so that all else keeps its number. */
function without(value: unknown, refused: ReadonlySet<string>, path = ''): unknown {
  if (refused.has(path)) return undefined;
  if (Array.isArray(value)) return value.map((item, i) => without(item, refused, `${path}/${i}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, without(item, refused, `${path}/${escapePointer(key)}`)] as const)
      .filter(([, item]) => item !== undefined),
  );
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutGaps(item)]));
}

function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
