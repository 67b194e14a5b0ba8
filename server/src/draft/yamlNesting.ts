/**
 * How deep YAML is nested, before it is read. The reader calls itself for each level, and where that fills the stack V8 may end
 * the whole process: a file of nothing but `[` would take the server down with it.
 */
import { type CST, Parser } from 'yaml';

/** Levels that nobody writes by hand: `soat.yml` has five. */
const MOST = 50;

/** Where something begins that lies deeper than anybody writes (offset in the text); undefined where nothing does. */
export function tooDeepAt(yaml: string): number | undefined {
  const waiting = [...new Parser().parse(yaml)].map((token): Waiting => ({ token, level: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, level } = next;
    if (level > MOST) return token.offset;
    if ('value' in token && typeof token.value === 'object' && token.value)
      waiting.push({ token: token.value, level });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      for (const inner of [key, value]) if (inner) waiting.push({ token: inner, level: level + 1 });
    }
  }
  return undefined;
}

interface Waiting {
  readonly token: CST.Token;
  readonly level: number;
}
