import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const TEXT = [
  'Nga và Mỹ nối lại đàm phán tại Kuala Lumpur',
  '',
  'Hai ngoại trưởng đã gặp nhau bên lề hội nghị tại Malaysia và trao đổi về Ukraine trong gần một giờ.',
  '',
  'Ngoại trưởng Nga Sergei Lavrov tại Kuala Lumpur (Ảnh: AP)',
  '',
  'Đoạn thân bài thứ nhất nói về nội dung cuộc gặp và những điều hai bên đã thống nhất với nhau.',
  '',
  'Tin liên quan',
  'Một tin khác về cuộc gặp',
  'Một tin khác nữa về cuộc gặp',
].join('\n');

describe('the outline', () => {
  const service = createLanguageService(createTestDesk(), SERVICE_HOST);

  it('lists headline, captions and blocks, in the order of the text', async () => {
    const checked = await service.check({ uri: 'file:///a.tin', version: 1, text: TEXT });
    const symbols = service.documentSymbols(checked);
    assert.deepEqual(
      symbols
        .filter(({ detail }) => detail !== 'Sa-pô')
        .map(({ detail, range }) => [detail, range.start.line]),
      [
        ['Tiêu đề', 0],
        ['Chú thích ảnh', 4],
        ['tin liên quan', 8],
      ],
    );
    assert.equal(symbols.at(-1)?.range.end.line, 10);
  });

  it('folds blocks', async () => {
    const checked = await service.check({ uri: 'file:///a.tin', version: 1, text: TEXT });
    assert.deepEqual(service.foldingRanges(checked), [{ startLine: 8, endLine: 10 }]);
  });

  it('folds what the draft says of itself', async () => {
    const folds = async (text: string) =>
      service.foldingRanges(await service.check({ uri: 'file:///b.tin', version: 1, text }));
    const front = '---\nsource: Báo Mẫu\ndate: 2025-07-12\n---\nTít của bài\n\nĐoạn thân bài.';
    assert.deepEqual(await folds(front), [{ startLine: 0, endLine: 3 }]);
    assert.deepEqual(await folds('# date = 2025-07-12\nTít của bài\n\nĐoạn thân bài.'), []);
  });
});
