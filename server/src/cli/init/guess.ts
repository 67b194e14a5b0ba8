/** What some of a desk's texts tell of the desk: its outlet, its house style, its way to write days. Guesses, with their counts. */
import type { DateSeparator } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Entity, EntityId } from '../../names/name.ts';
import { outletOf } from '../../names/outlets.ts';
import { STYLES, type StyleSheet } from '../../names/styles.ts';

/** A value that so many (`count`) of those that say anything (`of`) say. */
export interface Guess<T> {
  readonly value: T;
  readonly count: number;
  readonly of: number;
}

export interface Guesses {
  readonly source?: Guess<string>;
  /** Id of a shipped style; `by`: the outlet has it, or names are spelled so. */
  readonly style?: Guess<string> & { readonly by: 'source' | 'names' };
  readonly dateFormat?: Guess<`d${DateSeparator}m`>;
}

/** Less is chance. */
const LEAST = 5;
const SHARE = 0.8;
/** A style must have so many names more on its side than the next one. */
const LEAD = 3;

/** The outlet a text was published by, as it says itself. */
export function sourceOf({
  source,
  url,
}: {
  readonly source?: string;
  readonly url?: string;
}): string | undefined {
  if (source) return source;
  return url === undefined ? undefined : outletOf(url);
}

/** @param sources Of each text that says so. */
export function guess(drafts: readonly Draft[], sources: readonly string[]): Guesses {
  const source = majority(sources);
  const style = source ? styleOfSource(source) : styleOfNames(drafts);
  const days = drafts.flatMap(({ dates }) =>
    dates.flatMap(({ expression: { form, separator } }) =>
      form.kind === 'day' && separator ? [`d${separator}m` as const] : [],
    ),
  );
  const dateFormat = majority(days);
  return {
    ...(source ? { source } : {}),
    ...(style ? { style } : {}),
    ...(dateFormat ? { dateFormat } : {}),
  };
}

function majority<T>(values: readonly T[]): Guess<T> | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first) return undefined;
  const [value, count] = first;
  return values.length >= LEAST && count >= SHARE * values.length
    ? { value, count, of: values.length }
    : undefined;
}

function styleOfSource({ value, count, of }: Guess<string>): Guesses['style'] {
  const [id] = [...STYLES].find(([, { source }]) => source === value) ?? [];
  return id === undefined ? undefined : { value: id, count, of, by: 'source' };
}

/** The style whose spellings the texts have, of the names that styles spell differently. */
function styleOfNames(drafts: readonly Draft[]): Guesses['style'] {
  const telling = tellingEntities();
  const names = drafts.flatMap((draft) =>
    draft.names.filter(({ entity, short }) => !short && telling.has(entity)),
  );
  const scored = [...STYLES].map(([id, { preferred }]) => {
    const own = names.filter(({ entity }) => preferred[entity]);
    return {
      id,
      count: own.filter((name) => name.text === preferred[name.entity]?.spelling).length,
      of: own.length,
    };
  });
  const [best, next] = scored.sort((a, b) => b.count - a.count);
  if (!best || best.count < LEAST || best.count < SHARE * best.of) return undefined;
  if (next && best.count - next.count < LEAD) return undefined;
  return { value: best.id, count: best.count, of: best.of, by: 'names' };
}

/** Entities that two styles spell in two ways. */
function tellingEntities(): Set<Entity['id']> {
  const spellings = new Map<EntityId, Set<string>>();
  for (const { preferred } of STYLES.values() as Iterable<StyleSheet>)
    for (const [id, { spelling }] of Object.entries(preferred))
      spellings.set(id, (spellings.get(id) ?? new Set()).add(spelling));
  return new Set([...spellings].filter(([, ways]) => ways.size > 1).map(([id]) => id));
}
