/**
 * What stands around two figures and tells whether they are day and month: "sáng 24-9" against "thắng 2-1", "vòng 1/8",
 * "đường 3/2". The words were counted before and behind such pairs in 89,709 headlines and leads of three dailies.
 */
import { anyOf } from '../text/words.ts';
import { matchAt, WORD_END } from './reading.ts';

/** How far back a cue is looked for, in UTF-16 units: some seven syllables. */
const REACH = 36;

const EDGE = '(?:^|[^\\p{L}\\p{M}\\p{N}])';

/** A list of words, separated by commas, as the source of an alternation. */
const oneOf = (words: string): string => anyOf(words.split(/\s*,\s*/u));

const PART_OF_DAY = oneOf('sáng, trưa, chiều, tối, đêm, khuya, sớm');
const CLOCK = '\\d{1,2}(?:h|g|:)(?:\\d{2})?|giờ(?: \\d{1,2}(?: phút)?)?';
const RELATIVE_DAY = `(?:hôm|ngày|hiện|${PART_OF_DAY}) (?:nay|qua|mai|kia)|từ (?:nay|mai)`;
const WEEKDAY = 'thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật';

/** Words that are followed by nothing but a day. */
const STRONG = new RegExp(
  `${EDGE}(?:ngày|hôm|mùng|mồng|quốc khánh|quốc tế khánh|${PART_OF_DAY}|(?:${PART_OF_DAY}) muộn|${RELATIVE_DAY}|${WEEKDAY}|${CLOCK})[\\s,]*\\(?\\s?$`,
  'u',
);

const PREPOSITIONS = 'từ, đến, tới, vào, trong, trước, sau, hết, quá, lúc';
const FEASTS =
  'dịp, lễ, nghỉ, mừng, niệm, binh, diễu hành, đặc xá, độc lập, khai giảng, sinh nhật, phụ nữ, nhà giáo, quà, giáng sinh, valentine, halloween, cao điểm';
const SCHEDULE =
  'phiên, mốc, hạn, hạn chót, chót là, hạn là, nay là, thay vì, đợt, tuần, ra mắt, khởi chiếu, công chiếu, chiếu, hiệu lực, phát hành, chung kết, dự kiến';

/** Words that are followed by a day as well as by other figures; "ngày khai giảng 5.9" among them. */
const WEAK = new RegExp(
  `${EDGE}(?:(?<!thu )hồi|${oneOf(`${PREPOSITIONS}, ${FEASTS}, ${SCHEDULE}`)}|ngày(?: \\p{L}+){1,5})\\s*:?\\s?\\(?$`,
  'u',
);
/** The title of a daily column: "Tin tức thế giới 2-2", "Bản tin sức khỏe 12.11", "Dự báo thời tiết 16.11". */
const COLUMN = new RegExp(
  `^\\P{L}*(?:${oneOf('bản tin, tin tức, điểm tin, tin, tiêu điểm, dự báo thời tiết, thời tiết, kết quả xổ số, xổ số, xem nhanh, lịch thi đấu, lịch, chứng khoán')})[^,.:;!?]{0,40}\\s$`,
  'u',
);
/** No column's title is longer, in UTF-16 units. */
const LONGEST_COLUMN = 60;

const ADDRESSES =
  'giải thưởng, đường, phố, quảng trường, hẻm, ngõ, ngách, kiệt, ấp, khu phố, tổ, cầu, công viên, bến xe, bệnh viện, trường, sân, thpt, xí nghiệp, công ty, số, số nhà';
const RANKS =
  'vòng, lớp, khối, cấp, mức, top, tốp, hạng, thứ, loại, năm, suất, lượt, kênh, phút, set, ván, hiệp, cự ly, xếp';
const SHARES =
  'tỉ lệ, tỷ lệ, tỉ giá, tỷ trọng, tỉ trọng, bằng, chiếm, chiếm đến, chiếm tới, khoảng, gần, hơn, dưới, trên, còn, đủ, cụt, được, đạt, có, có đến, có tới, chỉ, ít nhất, chưa đến, lên đến, lên tới, tăng, giảm, gấp, đình, thọ';
const SCORES =
  'tỉ số, tỷ số, thắng, thua, hòa, hoà, bại, dẫn, dẫn trước, lên trước, gỡ, đậm, giành, ngược, kèo, đội hình, sơ đồ';
