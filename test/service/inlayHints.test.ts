import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const TEXT = [
  'Ngoại trưởng Nga thăm Kuala Lumpur',
  '',
  'Chuyến thăm mở đầu ngày 10/7/2025, kết thúc thứ Bảy (12/7/2025). Hôm qua chưa có tin gì thêm.',
  'Không có ngày 31/6/2025, còn tháng 8/2025 thì đã gần.',
].join('\n');
const ALL = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe('weekdays as inlay hints', () => {
  const service = createLanguageService(createTestDesk(), SERVICE_HOST);
  const hintsIn = async (range: typeof ALL) =>
    service.inlayHints(await service.check({ uri: 'file:///a.tin', version: 1, text: TEXT }), range);

  it('stand behind single days that name none', async () => {
    const character = 'Chuyến thăm mở đầu ngày 10/7/2025'.length;
    assert.deepEqual(await hintsIn(ALL), [
      { position: { line: 2, character }, label: 'thứ Năm', paddingLeft: true },
    ]);
  });

  it('are given for the visible part only', async () => {
    assert.deepEqual(await hintsIn({ ...ALL, start: { line: 3, character: 0 } }), []);
  });
});
