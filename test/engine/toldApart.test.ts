import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { withoutToldApart } from '../../server/src/engine/toldApart.ts';
import { foldText } from '../../server/src/text/fold.ts';
import { findingOn } from '../support/finding.ts';

const differentFrom = new Map([[foldText('Nguyễn Văn An'), new Set([foldText('Nguyễn Văn Ân')])]]);
const STYLE = { preferred: new Map(), differentFrom };

function flagged(words: string, ...suggestions: string[]) {
  const text = `Ông ${words} nói.`;
  const span = { start: 4, end: 4 + words.length };
  const fixes = suggestions.map((newText) => ({
    title: newText,
    edits: [{ span, newText }],
    preferred: false,
    safe: false,
  }));
  return findingOn(text, words, { rule: 'name/misspelling', fixes });
}

describe('withoutToldApart', () => {
  it('drops what asks for the other name, in any Unicode form', () => {
    for (const form of ['NFC', 'NFD'] as const)
      assert.deepEqual(
        withoutToldApart([flagged('Nguyễn Văn An'.normalize(form), 'Nguyễn Văn Ân')], STYLE),
        [],
      );
  });

  it('keeps other suggestions, and findings that suggest nothing', () => {
    const [left] = withoutToldApart([flagged('Nguyễn Văn An', 'Nguyễn Văn Ân', 'Nguyễn Văn Anh')], STYLE);
    assert.deepEqual(
      left?.fixes.map(({ title }) => title),
      ['Nguyễn Văn Anh'],
    );
    assert.equal(withoutToldApart([flagged('Nguyễn Văn An')], STYLE).length, 1);
    assert.equal(withoutToldApart([flagged('Nguyễn Văn Anh', 'Nguyễn Văn Ân')], STYLE).length, 1);
  });
});
