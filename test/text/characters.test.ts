import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  findBroken,
  findInvisible,
  findLookAlikes,
  findUncomposed,
  isSound,
  type Replacement,
} from '../../server/src/text/characters.ts';

const apply = (line: string, replacements: readonly Replacement[]) =>
  [...replacements]
    .reverse()
    .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), line);

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâbcdđeêghoôơuưyàấễởợỹ ĐỨ1/-.,“”()'),
  maxLength: 60,
});

describe('characters', () => {
  it('finds nothing in composed Vietnamese text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const line = text.normalize('NFC');
        assert.deepEqual(findUncomposed(line), []);
        assert.deepEqual(findInvisible(line), []);
        assert.deepEqual(findLookAlikes(line), []);
        assert.deepEqual(findBroken(line), []);
        assert.equal(isSound(line), true);
      }),
    );
  });

  it('calls sound only what nothing is found in', () => {
    const odd = fc.constantFrom(
      ...'a\u0301\u200B\u00ADАоΟ\u00D0\u01A3\0\x1F\x85\uE001\uFFFD\u{F0001}\u{10FFFD}é đ\t1',
    );
    fc.assert(
      fc.property(fc.string({ unit: odd, maxLength: 12 }), (line) => {
        if (!isSound(line)) return;
        assert.deepEqual(findUncomposed(line), []);
        assert.deepEqual(findInvisible(line), []);
        assert.deepEqual(findLookAlikes(line), []);
        assert.deepEqual(findBroken(line), []);
      }),
    );
  });

  it('composes what is in loose marks, and nothing else', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const loose = text.normalize('NFD');
        assert.equal(apply(loose, findUncomposed(loose)), text.normalize('NFC'));
      }),
    );
  });

  it('finds every invisible character put into a text', () => {
    const hidden = fc.constantFrom('\u200B', '\u00AD', '\uFEFF', '\u200E', '\u2060');
    fc.assert(
      fc.property(vietnamese, hidden, fc.nat(60), (text, character, at) => {
        const line = text.normalize('NFC');
        const place = Math.min(at, line.length);
        const [found] = findInvisible(line.slice(0, place) + character + line.slice(place));
        assert.deepEqual(found?.span, { start: place, end: place + 1 });
      }),
    );
  });

  it('tells whether an invisible character splits a word', () => {
    assert.equal(findInvisible('Lo\u200Ban')[0]?.insideWord, true);
    assert.equal(findInvisible('Loan\u200B đến')[0]?.insideWord, false);
  });

  it('names the script a letter comes from', () => {
    assert.deepEqual(
      findLookAlikes('Rub\u0456o và \u039Facle ở \u00D0à Nẵng').map(({ newText, origin }) => [
        newText,
        origin,
      ]),
      [
        ['Rubio', 'cyrillic'],
        ['Oacle', 'greek'],
        ['Đà', 'conversion'],
      ],
    );
  });
});
