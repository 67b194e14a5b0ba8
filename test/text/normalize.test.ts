import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { normalize } from '../../server/src/text/normalize.ts';

describe('normalize', () => {
  it('composes NFD and hybrid letters and maps back to the raw span', () => {
    const raw = 'Bà Ma\u0301txcơva \u00E2\u0301'; // â + combining sắc: hybrid ấ
    const view = normalize(raw);
    assert.equal(view.text, 'Bà Mátxcơva ấ');
    const start = view.text.indexOf('Mátxcơva');
    const span = view.toRaw({ start, end: start + 'Mátxcơva'.length });
    assert.equal(raw.slice(span.start, span.end), 'Ma\u0301txcơva');
    assert.deepEqual(view.toRaw({ start: view.text.length - 1, end: view.text.length }), {
      start: raw.length - 2,
      end: raw.length,
    });
  });

  it('drops invisible characters and plains spaces', () => {
    const view = normalize('Lav\u200Brov\u00A0đến');
    assert.equal(view.text, 'Lavrov đến');
    assert.deepEqual(view.toRaw({ start: 0, end: 6 }), { start: 0, end: 7 });
  });

  it('finds its way back from raw offsets', () => {
    const raw = 'e\u0302\u0301 b';
    const view = normalize(raw);
    assert.equal(view.text, 'ế b');
    assert.equal(view.fromRaw(0), 0);
    assert.equal(view.fromRaw(2), 0);
    assert.equal(view.fromRaw(4), 2);
  });

  it('maps every span of any Vietnamese text in NFD onto the same letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghoôơuưyàấễởợ 1/-.,“”'), maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(40), (text, a, b) => {
        const nfc = text.normalize('NFC');
        const raw = text.normalize('NFD');
        const view = normalize(raw);
        assert.equal(view.text, nfc);
        const start = Math.min(a, b, nfc.length);
        const end = Math.min(Math.max(a, b), nfc.length);
        const span = view.toRaw({ start, end });
        assert.equal(raw.slice(span.start, span.end).normalize('NFC'), nfc.slice(start, end));
      }),
    );
  });
});
