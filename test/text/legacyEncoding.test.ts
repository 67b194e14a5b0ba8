import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { legacyFontOf } from '../../server/src/text/legacyEncoding.ts';

describe('legacyFontOf', () => {
  it('tells TCVN3 and VNI from each other', () => {
    assert.equal(legacyFontOf('Céng hoµ x· héi chñ nghÜa ViÖt Nam'), 'TCVN3');
    assert.equal(legacyFontOf('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'), 'VNI');
  });

  it('is silent on Unicode Vietnamese and on other languages', () => {
    for (const line of [
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Hà Nội có các cà phê và bà bán chè',
      'Il était une fois à Orléans une élève très douée',
      'Über den Wäldern lag früher schöner Nebel',
      'Niñas y niños de España; acción, corazón y educación',
      'O coração de São João não é só português',
    ])
      assert.equal(legacyFontOf(line), undefined, line);
  });
});
