/** Options of the commands, read from their text: a value that can't be meant is told, never guessed. */
import { toIsoDate } from '../draft/metadata.ts';
import type { Locale, MessageData, Severity } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import { type MessageKey, say } from './messages.ts';
import { SEVERITIES } from './report.ts';

/** The command line can't be understood: exit code 2 and a hint at the help. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly data: MessageData;
  /** What was probably meant. */
  readonly meant: string | undefined;

  constructor(key: MessageKey, data: MessageData = {}, meant?: string) {
    super(key);
    this.key = key;
    this.data = data;
    this.meant = meant;
  }
}

export function sayUsage({ key, data, meant }: UsageError, locale: Locale): string {
  const message = say(locale, key, data);
  return meant ? `${message}; ${say(locale, 'usage.didYouMean', { name: meant })}` : message;
}

/** One of a few words. */
export function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((known) => known === value);
  if (found) return found;
  throw new UsageError('usage.value', { name, value, choices: choices.join(', ') }, nearest(value, choices));
}

/** An ISO day. */
export function day(name: string, value: string): string {
  if (toIsoDate(value) === value) return value;
  throw new UsageError('usage.date', { name, value });
}

/** `name/variant`, or `name` for its family. */
export function ruleOrFamily(id: string, ruleIds: readonly string[]): string {
  const names = new Set(ruleIds.flatMap((known) => [known, known.slice(0, known.indexOf('/'))]));
  if (names.has(id)) return id;
  throw new UsageError('usage.noRule', { id }, nearest(id, names));
}

/** `name/variant:off` of `--rule`. */
export function ruleSeverity(value: string, ruleIds: readonly string[]): [string, Severity | 'off'] {
  const at = value.lastIndexOf(':');
  const id = ruleOrFamily(at < 0 ? value : value.slice(0, at), ruleIds);
  return [id, choice('--rule', at < 0 ? '' : value.slice(at + 1), [...SEVERITIES, 'off'] as const)];
}

/** Of an option that may be repeated: what was said so far, and this. */
export function list(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** `--no-rule ID` is `--rule ID:off`. */
export function switchOff(id: string, before: string[] | undefined): string[] {
  return list(`${id}:off`, before);
}

/** A whole number, 0 or more. */
export function limit(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError('usage.number', { name, value });
}

/** A whole number, 1 or more. */
export function count(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError('usage.count', { name, value });
}
