/** A set of phrases over tokens, each with a value: finds the longest one that begins at a token. */
import { type Token, tokenize } from './tokens.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

/** A phrase found: `tokens.slice(start, end)`. */
export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/**
 * Phrases by their words. Case, tone placement, and hyphen, full stop or space between words make no difference:
 * `TP. HCM` finds `TP.HCM`; who needs one of them told apart looks at the tokens found.
 */
export class Phrases<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** Adds a phrase; `merge` decides where it is there already. */
  add(phrase: string, value: Value, merge: (old: Value, added: Value) => Value = (_, added) => added): void {
    let node = this.#root;
    for (const [index, token] of tokenize(phrase.normalize('NFC')).entries()) {
      const step = index === 0 ? token.key : (token.step ?? token.key);
      let child = node.next.get(step);
      if (!child) {
        child = { next: new Map() };
        node.next.set(step, child);
      }
      node = child;
    }
    if (node === this.#root) return;
    node.value = node.value === undefined ? value : merge(node.value, value);
  }

  /** Whether a phrase begins with this word. */
  opens(key: string): boolean {
    return this.#root.next.has(key);
  }

  /** The words that phrases begin with. */
  openings(): Iterable<string> {
    return this.#root.next.keys();
  }

  /** The longest phrase that begins at a token and that `accepts`, if given, takes. */
  longest(
    tokens: readonly Token[],
    start: number,
    accepts?: (match: PhraseMatch<Value>) => boolean,
  ): PhraseMatch<Value> | undefined {
    let node = this.#root.next.get(tokens[start]?.key ?? '');
    let found: PhraseMatch<Value> | undefined;
    for (let end = start + 1; node; end++) {
      if (node.value !== undefined) {
        const match = { start, end, value: node.value };
        if (!accepts || accepts(match)) found = match;
      }
      const step = tokens[end]?.step;
      node = step === undefined ? undefined : node.next.get(step);
    }
    return found;
  }
}
