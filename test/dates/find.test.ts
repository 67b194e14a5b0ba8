import assert from 'node:assert/strict';
import { findDates } from '../../server/src/dates/find.ts';

const texts = (line: string) => findDates(line).map((date) => date.text);

describe('findDates', () => {
  const written: readonly (readonly [line: string, ...dates: string[]])[] = [
    ['Sáng 24-9, ông tới New York', '24-9'],
    ['Hội nghị khai mạc chiều 10.7 tại Huế', '10.7'],
    ['diễn ra ngày 27/02/2025', '27/02/2025'],
    ['vào ngày 15 tháng 8 tại Alaska', '15 tháng 8'],
    ['ngày 3 tháng 2 năm 1930', '3 tháng 2 năm 1930'],
    ['mở cửa từ 5 đến 7-6', '5 đến 7-6'],
    ['tạm cấm đường ngày 9 và 10/7', '9 và 10/7'],
    ['đêm 23 rạng sáng 24-9', '23 rạng sáng 24-9'],
    ['nghỉ lễ 30/4 - 1/5', '30/4 - 1/5'],
    ['diễn ra từ 22-24/8', '22-24/8'],
    ['sáng thứ Năm (10/7), đoàn lên đường', 'thứ Năm (10/7)'],
    ['ngày 10/7 (thứ Năm) tại Kuala Lumpur', '10/7 (thứ Năm)'],
    ['hôm nay 15.10, giá vàng tăng', 'hôm nay', '15.10'],
    ['tối qua (18/4)', 'tối qua', '18/4'],
    ['từ tháng 10/2024', 'tháng 10/2024'],
    ['Tháng 7-2025, dự án hoàn thành', 'Tháng 7-2025'],
    ['doanh thu quý II/2025', 'quý II/2025'],
    ['nhiệm kỳ 2025-2030', '2025-2030'],
    ['khoảng thập niên 1990', 'thập niên 1990'],
    ['Hồi năm ngoái, cuối tuần trước', 'năm ngoái', 'cuối tuần trước'],
    ['Cách đây 3 năm, anh bỏ phố về quê', 'Cách đây 3 năm'],
    ['Con gái mất 4 năm trước.', '4 năm trước'],
    ['khai hội mùng 4 tháng giêng, mùng 2 Tết', 'mùng 4 tháng giêng', 'mùng 2 Tết'],
    ['10-3 âm lịch', '10-3 âm lịch'],
    ['24-11 hằng năm', '24-11 hằng năm'],
    ['SÁNG NAY 5/6: GIÁ XĂNG GIẢM', 'SÁNG NAY', '5/6'],
    ['bị lũ cuốn trôi sáu ngày trước, được tìm thấy', 'sáu ngày trước'],
    ['• 2017-05-10 19:54 Hết hiệp một', '2017-05-10'],
    ['bảng giá đất mới từ 1/1/2026', '1/1/2026'],
    ['Tạp chí Học tập số 11-12 năm 1956', 'năm 1956'],
    ['hôm 5.12.01, ông qua đời', '5.12.01'],
    ['Dự kiến dịp nghỉ lễ 30/4-1/5 lượng khách tăng', '30/4-1/5'],
    ['Bà đã mổ, ba năm trước xuất hiện khối u khác', 'ba năm trước'],
    ['Một năm trước tôi đã tổ chức hôn lễ', 'Một năm trước'],
    ['sẽ từ chức vào cuối năm nay khi dự án khép lại', 'năm nay'],
    ['trả lương hưu tháng 12 ngày nào?', 'tháng 12'],
    ['trong các năm 2018, 2019 và 2024', 'năm 2018', '2019', '2024'],
    ['nhiệm kỳ 2021-2026 bước vào kỳ họp cuối', '2021-2026'],
    ['Đêm 13 sáng 14-12, mưa sao băng', '13 sáng 14-12'],
    ['Sau cuộc họp vào sáng thứ Tư, câu lạc bộ thông báo', 'thứ Tư'],
    ['Hai lãnh đạo sẽ gặp nhau vào thứ Sáu để bàn thêm', 'thứ Sáu'],
  ];
  for (const [line, ...dates] of written) {
    it(`reads "${line}"`, () => assert.deepEqual(texts(line), dates));
  }

  const silent = [
    'thắng 2-1 trước Brighton',
    'chiếm 1/3 dân số',
    'vào vòng 1/8',
    'giữa cầu vượt đường 2/9',
    'Nghị định 30/2020/NĐ-CP và Luật số 34/2018/QH14',
    'lãnh 5 năm tù, năm năm qua',
    'lần thứ hai, kỳ họp thứ 5',
    'mỗi ngày uống 2-3 lần',
    'One UI 8.5 và iOS 18.1',
    'tập thở 20-20-20',
    'Cách mạng Tháng Tám',
    'một ngày sau khi ký, ba tuần sau phẫu thuật',
    'vài tuần trước, nhiều năm nay',
    'trực 24/7 suốt tuần',
    'chuyến bay VJ3613, Boeing 737-8, 0909 12-12-12',
    'thứ Hai đến thứ Sáu, cả thứ bảy, chủ nhật',
    'Con đi học sáng thứ Bảy, phụ huynh kêu mệt',
    'Mỗi sáng thứ Năm, thầy đã có mặt từ sớm',
    'Sáng chủ nhật đầu tiên của năm sẽ có hội',
    'tách ra khoảng 600.000 năm trước, hai loài',
    'nghỉ ngơi trong tuần trước ngày đua',
    'đạt mục tiêu cả năm sau 9 tháng',
    'dài từ 2.6 đến 3.3m, nặng 300 kg',
    'thắng với tỷ số 2-0 (11/7, 11/5)',
    'trao Giải thưởng 15 tháng 10 cho tám người',
    'Bộ đội điều tàu BP 05.12.01 ra khơi',
    'nữ chủ tịch Sông Đà 1.01 bị xử phạt',
    'buộc thu hồi 6/11 mã trái phiếu, giành đến 5/8 vé',
    'với chứng chỉ IELTS từ 5.5, học sinh được tuyển thẳng',
    '26.3',
    '24.85 | 27.05',
    'lúc 01 giờ 12 phút 7.1 giây',
    'rút ngắn từ 1/3 - 1/2 thời gian thực hiện',
    'Hai năm trước cuộc bầu cử, ba tháng trước khai mạc',
    '2-3 tháng trước Tết, vài ngày trước trận',
  ];
  for (const line of silent) {
    it(`finds no date in "${line}"`, () => assert.deepEqual(texts(line), []));
  }

  it('keeps offsets where lower-casing would lengthen the line', () => {
    const line = 'İİ sáng 24-9';
    const [date] = findDates(line);
    assert.equal(line.slice(date?.span.start, date?.span.end), '24-9');
  });
});
