import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { mark, read } from '../support/names.ts';

describe('findNames', () => {
  const cases: Record<string, readonly string[]> = {
    'splits an office’s country from the name': [
      'Tổng thống [Nga place] [Vladimir Putin person] tới [Moskva place].',
      'Ngoại trưởng [Nga place] - [Mỹ place] điện đàm',
      'Theo người phát ngôn [Bộ Ngoại giao Mỹ organisation] [Tommy Pigott person], hai bên đồng ý.',
    ],
    'leaves titles and common nouns outside': [
      'Ông [Nguyễn Văn An person] và bà [Trần Thị Hà person] về tỉnh [Bình Tân place].',
      'HLV [Kim Sang-sik person] gặp ca sĩ [Mỹ Tâm person].',
    ],
    'keeps an organisation’s name together': [
      '[Bộ Giáo dục và Đào tạo organisation] gửi văn bản cho [Đại học Tôn Đức Thắng organisation].',
      '[Bộ Văn hóa, Thể thao và Du lịch organisation] họp báo.',
      'Bộ trưởng [Bộ Công Thương organisation] [Nguyễn Hồng Diên person] phát biểu.',
    ],
    'takes no word for a name because of its place in the sentence': [
      'Theo kế hoạch, hôm nay trời mưa. Nhiều người ở nhà. Sáng Chủ nhật, trời nắng.',
      'Hàng nghìn người chờ. "Chúng tôi rất vui". Ngày Quốc khánh đã đến.',
    ],
  };
  for (const [what, texts] of Object.entries(cases)) {
    it(what, () => {
      for (const marked of texts) assert.equal(mark(marked.replace(/\[(.+?) [a-z]+\]/gu, '$1')), marked);
    });
  }

  it('points at the raw text in NFD as in NFC', () => {
    const text = 'Ngoại trưởng Nga Sergei Lavrov gặp ông Nguyễn Văn Án ở Mátxcơva';
    const raw = text.normalize('NFD');
    assert.deepEqual(
      read(raw).map(({ span }) => raw.slice(span.start, span.end).normalize('NFC')),
      read(text).map(({ span }) => text.slice(span.start, span.end)),
    );
  });
});
