/** Where a block in a story of a few lines ends: what may be the story going on is never taken in. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';

const HEAD = ['Cháy nhà xưởng ở ngoại thành', 'Lửa bùng lên lúc rạng sáng tại một xưởng gỗ.'] as const;
const LINKS = ['Tin liên quan', 'Hai người thoát nạn trong vụ cháy chung cư'] as const;

/** Story lines that share little or nothing with the two above. */
const GOING_ON = [
  'Không có thương vong trong vụ việc.',
  'Theo đó, thiệt hại ban đầu ước tính khoảng hai tỉ đồng, gồm máy cưa, máy bào và nhiều khối nguyên liệu chờ xuất bán.',
  'Công an phường đang phối hợp với các đơn vị liên quan làm rõ nguyên nhân, đồng thời nhắc các hộ kinh doanh kiểm tra lại đường dây điện.',
  '"Chúng tôi chỉ kịp chạy ra ngoài", một công nhân kể.',
  'Ông Nguyễn Văn An, chủ cơ sở, cho biết ông đã mua bảo hiểm từ năm ngoái và sẽ sớm sửa lại mái nhà để anh em có chỗ làm.',
] as const;

const annotator = createAnnotator(createGazetteer([]));

describe('a block in a very short story', () => {
  for (const last of GOING_ON)
    for (const gap of ['\n', '\n\n'])
      it(`ends before "${last.slice(0, 30)}…" ${gap.length > 1 ? 'with' : 'without'} blank lines`, () => {
        const text = [...HEAD, ...LINKS, last].join(gap);
        const { layout, lines } = annotator.annotate({ id: 'a.txt', text });
        const flagged = lines.filter(({ index }) => layout.lines[index]?.role === 'boilerplate');
        assert.deepEqual(
          flagged.map((line) => line.text),
          [...LINKS],
        );
      });

  it('takes the summary of a link in', () => {
    const summary =
      'Hai người thoát nạn trong vụ cháy chung cư cao tầng nhờ chạy lên sân thượng và vẫy khăn ướt cho lực lượng cứu hộ nhìn thấy.';
    const text = [...HEAD, ...LINKS, summary, GOING_ON[2]].join('\n');
    const { layout } = annotator.annotate({ id: 'a.txt', text });
    assert.deepEqual(
      layout.blocks.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
      [[2, 4]],
    );
  });
});
