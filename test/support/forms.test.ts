import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { FORMS } from './forms.ts';

describe('forms of a text', () => {
  it('are three different spellings of one text', () => {
    const text = 'Thứ Năm ở Mátxcơva: ấ, ợ, đ';
    assert.equal(FORMS.hybrid('ấ'), '\u00E2\u0301');
    assert.equal(FORMS.hybrid('ợ'), '\u01A1\u0323');
    assert.equal(FORMS.hybrid('á'), 'a\u0301');
    assert.equal(FORMS.NFD('ấ'), 'a\u0302\u0301');
    const written = Object.values(FORMS).map((form) => form(text));
    assert.equal(new Set(written).size, 3);
    for (const form of written) assert.equal(form.normalize('NFC'), text.normalize('NFC'));
  });
});
