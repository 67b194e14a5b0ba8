/**
 * What stands around two figures and tells whether they are day and month: "sáng 24-9" against "thắng 2-1", "vòng 1/8",
 * "đường 3/2". The words were counted before and behind such pairs in 89,709 headlines and leads of three dailies.
 */
import { matchAt, WORD_END } from './reading.ts';

/** How far back or ahead a cue is looked for, in UTF-16 units: three or four syllables. */
const REACH = 30;

const PART_OF_DAY = 'sáng|trưa|chiều|tối|đêm|khuya|sớm';
const EDGE = '(?:^|[^\\p{L}\\p{M}\\p{N}])';

/** Words that are followed by nothing but a day. */
const STRONG = new RegExp(
  `${EDGE}(?:ngày|hôm|${PART_OF_DAY}|(?:hôm|ngày|${PART_OF_DAY}) (?:nay|qua|mai|kia)|rạng sáng|thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|(?:quốc|quốc tế) khánh|(?:sáng|trưa|chiều|tối) muộn|mùng|mồng|\\d{1,2}(?:h|g|:)(?:\\d{2})?|giờ)[\\s,]*\\(?\\s?$`,
  'u',
);
/** Words that are followed by a day as well as by other figures. */
const WEAK = new RegExp(
  `${EDGE}(?:từ|đến|tới|vào|trong|dịp|lễ|nghỉ|trước|sau|hết|kể từ|tính đến|phiên|mốc|hạn|mừng|niệm|binh|quà|hồi|đợt|ra mắt|khởi chiếu|công chiếu|chiếu|thế giới|tin tức|tin|viên|nữ|sĩ|nhất|việt nam|miền nam|và|lúc|cuối tuần|tuần|giáng sinh|valentine|halloween|sale|hiệu lực|phát hành)\\s*:?\\s?\\(?$`,
  'u',
);
/** Words that make the figures an address, a score, a rank, a version, a share or a document's number. */
const AGAINST = new RegExp(
  `${EDGE}(?:đường|phố|quảng trường|hẻm|ngõ|ngách|kiệt|ấp|khu phố|tổ|cầu|công viên|bến xe|bệnh viện|trường|thpt|xí nghiệp|công ty|số|số nhà|vòng|lớp|khối|cấp|mức|tỉ số|tỷ số|tỉ lệ|tỷ lệ|tỉ giá|bằng|chiếm|khoảng|gần|hơn|dưới|trên|top|tốp|hạng|thứ|mục|điều|khoản|điểm|phần|chương|bài|tập|quyển|phiên bản|bản|ios|ipados|macos|watchos|android|ui|windows|gemini|gpt|ielts|tỷ trọng|thắng|thua|hòa|hoà|bại|dẫn|gỡ|đậm|đội hình|sơ đồ|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|luật|kênh|kèo|xếp|còn|đủ|cụt|quá|được|đạt|có|chỉ|giành|tăng|giảm|gấp|ngược|đình|thọ|cự ly|tỉ trọng|phút|set|ván|hiệp|loại|năm|suất|lượt)\\s*$`,
  'u',
);

export type Lead = 'strong' | 'weak' | 'none' | 'against';

/** What the words before position `at` say of the figures there. `line` is in lower case. */
export function leadAt(line: string, at: number): Lead {
  const before = line.slice(Math.max(0, at - REACH), at);
  if (STRONG.test(before)) return 'strong';
  if (AGAINST.test(before)) return 'against';
  return WEAK.test(before) ? 'weak' : 'none';
}

/** A unit or measure: figures before it are an amount, even after "ngày" ("ngày 2-3 lần"). */
const MEASURED = new RegExp(
  `\\s*(?:-\\s*)?(?:%|°|‰|(?:triệu|tỉ|tỷ|nghìn|ngàn|đồng|usd|euro|đô la|lần|độ|tuổi|ngày|tháng|tuần|tiếng|phút|giây|kg|mg|ml|lít|km|km/h|cm|mm|m2|km2|ha|lon|ly|cốc|chén|bữa|thìa|viên|quả|mmhg|inch|gb|tb|mah|mp|fps|nm|kw|kwh|mw)${WORD_END})`,
  'uy',
);
/** What is counted or had a share of: "1/3 dân số", "2-3 người"; after "ngày" it may be the next word of the sentence. */
const COUNTED = new RegExp(
  `\\s*(?:trăm|giờ|người|ca|g|m|cơn|cấp|điểm|làn|buổi|tầng|món|con|cái|chiếc|trận|bàn|vòng|dân số|số|sản lượng|diện tích|đội|tỉnh|thành phố|xã|phường|quận|huyện|trường|tổng|phiếu|chỗ|căn|câu|bước|lượng|giá|hộ|cổ phần|đại biểu|thành viên|doanh nghiệp|nước|quốc gia|lá|cầu thủ|vận động viên|học sinh|sinh viên|mỗi|một|nửa|thế giới|cuộc|vụ|hồ|hs|cv|beta|turbo|pro|flash|nano|thinking|sonnet|opus)${WORD_END}`,
  'uy',
);
/** What follows only a day. */
const DATED = new RegExp(
  `,?\\s*\\(?(?:(?:năm|âm lịch|dương lịch|hằng năm|hàng năm|vừa qua|vừa rồi|sắp tới|tới đây|tới|năm nay|năm ngoái|theo giờ|giờ (?:việt nam|địa phương|hà nội|mỹ|gmt)|rạng sáng|tại|ở)${WORD_END})`,
  'uy',
);

export type Tail = 'measured' | 'counted' | 'dated' | 'none';

/** What the words behind position `end` say of the figures before it. `line` is in lower case. */
export function tailAt(line: string, end: number): Tail {
  if (matchAt(DATED, line, end)) return 'dated';
  if (matchAt(MEASURED, line, end)) return 'measured';
  return matchAt(COUNTED, line, end) ? 'counted' : 'none';
}

/** Whether figures that end at `end` are an amount of something. */
export function isAmount(line: string, end: number): boolean {
  const tail = tailAt(line, end);
  return tail === 'measured' || tail === 'counted';
}
