import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver-types';
import type { CodeActionOptions } from '../../server/src/service/codeActions.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { readWorkspaceFix, workspaceFix } from '../../server/src/service/workspaceFix.ts';
import { createTestDesk, naming, SERVICE_HOST } from '../support/desk.ts';
import { applied } from '../support/edits.ts';

const URI = 'file:///draft.tin';
const CONFIG = 'file:///soat.yml';
const desk = createTestDesk({}, undefined, [naming]);
const service = createLanguageService(desk, SERVICE_HOST);
const TEXT = 'Tít\n\nSergey Lavrov đến. “Sergey Lavrov đi”, ông nói.';

async function actions(text: string, request: CodeActionOptions): Promise<Map<string, CodeAction>> {
  const checked = await service.check({ uri: URI, version: 1, text });
  const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
  return new Map(service.codeActions(checked, line, request).map((action) => [action.title, action]));
}

const config = (text: string | undefined) => ({ uri: CONFIG, version: null, text });
const PREFER = 'Từ nay viết “Sergey Lavrov” (ghi vào soat.yml)';
const APART = '“Sergey Lavrov” là người khác, không phải “Sergei Lavrov” (ghi vào soat.yml)';
const EVERYWHERE = 'Sửa “Sergey Lavrov” thành “Sergei Lavrov” trong mọi bản thảo…';

describe('quick fixes of names', () => {
  it('are not offered where nothing can be written or shown', async () => {
    const titles = [...(await actions(TEXT, {})).keys()];
    assert.deepEqual(
      titles.filter((title) => /soat\.yml|mọi bản thảo/u.test(title)),
      [],
    );
  });

  it('leave quotations alone when all are changed', async () => {
    const all = (await actions('Tít\n\nSergey Lavrov đến. Sergey Lavrov nói: “Sergey Lavrov đi”.', {})).get(
      'Sửa tất cả “Sergey Lavrov” thành “Sergei Lavrov” trong bài',
    );
    assert.equal(
      applied('Tít\n\nSergey Lavrov đến. Sergey Lavrov nói: “Sergey Lavrov đi”.', URI, all?.edit),
      'Tít\n\nSergei Lavrov đến. Sergei Lavrov nói: “Sergey Lavrov đi”.',
    );
  });

  it('write a preference into soat.yml, but not the one that holds already', async () => {
    const text = 'locale: vi # tiếng\n';
    const found = await actions(TEXT, { config: config(text) });
    assert.equal(found.has('Từ nay viết “Sergei Lavrov” (ghi vào soat.yml)'), false);
    const action = found.get(PREFER);
    assert.equal(
      applied(text, CONFIG, action?.edit),
      `${text}\nglossary:\n  - name: Sergey Lavrov\n    aliases: [Sergei Lavrov]\n`,
    );
    assert.equal(action?.command, undefined, 'an editor that does not save it is not told to');
  });

  it('tell one person from another in soat.yml, and then nothing is flagged', async () => {
    const action = (await actions(TEXT, { config: config('') })).get(APART);
    assert.equal(
      applied('', CONFIG, action?.edit),
      'glossary:\n  - name: Sergey Lavrov\n    kind: person\n    differentFrom: [Sergei Lavrov]\n',
    );
    const glossary = [{ name: 'Sergey Lavrov', aliases: [], differentFrom: ['Sergei Lavrov'] }];
    const changed = createLanguageService(createTestDesk({ glossary }, undefined, [naming]), SERVICE_HOST);
    assert.deepEqual((await changed.check({ uri: URI, version: 1, text: TEXT })).findings, []);
  });

  it('make a soat.yml where there is none, and have it saved', async () => {
    const action = (await actions(TEXT, { config: { ...config(undefined), saveCommand: 'save' } })).get(
      PREFER,
    );
    assert.deepEqual(action?.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: CONFIG,
      options: { ignoreIfExists: true },
    });
    assert.deepEqual(action?.command?.arguments, [CONFIG]);
  });

  it('are not offered where another office is meant and not another spelling', async () => {
    const role = { ...naming, meta: { ...naming.meta, id: 'name/role' as const } };
    const other = createLanguageService(createTestDesk({}, undefined, [role]), SERVICE_HOST);
    const text = 'Tít\n\nSergey Lavrov đến. Sergey Lavrov đi.';
    const checked = await other.check({ uri: URI, version: 1, text });
    const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    const titles = other
      .codeActions(checked, line, { config: config(''), workspace: true })
      .map(({ title }) => title);
    assert.equal(titles[0], 'Sửa thành “Sergei Lavrov”');
    assert.deepEqual(
      titles.filter((title) => /^(?:Từ nay|“|Sửa “|Sửa tất cả)/u.test(title)),
      [],
    );
  });

  it('are not offered for a soat.yml that is no valid YAML', async () => {
    assert.equal((await actions(TEXT, { config: config('glossary: [') })).has(PREFER), false);
  });

  it('change only what differs, whatever the ends of lines', async () => {
    for (const text of ['glossary:\r\n  - name: Kiev\r\nlocale: vi\r\n', 'glossary:\n  - name: Kiev']) {
      const action = (await actions(TEXT, { config: config(text) })).get(PREFER);
      const after = applied(text, CONFIG, action?.edit);
      assert.ok(after.includes('- name: Kiev') && after.includes('- name: Sergey Lavrov'));
      assert.equal(/[^\r]\n/u.test(after), !text.includes('\r'));
    }
  });
});

describe('a name changed in all drafts', () => {
  const read = async (uri: string, text: string) => ({
    uri,
    version: null,
    draft: await service.read({ uri, version: 1, text }),
  });

  it('waits until it is chosen', async () => {
    const action = (await actions(TEXT, { workspace: true })).get(EVERYWHERE);
    assert.equal(action?.edit, undefined);
    assert.equal(readWorkspaceFix(action?.data)?.from, 'Sergey Lavrov');
    assert.equal(readWorkspaceFix({ uri: URI }), undefined);
    assert.equal(readWorkspaceFix(undefined), undefined);
  });

  it('is left to be confirmed in other drafts, and skips what is not safe', async () => {
    const fix = readWorkspaceFix((await actions(TEXT, { workspace: true })).get(EVERYWHERE)?.data);
    assert.ok(fix);
    const other = [
      'Ông Lavrov thăm Hà Nội',
      '',
      'Sergey Lavrov đến phố Sergey Lavrov. Xem sergey-lavrov.vn và #Sergey Lavrov.',
      'Ông nói: “Sergey Lavrov đã tới”. Ngoại trưởng Nga Sergey Lavrov về.',
      'Ảnh: Sergey Lavrov',
    ].join('\n');
    const drafts = [
      await read(URI, TEXT),
      await read('file:///b.tin', other),
      await read('file:///c.tin', 'Tít'),
    ];
    const edit = workspaceFix(fix, drafts, 'vi');
    assert.equal(edit.documentChanges?.length, 2, 'a draft without the name is left out');
    assert.equal(applied(TEXT, URI, edit), TEXT.replace('Sergey', 'Sergei'));
    assert.equal(
      applied(other, 'file:///b.tin', edit),
      other.replace('Sergey Lavrov đến', 'Sergei Lavrov đến').replace('Sergey Lavrov về', 'Sergei Lavrov về'),
    );
    const [here, elsewhere] = Object.values(edit.changeAnnotations ?? {});
    assert.equal(here?.needsConfirmation, undefined);
    assert.equal(elsewhere?.needsConfirmation, true);
  });
});
