/** Blocks of web furniture as pages have them, to be put into clean articles. All headlines and summaries are invented. */
export interface InjectedBlock {
  readonly name: string;
  readonly lines: readonly string[];
  /** Where pages have it. */
  readonly places: readonly ('lead' | 'between' | 'end')[];
}

const HEADLINES = [
  'Làng chài thử nuôi hàu bằng dây treo',
  'Thư viện lưu động về trường vùng cao',
  'Vì sao vải thiều năm nay chín sớm?',
  'Cụ bà 80 tuổi mở lớp dạy đan lát miễn phí',
  'Đội bóng phố núi giành vé thăng hạng sau loạt luân lưu',
  'Phố cổ cấm xe máy vào buổi tối cuối tuần',
] as const;
const SUMMARIES = [
  'Hơn 20 hộ ở làng chài chuyển sang nuôi hàu bằng dây treo sau nhiều vụ tôm thất bát.',
  'Chiếc xe tải cũ được sửa thành thư viện lưu động, chở hai nghìn cuốn sách về trường vùng cao.',
  'Nắng nóng kéo dài từ tháng ba khiến vải thiều chín sớm hơn mọi năm nửa tháng.',
  'Mỗi sáng chủ nhật, cụ bà lại bày tre nứa ra sân đình, dạy trẻ trong xóm đan lát.',
  'Đội bóng phố núi thắng 5-4 trong loạt luân lưu, trở lại giải hạng nhất sau sáu năm.',
  'Từ tháng sau, xe máy không được vào phố cổ từ 18h thứ bảy đến 22h chủ nhật.',
] as const;

const pick = (from: readonly string[], ...indexes: number[]) => indexes.map((index) => from[index] ?? '');
const pairs = (...indexes: number[]) =>
  indexes.flatMap((index) => [HEADLINES[index] ?? '', SUMMARIES[index] ?? '']);

