import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { placeInName } from '../../server/src/archive/search.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { typedNames } from '../../server/src/service/typedName.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';
import { draftOf } from '../support/finding.ts';

const URI = 'file:///draft.tin';
const service = createLanguageService(createTestDesk(), SERVICE_HOST);

/** Items at the bar in a text. */
async function complete(marked: string): Promise<{ items: CompletionItem[]; text: string }> {
  const text = marked.replace('|', '');
  const checked = await service.check({ uri: URI, version: 1, text });
  const position = TextDocument.create(URI, 'x', 1, text).positionAt(marked.indexOf('|'));
  const { items, isIncomplete } = await service.completion(checked, position);
  assert.equal(isIncomplete, true);
  return { items, text };
}
const labels = async (marked: string) => (await complete(marked)).items.map(({ label }) => label);
async function accepted(marked: string, label: string): Promise<string> {
  const { items, text } = await complete(marked);
  const edit = items.find((item) => item.label === label)?.textEdit;
  assert.ok(TextEdit.is(edit), `${label} among ${items.map((item) => item.label)}`);
  return TextDocument.applyEdits(TextDocument.create(URI, 'x', 1, text), [edit]);
}

const LEAD = 'Tít\n\nHôm qua ông ';

describe('completion of names', () => {
  it('offers the house’s spelling with office and count, whatever part is typed', async () => {
    for (const typed of ['Lav', 'Sergei L', 'Sergey Lav', 'lavrov serg', 'sergei lav']) {
      const { items } = await complete(`${LEAD}${typed}|`);
      if (typed === 'lavrov serg') assert.deepEqual(items, [], 'not in this order');
      else {
        assert.equal(items[0]?.label, 'Sergei Lavrov', typed);
        assert.match(items[0].labelDetails?.description ?? '', /^Ngoại trưởng Nga .* · 2 bài$/u);
      }
    }
  });

  it('puts the name in the place of what was typed', async () => {
    assert.equal(await accepted(`${LEAD}Lav| tới.`, 'Sergei Lavrov'), `${LEAD}Sergei Lavrov tới.`);
    assert.equal(await accepted(`${LEAD}Sergey L|`, 'Sergei Lavrov'), `${LEAD}Sergei Lavrov`);
    assert.equal(await accepted(`${LEAD}tới (kuala lum|)`, 'Kuala Lumpur'), `${LEAD}tới (Kuala Lumpur)`);
  });

  it('knows names without an archive', async () => {
    const bare = createLanguageService(createTestDesk({}, []), SERVICE_HOST);
    const checked = await bare.check({ uri: URI, version: 1, text: `${LEAD}Trum` });
    const { items } = await bare.completion(checked, { line: 2, character: LEAD.length - 5 + 4 });
    assert.equal(items[0]?.label, 'Donald Trump');
  });

  it('offers names of the draft first, and their short forms', async () => {
    const text = 'Tít\n\nBà Trần Thị Lavender đến. Bà Lav|';
    assert.deepEqual((await labels(text)).slice(0, 3), ['Lavender', 'Trần Thị Lavender', 'Sergei Lavrov']);
  });

  it('compares diacritics where some are typed', async () => {
    const text = (typed: string) => `Tít\n\nÔng Nguyễn Văn Ánh gặp ông Nguyễn Văn Ân. Ông ${typed}|`;
    assert.deepEqual((await labels(text('Nguyen Van A'))).slice(0, 2), ['Nguyễn Văn Ánh', 'Nguyễn Văn Ân']);
    assert.deepEqual(await labels(text('Nguyễn Văn Â')), ['Nguyễn Văn Ân']);
  });

  it('heeds capitals: everyday words within a name do not bring it', async () => {
    const text = (typed: string) => `Tít\n\nĐoàn tới rừng Amazon và sông Hằng. Ông ${typed}|`;
    assert.deepEqual(
      (await labels(text('Ama'))).slice(0, 1).map((label) => /Amazon$/u.test(label)),
      [true],
    );
    assert.ok((await labels(text('Rừn'))).every((label) => !label.startsWith('rừng')));
  });

  it('is silent in prose', async () => {
    for (const prose of [
      'Lúc này ông t|',
      'Lúc này, la|',
      'S|',
      'Tít\n\nHôm qua. M|',
      'Tít\n\nông đã |',
      '12|',
      '|',
    ]) {
      assert.deepEqual(await labels(prose), [], prose);
    }
  });

  it('tells of an entity as a hover does', async () => {
    const checked = await service.check({ uri: URI, version: 1, text: LEAD });
    const { value } = await service.describe(checked, 'person/sergei-lavrov');
    assert.match(value, /^\*\*Sergei Lavrov\*\* · Ngoại trưởng Nga/u);
    assert.match(value, /10\/7\/2025 – cuộc gặp/u);
  });
});

describe('typed names', () => {
  const typed = (text: string) => typedNames(draftOf(text), text.length).map(({ text: words }) => words);

  it('are the words before the cursor, the most first', () => {
    assert.deepEqual(typed('Tổng thống Nga Vladimir Pu'), ['Nga Vladimir Pu', 'Vladimir Pu', 'Pu']);
    assert.deepEqual(typed('ở ha noi'), ['ha noi']);
    assert.deepEqual(typed('ở ha no'), []);
    assert.deepEqual(typed('Ông nói: “Pu'), []);
    assert.deepEqual(typed('Ông nói với “Put'), ['Put']);
  });

  it('are compared word by word, in order', () => {
    assert.equal(placeInName('Sergei Lavrov', 'lav'), 1);
    assert.equal(placeInName('Sergei Lavrov', 'sergei'), 0);
    assert.equal(placeInName('Sergei Lavrov', 'serg lav'), undefined);
    assert.equal(placeInName('Đà Nẵng', 'da nan'), 0);
    assert.equal(placeInName('Đà Nẵng', 'đà năn'), 0, 'the tone may be typed last');
    assert.equal(placeInName('Đà Nẵng', 'đa nẵ'), undefined);
    assert.equal(placeInName('Chính phủ', 'chí'), 0, 'or before the last letter');
    assert.equal(placeInName('Hòa Bình', 'hoà b'), 0, 'wherever the tone is written');
  });
});
