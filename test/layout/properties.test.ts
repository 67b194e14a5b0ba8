import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { layOut } from '../../server/src/layout/layout.ts';
import { splitLines } from '../../server/src/text/line.ts';

/** Lines of every sort: story, furniture, blank, broken. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Thành phố lập đội sửa đường ban đêm',
    'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
    'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca.',
    'Xe cào bóc mặt đường tại quận 1 - Ảnh: MINH HÀ',
    'Tin liên quan',
    'Có thể bạn quan tâm',
    'Làng chài thử nuôi hàu bằng dây treo',
    'Hơn 20 hộ ở làng chài chuyển sang nuôi hàu bằng dây treo sau nhiều vụ tôm thất bát.',
    '18:46 11/06/2025',
    'Chia sẻ',
    'Facebook',
    'Bình luận (0)',
    'Thế giới',
    'Minh Hà',
    'Theo Reuters',
    'Từ khóa:',
    '>> Xem thêm',
    '123',
    '×',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const draft = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
/** Korean letters are not composed by the reading of a line. */
const withoutHangul = draft.filter((text) => !/\p{Script=Hangul}/u.test(text));

describe('the layout of any text', () => {
  it('gives each line one role, and a kind to furniture only', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const lines = splitLines(text);
        const layout = layOut(lines);
        assert.equal(layout.lines.length, lines.length);
        for (const [index, { role, kind }] of layout.lines.entries()) {
          assert.equal(kind !== null, role === 'boilerplate');
          if (!lines[index]?.text.trim()) assert.equal(role, 'blank');
          else assert.notEqual(role, 'blank');
        }
      }),
    );
  });

  it('gives blocks in order that do not overlap, begin and end in furniture and hold no story', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const { blocks, lines } = layOut(splitLines(text));
        let end = -1;
        for (const { firstLine, lastLine } of blocks) {
          assert.ok(firstLine > end && lastLine >= firstLine);
          end = lastLine;
          assert.equal(lines[firstLine]?.role, 'boilerplate');
          assert.equal(lines[lastLine]?.role, 'boilerplate');
          for (const { role } of lines.slice(firstLine, lastLine + 1))
            assert.ok(role === 'boilerplate' || role === 'blank');
        }
      }),
    );
  });

  it('ties a repeat to an earlier or later line of other place that is no furniture of a block', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const { lines } = layOut(splitLines(text));
        for (const [index, { repeats }] of lines.entries()) {
          if (repeats === undefined) continue;
          assert.notEqual(repeats, index);
          assert.notEqual(lines[repeats]?.role, 'blank');
        }
      }),
    );
  });

  it('is the same in NFD as in NFC', () => {
    fc.assert(
      fc.property(withoutHangul, (text) => {
        const composed = text.normalize('NFC');
        assert.deepEqual(layOut(splitLines(composed.normalize('NFD'))), layOut(splitLines(composed)));
      }),
    );
  });

  it('leaves metadata lines alone', () => {
    const { lines } = layOut(splitLines('# date = 2024-05-12\nMưa to ở vùng núi\nMưa to từ đêm qua.'), 1);
    assert.deepEqual(
      lines.map(({ role }) => role),
      ['blank', 'headline', 'lead'],
    );
  });
});
