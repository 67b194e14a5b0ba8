import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { articleFromRow, identityOf, toVietnamDay } from '../../server/src/archive/article.ts';

describe('toVietnamDay', () => {
  it('gives the day on which Vietnam read it', () => {
    assert.equal(toVietnamDay('2025-11-17T16:58+07:00'), '2025-11-17');
    assert.equal(toVietnamDay('2025-11-17T18:30:00Z'), '2025-11-18');
    assert.equal(toVietnamDay('2025-11-17T22:00:00-05:00'), '2025-11-18');
    assert.equal(toVietnamDay('Mon, 17 Nov 2025 20:15:00 +0000'), '2025-11-18');
  });

  it('takes a time without a zone for Vietnamese, and a day for what it is', () => {
    assert.equal(toVietnamDay('2025-11-17 23:59:00'), '2025-11-17');
    assert.equal(toVietnamDay('20251117'), '2025-11-17');
    assert.equal(toVietnamDay('17/11/2025 07:30'), '2025-11-17');
    assert.equal(toVietnamDay('2025-02-30'), undefined);
    assert.equal(toVietnamDay('hôm qua'), undefined);
  });
});

describe('articleFromRow', () => {
  it('reads the names of schema.org as well', () => {
    const row = {
      headline: 'Tít',
      articleBody: 'Thân.',
      datePublished: '2025-11-17',
      publisher: 'Báo A',
      id: 7,
    };
    assert.deepEqual(articleFromRow(row, 'x'), {
      id: '7',
      title: 'Tít',
      text: 'Tít\nThân.',
      source: 'Báo A',
      datePublished: '2025-11-17',
    });
  });

  it('refuses what holds no text, and takes a row without a date', () => {
    assert.ok('refused' in articleFromRow({ id: '1', title: ' ' }, 'x'));
    assert.ok('refused' in articleFromRow('Tít', 'x'));
    assert.deepEqual(articleFromRow({ title: 'Tít', published: null }, 'tệp:3'), {
      id: 'tệp:3',
      title: 'Tít',
      text: 'Tít',
    });
  });
});

describe('identityOf', () => {
  it('is one for all forms of a text, and no other text', () => {
    const text = 'Mátxcơva\nthứ hai';
    assert.equal(identityOf(text), identityOf(`\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}\n\n`));
    assert.notEqual(identityOf(text), identityOf(`${text}.`));
  });
});
