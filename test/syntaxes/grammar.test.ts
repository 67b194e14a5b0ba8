import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { textsOf } from './grammar.ts';

const HEADLINE = 'markup.heading.headline';
const CAPTION = 'markup.italic.caption';
const BYLINE = 'entity.name.type.byline';
const DATELINE = 'keyword.other.dateline';
const TIMESTAMP = 'constant.numeric.timestamp';
const DATE = ['constant.numeric.date', 'constant.language.date'];

/** What stands below a headline. */
const below = (...lines: string[]) => ['Tiêu đề', '', ...lines].join('\n');
const datesOf = async (line: string) =>
  (await Promise.all(DATE.map((scope) => textsOf(scope, below(line))))).flat();

describe('the grammar of drafts', () => {
  describe('headline', () => {
    it('is the first line that says something', async () => {
      assert.deepEqual(await textsOf(HEADLINE, 'Nga và Mỹ gặp nhau\n\nĐoạn đầu.\nĐoạn hai.'), [
        'Nga và Mỹ gặp nhau',
      ]);
      assert.deepEqual(await textsOf(HEADLINE, '\n  \nNga và Mỹ gặp nhau \nĐoạn đầu.'), [
        'Nga và Mỹ gặp nhau',
      ]);
    });

    it('comes after front matter', async () => {
      const text = '---\ntitle: Bài một\ndate: 2025-07-11\n---\n\nNga và Mỹ gặp nhau\nĐoạn đầu.';
      assert.deepEqual(await textsOf(HEADLINE, text), ['Nga và Mỹ gặp nhau']);
      assert.deepEqual(await textsOf('source.yaml', text), ['title: Bài một', 'date: 2025-07-11']);
      assert.deepEqual(await textsOf('entity.name.tag.yaml', text), ['title', 'date']);
    });

    it('comes after lines of keys', async () => {
      const text = '# source = Tuổi Trẻ\n# date = 2025-07-11\nNga và Mỹ gặp nhau\nĐoạn đầu.';
      assert.deepEqual(await textsOf(HEADLINE, text), ['Nga và Mỹ gặp nhau']);
      assert.deepEqual(await textsOf('entity.name.tag.header', text), ['source', 'date']);
    });

    it('comes after a comment', async () => {
      const text = '<!-- soat-disable date -->\nNga và Mỹ gặp nhau\nĐoạn đầu.';
      assert.deepEqual(await textsOf(HEADLINE, text), ['Nga và Mỹ gặp nhau']);
      assert.deepEqual(await textsOf('keyword.control.directive', text), ['soat-disable']);
    });

    it('may hold a quotation', async () => {
      assert.deepEqual(await textsOf('string.quoted', 'Ông Lavrov: “Không nhượng bộ”\nx'), [
        '“Không nhượng bộ”',
      ]);
    });
  });

  it('captions end in a credit', async () => {
    for (const caption of [
      'Ngoại trưởng Nga Sergei Lavrov (Ảnh: AP)',
      'Hai ngoại trưởng tại Kuala Lumpur ngày 10/7. Ảnh: REUTERS',
      'Bản đồ khu vực - Đồ họa: Minh Anh',
      'Cầu Long Biên về đêm (Ảnh minh họa: Lê Nam).',
      'Trong ảnh: lễ ký kết sáng 5-6',
    ]) {
      assert.deepEqual(await textsOf(CAPTION, below(caption)), [caption], caption);
    }
    for (const prose of ['Ảnh hưởng của bão: nhiều tuyến đường ngập.', 'Ông nói về bức ảnh ấy rất lâu.'])
      assert.deepEqual(await textsOf(CAPTION, below(prose)), [], prose);
    assert.deepEqual(await textsOf('variable.other.credit', below('Hà Nội sáng 5/6 (Ảnh: AP)')), [
      '(Ảnh: AP)',
    ]);
  });

  it('bylines are lines of a few capitalised words', async () => {
    for (const byline of ['Minh Anh', 'Nguyễn Văn An - Lê Bình', 'Thanh Vân (Theo Reuters)', 'Theo Minh Anh'])
      assert.deepEqual(await textsOf(BYLINE, below(byline)), [byline], byline);
    for (const prose of ['Bộ Ngoại giao cho biết', 'Không nhượng bộ', 'Hà Nội.', 'Ông Lê Nam đến.'])
      assert.deepEqual(await textsOf(BYLINE, below(prose)), [], prose);
  });

  it('datelines stand before a lead', async () => {
    assert.deepEqual(await textsOf(DATELINE, below('(TTXVN) - Ngày 10/7, tại Hà Nội')), ['(TTXVN) -']);
    assert.deepEqual(await textsOf(DATELINE, below('(Hà Nội, 10/7) – Bộ trưởng nói')), ['(Hà Nội, 10/7) –']);
    assert.deepEqual(await textsOf(DATELINE, below('Kuala Lumpur, ngày 10-7 – Bộ trưởng nói')), [
      'Kuala Lumpur, ngày 10-7 –',
    ]);
    assert.deepEqual(await textsOf(DATELINE, below('Hà Nội, ngày 10-7 trời mưa')), []);
    assert.deepEqual(
      await textsOf(TIMESTAMP, below('Thứ Năm, 10/7/2025, 11:45', 'ngày 10/7/2025 trời mưa')),
      ['Thứ Năm, 10/7/2025, 11:45'],
    );
  });

  describe('dates', () => {
    it('are coloured as they are written', async () => {
      for (const [line, ...dates] of [
        ['Ông đến hôm qua, ngày 10/7, và đi tối 12-7.', 'ngày 10/7', 'tối 12-7', 'hôm qua'],
        ['Lễ ký ngày 15 tháng 8 năm 2025 tại Hà Nội', 'ngày 15 tháng 8 năm 2025'],
        ['Từ 5 đến 7-6, từ ngày 9-6 và tháng 10/2024', '7-6', 'ngày 9-6', 'tháng 10/2024'],
        ['Thứ Năm (10/7), ông nói về quý II/2025', '10/7', 'quý II/2025', 'Thứ Năm'],
        ['Bản tin 27/02/2025', '27/02/2025'],
        ['Rạng sáng 24-9, tuần trước, năm ngoái', 'Rạng sáng 24-9', 'tuần trước', 'năm ngoái'],
      ])
        assert.deepEqual(await datesOf(line as string), dates, line);
    });

    it('are not scores, shares, addresses or decrees', async () => {
      for (const line of [
        'Đội nhà thắng 2-1.',
        'Tỉ lệ 3/4 số phiếu.',
        'Số 12/5 đường Lê Lợi.',
        'Nghị định 30/2020/NĐ-CP.',
        'Lần thứ hai ông đến đây.',
      ])
        assert.deepEqual(await datesOf(line), [], line);
    });
  });

  it('quotations end where they are closed, on their line', async () => {
    assert.deepEqual(
      await textsOf(
        'string.quoted',
        below("Ông nói “rất tốt”, «ổn» và ‘được’; bà gọi 'ý tưởng mới' là “dở dang", 'Hết.'),
      ),
      ['“rất tốt”', '«ổn»', '‘được’', "'ý tưởng mới'"],
    );
  });

  it('comments may run over lines', async () => {
    assert.deepEqual(await textsOf('comment.block', below('Một <!-- hai', 'ba --> bốn')), [
      '<!-- hai',
      'ba -->',
    ]);
  });

  it('keeps its pace on nasty lines', async () => {
    const started = performance.now();
    for (const unit of ['(', '“', 'A ', 'Ảnh: ', '1/', 'thứ ', ' ', '<!-'])
      await textsOf(HEADLINE, below(unit.repeat(4000)));
    assert.ok(performance.now() - started < 3000);
  });

  it('names its repository as the manifest says', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { grammars: { scopeName: string; path: string }[] };
    };
    const [{ scopeName, path } = { scopeName: '', path: '' }] = manifest.contributes.grammars;
    assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName, scopeName);
  });
});
