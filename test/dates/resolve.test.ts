import assert from 'node:assert/strict';
import { findDates } from '../../server/src/dates/find.ts';
import { resolveDates } from '../../server/src/dates/resolve.ts';
import { splitLines } from '../../server/src/text/line.ts';

function resolve(text: string, edition?: string) {
  const lines = splitLines(text).map((line) => ({ line, dates: findDates(line.text) }));
  return resolveDates(lines, edition ? { date: edition, origin: 'option' } : undefined);
}
const values = (text: string, edition?: string) => resolve(text, edition).map((date) => date.edtf);

describe('resolveDates', () => {
  const resolved: readonly (readonly [text: string, edition: string, ...edtf: string[]])[] = [
    ['ngày 10/7', '2025-07-11', '2025-07-10'],
    ['khởi tranh ngày 6-1 tới', '2025-12-27', '2026-01-06'],
    ['hôm 28/12', '2026-01-03', '2025-12-28'],
    ['hồi tháng 8', '2025-09-25', '2025-08'],
    ['tháng 12', '2026-01-10', '2025-12'],
    ['quý III', '2025-10-30', '2025-35'],
    ['từ 5 đến 7-6', '2025-06-01', '2025-06-05/2025-06-07'],
    ['từ ngày 28/12 đến 3/1', '2025-12-20', '2025-12-28/2026-01-03'],
    ['ngày 9 và 10/7', '2025-07-11', '2025-07-09/2025-07-10'],
    ['ngày 9 và 12/7', '2025-07-11', '{2025-07-09,2025-07-12}'],
    ['dịp 30/4 và 1/5/2021', '2025-07-11', '2021-04-30', '2021-05-01'],
    ['hôm qua', '2025-03-01', '2025-02-28'],
    ['tuần trước', '2025-07-11', '2025-06-30/2025-07-06'],
    ['thứ sáu tuần này', '2021-04-20', '2021-04-23'],
    ['tháng 6 năm ngoái', '2026-01-10', '2025-06'],
    ['cách đây 3 năm', '2013-11-01', '2010'],
    ['mùng 1 Tết', '2026-02-03', '2026-02-17'],
    ['30 Tết', '2026-02-10', '2026-02-16'],
    ['15.7 âm lịch', '2025-09-06', '2025-09-06'],
    ['24-11 hằng năm', '2026-01-13', 'XXXX-11-24'],
    ['thập niên 1950 đến 1980', '2025-09-09', '195X/198X'],
    ['dự kiến hoàn thành trước ngày 15/5', '2025-12-05', '2026-05-15'],
    ['sẽ khánh thành dịp 2/9', '2026-02-25', '2026-09-02'],
    ['hồi cuối tháng 10', '2021-04-27', '2020-10'],
    ['vào tháng 12 tới', '2021-04-06', '2021-12'],
    ['Ngày 17/11/2017, hải quân mất liên lạc từ ngày 15/11', '2021-04-23', '2017-11-17', '2017-11-15'],
    ['Ngày 2-9-1945 được in lại trên phụ san ra chiều 29-8', '2025-08-29', '1945-09-02', '2025-08-29'],
    ['nghỉ công tác từ 1/3 và nghỉ hưu từ 1/12/2026', '2026-02-27', '2026-03-01', '2026-12-01'],
    ['vụ không kích hôm 15.3', '2025-12-04', '2025-03-15'],
    ['giao dịch từ tháng 1 đến tháng 6 đạt', '2025-08-31', '2025-01/2025-06'],
    ['lắp đặt từ tháng 2 đến 12', '2025-12-25', '2025-02/2025-12'],
    ['từ tháng 10 đến tháng 3', '2026-01-10', '2025-10/2026-03'],
    ['giữa tháng 9 tới tháng 3 hằng năm', '2021-04-05', 'XXXX-09/XXXX-03'],
    ['năm 2024 lãi tăng 29% so với cùng kỳ năm trước', '2026-02-09', '2024', '2023'],
    ['cao nhất kể từ năm 2018, tăng so với năm trước', '2026-02-09', '2018', '2025'],
    ['tăng so với năm trước và so với năm trước', '2026-02-09', '2025', '2025'],
    ['anh đã nhiễm bệnh vào tháng 9', '2021-02-20', '2020-09'],
    ['đã lên kế hoạch tổ chức vào tháng 7', '2026-01-20', '2026-07'],
    ['sẽ công bố bảng lương tháng 9', '2013-10-22', '2013-09'],
    ['sẽ khai mạc vào tháng 9', '2013-10-22', '2014-09'],
    ['Tối chủ nhật, tôi đưa bạn đi ăn phố', '2025-12-17', '2025-12-14'],
    ['mất tích ba ngày trước, nay tìm thấy', '2025-10-06', '2025-10-03'],
    ['Sau cuộc họp vào sáng thứ Tư, ông thông báo', '2021-04-22', '2021-04-21'],
    ['Hai bên sẽ gặp nhau vào thứ Sáu để ký', '2025-09-15', '2025-09-19'],
    ['ngày 27/2. Trước đó cùng ngày', '2025-02-28', '2025-02-27', '2025-02-27'],
  ];
  for (const [text, edition, ...edtf] of resolved) {
    it(`"${text}" on ${edition} is ${edtf.join(', ')}`, () => assert.deepEqual(values(text, edition), edtf));
  }

  it('marks days that no calendar has', () => {
    const dates = resolve('Sáng 31-11, ngày 29/2/2021, ngày 31/13/2020, ngày 29.2.2024', '2025-12-01');
    assert.deepEqual(
      dates.map(({ edtf, valid }) => [edtf, valid]),
      [
        ['2025-11-31', false],
        ['2021-02-29', false],
        ['2020-13-31', false],
        ['2024-02-29', true],
      ],
    );
  });

  it('says what is known without an edition', () => {
    const [day, word, full] = resolve('ngày 10/7, hôm qua, ngày 5/6/2024');
    assert.deepEqual([day?.edtf, day?.partial, day?.year], [null, 'XXXX-07-10', 'unknown']);
    assert.deepEqual([word?.edtf, word?.partial], [null, null]);
    assert.deepEqual([full?.edtf, full?.year], ['2024-06-05', 'stated']);
  });

  it('maps spans to the raw draft', () => {
    const raw = 'Tin: sáng 24-9'.normalize('NFD');
    const [date] = resolve(raw, '2025-09-25');
    assert.equal(raw.slice(date?.span.start, date?.span.end), '24-9');
  });
});
