import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { BoilerplateBlock, LineLayout } from '../../server/src/layout/layout.ts';
import { createDeletion } from '../../server/src/rules/deletion.ts';
import type { TextEdit } from '../../server/src/rules/rule.ts';
import { draftOf } from '../support/finding.ts';
import { applyEdits } from '../support/marks.ts';

/** A line of the story, of certain or likely furniture, nothing, or a note to Soát. */
type Kind = 'story' | 'certain' | 'likely' | 'blank' | 'comment';
/** A run of lines of one kind. Furniture of one run is one block. */
type Part = readonly [kind: Kind, lines: number];

const KINDS: readonly Kind[] = ['story', 'certain', 'likely', 'blank', 'comment'];

/** A draft made of parts, with the deletion of each block. */
function build(parts: readonly Part[], lineEnd = '\n') {
  const kinds = parts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const rows = kinds.map((kind, index) => {
    if (kind === 'blank') return '';
    return kind === 'comment' ? `<!-- ghi chú ${index} -->` : `${kind} ${index}`;
  });
  const blocks: BoilerplateBlock[] = [];
  let at = 0;
  for (const [kind, count] of parts) {
    if (kind === 'certain' || kind === 'likely')
      blocks.push({
        kind: 'related',
        firstLine: at,
        lastLine: at + count - 1,
        reason: '',
        certainty: kind,
      });
    at += count;
  }
  const roles: Readonly<Record<Kind, LineLayout>> = {
    story: { role: 'body', kind: null },
    certain: { role: 'boilerplate', kind: 'related' },
    likely: { role: 'boilerplate', kind: 'related' },
    blank: { role: 'blank', kind: null },
    comment: { role: 'blank', kind: null },
  };
  const text = rows.join(lineEnd);
  const draft = { ...draftOf(text), layout: { lines: kinds.map((kind) => roles[kind]), blocks } };
  const deletionOf = createDeletion(draft);
  return { text, blocks, deletions: blocks.map((block) => deletionOf(block)) };
}

function remains(parts: readonly Part[], which: (block: BoilerplateBlock) => boolean = () => true): string {
  const { text, blocks, deletions } = build(parts);
  return applyEdits(
    text,
    deletions.filter((_, index) => which(blocks[index] as BoilerplateBlock)),
  );
}

const part = fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 3 }));
const parts = fc.array(part, { maxLength: 12 });
const words = (text: string) => text.split(/\r?\n/u).filter((row) => row.trim());

/** Most blank lines that stand together. */
const widestGap = (text: string) =>
  Math.max(0, ...[...text.matchAll(/(?<=^|\n)\n+/gu)].map(([gap]) => gap.length));

describe('the deletion of furniture, block by block', () => {
  it('takes nothing else, whichever blocks are taken', () => {
    fc.assert(
      fc.property(
        parts,
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom('\n', '\r\n'),
        (made, choose, end) => {
          const { text, blocks, deletions } = build(made, end);
          const gone = new Set<number>();
          const edits: TextEdit[] = [];
          for (const [index, { firstLine, lastLine }] of blocks.entries()) {
            if (!choose.next().value) continue;
            edits.push(deletions[index] as TextEdit);
            for (let line = firstLine; line <= lastLine; line++) gone.add(line);
          }
          const kept = text.split(end).filter((_, index) => !gone.has(index));
          assert.deepEqual(words(applyEdits(text, edits)), words(kept.join(end)));
        },
      ),
    );
  });

  for (const [what, which] of Object.entries({
    'all blocks': () => true,
    'the certain ones only': ({ certainty }: BoilerplateBlock) => certainty === 'certain',
  })) {
    it(`never makes a gap wider (${what})`, () => {
      // Not where uncertain furniture touches certain furniture: each keeps the gap on its own side.
      const apart = parts.map((made) => made.flatMap((each): Part[] => [each, ['blank', 1]]));
      fc.assert(
        fc.property(apart, (made) => {
          assert.ok(widestGap(remains(made, which)) <= widestGap(build(made).text));
        }),
      );
    });
  }

  it('keeps one gap where there was one on either side', () => {
    const block: Part = ['certain', 2];
    const story: Part = ['story', 1];
    const gap: Part = ['blank', 1];
    assert.equal(remains([story, gap, block, gap, story]), 'story 0\n\nstory 5');
    assert.equal(remains([story, gap, block, story]), 'story 0\n\nstory 4');
    assert.equal(remains([story, block, gap, story]), 'story 0\n\nstory 4');
    assert.equal(remains([story, block, story]), 'story 0\nstory 3');
    assert.equal(remains([story, gap, block, block, gap, story]), 'story 0\n\nstory 7');
    assert.equal(remains([story, gap, block, gap, block, gap]), 'story 0\n');
  });

  it('of certain furniture counts on nothing uncertain', () => {
    const only = ({ certainty }: BoilerplateBlock) => certainty === 'certain';
    const made: readonly Part[] = [
      ['story', 1],
      ['blank', 1],
      ['likely', 1],
      ['certain', 1],
      ['blank', 1],
      ['story', 1],
    ];
    assert.equal(remains(made, only), 'story 0\n\nlikely 2\n\nstory 5');
  });

  it('leaves a comment of the editor where it is', () => {
    const made: readonly Part[] = [
      ['story', 1],
      ['comment', 1],
      ['certain', 1],
      ['comment', 1],
      ['story', 1],
    ];
    assert.equal(remains(made), 'story 0\n<!-- ghi chú 1 -->\n<!-- ghi chú 3 -->\nstory 4');
  });
});
