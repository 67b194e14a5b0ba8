import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { mark, read } from '../support/names.ts';

describe('findNames', () => {
  const cases: Record<string, readonly string[]> = {
    'splits an office’s country from the name': [
      'Tổng thống [Nga place] [Vladimir Putin person] tới [Moskva place].',
      'Ngoại trưởng [Nga place] - [Mỹ place] điện đàm',
      'Theo người phát ngôn [Bộ Ngoại giao Mỹ organisation] [Tommy Pigott person], hai bên đồng ý.',
      'Đại sứ [Nga place] tại [Trung Quốc place] [Igor Morgulov person] cho biết',
      'Thủ tướng [Nhật Bản place] tiếp Tổng thống [Hàn Quốc place] tại [Nara place].',
      'Chủ tịch [UBND TP.HCM organisation] [Nguyễn Văn Được person] họp báo.',
      'CEO [FPT Retail organisation] [Hoàng Trung Kiên person] phát biểu.',
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
    'tells estates, makers and clubs by a word of theirs': [
      'Cư dân [Mizuki Park place] gặp [Michelle Park person]. Lợi nhuận của [Thép Pomina organisation] giảm.',
      '[Boca Juniors organisation] thắng; [CLB nữ TP.HCM organisation] vào tứ kết.',
      'Phó chủ tịch [Ủy ban MTTQ Việt Nam TP.Hà Nội organisation] [Lê Văn An person] dự họp.',
    ],
    'tells a language from what is known to all': [
      'Cựu thẩm phán nổi tiếng [Malaysia place] lên tiếng bằng tiếng Malaysia.',
    ],
    'tells a country from the words and names that begin like it': [
      '[Pháp place] mở lãnh sự quán. Pháp luật quy định rõ. [Đức place] thắng [Nhật place].',
      'Bà [Nga person] mua mỹ phẩm [Mỹ place]. Cuộc thi Ý tưởng xanh có [Ý place] tham gia. Anh ra về.',
      'Họ học tiếng Anh ở [Anh place]; sân vận động [Mỹ Đình place] kín chỗ.',
    ],
    'takes a common noun that ends another word for no head': [
      'Ông yêu cầu [Kyiv place] dừng lại. Bộ công bố [Nga place] rút quân. Gia đình [Trump person] vắng mặt.',
      'Thị trường [Hà Nội place] sôi động. Tuyển [Thái Lan place] gặp đội tuyển [Việt Nam place].',
    ],
    'keeps places apart from what is called after people': [
      'Kẹt xe trên đường [Trường Chinh place], gần Công trường [Dân Chủ place] và trung tâm TP.[Đà Lạt place].',
      'Cháy trên đường [Điện Biên Phủ place], phường [Cầu Ông Lãnh place] ([TP.HCM place]).',
      'Tuyến metro [Bến Thành place] - [Suối Tiên place], cao tốc [Pháp Vân place] - [Cầu Giẽ place].',
    ],
    'passes over laws, models, money and years': [
      'Luật Đất đai 2024 quy định 10 triệu USD. Tên lửa Tomahawk bay qua Km216. Năm Ất Tỵ đã hết.',
    ],
    'passes over products, storms, feasts and the Earth, but for their makers': [
      'Bản iPhone Air mới chạy ChatGPT trên Trái Đất. Bão số 13 (Kalmaegi) tan trước Noel.',
      '[Toyota organisation] Vios giảm giá, [Honda Motor organisation] tăng sản lượng.',
      'Drone FPV [Nga place] rơi. Tên lửa Flamingo [Ukraine place] bắn trượt.',
    ],
    'cuts what is no part of a name off its front': [
      'UAV [Nga place] bay qua phía Tây [TP HCM place]. "Thắng [Việt Nam place] thật khó".',
      'Tin vắn: mưa lớn ở [Huế place]; Ông [Trump person] đến [Davos place].',
    ],
    'ends a body’s name before the person': [
      'Bí thư Thành ủy [Trần Lưu Quang person] và Thường trực [Ban Bí thư organisation] [Trần Cẩm Tú person]',
      'Chủ tịch [Ủy ban châu Âu organisation] [Ursula von der Leyen person] tới [Kiev place].',
    ],
    'reads bodies of many words': [
      '[Cục Quản lý đê điều và Phòng chống thiên tai organisation] họp với [Sở An toàn thực phẩm organisation].',
      '[Trường THPT chuyên Lê Hồng Phong organisation], [Phòng Cảnh sát hình sự organisation] và [Bảo tàng Chứng tích chiến tranh organisation]',
      '[UBND phường Xuân Hương - Đà Lạt organisation] nói với [Ủy ban Olympic Việt Nam organisation] ([VOC organisation]).',
    ],
    'names the body that an office is of': [
      'Phó trưởng ban Thường trực [Ban Tổ chức Thành ủy Hà Nội organisation] công bố.',
      'Chủ tịch [Quốc hội Cuba organisation] [Esteban Lazo person] gặp ủy viên [Trung ương Đảng organisation].',
      'Thống đốc [Cơ quan Thể thao Thái Lan organisation] ([SAT organisation]), [Kongsak Yodmanee person] nói.',
      'Giám đốc [Sở An toàn thực phẩm organisation] và Giám đốc [Sở Xây dựng organisation] dự họp.',
    ],
    'tells people from heads and places that look like their names': [
      '[Đoàn Thiên Ân person] đăng quang. [Đình Khương person] thoát án.',
      'Lũ ở xã [Tân Kỳ place], [Bích Hào place], [Anh Sơn place]; cầu [Kênh Tẻ place] kẹt xe.',
      'Ngôi sao nữ [Thái Lan place] [Pornpun Guedpard person] gặp cô gái [Ukraine place] [Iryna Zarutska person].',
    ],
    'keeps nuns, ages, families and committees of the youth union': [
      'Ni trưởng [Thích nữ Diệu Thông person] gặp Bí thư [T.Ư Đoàn organisation] [Nguyễn Minh Triết person].',
      '[Thảo person], 14 tuổi, mắt cộm. Anh em nhà [Nikolov person] ra sân ở [London place] ([Anh place]).',
      'Giám đốc tuyển [Malaysia place] [Rob Friend person] xem quyền Anh. Chủ quyền [Venezuela place] còn đó.',
      '[Liên Bỉnh Phát person] đóng phim. [Phát person] cũng hát. Phát hiện xe lạ.',
    ],
    'tells foreigners and performers by the names they go by': [
      '[Carragher person] chê [Liverpool organisation]; [Lisa person] và [Matthew McConaughey person] đi xem.',
      'Chị [H’My person] nghe [Mỹ Tâm person], [Đen Vâu person], [HIEUTHUHAI person] hát. [Tiến Luật person] cười.',
    ],
    'tells people by what they do and what they are called behind the name': [
      '[Kolbeinn person] đánh đầu gỡ hòa. Cô hẹn hò với [Fabrice person]. [Zentax organisation] tăng vốn.',
      '[Kolbeinn person], thủ lĩnh băng đảng, bị bắt. Thuốc [Zentax organisation], bác sĩ [Paul Reed person] dặn, rất mạnh.',
      'Cùng đồng đội [Lò Thị Mây person], ca sĩ nổi tiếng [Zentax person] và diva [Hồng Nhung person] có mặt. Ảnh: [QUANG TUẤN person]',
    ],
    'tells bodies, teams and places from people': [
      'HLV [U23 Yemen organisation] xem [Al Wakrah organisation] đá; [Minh Phú Property organisation] tài trợ.',
      'Du khách đi từ [Chùa Hang place] tới [Hòn Mây place]. Hậu trường [Minh Tuyết person] hát. Cô gái Mông cười.',
      'Kỷ niệm Ngày Chủ tịch [Hồ Chí Minh person] về nước. Máy lọc nước [Zentax organisation] do công ty thiết kế nội thất [Minh Phú organisation] bán.',
      'Nghệ sĩ [Việt Anh person] đến muộn. Chuyên gia Việt cười. Họ đến [Nhà trắng organisation] hôm qua.',
      'Sáng nay, [T.Ư Hội Sinh viên Việt Nam organisation] thăm [Vùng 3 Hải quân organisation].',
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
