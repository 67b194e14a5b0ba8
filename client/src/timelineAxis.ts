/** The row of bars over a time line: how much there was, month by month, or year by year where it is long. */
import type { Timeline } from '../../server/src/lsp/protocol.ts';

export interface Bar {
  /** The period that it leads to. */
  readonly edtf: string;
  readonly label: string;
  readonly count: number;
  /** Of the highest, 0 to 1. */
  readonly height: number;
  readonly isFilled: boolean;
}

/** As many months as stand side by side. */
const LONGEST = 36;

/** The oldest first, with the empty ones between. */
export function axisOf(periods: Timeline['periods']): Bar[] {
  const months = periods.filter(({ edtf }) => edtf.length === 7).map(({ edtf }) => monthNumber(edtf));
  const isLong = Math.max(...months) - Math.min(...months) >= LONGEST;
  const byMonth = !isLong && months.length === periods.length;
  const keyOf = (edtf: string) => (byMonth ? monthNumber(edtf) : Number(edtf.slice(0, 4)));
  const filled = new Map<number, { edtf: string; label: string; count: number }>();
  for (const { edtf, label, entries } of periods) {
    const key = keyOf(edtf);
    const known = filled.get(key);
    if (known) known.count += entries.length;
    else filled.set(key, { edtf, label: byMonth ? label : edtf.slice(0, 4), count: entries.length });
  }
  const keys = [...filled.keys()];
  const [first, last] = [Math.min(...keys), Math.max(...keys)];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  const most = Math.max(...Array.from(filled.values(), ({ count }) => count));
  return Array.from({ length: Math.min(last - first, MOST_BARS) + 1 }, (_, index) => {
    const key = last - Math.min(last - first, MOST_BARS) + index;
    const found = filled.get(key);
    if (found) return { ...found, height: found.count / most, isFilled: true };
    const label = byMonth ? `${(key % 12) + 1}/${Math.floor(key / 12)}` : String(key);
    return { edtf: '', label, count: 0, height: 0, isFilled: false };
  });
}

/** A century and a half of years: no archive is older. */
const MOST_BARS = 150;

function monthNumber(edtf: string): number {
  return Number(edtf.slice(0, 4)) * 12 + Number(edtf.slice(5, 7)) - 1;
}