export const BLOCKS: readonly InjectedBlock[] = [
  { name: 'two links', places: ['between', 'end'], lines: ['Tin liên quan', ...pick(HEADLINES, 0, 2)] },
  {
    name: 'listed links',
    places: ['between', 'end'],
    lines: ['Đọc thêm:', ...pick(HEADLINES, 1, 3, 4).map((h) => `- ${h}`)],
  },
  { name: 'teasers', places: ['between', 'end'], lines: ['Có thể bạn quan tâm', ...pairs(0, 1, 5)] },
  { name: 'teasers in capitals', places: ['end'], lines: ['TIN CÙNG CHUYÊN MỤC', ...pairs(2, 3)] },
  {
    name: 'doubled headlines with stamps',
    places: ['end'],
    lines: [
      'Các tin khác',
      ...[0, 1, 2].flatMap((i) => [
        HEADLINES[i] ?? '',
        HEADLINES[i] ?? '',
        `1${i}:05 12/05/2024`,
        SUMMARIES[i] ?? '',
      ]),
    ],
  },
  {
    name: 'summaries with prefix',
    places: ['between', 'end'],
    lines: ['Tin mới nhất', ...[3, 4].flatMap((i) => [HEADLINES[i] ?? '', `(BBS) - ${SUMMARIES[i] ?? ''}`])],
  },
  {
    name: 'summaries cut off',
    places: ['between', 'end'],
    lines: [
      'Đừng bỏ lỡ',
      ...[4, 5].flatMap((i) => [
        HEADLINES[i] ?? '',
        `${(SUMMARIES[i] ?? '').slice(0, 50).replace(/ \S*$/u, '')}...`,
      ]),
    ],
  },
  {
    name: 'sections and ages',
    places: ['end'],
    lines: ['Đọc nhiều', ...[1, 5].flatMap((i) => [HEADLINES[i] ?? '', 'Đời sống', '2 giờ trước'])],
  },
  {
    name: 'links with arrows',
    places: ['lead', 'between'],
    lines: pick(HEADLINES, 3, 5).map((h) => `>> ${h}`),
  },
  { name: 'unknown header', places: ['between', 'end'], lines: ['Góc bạn đọc chọn', ...pairs(0, 3, 4)] },
  {
    name: 'comment form',
    places: ['end'],
    lines: [
      'Bình luận (0)',
      'Tối đa: 1500 ký tự',
      'Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận',
    ],
  },
  {
    name: 'comment form with fields',
    places: ['end'],
    lines: [
      'Ý kiến bạn đọc',
      'Xin vui lòng gõ tiếng Việt có dấu',
      'Họ và tên',
      'Email',
      'Nội dung',
      'Mã xác nhận',
      'Gửi bình luận',
    ],
  },
  {
    name: 'readers',
    places: ['end'],
    lines: [
      'Bình luận',
      'Hoa Mai',
      'Bài viết hay quá, mong có thêm nhiều bài như vậy.',
      '3 giờ trước',
      'Thích',
      'Trả lời',
    ],
  },
  {
    name: 'share buttons',
    places: ['lead', 'end'],
    lines: ['Chia sẻ', 'Facebook', 'Zalo', 'Sao chép liên kết'],
  },
  { name: 'reading aids', places: ['lead', 'end'], lines: ['Cỡ chữ', 'A-', 'A+', 'In bài viết', 'Lưu bài'] },
  { name: 'follow us', places: ['end'], lines: ['Theo dõi Báo Bờ Sông trên Google News'] },
  {
    name: 'audio',
    places: ['lead', 'between'],
    lines: ['Nghe đọc bài', '00:00 / 03:45', '1x', 'Nữ miền Bắc', 'Nam miền Nam'],
  },
  {
    name: 'video player',
    places: ['between'],
    lines: [
      'Video Player is loading.',
      'Play Video',
      'Current Time 0:00',
      'Duration 2:15',
      'Loaded: 0%',
      'Playback Rate',
      'Fullscreen',
      'This is a modal window.',
    ],
  },
  { name: 'newsletter', places: ['end'], lines: ['Đăng ký nhận bản tin', 'Nhập email của bạn', 'Đăng ký'] },
  {
    name: 'sign in',
    places: ['end'],
    lines: ['Đăng nhập', 'Quên mật khẩu?', 'Đăng nhập bằng Facebook', 'Chưa có tài khoản? Đăng ký ngay'],
  },
  { name: 'advertisement', places: ['lead', 'between'], lines: ['Quảng cáo'] },
  {
    name: 'links in English',
    places: ['end'],
    lines: ['Used trucks for sale near the harbour', 'Cheap car rental for long weekends'],
  },
  { name: 'error', places: ['between', 'end'], lines: ['Đã có lỗi xảy ra, vui lòng thử lại sau', 'Đóng'] },
  { name: 'error without diacritics', places: ['end'], lines: ['Co loi xay ra'] },
  {
    name: 'imprint',
    places: ['end'],
    lines: [
      'Tổng biên tập: Nguyễn Văn An',
      'Giấy phép số 12/GP-BTTTT cấp ngày 5-3-2020',
      'Địa chỉ: 15 đường Bờ Sông',
      'Điện thoại: 024 3000 0000',
      '® Ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
    ],
  },
  {
    name: 'software',
    places: ['end'],
    lines: ['Chứng nhận Tín nhiệm mạng', 'Thiết kế và phát triển bởi Công ty Bờ Sông'],
  },
  { name: 'tags', places: ['end'], lines: ['Từ khóa:', 'nuôi hàu', 'làng chài', 'thủy sản'] },
  { name: 'hashtags', places: ['end'], lines: ['#langchai', '#nuoihau'] },
  { name: 'breadcrumb', places: ['end'], lines: ['Trang chủ > Đời sống > Nhịp sống'] },
  { name: 'menu', places: ['end'], lines: ['Thời sự', 'Thế giới', 'Kinh tế', 'Giáo dục', 'Thể thao'] },
];
