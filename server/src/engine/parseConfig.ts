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
import { type Config, DEFAULT_CONFIG } from './config.ts';
import {
  brokenAlias,
  type ConfigProblem,
  noSuchDay,
  parseYaml,
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

/** The document as the schema lets it through. */
interface RawConfig {
  corpus?: string | string[];
  style?: string;
  learn?: NonNullable<Config['learn']>;
  source?: string;
  locale?: Config['locale'];
  rules?: Record<string, Severity | 'off'>;
  glossary?: { name?: string; aliases?: string[]; kind?: EntityKind; differentFrom?: string[] }[];
  dateFormat?: NonNullable<Config['dateFormat']>;
  ignore?: string | string[];
  edition?: string;
  differentEvents?: NonNullable<Config['differentEvents']>;
}

/** Reads the text of a `soat.yml`. Never throws. JSON is YAML: an editor's settings can be passed as JSON. */
export function parseConfig(text: string, known: KnownNames): ParsedConfig {
  const source = parseYaml(text);
  if (source.document.errors.length > 0) {
    return { config: DEFAULT_CONFIG, problems: source.document.errors.map((e) => problemOfYaml(source, e)) };
  }
  const raw = toValue(source);
  if (raw === undefined) return { config: DEFAULT_CONFIG, problems: [brokenAlias(source)] };
  const errors = schemaErrors(raw);
  const problems = errors.map((error) => problemOfSchema(source, error));
  const valid = (without(raw, new Set(errors.map(refusedPath))) ?? {}) as RawConfig;

  const ids = [...new Set(known.rules.flatMap((id) => [id, id.slice(0, id.indexOf('/'))]))];
  for (const id of Object.keys(valid.rules ?? {})) {
    if (!ids.includes(id)) problems.push(unknownName(source, ['rules', id], 'key', 'rule', id, ids));
  }
  const styles = [...known.styles, 'learn'];
  if (valid.style !== undefined && !styles.includes(valid.style)) {
    problems.push(unknownName(source, ['style'], 'value', 'style', valid.style, styles));
    delete valid.style;
  }
  if (valid.edition !== undefined && toIsoDate(valid.edition) !== valid.edition) {
    problems.push(noSuchDay(source, ['edition'], valid.edition));
    delete valid.edition;
  }
  return { config: toConfig(valid), problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function toConfig({ corpus, rules, glossary, ignore, locale, ...rest }: RawConfig): Config {
  return {
    ...rest,
    ...(corpus === undefined ? {} : { corpus: [corpus].flat() }),
    locale: locale ?? 'auto',
    rules: new Map(Object.entries(rules ?? {})),
    glossary: (glossary ?? []).flatMap(({ name, aliases = [], ...entry }) =>
      name === undefined ? [] : [{ ...entry, name, aliases }],
    ),
    ignore: ignore === undefined ? [] : [ignore].flat(),
  };
}

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

/** A copy of a document without the refused parts. */
function without(value: unknown, refused: ReadonlySet<string>, path = ''): unknown {
  if (refused.has(path)) return undefined;
  const isKept = (part: unknown) => part !== undefined;
  if (Array.isArray(value))
    return value.map((item, i) => without(item, refused, `${path}/${i}`)).filter(isKept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, without(item, refused, `${path}/${escapePointer(key)}`)] as const)
      .filter(([, item]) => isKept(item)),
  );
}

function escapePointer(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
