import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { foldText, foldTonePlacement, stripDiacritics } from '../../server/src/text/fold.ts';
import { FORMS } from '../support/forms.ts';

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâbcdđeêghoôơuưyàấễởợúỳHÒÀ 1/-.,“”'),
  maxLength: 30,
});

describe('foldTonePlacement', () => {
  it('gives one key wherever the tone is written', () => {
    for (const [a, b] of [
      ['hoà', 'hòa'],
      ['thuý', 'thúy'],
      ['Hoá', 'Hóa'],
    ] as const) {
      assert.equal(foldTonePlacement(a), foldTonePlacement(b));
    }
  });

  it('keeps apart what differs in a letter or a tone', () => {
    for (const [a, b] of [
      ['hoà', 'hoá'],
      ['An', 'Ân'],
      ['Giang', 'Giảng'],
    ] as const) {
      assert.notEqual(foldTonePlacement(a), foldTonePlacement(b));
    }
  });

  it('gives one key for every Unicode form', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        for (const form of Object.values(FORMS))
          assert.equal(foldTonePlacement(form(text)), foldTonePlacement(text));
      }),
    );
  });
});

describe('foldText', () => {
  it('folds case and white space too', () => {
    assert.equal(foldText('  Tin\u00A0 liên QUAN '), foldText('tin liên quan'));
  });
});

describe('stripDiacritics', () => {
  it('leaves plain letters, đ included', () => {
    assert.equal(stripDiacritics('Đà Nẵng, Mátxcơva'), 'Da Nang, Matxcova');
  });
});
