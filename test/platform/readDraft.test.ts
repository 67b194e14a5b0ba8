import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { decodeDraft, readDraft } from '../../server/src/platform/node/readDraft.ts';

/** "Người dân không được …" as each old encoding has it, read as Latin-1. */
const OLD = {
  TCVN3: 'Ng\u00ADêi d©n kh«ng ®\u00ADîc b¸o, vµ nh÷ng viÖc ®· lµm',
  VNI: 'Ngöôøi daân khoâng ñöôïc baùo, vaø nhöõng vieäc ñaõ laøm',
  'windows-1258': 'NgýõÌi dân vaÌ nhýÞng viêòc ðaÞ laÌm',
};

describe('readDraft', () => {
  it('reads no more of an endless device than a draft may have', async function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(await readDraft('/dev/zero', 1000), { reason: 'too-large', bytes: 1001, limit: 1000 });
  });
});

describe('decodeDraft', () => {
  for (const [encoding, text] of Object.entries(OLD)) {
    it(`names ${encoding}`, () => {
      assert.deepEqual(decodeDraft(Buffer.from(text, 'latin1')), { reason: 'encoding', encoding });
    });
  }

  it('names no Vietnamese encoding for other languages', () => {
    for (const text of ['Un été à la plage, déjà vu', 'Größe, Straße und Bücher', 'Mañana será otro día'])
      assert.deepEqual(decodeDraft(Buffer.from(text, 'latin1')), { reason: 'encoding' });
  });

  it('takes one byte order mark off and tells of it', () => {
    const bytes = Buffer.from('\uFEFF\uFEFFBản tin', 'utf8');
    assert.deepEqual(decodeDraft(bytes), { text: '\uFEFFBản tin', mark: true });
    assert.deepEqual(decodeDraft(bytes.subarray(6)), { text: 'Bản tin', mark: false });
  });

  it('keeps every Unicode form and line end as it is', () => {
    const text = 'Bản tin\r\n'.normalize('NFD');
    assert.deepEqual(decodeDraft(Buffer.from(text)), { text, mark: false });
  });
});
