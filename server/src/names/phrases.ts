/** A set of phrases over tokens, each with a value: finds the longest one that begins at a token. */
import { firstKey, type Token, tokenize } from './tokens.ts';

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

interface Unread<Value> {
  readonly phrase: string;
  readonly value: Value;
  readonly merge: (old: Value, added: Value) => Value;
}

/**
 * Phrases by their words. Case, tone placement, and hyphen, full stop or space between words make no difference:
 * `TP. HCM` finds `TP.HCM`; who needs one of them told apart looks at the tokens found. A phrase is taken apart where a text
 * first has its first word: a short run meets few of thousands.
 */
export class Phrases<Value> {
  /** By the first word: the tree of the phrases, or a list of those not yet taken apart. */
  readonly #heads = new Map<string, Node<Value> | Unread<Value>[]>();

  /** Adds a phrase; `merge` decides where it is there already. */
  add(phrase: string, value: Value, merge: (old: Value, added: Value) => Value = (_, added) => added): void {
    const key = firstKey(phrase);
    if (key === '') return;
    const unread = { phrase, value, merge };
    const head = this.#heads.get(key);
    if (!head) this.#heads.set(key, [unread]);
    else if (Array.isArray(head)) head.push(unread);
    else insert(head, unread);
  }

  /** The words that phrases begin with. */
  openings(): Iterable<string> {
    return this.#heads.keys();
  }

  /** The longest phrase that begins at a token and that `accepts`, if given, takes. */
  longest(
    tokens: readonly Token[],
    start: number,
    accepts?: (match: PhraseMatch<Value>) => boolean,
  ): PhraseMatch<Value> | undefined {
    const key = tokens[start]?.key;
    if (key === undefined) return undefined;
    const head = this.#heads.get(key);
    if (!head) return undefined;
    let node: Node<Value> | undefined = Array.isArray(head) ? this.#read(key, head) : head;
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

  #read(key: string, unread: readonly Unread<Value>[]): Node<Value> {
    const head: Node<Value> = { next: new Map() };
    for (const phrase of unread) insert(head, phrase);
    this.#heads.set(key, head);
    return head;
  }
}

function insert<Value>(head: Node<Value>, { phrase, value, merge }: Unread<Value>): void {
  let node = head;
  for (const token of tokenize(phrase.normalize('NFC')).slice(1)) {
    const step = token.step ?? token.key;
    let child = node.next.get(step);
    if (!child) {
      child = { next: new Map() };
      node.next.set(step, child);
    }
    node = child;
  }
  node.value = node.value === undefined ? value : merge(node.value, value);
}