const DOCUMENTS =
  'nghị định, nghị quyết, quyết định, thông tư, chỉ thị, công văn, luật, mục, điều, khoản, phần, chương, bài, tập, quyển';
const VERSIONS = 'phiên bản, bản, ios, ipados, macos, watchos, android, ui, windows, gemini, gpt, ielts';

/** Words that make the figures an address, a score, a rank, a version, a share or a document's number. */
const AGAINST = new RegExp(
  `${EDGE}(?:${oneOf([ADDRESSES, RANKS, SHARES, SCORES, DOCUMENTS, VERSIONS].join(', '))}|(?<!cao )điểm|(?:chỉ số|giá|mức|tuổi|thu nhập|lương|ielts|toefl|gpa|sat|band)(?: \\p{L}+){0,2} từ)\\s*$`,
  'u',
);

/**
 * `strong`: only a day follows; `weak`: a day may; `against`: no day does; `none`: the words say nothing.
 */
export type Lead = 'strong' | 'weak' | 'none' | 'against';

const WORD = /\p{L}|\d[h:]/u;

/** What the words before position `at` say of the figures there. `line` is in lower case. */
export function leadAt(line: string, at: number): Lead {
  const before = line.slice(Math.max(0, at - REACH), at);
  if (!WORD.test(before)) return 'none';
  if (STRONG.test(before)) return 'strong';
  if (AGAINST.test(before)) return 'against';
  if (at <= LONGEST_COLUMN && COLUMN.test(line.slice(0, at))) return 'strong';
  return WEAK.test(before) ? 'weak' : 'none';
}

const MONEY = 'triệu, tỉ, tỷ, nghìn, ngàn, usd, euro, đô la';
const UNITS =
  'giây, phút, độ, tuổi, kg, mg, ml, lít, tấn, tạ, lạng, km, km/h, cm, mm, m2, km2, ha, bậc, dòng, mmhg, inch, gb, tb, mah, mp, fps, nm, kw, kwh, mw';
const PORTIONS = 'lon, ly, cốc, chén, bữa, thìa, viên, quả';

/** A unit of size or money: figures before it are an amount, even after "ngày". */
const MEASURED = new RegExp(
  `\\s*(?:-\\s*)?(?:%|°|‰|(?:${oneOf(`${MONEY}, ${UNITS}, ${PORTIONS}`)}|đồng(?! (?:loạt|thời|chí|bào|hành|nai|tháp))|trở (?:lên|xuống|sẽ))${WORD_END})`,
  'uy',
);
/** A figure with its unit at the other end of a span: "dài từ 2.6 đến 3.3m". */
const SPAN_MEASURED = new RegExp(
  `\\s*(?:-|–|đến|tới)\\s*\\d{1,3}(?:[.,]\\d{1,3})?(?:[%°a-fi-z]|\\s(?:${oneOf(`${MONEY}, ${UNITS}`)})${WORD_END})`,
  'uy',
);
/** A share at the other end: "rút ngắn từ 1/3 - 1/2 thời gian". */
const SPAN_SHARED =
  /\s*(?:-|–|đến|tới)\s*\d\/\d\s+(?:thời gian|quãng đường|dân số|số|tổng|diện tích|giá|lượng)\s/uy;
/** How often or how long: "ngày 2-3 lần", but "ngày 28.11 lần đầu". */
const REPEATED = new RegExp(
  `\\s*(?:lần(?! (?:đầu|thứ))|ngày|tháng(?!\\s+(?:\\d|giêng|chạp))|tuần|năm|tiếng|phút|giây)${WORD_END}`,
  'uy',
);

const PEOPLE =
  'người, ca, đội, đại biểu, thành viên, doanh nghiệp, cầu thủ, vận động viên, học sinh, sinh viên, hs, hộ, dân số';
const PLACES =
  'tỉnh, thành phố, xã, phường, quận, huyện, trường, nước, quốc gia, thế giới, khu, vị trí, chỗ, căn, tầng, làn, hồ';
const THINGS =
  'con, cái, chiếc, món, lá, câu, phiếu, cơn, cấp, điểm, buổi, trận, bàn, vòng, lớp, mùa, chặng, cuộc, vụ, bước, vé, mã, ghế, chỉ tiêu, tiêu chí, hạng mục, môn, bang, thế kỷ, cổ phần, giờ, g, m';
