import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { outletOf } from '../../server/src/names/outlets.ts';

describe('the outlet of an address', () => {
  it('is known by its site, whatever stands before it', () => {
    assert.equal(outletOf('https://tuoitre.vn/bai-20250711.htm'), 'Tuổi Trẻ');
    assert.equal(outletOf('http://www.tuoitre.vn'), 'Tuổi Trẻ');
    assert.equal(outletOf('https://m.VnExpress.net/a?b'), 'VnExpress');
  });

  it('is not guessed', () => {
    for (const url of [
      'https://xtuoitre.vn/a',
      'https://tuoitre.vn.example.com',
      'tuoitre.vn',
      '',
      'mailto:a@plo.vn',
    ])
      assert.equal(outletOf(url), undefined, url);
  });
});
