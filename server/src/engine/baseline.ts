/**
 * Findings that a desk puts up with: old drafts have thousands, and only new ones are worth a word. They are known by
 * their rule, their words and the words beside them (`fingerprint.ts`), so that edits elsewhere don't bring them back.
 */
import { groupBy } from '../archive/multimap.ts';
import type { Finding } from '../rules/rule.ts';
import { normalize } from '../text/normalize.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Findings of one draft that are alike. */
export interface BaselineEntry {
  readonly rule: string;
  /** The flagged words, cut: for people, and to know a finding by whose neighbours were edited. */
  readonly text: string;
  /** A fingerprint without its number. */
  readonly key: string;
  readonly count: number;
}

/** Entries by the path of their draft. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/** An entry whose findings, so many of them, are no more. */
export interface StaleEntry extends BaselineEntry {
  readonly path: string;
}

type KeyedFinding = Pick<Finding, 'rule' | 'text'> & { readonly fingerprint: Fingerprint };

export interface Comparison<F> {
  /** The findings that the baseline has. */
  readonly known: ReadonlySet<F>;
  readonly stale: readonly StaleEntry[];
}

/** Letters of the flagged words that are kept. */
const TEXT_LENGTH = 80;

/** What the baseline of these drafts would be: the same for the same findings, whatever their order. */
export function baselineOf(drafts: ReadonlyMap<string, readonly KeyedFinding[]>): Baseline {
  return new Map(
    [...drafts]
      .filter(([, findings]) => findings.length > 0)
      .sort(([a], [b]) => inOrder(a, b))
      .map(([path, findings]) => [path, entriesOf(findings)]),
  );
}

function entriesOf(findings: readonly KeyedFinding[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const entry = toEntry(finding);
    const count = (entries.get(entry.key)?.count ?? 0) + 1;
    entries.set(entry.key, { ...entry, count });
  }
  return [...entries.values()].sort(
    (a, b) => inOrder(a.rule, b.rule) || inOrder(a.text, b.text) || inOrder(a.key, b.key),
  );
}

/**
 * Takes the findings that a baseline has. Of the same draft first those with the same words beside them, then those with
 * the same words; of a draft that the baseline has not, those it has of a draft that is gone: it was renamed.
 *
 * @param drafts Findings by path, of the drafts that were checked.
 * @param isGone Whether the draft of a path that was not checked is no more.
 */
export function compare<F extends KeyedFinding>(
  baseline: Baseline,
  drafts: ReadonlyMap<string, readonly F[]>,
  isGone: (path: string) => boolean,
): Comparison<F> {
  const known = new Set<F>();
  const left: Left[] = [];
  const strangers: F[] = [];
  for (const [path, findings] of drafts) {
    const own = leftOf(path, baseline.get(path) ?? []);
    if (own.length === 0) strangers.push(...findings);
    else take(take(findings, own, byKey, known), own, byWords, known);
    left.push(...own);
  }
  const gone = [...baseline]
    .filter(([path]) => !drafts.has(path) && isGone(path))
    .flatMap(([path, entries]) => leftOf(path, entries));
  take(strangers, gone, byKey, known);
  return { known, stale: [...left, ...gone].filter(({ count }) => count > 0) };
}

/** An entry that findings are taken off. */
type Left = Omit<StaleEntry, 'count'> & { count: number };

function leftOf(path: string, entries: readonly BaselineEntry[]): Left[] {
  return entries.map((entry) => ({ ...entry, path }));
}

/** Takes each finding off an entry that is alike and adds it to what is known; gives the others back. */
function take<F extends KeyedFinding>(
  findings: readonly F[],
  entries: readonly Left[],
  likeness: (entry: BaselineEntry) => string,
  known: Set<F>,
): F[] {
  const alike = groupBy(entries, likeness);
  return findings.filter((finding) => {
    const entry = alike.get(likeness(toEntry(finding)))?.find(({ count }) => count > 0);
    if (!entry) return true;
    entry.count--;
    known.add(finding);
    return false;
  });
}

const byKey = ({ key }: BaselineEntry): string => key;
const byWords = ({ rule, text }: BaselineEntry): string => `${rule}\n${text}`;

function toEntry({ rule, text, fingerprint }: KeyedFinding): BaselineEntry {
  const words = normalize(text).text.replace(/\s+/gu, ' ').trim();
  const letters = [...words];
  const short = letters.length > TEXT_LENGTH ? `${letters.slice(0, TEXT_LENGTH).join('')}…` : words;
  return { rule, text: short, key: fingerprint.slice(0, fingerprint.indexOf(':')), count: 1 };
}

/** By code units, not by a language's order: the same on every machine. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