const WHOLES = 'thời gian, quãng đường, trăm, số, tổng, sản lượng, diện tích, lượng, giá, mỗi, một, nửa';
const PRODUCTS =
  'cv, v6, at, mt, hybrid, beta, turbo, pro, flash, nano, thinking, sonnet, opus, ielts, phev, hev, tesla';

/** What is counted or had a share of: "1/3 dân số", "2-3 người"; after "ngày" it may be the next word of the sentence. */
const COUNTED = new RegExp(
  `\\s*(?:${oneOf([PEOPLE, PLACES, THINGS, WHOLES, PRODUCTS].join(', '))})${WORD_END}`,
  'uy',
);
/** What follows only a day. */
const DATED = new RegExp(
  `,?\\s*\\(?(?:(?:âm lịch|dương lịch|hằng năm|hàng năm|vừa qua|vừa rồi|sắp tới|tới đây|tới|theo giờ|giờ (?:việt nam|địa phương|hà nội|mỹ|gmt))${WORD_END})`,
  'uy',
);

export type Tail = 'measured' | 'repeated' | 'counted' | 'dated' | 'none';

/** What the words of a tail can begin with. */
const TAIL = /[,\s(–-]{0,8}[\p{L}\d%°‰]/uy;

/** What the words behind position `end` say of the figures before it. `line` is in lower case. */
export function tailAt(line: string, end: number): Tail {
  if (!matchAt(TAIL, line, end)) return 'none';
  if (matchAt(DATED, line, end)) return 'dated';
  if (matchAt(MEASURED, line, end) || matchAt(SPAN_MEASURED, line, end)) return 'measured';
  if (matchAt(REPEATED, line, end)) return 'repeated';
  return matchAt(COUNTED, line, end) ? 'counted' : 'none';
}

/** Whether figures that end at `end` are the first of two shares. */
export function isShareAt(line: string, end: number): boolean {
  return matchAt(SPAN_SHARED, line, end) !== undefined;
}

/** Whether figures that end at `end` are an amount of something. */
export function isAmount(line: string, end: number): boolean {
  const tail = tailAt(line, end);
  return tail !== 'dated' && tail !== 'none';
}

/** The sets of a match behind its score: "thắng 2-0 (11/7, 11/5)". */
const SETS = /\d-\d\s?\((?:\d{1,2}[/-]\d{1,2}(?:,\s?|\s))*$/u;

/** Whether the figures at `at` are the score of a set. */
export function isSetAt(line: string, at: number): boolean {
  return SETS.test(line.slice(Math.max(0, at - REACH), at));
}

/** The figures open the brackets, or stand last in them: "(28-10)", "(Indonesia, 26-10)". */
const OPENED = /\((?:[^()\d]{0,30},)?\s?$/u;
const CLOSED = /\s?\)/uy;
const CLOSED_OR_MORE = /\s?[),;]/uy;
const OF_A_DAY = new RegExp(
  `${EDGE}(?:ngày|lễ|tết|giỗ|nay|qua|mai|năm mới|chạp|giêng)${WORD_END}[^()]{0,24}\\(\\s?$`,
  'u',
);

/** `day`: the figures open brackets behind a day or feast; `alone`: they are all that stands in brackets; else `no`. */
export function bracketsAt(line: string, at: number, end: number): 'day' | 'alone' | 'no' {
  const before = line.slice(Math.max(0, at - REACH), at);
  if (!OPENED.test(before)) return 'no';
  if (OF_A_DAY.test(before) && matchAt(CLOSED_OR_MORE, line, end)) return 'day';
  return matchAt(CLOSED, line, end) ? 'alone' : 'no';
}

const CLAUSE_END = /\s*(?:[,.;)?!|]|$|đến\s|tới\s)/uy;

/** Whether a clause ends behind the figures, so that they count nothing. */
export function endsClause(line: string, end: number): boolean {
  return matchAt(CLAUSE_END, line, end) !== undefined;
}

const FEAST = new RegExp(`${EDGE}(?:${oneOf(FEASTS)})\\s*$`, 'u');

/** Whether the words before `at` speak of a feast: "dịp lễ 2-9", "quà 8-3". */
export function isFeastAt(line: string, at: number): boolean {
  return FEAST.test(line.slice(Math.max(0, at - REACH), at));
}
