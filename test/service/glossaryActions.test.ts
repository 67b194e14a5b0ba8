import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { CodeActionOptions } from '../../server/src/service/codeActions.ts';
import { editGlossary, glossaryItems } from '../../server/src/service/glossary.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, naming, SERVICE_HOST } from '../support/desk.ts';
import { applied } from '../support/edits.ts';

const URI = 'file:///draft.tin';
const CONFIG = 'file:///soat.yml';
const service = createLanguageService(createTestDesk({}, undefined, [naming]), SERVICE_HOST);
const LINE = 'Bà Trần Thị Mẫu và ông Sergey Lavrov đến Nga, nói: “Tôi vui”.';
const TEXT = `Tít\n\n${LINE}`;
const config = (text = '') => ({ uri: CONFIG, version: null, text });
const INVOKED: CodeActionOptions = { config: config(), invoked: true };

function rangeOf(words: string, length = 0): Range {
  const character = LINE.indexOf(words);
  return { start: { line: 2, character }, end: { line: 2, character: character + length } };
}

/** Says something of the one name that nobody has listed. */
const flagged: Rule = {
  ...naming,
  check: ({ draft }) =>
    draft.names
      .filter(({ text }) => text === 'Trần Thị Mẫu')
      .map(({ span }) => ({ messageId: 'other', span, data: { found: '' } })),
};

async function added(range: Range, options: CodeActionOptions = INVOKED): Promise<CodeAction | undefined> {
  const checked = await service.check({ uri: URI, version: 1, text: TEXT });
  return service.codeActions(checked, range, options).find(({ title }) => title.startsWith('Thêm “'));
}

describe('adding a name to the glossary', () => {
  it('is offered for the name at the cursor, as the kind it was read as', async () => {
    const action = await added(rangeOf('Thị Mẫu'));
    assert.equal(action?.title, 'Thêm “Trần Thị Mẫu” vào bảng tên: người (ghi vào soat.yml)');
    assert.equal(applied('', CONFIG, action.edit), 'glossary:\n  - name: Trần Thị Mẫu\n    kind: person\n');
  });

  it('leaves the kind to the editor that asks for it', async () => {
    const action = await added(rangeOf('Thị Mẫu'), { ...INVOKED, asksKind: true });
    assert.equal(action?.title, 'Thêm “Trần Thị Mẫu” vào bảng tên… (ghi vào soat.yml)');
    assert.equal(action.edit, undefined);
    assert.deepEqual(action.command?.arguments, [{ uri: URI, name: 'Trần Thị Mẫu', kind: 'person' }]);
  });

  it('is offered for a flagged name without being asked, and for others only when asked', async () => {
    const quiet = { config: config() };
    assert.equal(await added(rangeOf('Thị Mẫu'), quiet), undefined);
    assert.ok(await added(rangeOf('Trần Thị Mẫu', 3)));
    const flagging = createLanguageService(createTestDesk({}, undefined, [flagged]), SERVICE_HOST);
    const checked = await flagging.check({ uri: URI, version: 1, text: TEXT });
    const actions = flagging.codeActions(checked, rangeOf('Thị Mẫu'), quiet);
    const action = actions.find(({ title }) => title.startsWith('Thêm “Trần Thị Mẫu”'));
    assert.equal(action?.diagnostics?.length, 1);
  });

  it('takes what is selected, where it can be a name', async () => {
    const selected = async (words: string) => (await added(rangeOf(words, words.length)))?.title;
    assert.match((await selected('Tôi vui')) ?? '', /^Thêm “Tôi vui” vào bảng tên/u);
    assert.equal(await selected('đến'), undefined);
    assert.equal(await selected('Nga, nói: “Tôi'), undefined);
  });

  it('is not offered for a name that is in the glossary, or where there is no place for one', async () => {
    assert.equal(await added(rangeOf('Nga,')), undefined);
    assert.equal(await added(rangeOf('Thị Mẫu'), { invoked: true }), undefined);
    const known = config('glossary: [{name: Trần Thị Mẫu}]\n');
    assert.equal(await added(rangeOf('Thị Mẫu'), { config: known, invoked: true }), undefined);
  });
});

describe('the glossary of soat.yml', () => {
  const FILE =
    'glossary:\n  - name: Kiev\n    kind: place\n    aliases: [Kyiv]\n  - name: "An"\n    differentFrom: [Ân]\n';

  it('is listed with the place of each name', () => {
    assert.deepEqual(
      glossaryItems(config(FILE)).map(({ location, ...item }) => [item, location.range.start]),
      [
        [
          { name: 'Kiev', kind: 'place', aliases: ['Kyiv'], differentFrom: [] },
          { line: 1, character: 10 },
        ],
        [
          { name: 'An', aliases: [], differentFrom: ['Ân'] },
          { line: 4, character: 10 },
        ],
      ],
    );
    assert.deepEqual(glossaryItems(config('glossary: [')), []);
    assert.deepEqual(glossaryItems(config('glossary: [x, {kind: place}]')), []);
  });

  it('takes a name in and out', () => {
    const removed = editGlossary(config(FILE), { remove: 'Kiev' });
    assert.equal(applied(FILE, CONFIG, removed), 'glossary:\n  - name: "An"\n    differentFrom: [Ân]\n');
    const more = editGlossary(config(FILE), { add: 'Mẫu', kind: 'person' });
    assert.equal(applied(FILE, CONFIG, more), `${FILE}  - name: Mẫu\n    kind: person\n`);
    assert.equal(editGlossary(config(FILE), { remove: 'Kyiv' }), undefined);
  });
});
