/** Lists in the order of the text: what lies at a place of a long draft is found without looking at all the rest. */
import { contains, type Span } from './span.ts';

interface Placed {
  readonly span: Span;
}

/** Of so many things in order, for how many at the beginning something holds that holds for none behind them. Binary search. */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many items begin before an offset. */
export function countBefore(items: readonly Placed[], offset: number): number {
  return countWhile(items.length, (index) => (items[index] as Placed).span.start < offset);
}

/** Those that lie wholly within a span. */
export function within<Item extends Placed>(items: readonly Item[], span: Span): Item[] {
  const found: Item[] = [];
  for (let i = countBefore(items, span.start); i < items.length; i++) {
    const item = items[i] as Item;
    if (item.span.start > span.end) break;
    if (contains(span, item.span)) found.push(item);
  }
  return found;
}
