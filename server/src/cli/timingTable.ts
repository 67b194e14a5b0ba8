/** The table of `--timing`. */
import { STAGES } from '../engine/timer.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import type { Timing } from './stopwatch.ts';

export function timingTable({ stages, rules }: Timing, locale: Locale): string {
  const named = STAGES.map((stage) => [say(locale, `timing.${stage}`), stages[stage]] as const);
  return [
    ...rowsOf(say(locale, 'timing.stage'), named, locale),
    '',
    ...rowsOf(say(locale, 'timing.rule'), Object.entries(rules), locale),
    '',
  ].join('\n');
}

function rowsOf(head: string, times: readonly (readonly [string, number])[], locale: Locale): string[] {
  const all = times.reduce((sum, [, ms]) => sum + ms, 0);
  const rows = [
    [head, say(locale, 'timing.time'), say(locale, 'timing.share')],
    ...times.map(([what, ms]) => [
      what,
      `${ms.toFixed(1)} ms`,
      `${(all ? (ms / all) * 100 : 0).toFixed(1)} %`,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([what = '', time = '', share = '']) =>
    [what.padEnd(widths[0] ?? 0), time.padStart(widths[1] ?? 0), share.padStart(widths[2] ?? 0)].join('  '),
  );
}
