import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { positionAt } from '../../server/src/service/position.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';
import { applied } from '../support/edits.ts';
import { FORMS } from '../support/forms.ts';

const URI = 'file:///draft.tin';
const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const TEXT = [
  'Ông Lavrov đến Kuala Lumpur',
  '',
  'Ngoại trưởng Nga Sergei Lavrov đến Kuala Lumpur. Ông Lavrov nói: “Sergey Lavrov tôi sẽ ở lại”.',
  'Bà Trần Thị Lan gặp ông Nguyễn Văn Hùng. Bà Lan về, ông Hùng ở lại. Xem lavrov.vn hoặc www.Lavrov.com.',
].join('\n');

async function renamed(words: string, name: string, text = TEXT): Promise<string> {
  const checked = await service.check({ uri: URI, version: 1, text });
  const at = positionAt(checked.draft.lines, text.indexOf(words) + 1);
  const edit = service.rename(checked, at, name);
  assert.ok(edit && !('refused' in edit), `“${words}” can be renamed`);
  return applied(text, URI, edit);
}

describe('rename', () => {
  it('of a full name changes its other spellings, and short forms to the same part', async () => {
    const text = await renamed('Sergei Lavrov', 'Xéc-gây La-vrốp');
    assert.equal(
      text,
      TEXT.replace(/Serge[iy] Lavrov/gu, 'Xéc-gây La-vrốp').replace(/Ông Lavrov/gu, 'Ông La-vrốp'),
    );
  });

  it('of a short form changes that part of the full names', async () => {
    const text = await renamed('Lavrov nói', 'Lavrốp');
    assert.equal(text, TEXT.replace(/(?<= )Lavrov(?! hoặc)/gu, 'Lavrốp'));
  });

  it('takes Vietnamese people by the last word, and those of two or more words by as many', async () => {
    assert.match(
      await renamed('Trần Thị Lan', 'Lê Thị Mai Anh'),
      /Bà Lê Thị Mai Anh gặp .* Bà Anh về, ông Hùng/u,
    );
    const chinese = 'Ông Tập Cận Bình đến.\nÔng Tập nói.';
    assert.equal(await renamed('Tập Cận Bình', 'Lý Cường', chinese), 'Ông Lý Cường đến.\nÔng Lý nói.');
  });

  it('to one word calls the short form so as well', async () => {
    assert.match(await renamed('Nguyễn Văn Hùng', 'Hưng'), /ông Hưng\. Bà Lan về, ông Hưng ở lại/u);
  });

  it('leaves other names of the same place, and keeps a capital at the start', async () => {
    const text = 'Tít\n\nMỹ và Hoa Kỳ là một. Ông về Mỹ.';
    assert.equal(await renamed('Mỹ', 'Hoa-kỳ', text), text.replaceAll('Mỹ', 'Hoa-kỳ'));
  });

  it('holds in every Unicode form', async () => {
    for (const toForm of Object.values(FORMS)) {
      const text = await renamed(toForm('Nguyễn Văn Hùng'), 'Lê Hưng', toForm(TEXT));
      const expected = TEXT.replace('Nguyễn Văn Hùng', 'Lê Hưng').replace('ông Hùng', 'ông Hưng');
      assert.equal(text.normalize('NFC'), expected);
    }
  });

  it('to any words calls the short form by the last of them', async () => {
    const word = fc.constantFrom('Anh', 'Bình', 'Cường', 'Petrov', 'Dmitri', 'La-vrốp');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), async (words) => {
        const text = 'Tít\n\nNgoại trưởng Nga Sergei Lavrov đến. Ông Lavrov nói.';
        const there = await renamed('Sergei Lavrov', words.join(' '), text);
        assert.equal(
          there,
          text.replace('Sergei Lavrov', words.join(' ')).replace('Ông Lavrov', `Ông ${words.at(-1)}`),
        );
      }),
    );
  });

  it('is offered on names only, and takes names only', async () => {
    const checked = await service.check({ uri: URI, version: 1, text: TEXT });
    const at = (words: string) => positionAt(checked.draft.lines, TEXT.indexOf(words));
    assert.deepEqual(service.prepareRename(checked, at('Sergei'))?.placeholder, 'Sergei Lavrov');
    assert.equal(service.prepareRename(checked, at('đến Kuala')), null);
    assert.equal(service.rename(checked, at('đến Kuala'), 'X'), null);
    for (const name of ['', '  ', '123', 'Hai\ndòng']) {
      const refused = service.rename(checked, at('Sergei'), name);
      assert.ok(refused && 'refused' in refused, JSON.stringify(name));
    }
  });
});
