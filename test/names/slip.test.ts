import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isPossibleSyllable, slipBetween } from '../../server/src/names/slip.ts';

const kind = (written: string, meant: string) => slipBetween(written, meant)?.kind;

describe('slipBetween', () => {
  it('tells what was done to a letter', () => {
    assert.equal(kind('Malayia', 'Malaysia'), 'missing');
    assert.equal(kind('Nottinghnam', 'Nottingham'), 'extra');
    assert.equal(kind('Pep Guardioal', 'Pep Guardiola'), 'swap');
    assert.equal(kind('Hán Quốc', 'Hàn Quốc'), 'mark');
    assert.equal(kind('Ishida', 'Ishiba'), 'letter');
    assert.equal(kind('Banglades', 'Bangladesh'), 'missing');
  });

  it('is silent on more than one slip, case, digits and what stands between words', () => {
    for (const [a, b] of [
      ['Sergei', 'Sergey Lavrov'],
      ['VIệt Nam', 'Việt Nam'],
      ['U20', 'U23'],
      ['TP HCM', 'TP.HCM'],
      ['Thanh Hoá', 'Thanh Hóa'],
      ['PhuQuoc', 'Phu Quoc'],
    ])
      assert.equal(slipBetween(a as string, b as string), undefined, `${a} ${b}`);
  });

  it('tells where in the name it is', () => {
    const { first, last, within, written, meant } =
      slipBetween('Donad Trump', 'Donald Trump') ?? assert.fail();
    assert.deepEqual([first, last, within], [false, false, true]);
    assert.deepEqual([written.text, meant.text], ['Donad', 'Donald']);
    assert.equal(slipBetween('Dustin', 'Justin')?.first, true);
    assert.equal(slipBetween('Cuban', 'Cuba')?.last, true);
  });

  it('finds any letter left out of a word, seen from either side', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ế'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(), (meant, at) => {
        const i = at % meant.length;
        const written = meant.slice(0, i) + meant.slice(i + 1);
        assert.equal(kind(written, meant), 'missing');
        assert.equal(kind(meant, written), 'extra');
      }),
    );
  });
});

describe('isPossibleSyllable', () => {
  it('knows which tones a stop allows', () => {
    for (const word of [
      'các',
      'tục',
      'Quốc',
      'Điện',
      'Hàn',
      'Chì',
      'nước',
      'nghiệp',
      'Quỳnh',
      'quýt',
      'Quých',
    ])
      assert.equal(isPossibleSyllable(word), true, word);
    for (const word of ['càc', 'Quôc', 'Điẹn', 'Phàp', 'Putin', 'nghiêp'])
      assert.equal(isPossibleSyllable(word), false, word);
  });
});
