import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { positionAt } from '../../server/src/service/position.ts';
import { ARTICLES, createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const URI = 'file:///draft.tin';
const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const TEXT = [
  'Ông Lavrov đến Kuala Lumpur',
  '',
  'Ngoại trưởng Nga Sergey Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7/2025. Ông Lavrov về.',
].join('\n');

const at = async (words: string, text = TEXT) => {
  const checked = await service.check({ uri: URI, version: 1, text });
  return [checked, positionAt(checked.draft.lines, text.indexOf(words))] as const;
};
const textAt = (
  text: string,
  { start, end }: { start: { line: number; character: number }; end: { character: number } },
) => text.split('\n')[start.line]?.slice(start.character, end.character);

describe('references', () => {
  it('are every mention in the draft whatever its form, then places of the archive', async () => {
    const found = await service.references(...(await at('Lavrov đến')));
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line]),
      [
        [URI, 0],
        [URI, 2],
        [URI, 2],
        ['file:///archive/a.txt', 2],
        ['soat-archive:/b.txt?%2Farchive', 2],
      ],
    );
    const [, , , archived] = found;
    assert.ok(archived);
    assert.equal(textAt(ARTICLES[0]?.text ?? '', archived.range), 'Sergei Lavrov');
  });

  it('and highlights of other words are none', async () => {
    assert.deepEqual(await service.references(...(await at('đến'))), []);
    assert.deepEqual(service.documentHighlights(...(await at('đến'))), []);
  });

  it('light up the mentions of the draft', async () => {
    const found = service.documentHighlights(...(await at('Sergey')));
    assert.deepEqual(
      found.map(({ range }) => textAt(TEXT, range)),
      ['Lavrov', 'Sergey Lavrov', 'Lavrov'],
    );
  });
});

describe('definition', () => {
  it('of a name is the archive’s sentence with the office', async () => {
    const [link] = await service.definition(...(await at('Rubio')));
    assert.equal(link?.targetUri, 'file:///archive/a.txt');
    assert.equal(
      textAt(ARTICLES[0]?.text ?? '', link.targetSelectionRange),
      'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7.',
    );
    assert.equal(link.originSelectionRange && textAt(TEXT, link.originSelectionRange), 'Marco Rubio');
  });

  it('of an event is where the archive told it', async () => {
    const [link] = await service.definition(...(await at('gặp')));
    assert.equal(link?.targetUri, 'file:///archive/a.txt');
    assert.equal(link.targetSelectionRange.start.line, 2);
  });

  it('of anything else is nothing', async () => {
    assert.deepEqual(await service.definition(...(await at('đến'))), []);
    assert.deepEqual(
      await service.definition(...(await at('Nguyễn Không Ai', 'Tít\n\nÔng Nguyễn Không Ai về.'))),
      [],
    );
  });
});

describe('workspace symbols', () => {
  it('are people, places and organisations of the archive, then events', async () => {
    const found = await service.workspaceSymbols('lavrov');
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [
        ['Sergei Lavrov', 'Ngoại trưởng Nga (từ tháng 3/2004) · 2 bài'],
        ['11/7/2025 – phát biểu: Sergei Lavrov', 'Ông Lavrov phát biểu'],
        [
          '10/7/2025 – cuộc gặp: Sergei Lavrov, Marco Rubio (Kuala Lumpur)',
          'Ngoại trưởng Nga và Mỹ gặp nhau',
        ],
      ],
    );
    assert.ok(found.every(({ location }) => 'range' in location));
  });

  it('are none for nothing', async () => {
    assert.deepEqual(await service.workspaceSymbols(''), []);
    assert.deepEqual(await service.workspaceSymbols('Không Ai Cả'), []);
  });
});

describe('semantic tokens', () => {
  const decode = (text: string, data: readonly number[]) => {
    const found: [string, number, number][] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
      line += down;
      character = down ? right : character + right;
      found.push([text.split('\n')[line]?.slice(character, character + length) ?? '', type, modifiers]);
    }
    return found;
  };

  it('tell the kind of each name, and short forms', async () => {
    const checked = await service.check({ uri: URI, version: 1, text: TEXT });
    assert.deepEqual(decode(TEXT, service.semanticTokens(checked).data), [
      ['Lavrov', 0, 1],
      ['Kuala Lumpur', 1, 0],
      ['Nga', 1, 0],
      ['Sergey Lavrov', 0, 0],
      ['Mỹ', 1, 0],
      ['Marco Rubio', 0, 0],
      ['Kuala Lumpur', 1, 0],
      ['Lavrov', 0, 1],
    ]);
  });

  it('of a range are those in it', async () => {
    const checked = await service.check({ uri: URI, version: 1, text: TEXT });
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } };
    assert.deepEqual(decode(TEXT, service.semanticTokens(checked, first).data), [['Lavrov', 0, 1]]);
  });
});
