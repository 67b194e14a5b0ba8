/** What `soat clean` took out of a draft and what it left, for people: by kind, with the reasons. */
import { createColors } from 'picocolors';
import { groupBy } from '../archive/multimap.ts';
import { removalOf } from '../engine/leftovers.ts';
import type { MendedText } from '../engine/mend.ts';
import type { Finding, Locale } from '../rules/rule.ts';
import { oneLine } from './excerpt.ts';
import { type MessageKey, say } from './messages.ts';

export interface CleaningOptions {
  readonly locale: Locale;
  readonly color: boolean;
  /** Nothing was written: it is told as what would be done. */
  readonly dryRun: boolean;
}

const INDENT = '  ';

export function formatCleaning(
  path: string,
  { fixed, findings }: MendedText,
  { locale, color, dryRun }: CleaningOptions,
): string {
  const { dim, green, underline, yellow } = createColors(color);
  const taken = fixed.map(({ finding }) => finding);
  const left = findings.filter((finding) => removalOf(finding));
  const count = (key: MessageKey, { length: n }: readonly Finding[]) => say(locale, key, { n });
  const done = taken.length > 0 ? green(count(dryRun ? 'clean.would' : 'clean.done', taken)) : undefined;
  return [
    `${underline(path)}: ${done ?? say(locale, 'clean.nothing')}`,
    ...rowsOf(taken, INDENT, locale, dim),
    ...(left.length > 0 ? [`${INDENT}${yellow(count('clean.left', left))}`] : []),
    ...rowsOf(left, INDENT.repeat(2), locale, dim),
    '',
  ].join('\n');
}

/** The kinds in the order of the draft, under each its reasons. */
function rowsOf(
  findings: readonly Finding[],
  margin: string,
  locale: Locale,
  dim: (text: string) => string,
): string[] {
  const kinds = groupBy(findings, ({ group }) => group ?? say(locale, 'clean.other'));
  return [...kinds].flatMap(([kind, ofKind]) => [
    `${margin}${kind} (${ofKind.length})`,
    ...ofKind.map(({ message }) => `${margin}${INDENT}${dim(oneLine(message))}`),
  ]);
}
