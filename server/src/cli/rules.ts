/** `soat rules`: the rules with their severities, or one of them with all its words. */
import { createColors } from 'picocolors';
import type { Locale, Rule } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface RulesOptions {
  readonly id: string | undefined;
  readonly format: 'stylish' | 'json';
  readonly color: boolean;
}

export function listRules(
  { id, format, color }: RulesOptions,
  rules: readonly Rule[],
  terminal: Terminal,
  locale: Locale,
): number {
  const ids = rules.map(({ meta }) => meta.id);
  const chosen =
    id === undefined ? rules : rules.filter(({ meta }) => meta.id === id || meta.id.startsWith(`${id}/`));
  if (id !== undefined && chosen.length === 0) throw new UsageError('usage.noRule', { id }, nearest(id, ids));
  if (format === 'json') terminal.out(`${JSON.stringify(chosen.map(({ meta }) => meta))}\n`);
  else {
    const isOne = chosen.length === 1 && chosen[0]?.meta.id === id;
    terminal.out(chosen.map((rule) => (isOne ? describe : row)(rule, locale, color, ids)).join(''));
  }
  return ExitCode.clean;
}

function row({ meta }: Rule, locale: Locale, color: boolean, ids: readonly string[]): string {
  const { bold, dim } = createColors(color);
  const width = Math.max(...ids.map((id) => id.length));
  return `${bold(meta.id.padEnd(width))}  ${dim(meta.severity.padEnd('warning'.length))}  ${meta.summary[locale]}\n`;
}

function describe({ meta, messages }: Rule, locale: Locale, color: boolean): string {
  const { bold, dim } = createColors(color);
  const traits = [
    `${meta.severity} (${say(locale, `severity.${meta.severity}`)})`,
    ...(meta.needsArchive ? [say(locale, 'rules.needsArchive')] : []),
    ...(meta.fixable ? [say(locale, 'rules.fixable')] : []),
  ];
  const texts = Object.values(messages).map((message) => `  - ${message[locale]}`);
  return `${[
    bold(meta.id),
    meta.summary[locale],
    dim(traits.join(', ')),
    '',
    say(locale, 'rules.messages'),
    ...texts,
    '',
    say(locale, 'rules.switchOff'),
    `  soat.yml    rules: { ${meta.id}: off }`,
    `  ${say(locale, 'rules.inText')}  <!-- soat-disable-line ${meta.id} -->`,
  ].join('\n')}\n`;
}
