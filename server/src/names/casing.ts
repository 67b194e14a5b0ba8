/** How a whole line is written: capitals tell nothing of names where all words have them. */
import { isOrdinary } from './run.ts';
import type { Token } from './tokens.ts';

/** `title`: a capital on each word; `caps`: all in capitals. */
export type Casing = 'sentence' | 'title' | 'caps';

export function casingOf(tokens: readonly Token[]): Casing {
  let words = 0;
  let caps = 0;
  let capital = 0;
  /** Words with a capital that would have none within a sentence: a list of names has none of them. */
  let ordinary = 0;
  for (const token of tokens) {
    if (token.shape === 'number') continue;
    words++;
    if (token.shape === 'caps') caps++;
    else if (token.shape === 'capital') {
      capital++;
      if (isOrdinary(token)) ordinary++;
    }
  }
  if (words >= 4 && caps / words > 0.7) return 'caps';
  return words >= 6 && ordinary >= 3 && (caps + capital) / words > 0.8 ? 'title' : 'sentence';
}
