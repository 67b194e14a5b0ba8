/**
 * Puts furniture into clean articles, where pages have it, with and without blank lines, and holds what the rules flag
 * and what their fixes leave against what was put in. The bounds are those the product promises.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { createTestChecker } from '../support/checker.ts';
import { applyEdits } from '../support/marks.ts';
import { BLOCKS, type InjectedBlock } from './injected.ts';

/** The seed articles and the lines of them that are story. */
const ARTICLES: readonly (readonly [
  file: string,
  story: readonly (readonly [first: number, last: number])[],
])[] = [
  ['2025-02-16-rubio-lavrov-dien-dam.txt', [[0, 12]]],
  ['2025-09-25-rubio-lavrov-new-york.txt', [[1, 17]]],
  [
    '2025-07-11-rubio-lavrov-kuala-lumpur.txt',
    [
      [2, 2],
      [6, 24],
    ],
  ],
  [
    '2025-11-10-lavrov-san-sang-doi-thoai.txt',
    [
      [0, 2],
      [10, 14],
      [18, 28],
    ],
  ],
];

/** Bounds: share of injected lines flagged, of flagged lines injected, of drafts restored by the preferred fixes. */
const RECALL = 0.93;
const PRECISION = 0.995;
const RESTORED = 0.85;

interface Tally {
  injected: number;
  found: number;
  false: string[];
  drafts: number;
  restored: number;
  missed: string[];
}

const rules = RULES.filter(({ meta }) => meta.id.startsWith('boilerplate/'));
const articles = ARTICLES.map(([file, ranges]) => {
  const lines = readFileSync(`server/corpus/${file}`, 'utf8').split('\n');
  return ranges.flatMap(([first, last]) => lines.slice(first, last + 1)).filter((line) => line.trim());
});

describe('furniture put into clean articles', () => {
  it('is found, and nothing else', async () => {
    const tally: Tally = { injected: 0, found: 0, false: [], drafts: 0, restored: 0, missed: [] };
    const checker = await createTestChecker({ rules });
    for (const [number, article] of articles.entries())
      for (const [which, block] of BLOCKS.entries())
        for (const place of block.places) {
          const hasGaps = (number + which) % 2 === 0;
          const draft = inject(article, block, positionOf(place, article.length, number), hasGaps);
          const { findings } = await checker.check({ id: 'draft', text: draft.text });
          count(tally, draft, block, article, findings);
        }
    const told = `\nmissed:\n${tally.missed.join('\n')}\nfalse:\n${tally.false.join('\n')}`;
    assert.ok(tally.found / tally.injected >= RECALL, `recall ${tally.found}/${tally.injected}${told}`);
    assert.ok(
      tally.found / (tally.found + tally.false.length) >= PRECISION,
      `false ${tally.false.length}${told}`,
    );
    assert.ok(tally.restored / tally.drafts >= RESTORED, `restored ${tally.restored}/${tally.drafts}${told}`);
  });
});

interface Draft {
  readonly text: string;
  /** For each line whether it was put in; null for blank ones. */
  readonly lines: readonly (boolean | null)[];
}

function positionOf(place: 'lead' | 'between' | 'end', length: number, seed: number): number {
  if (place === 'end') return length;
  return place === 'lead' ? 2 : 3 + ((seed * 5) % (length - 4));
}

function inject(article: readonly string[], block: InjectedBlock, at: number, hasGaps: boolean): Draft {
  const rows = [
    ...article.slice(0, at).map((text) => ({ text, injected: false })),
    ...block.lines.map((text) => ({ text, injected: true })),
    ...article.slice(at).map((text) => ({ text, injected: false })),
  ];
  return {
    text: `${rows.map(({ text }) => text).join(hasGaps ? '\n\n' : '\n')}\n`,
    lines: rows.flatMap(({ injected }, index) => (hasGaps && index ? [null, injected] : [injected])),
  };
}

type Findings = readonly Finding[];

function count(
  tally: Tally,
  draft: Draft,
  block: InjectedBlock,
  article: readonly string[],
  findings: Findings,
): void {
  let start = 0;
  for (const [index, text] of draft.text.split('\n').entries()) {
    const injected = draft.lines[index];
    const first = start + Math.max(0, text.search(/\S/u));
    const isFlagged = findings.some(({ span }) => span.start <= first && first < span.end);
    start += text.length + 1;
    if (injected === null || injected === undefined) continue;
    if (injected) tally.injected++;
    if (injected && isFlagged) tally.found++;
    if (injected && !isFlagged) tally.missed.push(`${block.name}: ${text}`);
    if (!injected && isFlagged) tally.false.push(`${block.name}: ${text.slice(0, 80)}`);
  }
  const edits = findings.flatMap(({ fixes }) =>
    fixes.filter(({ preferred }) => preferred).flatMap((fix) => fix.edits),
  );
  const left = applyEdits(draft.text, edits)
    .split('\n')
    .filter((line) => line.trim());
  tally.drafts++;
  if (left.join('\n') === article.join('\n')) tally.restored++;
}
