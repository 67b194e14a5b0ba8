/**
 * The words of Vietnamese news that tell an event, in families: two tellings can be of one event only where their
 * families agree. Collected from newsroom prose and ordered by what they mean; an entry is lower case, NFC, whole words.
 * A verb needs a doer; a noun names the event by itself and may stand for one told before ("cuộc điện đàm diễn ra…").
 */
import type { EventType } from './event.ts';

/** Who of the names around it takes part: both sides, those before the verb, or whoever is named. */
export type Taking = 'mutual' | 'subject' | 'any';

export interface Family {
  readonly id: string;
  readonly type: EventType;
  readonly taking: Taking;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

export const FAMILIES: readonly Family[] = [
  {
    id: 'meeting',
    type: 'meeting',
    taking: 'mutual',
    verbs: list(
      'gặp; gặp nhau; gặp gỡ; gặp mặt; hội kiến; tiếp kiến; yết kiến; diện kiến; chào xã giao; đã tiếp; tiếp ông; tiếp bà; tiếp đoàn; tiếp xúc với; có buổi tiếp; có cuộc tiếp; họp với; làm việc với; có buổi làm việc',
    ),
    nouns: list(
      'cuộc gặp; buổi gặp; cuộc gặp gỡ; buổi gặp gỡ; cuộc gặp mặt; buổi gặp mặt; cuộc hội kiến; buổi tiếp; cuộc tiếp; cuộc họp; phiên họp; buổi làm việc; cuộc làm việc; cuộc tiếp xúc',
    ),
  },
  {
    id: 'talks',
    type: 'talks',
    taking: 'mutual',
    verbs: list(
      'hội đàm; đàm phán; thảo luận; thảo luận với; đối thoại với; thương lượng với; tham vấn; trao đổi với',
    ),
    nouns: list(
      'cuộc hội đàm; buổi hội đàm; cuộc đàm phán; buổi đàm phán; vòng đàm phán; phiên đàm phán; cuộc trao đổi; cuộc đối thoại; cuộc thảo luận; cuộc tham vấn; đàm phán trực tiếp; lễ đón và hội đàm',
    ),
  },
  {
    id: 'call',
    type: 'call',
    taking: 'mutual',
    verbs: list(
      'điện đàm; gọi điện; gọi điện thoại; trao đổi qua điện thoại; nói chuyện qua điện thoại; hội đàm trực tuyến; hội đàm qua điện thoại',
    ),
    nouns: list('cuộc điện đàm; cuộc gọi; cuộc gọi điện; cuộc điện thoại; cuộc nói chuyện qua điện thoại'),
  },
  {
    id: 'visit',
    type: 'visit',
    taking: 'any',
    verbs: list(
      'thăm; thăm chính thức; thăm cấp nhà nước; thăm và làm việc; đến thăm; tới thăm; sang thăm; thăm hỏi; công du; đặt chân; chủ trì lễ đón; đón tiếp; lên đường thăm; rời hà nội; lên đường tới; lên đường sang; về thăm',
    ),
    nouns: list(
      'chuyến thăm; chuyến công du; chuyến công tác; lễ đón; lễ đón chính thức; lễ đón cấp nhà nước',
    ),
  },
  {
    id: 'summit',
    type: 'summit',
    taking: 'mutual',
    verbs: list('họp thượng đỉnh'),
    nouns: list(
      'hội nghị thượng đỉnh; cuộc gặp thượng đỉnh; cuộc họp thượng đỉnh; thượng đỉnh; hội nghị cấp cao; phiên họp cấp cao',
    ),
  },
  {
    id: 'statement',
    type: 'statement',
    taking: 'subject',
    verbs: list(
      'tuyên bố; phát biểu; cho biết; cho hay; khẳng định; xác nhận; nói; nói rằng; nêu rõ; nhấn mạnh; cảnh báo; lên án; chỉ trích; bác bỏ; phủ nhận; thừa nhận; tiết lộ; lên tiếng; lên tiếng xác nhận; kêu gọi; bày tỏ; chia sẻ; thông báo; thông tin; thông báo tin; công bố; đưa ra; đề xuất; trả lời phỏng vấn; có phản hồi; phản hồi; viết trên; đăng tải; đăng bài; thay đổi lập trường; đổi lập trường; quay ngoắt lập trường; đảo ngược lập trường; ra tuyên bố; ra thông báo; đưa tin; dẫn lời; yêu cầu; đề nghị',
    ),
    nouns: list('cuộc họp báo; buổi họp báo; bài phát biểu; lời kêu gọi; tuyên bố chung; họp báo'),
  },
  {
    id: 'election',
    type: 'election',
    taking: 'any',
    verbs: list(
      'bầu cử; bỏ phiếu; đi bầu; đắc cử; tái đắc cử; trúng cử; thắng cử; được bầu; bầu ông; bầu bà; tái cử',
    ),
    nouns: list(
      'cuộc bầu cử; tổng tuyển cử; cuộc tổng tuyển cử; cuộc bỏ phiếu; cuộc trưng cầu dân ý; cuộc trưng cầu ý dân',
    ),
  },
  {
    id: 'office',
    type: 'other',
    taking: 'any',
    verbs: list(
      'nhậm chức; tuyên thệ; tuyên thệ nhậm chức; từ chức; rời nhiệm sở; rời chức; mãn nhiệm; bổ nhiệm; được bổ nhiệm; điều động; được điều động; miễn nhiệm; bãi nhiệm; cách chức; giữ chức; sa thải; trao quyết định; nghỉ hưu; chia tay; bị sa thải; dẫn dắt từ',
    ),
    nouns: list('lễ nhậm chức; lễ tuyên thệ; lễ công bố quyết định; lễ trao quyết định'),
  },
  {
    id: 'signing',
    type: 'signing',
    taking: 'mutual',
    verbs: list(
      'ký; ký kết; đã ký; ký kết hợp tác; ký hợp đồng; ký thỏa thuận; ký biên bản; ký bản ghi nhớ; ký sắc lệnh',
    ),
    nouns: list('lễ ký; lễ ký kết; buổi ký kết'),
  },
  {
    id: 'decision',
    type: 'other',
    taking: 'any',
    verbs: list(
      'ban hành; ký ban hành; phê duyệt; phê chuẩn; thông qua; biểu quyết thông qua; cấp phép; cấp giấy phép; ra quyết định; có hiệu lực; chính thức có hiệu lực; hết hạn; hết hiệu lực; công nhận; giải tán; thành lập; sáp nhập; chuyển giao; đình chỉ; thu hồi; áp thuế; ký quyết định',
    ),
    nouns: list('lễ công bố'),
  },
  {
    id: 'attack',
    type: 'attack',
    taking: 'any',
    verbs: list(
      'tấn công; không kích; pháo kích; tập kích; đánh bom; xả súng; nổ súng; phóng tên lửa; phóng thử; oanh tạc; ám sát; đột kích; bắn hạ; bắn chết; bắn phá; xâm lược; thực hiện chiến dịch quân sự; mở chiến dịch quân sự; phát động chiến dịch quân sự; bị bắn; đâm chết; chém; sát hại; giết',
    ),
    nouns: list(
      'vụ tấn công; cuộc tấn công; cuộc không kích; vụ không kích; vụ đánh bom; vụ xả súng; vụ ám sát; chiến dịch quân sự; chiến dịch quân sự đặc biệt; vụ nổ súng; vụ giết người; vụ sát hại; vụ thảm sát',
    ),
  },
  {
    id: 'accident',
    type: 'accident',
    taking: 'any',
    verbs: list(
      'va chạm; tông; đâm vào; lật; lật nghiêng; rơi; bốc cháy; cháy; phát nổ; nổ; sập; đổ sập; chìm; đắm; gặp nạn; đuối nước; trật bánh; mất lái',
    ),
    nouns: list(
      'vụ tai nạn; tai nạn; tai nạn giao thông; vụ va chạm; vụ cháy; đám cháy; hỏa hoạn; vụ nổ; vụ sập; vụ chìm tàu; vụ lật tàu; vụ lật thuyền; vụ rơi máy bay; sự cố; vụ hỏa hoạn',
    ),
  },
  {
    id: 'disaster',
    type: 'accident',
    taking: 'any',
    verbs: list('đổ bộ; sạt lở; vỡ đê; gây ngập; rung chuyển; phun trào; quét qua'),
    nouns: list(
      'động đất; trận động đất; sóng thần; trận lũ; lũ quét; lũ lụt; mưa lũ; vụ sạt lở; trận bão; cơn bão; siêu bão; núi lửa phun trào; lốc xoáy; cháy rừng; vụ cháy rừng',
    ),
  },
  {
    id: 'match',
    type: 'sport',
    taking: 'mutual',
    verbs: list(
      'thắng; thua; đánh bại; hạ gục; hạ; cầm hòa; gỡ hòa; hòa; đối đầu; chạm trán; đụng độ; để thua; thắng ngược; thua ngược; giành chiến thắng; nhận thất bại; thất bại trước; ghi bàn; thi đấu; ra quân; tái đấu; vượt qua; bị loại; dừng bước; loại; so tài; tranh tài; lập cú đúp; cầm chân; thắng đậm; giành vé; vào chung kết; vào bán kết; vào tứ kết; giành quyền vào',
    ),
    nouns: list(
      'trận đấu; trận chung kết; chung kết; bán kết; trận bán kết; tứ kết; trận tứ kết; trận ra quân; trận thua; trận thắng; trận hòa; trận gặp; chiến thắng; thất bại; lượt trận; trận derby; trận giao hữu; vòng loại; trận cầu; trận mở màn; trận ra mắt; trận lượt đi; trận lượt về; trận đấu tập',
    ),
  },
  {
    id: 'title',
    type: 'sport',
    taking: 'any',
    verbs: list(
      'vô địch; lên ngôi; lên ngôi vô địch; đăng quang; giành hcv; giành huy chương vàng; giành hcb; giành hcđ; giành huy chương; bảo vệ thành công; giành chức vô địch; giành cúp; đoạt cúp; giành danh hiệu; đoạt danh hiệu; nâng cúp',
    ),
    nouns: list('lễ đăng quang; đêm chung kết'),
  },
  {
    id: 'inauguration',
    type: 'other',
    taking: 'any',
    verbs: list(
      'khánh thành; khai trương; mở cửa; mở cửa đón khách; đi vào hoạt động; đi vào vận hành; đưa vào vận hành; đưa vào sử dụng; đưa vào khai thác; thông xe; bàn giao; hợp long; cất nóc; cắt băng',
    ),
    nouns: list('lễ khánh thành; lễ khai trương; lễ cất nóc; lễ bàn giao; lễ thông xe; lễ hợp long'),
  },
  {
    id: 'start',
    type: 'other',
    taking: 'any',
    verbs: list(
      'khởi công; động thổ; khởi động; khai mạc; khởi tranh; bấm máy; phát động; khai giảng; khai hội',
    ),
    nouns: list('lễ khởi công; lễ động thổ; lễ khai mạc; lễ phát động; lễ khai giảng; lễ khởi động'),
  },
  {
    id: 'end',
    type: 'other',
    taking: 'any',
    verbs: list('bế mạc; khép lại; kết thúc; đóng cửa; tổng kết'),
    nouns: list('lễ bế mạc; lễ tổng kết; lễ bế giảng'),
  },
  {
    id: 'launch',
    type: 'other',
    taking: 'any',
    verbs: list(
      'ra mắt; phát hành; công chiếu; lên sóng; trình làng; mở bán; ra rạp; giới thiệu; niêm yết; chào sàn',
    ),
    nouns: list('lễ ra mắt; buổi ra mắt; họp báo ra mắt; lễ công chiếu; buổi công chiếu'),
  },
  {
    id: 'gathering',
    type: 'other',
    taking: 'any',
    verbs: list(
      'kỷ niệm; dâng hương; mít tinh; diễu binh; diễu hành; biểu tình; xuống đường; biểu diễn; dự hội nghị; dự lễ; tham dự',
    ),
    nouns: list(
      'lễ kỷ niệm; hội nghị; hội thảo; tọa đàm; buổi tọa đàm; đại hội; diễn đàn; lễ mít tinh; cuộc biểu tình; lễ diễu binh; liveshow; đêm nhạc; đêm diễn; concert; kỳ họp; phiên khai mạc; chương trình nghệ thuật; lễ hội; phiên thảo luận; triển lãm',
    ),
  },
  {
    id: 'award',
    type: 'other',
    taking: 'any',
    verbs: list(
      'vinh danh; được vinh danh; trao giải; nhận giải; đoạt giải; giành giải; trao tặng; đón nhận; tuyên dương; trao học bổng; trao tiền; trao quà; tặng quà; trao; tiếp nhận',
    ),
    nouns: list(
      'lễ trao; lễ trao giải; lễ vinh danh; lễ trao tặng; gala trao giải; lễ tuyên dương; lễ trao học bổng',
    ),
  },
  {
    id: 'trial',
    type: 'other',
    taking: 'any',
    verbs: list(
      'xét xử; xét xử sơ thẩm; xét xử phúc thẩm; đưa ra xét xử; tuyên án; tuyên phạt; kết án; hầu tòa; mở phiên tòa; đề nghị mức án; bị tuyên án; bị phạt tù; lãnh án; truy tố',
    ),
    nouns: list('phiên tòa; phiên xét xử; phiên sơ thẩm; phiên phúc thẩm'),
  },
  {
    id: 'arrest',
    type: 'other',
    taking: 'any',
    verbs: list(
      'bắt; bắt giữ; bắt tạm giam; bị bắt; khởi tố; khởi tố vụ án; khởi tố bị can; bị khởi tố; tạm giữ; tạm giữ hình sự; khám xét; triệt phá; tống đạt; truy nã; dẫn độ; đầu thú; thi hành lệnh bắt; xử phạt; triệu tập',
    ),
    nouns: list('vụ bắt giữ; lệnh bắt; vụ triệt phá'),
  },
  {
    id: 'death',
    type: 'other',
    taking: 'any',
    verbs: list(
      'qua đời; từ trần; tử vong; thiệt mạng; hy sinh; tạ thế; trút hơi thở cuối cùng; tử nạn; tự tử; tự sát; viên tịch; băng hà',
    ),
    nouns: list('cái chết'),
  },
  {
    id: 'funeral',
    type: 'other',
    taking: 'any',
    verbs: list('an táng; hạ huyệt; hỏa táng; viếng; tiễn biệt; tiễn đưa; đưa tang; an vị'),
    nouns: list('lễ tang; tang lễ; lễ viếng; lễ truy điệu; lễ an táng; đám tang; lễ an vị'),
  },
  {
    id: 'wedding',
    type: 'other',
    taking: 'any',
    verbs: list('kết hôn; làm đám cưới; cưới; về chung một nhà; dự tiệc cưới; đính hôn; ly hôn; dự đám cưới'),
    nouns: list('đám cưới; lễ cưới; hôn lễ; tiệc cưới; lễ ăn hỏi; đám hỏi; lễ đính hôn'),
  },
];

/** Words that stand for whatever was told last: "Sự việc xảy ra sáng 15/10." */
export const AGAIN: Family = {
  id: 'again',
  type: 'other',
  taking: 'any',
  verbs: [],
  nouns: list(
    'sự kiện này; sự việc này; vụ việc này; sự kiện diễn ra; sự kiện được tổ chức; sự việc xảy ra; sự việc diễn ra; vụ việc xảy ra; vụ việc diễn ra',
  ),
};

/** What a dated clause tells whose words are in no family. */
export const UNNAMED: Family = { id: 'other', type: 'other', taking: 'any', verbs: [], nouns: [] };

/** Words that begin like an event's and tell none. The longest entry wins, so these stop a shorter one. */
export const NO_EVENT: readonly string[] = list(
  'bốc thăm; thăm dò; thăm khám; thăm nuôi; ngày thành lập; năm thành lập; nhân kỷ niệm; nhân dịp kỷ niệm; giải vô địch; vô địch quốc gia; vô địch thế giới; vô địch châu á; vô địch châu âu; vô địch đông nam á; nhà vô địch; đương kim vô địch; ngôi vô địch; nhánh thua; nhánh thắng; nội dung thảo luận; gặp khó; gặp khó khăn; gặp sự cố; gặp vấn đề; gặp phải; gặp rắc rối; gặp trở ngại; gặp may; gặp chấn thương; gặp nguy hiểm; gặp tai nạn; thường gặp; bắt đầu; bắt buộc; bắt nguồn; bắt gặp; bắt kịp; bắt mắt; bắt tay; bắt chước; nổ lực; trao đổi; trao quyền; nói chung; nói riêng; nói thêm; có thể nói; ký ức; ký hiệu; ký túc xá; ký giả; đăng ký; chữ ký; nhật ký; bút ký; hạ tầng; hạ cánh; hạ nhiệt; hạ long; hạ viện; hạ du; hạ lưu; hạ thấp; hạ giá; thiên hạ; trao tay; hòa bình; hòa giải; hòa hợp; hòa nhập; ôn hòa; điều hòa; cộng hòa; hiền hòa; chan hòa; bão hòa; hòa âm; hòa nhạc; hòa mình; hòa lưới; thắng cảnh; thắng lợi; thắng thua; danh thắng; phanh thắng; loại hình; loại bỏ; loại trừ; các loại; một loại; mọi loại; nhiều loại; loại vaccine; loại thuốc; phân loại; chủng loại; đủ loại; loại xe; loại hàng; thứ loại; nhân loại; rơi vào; nổi tiếng; trận địa; mặt trận; ra trận; trận mưa; tự tin; chém gió; rơi nước mắt; rơi lệ; lật đổ; lật lại; sập bẫy; chìm trong; cháy vé; cháy hàng; bùng nổ; nổ ra; đáng nói; phải nói; tiếng nói; giọng nói; lời nói; hòa vốn; hạ bệ; bắt tay nhau; hạ thủy; loài',
);

function list(entries: string): string[] {
  return entries.split(/;\s*/u);
}
