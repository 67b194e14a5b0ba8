import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { MarkupContent } from 'vscode-languageserver-types';
import type { Article } from '../../server/src/archive/archive.ts';
import { cardText } from '../../server/src/service/cardText.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { ARTICLES, createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const TEXT = [
  '---',
  'date: 2025-07-12',
  '---',
  'Ngoại trưởng Nga gặp Ngoại trưởng Mỹ',
  '',
  'Ngoại trưởng Nga Sergey Lavrov gặp Ngoại trưởng Mỹ Marco Rubio ngày 10/7.',
  'Ông Lavrov rời Kuala Lumpur ngày 31/6.',
].join('\n');

const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const check = (text = TEXT, version = 1) => service.check({ uri: 'file:///draft.tin', version, text });

async function hoverOn(words: string, at = 1, text = TEXT): Promise<string> {
  const checked = await check(text);
  const line = checked.draft.lines.find((each) => each.text.includes(words));
  if (!line) throw new Error(`no line has ${words}`);
  const character = line.text.indexOf(words) + at;
  const hover = await service.hover(checked, { line: line.index, character });
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
}

describe('hover', () => {
  it('on a person names office, spellings here and in the archive, and dated events with sources', async () => {
    const hover = await hoverOn('Lavrov gặp');
    assert.match(hover, /^\*\*Sergei Lavrov\*\* · Ngoại trưởng Nga/u);
    assert.match(
      hover,
      /Trong kho bài: Sergei Lavrov × 1 \(1 bài\) · Sergey Lavrov × 1 \(1 bài\)\n\nTheo từng báo: Báo Sáng: Sergei Lavrov 1 · Báo Chiều: Sergey Lavrov 1\n/u,
    );
    assert.match(hover, /Trong bài này: Sergey Lavrov × 1\n/u);
    assert.match(hover, /- 10\/7\/2025 – cuộc gặp: Marco Rubio \(Kuala Lumpur\)/u);
    assert.match(
      hover,
      /\[Ngoại trưởng Nga và Mỹ gặp nhau\]\(<file:\/\/\/archive\/a\.txt#L3>\) \(Báo Sáng, 11\/7\/2025\)/u,
    );
  });

  it('on a short form tells of the same person', async () => {
    assert.match(await hoverOn('Lavrov rời'), /^\*\*Sergei Lavrov\*\*/u);
  });

  it('on a date gives weekday, value, distance, edition, and the day’s events here and in the archive', async () => {
    const hover = await hoverOn('10/7');
    assert.match(
      hover,
      /^✓ Kho bài cũng ghi ngày 10\/7\/2025 .*\n\n\*\*thứ Năm, 10\/7\/2025\*\* · 2025-07-10 · 16\/6 âm lịch · 2 ngày trước ngày ra báo/u,
    );
    assert.match(hover, /Ngày ra báo: 12\/7\/2025 \(từ phần đầu bản thảo\)/u);
    assert.match(hover, /Năm do Soát suy ra/u);
    assert.match(hover, /Sự kiện trong bài: 10\/7\/2025 – cuộc gặp/u);
    assert.match(hover, /Kho bài ghi ngày này:\n\n- 10\/7\/2025 – cuộc gặp/u);
  });

  it('on the words of an event tells of those of the same people that the archive knows', async () => {
    const hover = await hoverOn('gặp Ngoại trưởng Mỹ Marco');
    assert.match(hover, /^\*\*10\/7\/2025 – cuộc gặp: Sergei Lavrov, Marco Rubio\*\*/u);
    assert.match(hover, /Trong kho bài:\n\n- 10\/7\/2025 – cuộc gặp: [^\n]*\(Kuala Lumpur\)/u);
  });

  it('on the words of an event counts the articles that tell it, from the first report to the last', async () => {
    const [first] = ARTICLES as [Article];
    const again = {
      ...first,
      id: 'c',
      path: '/archive/c.txt',
      datePublished: '2025-07-14',
      text: `Ông Lavrov\n${first.text}`,
    };
    const desk = createTestDesk({}, [...ARTICLES, again]);
    const checked = await createLanguageService(desk, SERVICE_HOST).check({
      uri: 'file:///draft.tin',
      version: 1,
      text: TEXT,
    });
    const position = { line: 5, character: (TEXT.split('\n')[5] ?? '').indexOf('gặp') + 1 };
    const hover = await createLanguageService(desk, SERVICE_HOST).hover(checked, position);
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(
      hover.contents.value,
      /- 10\/7\/2025 – cuộc gặp: [^\n]* · 2 bài, từ 11\/7\/2025 đến 14\/7\/2025\n/u,
    );
  });

  it('on an impossible date says so', async () => {
    assert.match(await hoverOn('31/6'), /Không có ngày này trong lịch/u);
  });

  it('without an edition date counts from the day of editing, and says so', async () => {
    assert.match(
      await hoverOn('10/7', 1, 'Tít\n\nNgoại trưởng Nga Sergei Lavrov đến ngày 10/7.'),
      /lấy ngày hôm nay/u,
    );
  });

  it('on other words is nothing', async () => {
    assert.equal(await hoverOn('trưởng Nga gặp'), '');
    assert.equal(await hoverOn('rời'), '');
  });
});

describe('look-up', () => {
  it('finds people by a part of their name', async () => {
    const [card, ...others] = await service.lookUp(' lavrov ');
    assert.deepEqual(others, []);
    assert.ok(card);
    const text = cardText(card, 'vi');
    assert.match(text, /^Sergei Lavrov · Ngoại trưởng Nga/u);
    assert.match(text, /\n {2}Trong kho bài:\n {4}Sergei Lavrov × 1 \(1 bài\)\n/u);
    assert.match(
      text,
      /\n {6}Báo Sáng, 11\/7\/2025: Ngoại trưởng Nga và Mỹ gặp nhau\n {8}“Ngoại trưởng Nga Sergei/u,
    );
  });

  it('finds what happened on a day', async () => {
    for (const query of ['10/7/2025', 'ngày 10/7', '10-7-2025']) {
      const [card] = await service.lookUp(query);
      assert.ok(card?.card === 'date', query);
      assert.equal(card.edtf, '2025-07-10');
      assert.deepEqual(
        card.events.map(({ kinds, place }) => [kinds[0]?.type, place]),
        [['meeting', 'Kuala Lumpur']],
      );
    }
  });

  it('finds nothing of what the archive does not know', async () => {
    assert.deepEqual(await service.lookUp('Nguyễn Không Ai'), []);
    assert.deepEqual(await service.lookUp('  '), []);
  });
});
