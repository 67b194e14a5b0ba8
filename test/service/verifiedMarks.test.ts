import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { MarkupContent } from 'vscode-languageserver-types';
import type { Article } from '../../server/src/archive/archive.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import type { VerifiedMark } from '../../server/src/service/verifiedMarks.ts';
import { createTestDesk, SERVICE_HOST, spelling } from '../support/desk.ts';

const URI = 'file:///draft.tin';

function article(id: string, datePublished: string, ...lines: readonly string[]): Article {
  return {
    id,
    title: `Bài ${id}`,
    source: 'Báo Sáng',
    datePublished,
    path: `/archive/${id}.txt`,
    text: lines.join('\n'),
  };
}

const MEETING = 'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7.';
const ARTICLES = [
  article('a', '2025-07-11', 'Hai ngoại trưởng gặp nhau', '', MEETING),
  article(
    'b',
    '2025-07-12',
    'Sau cuộc gặp',
    '',
    'Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Marco Rubio rời Malaysia.',
  ),
  article('c', '2025-07-13', 'Một bài khác', '', 'Ông Sergey Lavrov phát biểu. Ông Trần Văn Mẫu dự họp.'),
];

async function marksOf(text: string, articles: readonly Article[] = ARTICLES): Promise<VerifiedMark[]> {
  const desk = createTestDesk({ edition: '2025-07-14' }, articles, [spelling]);
  const service = createLanguageService(desk, SERVICE_HOST);
  return service.verifiedMarks(await service.check({ uri: URI, version: 1, text }));
}

/** The marked words, with the kind. */
async function marked(sentence: string, articles?: readonly Article[]): Promise<string[]> {
  const text = `Tít của bài\n\n${sentence}`;
  const marks = await marksOf(text, articles);
  return marks.map(({ kind, range: { start, end } }) => {
    assert.equal(start.line, 2);
    return `${kind} ${sentence.slice(start.character, end.character)}`;
  });
}

describe('verified marks', () => {
  it('stand on names with the office that the archive has, and on the day it gives the same event', async () => {
    assert.deepEqual(
      await marked('Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio ngày 10/7/2025.'),
      ['name Sergei Lavrov', 'name Marco Rubio', 'date 10/7/2025'],
    );
  });

  it('don’t stand on a place that Soát knows anyway, on one word, or on the country of an office', async () => {
    const two = [0, 1].map((n) =>
      article(
        `k${n}`,
        '2025-07-13',
        `Nữa ${n}`,
        '',
        `Đoàn Mỹ đến Kuala Lumpur và phường Mẫu Thượng lần ${n}, dự hội chợ Apple.`,
      ),
    );
    assert.deepEqual(await marked('Đoàn Nga đến Kuala Lumpur và phường Mẫu Thượng, thăm Apple.', two), [
      'name Mẫu Thượng',
    ]);
  });

  it('say by what, and lead there', async () => {
    const [lavrov, , day] = await marksOf(
      'Tít\n\nNgoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio ngày 10/7/2025.',
    );
    assert.equal(
      lavrov?.words,
      'Kho bài cũng viết “Sergei Lavrov” (2 bài), với chức danh ngoại trưởng Nga (2 bài).',
    );
    assert.equal(lavrov.by, 'Báo Sáng, 12/7/2025', 'the newest');
    assert.equal(lavrov.location?.uri, 'file:///archive/b.txt');
    assert.match(day?.words ?? '', /^Kho bài cũng ghi ngày 10\/7\/2025 – cuộc gặp: .*\(1 bài\)\.$/u);
    assert.equal(day?.location?.uri, 'file:///archive/a.txt');
  });

  it('are told first by the hover, with the article', async () => {
    const text = 'Tít\n\nNgoại trưởng Nga Sergei Lavrov và ông Trần Văn Mẫu đến.';
    const service = createLanguageService(createTestDesk({}, ARTICLES, [spelling]), SERVICE_HOST);
    const checked = await service.check({ uri: URI, version: 1, text });
    const hover = async (words: string) => {
      const character = (text.split('\n')[2] ?? '').indexOf(words);
      const found = await service.hover(checked, { line: 2, character });
      assert.ok(found && MarkupContent.is(found.contents));
      return found.contents.value.split('\n')[0] ?? '';
    };
    assert.match(
      await hover('Sergei'),
      /^✓ Kho bài cũng viết “Sergei Lavrov” .*\[Bài b\]\(<file:\/\/\/archive\/b\.txt#L3>\) \(Báo Sáng, 12\/7\/2025\)$/u,
    );
    assert.match(await hover('Trần'), /^\*\*Trần Văn Mẫu\*\*/u);
  });

  it('don’t stand on another office, another day, or an event to come', async () => {
    assert.deepEqual(await marked('Tổng thống Nga Sergei Lavrov đến.'), []);
    assert.deepEqual(await marked('Ngoại trưởng Mỹ Sergei Lavrov đến.'), []);
    assert.deepEqual(await marked('Ông Sergei Lavrov gặp ông Marco Rubio ngày 9/7/2025.'), [
      'name Sergei Lavrov',
      'name Marco Rubio',
    ]);
    assert.deepEqual(await marked('Ông Sergei Lavrov sẽ gặp ông Marco Rubio ngày 10/7/2025.'), [
      'name Sergei Lavrov',
      'name Marco Rubio',
    ]);
  });

  it('don’t stand on what one article alone has, on a part of a name, or where a finding is', async () => {
    assert.deepEqual(await marked('Ông Trần Văn Mẫu đến.'), []);
    assert.deepEqual(await marked('Ông Lavrov đến.'), []);
    const twice = [...ARTICLES, article('d', '2025-07-13', 'Nữa', '', 'Ông Sergey Lavrov đi.')];
    assert.deepEqual(await marked('Ông Sergey Lavrov đến.', twice), []);
  });

  it('don’t stand on a spelling that hardly any article has beside the usual one', async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      article(`n${n}`, '2025-07-10', `Bài ${n}`, '', `Lần thứ ${n}, bà Trần Thị Mẫu phát biểu.`),
    );
    const few = [0, 1].map((n) =>
      article(`f${n}`, '2025-07-10', `Tin ${n}`, '', `Ngày ${n + 1}, ông Marco Rubio đến.`),
    );
    assert.deepEqual(await marked('Bà Trần Thị Mẫu và ông Marco Rubio đến.', [...many, ...few]), [
      'name Trần Thị Mẫu',
      'name Marco Rubio',
    ]);
    const usual = Array.from({ length: 12 }, (_, n) =>
      article(`u${n}`, '2025-07-10', `Bài ${n}`, '', `Lần thứ ${n}, ông Sergey Lavrov đến.`),
    );
    assert.deepEqual(await marked('Ông Sergei Lavrov đến.', [...usual, ...ARTICLES.slice(0, 2)]), []);
  });

  it('don’t stand on an office of more than a year ago', async () => {
    const old = ARTICLES.map((one) => ({
      ...one,
      datePublished: one.datePublished?.replace('2025', '2023') ?? '',
    }));
    assert.deepEqual(await marked('Ngoại trưởng Nga Sergei Lavrov đến.', old), []);
    assert.deepEqual(await marked('Ông Sergei Lavrov đến.', old), ['name Sergei Lavrov']);
  });

  it('are none where there is no archive, and none of the archive’s own copy of the draft', async () => {
    assert.deepEqual(await marked('Ông Sergei Lavrov đến.', []), []);
    const own = ARTICLES[1]?.text ?? '';
    assert.deepEqual(await marksOf(own), [], 'one other article is left');
  });
});
