import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { layOut } from '../../server/src/layout/layout.ts';
import { splitLines } from '../../server/src/text/line.ts';

const rolesOf = (text: string) => layOut(splitLines(text)).lines.map(({ role, kind }) => kind ?? role);

describe('layOut', () => {
  it('reads a feed item as headline and lead', () => {
    assert.deepEqual(
      rolesOf(
        'Hà Nội mở thêm hai tuyến buýt điện\nTừ tuần tới, hai tuyến buýt điện nối Cầu Giấy với Gia Lâm.',
      ),
      ['headline', 'lead'],
    );
  });

  it('reads a text that begins with an empty line and a caption', () => {
    assert.deepEqual(
      rolesOf(
        '\nCầu Long Biên sáng 3-4 - Ảnh: NAM TRẦN\nSáng 3-4, cầu Long Biên được thông xe trở lại sau ba tuần sửa chữa.\n' +
          'Theo Sở Xây dựng, việc sửa chữa được làm trước mùa mưa.',
      ),
      ['blank', 'caption', 'lead', 'body'],
    );
  });

  it('leaves a story alone that speaks of sharing and commenting', () => {
    const roles = rolesOf(
      [
        'Người trẻ nói gì về mạng xã hội',
        'Chia sẻ với truyền thông, nhiều bạn trẻ cho rằng mạng xã hội lấy đi quá nhiều thời gian.',
        'Bình luận về việc này, chị Hoa nói rằng chị đã gỡ ứng dụng từ năm ngoái.',
        'Theo dõi các trang tin là thói quen mỗi sáng của anh Minh, kỹ sư tại Đà Nẵng.',
        'Quảng cáo chen giữa các đoạn phim làm người xem khó chịu, theo một khảo sát mới.',
      ].join('\n'),
    );
    assert.ok(!roles.includes('boilerplate'));
    assert.deepEqual(roles.slice(1), ['lead', 'body', 'body', 'body']);
  });

  it('ends an inline box where the story goes on', () => {
    const roles = rolesOf(
      [
        'Thành phố lập đội sửa đường ban đêm',
        'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
        'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca, làm từ 22h đến 5h.',
        'Tin liên quan',
        'Mưa lớn làm hư hỏng nhiều tuyến đường ở ngoại thành',
        'Vì sao nắp cống hay bị mất trộm?',
        'Đội sửa đường ban đêm được trang bị xe cào bóc và đèn chiếu sáng, theo Sở Xây dựng.',
        'Người dân có thể báo hư hỏng qua tổng đài của Sở Xây dựng.',
      ].join('\n'),
    );
    assert.deepEqual(roles, ['headline', 'lead', 'body', 'related', 'related', 'related', 'body', 'body']);
  });

  it('ties a repeated headline to the first one', () => {
    const { lines } = layOut(
      splitLines(
        [
          'Vì sao giá gạo "lập đỉnh" trong quý hai?',
          'Giá gạo xuất khẩu tăng liên tiếp bốn tháng do nguồn cung từ các nước láng giềng giảm.',
          "Vì sao giá gạo 'lập đỉnh' trong quý hai ảnh 1",
          'Theo hiệp hội lương thực, giá gạo có thể giữ ở mức cao đến hết mùa khô.',
        ].join('\n'),
      ),
    );
    assert.deepEqual(lines[2], { role: 'boilerplate', kind: 'repeat', repeats: 0 });
  });
});
