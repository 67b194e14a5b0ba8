/** What two days that were meant to be one are told apart by, in words. */
import type { Slip } from '../events/slips.ts';
import type { Message } from './rule.ts';

const SLIPS: Readonly<Record<Slip | 'digit', Message>> = {
  day: { vi: 'lệch một ngày', en: 'one day off' },
  week: { vi: 'lệch đúng một tuần', en: 'exactly a week off' },
  month: { vi: 'trùng ngày, khác tháng', en: 'the same day of another month' },
  swapped: { vi: 'đảo ngày và tháng', en: 'day and month swapped' },
  figures: { vi: 'đảo chữ số của ngày', en: 'the figures of the day swapped' },
  year: { vi: 'trùng ngày tháng, khác năm', en: 'the same day of another year' },
  digit: { vi: 'lệch một chữ số', en: 'one figure off' },
};

/** One message for each of the slips, from a pattern with `{slip}`. */
export function messagesBySlip<Name extends Slip | 'digit'>(
  names: readonly Name[],
  pattern: Message,
): Record<Name, Message> {
  const fill = (name: Name): Message => ({
    vi: pattern.vi.replace('{slip}', SLIPS[name].vi),
    en: pattern.en.replace('{slip}', SLIPS[name].en),
  });
  return Object.fromEntries(names.map((name) => [name, fill(name)])) as Record<Name, Message>;
}
