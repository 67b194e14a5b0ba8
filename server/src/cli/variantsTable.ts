/** A cluster of spellings as a table: a row a spelling, a column a source and a year. */
import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import type { Spelling } from '../archive/archive.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import type { Variants } from './readVariants.ts';

/** More outlets than this are summed up: a terminal has 80 columns. */
const SHOWN_SOURCES = 5;
const SHOWN_YEARS = 4;
const NOTHING = '·';

export function clusterTable(
  { entity, preferred, spellings }: Variants,
  { locale, color }: { readonly locale: Locale; readonly color: boolean },
): string {
  const { bold, dim, green } = createColors(color);
  const sources = most(spellings.map(({ bySource }) => bySource)).slice(0, SHOWN_SOURCES);
  const years = [...new Set(spellings.flatMap(({ byYear }) => Object.keys(byYear)))]
    .sort()
    .slice(-SHOWN_YEARS);
  const header = ['', say(locale, 'variants.articles'), ...sources, ...years];
  const rows = spellings.map((spelling) => [
    spelling.text,
    String(spelling.articles),
    ...sources.map((source) => cell(spelling.bySource[source])),
    ...years.map((year) => cell(sum(spelling.byYear[year]))),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row.map((words, column) => pad(words, widths[column] ?? 0, column === 0)).join('  ');
  const chosen = (spelling: Spelling) => spelling.text === preferred?.spelling;
  const by = preferred ? say(locale, `variants.by.${preferred.by}`) : '';
  return [
    `${bold(entity.name)} ${dim(say(locale, `variants.kind.${entity.kind}`))}`,
    dim(`    ${line(header)}`.trimEnd()),
    ...rows.map((row, i) =>
      chosen(spellings[i] as Spelling) ? `  ${green('✓')} ${line(row)}  ${dim(by)}` : `    ${line(row)}`,
    ),
    '',
  ].join('\n');
}

/** Names by their sums, the greatest first. */
function most(counts: readonly Readonly<Record<string, number>>[]): string[] {
  const sums = new Map<string, number>();
  for (const each of counts)
    for (const [name, n] of Object.entries(each)) sums.set(name, (sums.get(name) ?? 0) + n);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function sum(counts: Readonly<Record<string, number>> = {}): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

function cell(count: number | undefined): string {
  return count ? String(count) : NOTHING;
}

function pad(words: string, width: number, left: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(words)));
  return left ? words + space : space + words;
}
