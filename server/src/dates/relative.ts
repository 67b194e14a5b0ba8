/** Words counted from the edition: `hôm nay`, `tối qua`, `tuần trước`, `năm ngoái`, `cách đây 3 năm`, `4 năm trước`. */
import type { DateForm, RelativeUnit } from './date.ts';
import { COUNT_WORD, matchAt, type Reading, toNumber, WORD_END } from './reading.ts';

const DAY = new RegExp(
  `(?:hôm\\s+(nay|qua|kia)|ngày\\s+(mai|kia|mốt)|(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm|khuya)\\s+(?:ngày\\s+)?(nay|qua|mai|kia))${WORD_END}`,
  'uy',
);
const NEXT_DAY = /\s+(?:đến|tới|cho đến|và|rạng)\s+(?:hết\s+)?/uy;
const DAY_OFFSET: Readonly<Record<string, number>> = { nay: 0, qua: -1, mai: 1, mốt: 2 };

/** `hôm nay`, `ngày mai`, `tối qua`, `đêm qua đến sáng nay`. */
export function readRelativeDay(line: string, at: number): Reading | undefined {
  const first = readOneDay(line, at);
  if (!first) return undefined;
  const next = matchAt(NEXT_DAY, line, first.span.end) && readOneDay(line, NEXT_DAY.lastIndex);
  if (!next || /\sv/u.test(line.slice(first.span.end, next.span.start))) return first;
  return {
    span: { start: at, end: next.span.end },
    form: {
      kind: 'series',
      join: 'range',
      members: [
        { ...first, text: '' },
        { ...next, text: '' },
      ],
    },
  };
}

/** Titles of works that hold a day word: a novel, a film and a song are called "Cô gái đến từ hôm qua". */
const TITLE = /cô gái đến từ\s+$/u;

function readOneDay(line: string, at: number): Reading | undefined {
  const match = matchAt(DAY, line, at);
  if (!match || TITLE.test(line.slice(Math.max(0, at - 16), at))) return undefined;
  const [, hom, ngay, part] = match;
  const word = hom ?? ngay ?? part ?? '';
  const offset = DAY_OFFSET[word] ?? (hom ? -2 : 2);
  return { span: { start: at, end: DAY.lastIndex }, form: { kind: 'relative', unit: 'day', offset } };
}

const PERIOD = new RegExp(
  `(?:(cuối tuần|tuần|tháng|quý|năm|ngày(?=\\s+trước))\\s+(nay|này|trước|ngoái|tới|sau|rồi|vừa qua|qua))${WORD_END}`,
  'uy',
);
const UNIT: Readonly<Record<string, RelativeUnit>> = {
  ngày: 'day',
  tuần: 'week',
  'cuối tuần': 'weekend',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};
const PERIOD_OFFSET: Readonly<Record<string, number>> = {
  nay: 0,
  này: 0,
  trước: -1,
  ngoái: -1,
  rồi: -1,
  qua: -1,
  'vừa qua': -1,
  tới: 1,
  sau: 1,
};
/** "tháng trước đó", "tuần sau khi": counted from an event, not from the edition. */
const FROM_EVENT = new RegExp(`\\s+(?:đó|khi|đấy|ấy|nữa)${WORD_END}`, 'uy');
/** "tuần trước ngày bầu cử", "đầu năm sau Tết", "cả năm sau 9 tháng". */
const BEFORE_EVENT = new RegExp(
  `\\s+(?:(?:ngày(?! càng)|trận|lễ|tết|giờ|lúc|thềm|kỳ|giải|sự kiện|đám cưới)(?!\\s+\\d)|\\d+\\s+(?:ngày|tuần|tháng|quý|năm))${WORD_END}`,
  'uy',
);

function isFromEvent(line: string, end: number, word: string): boolean {
  if (word !== 'trước' && word !== 'sau')
    return word === 'tới' && matchAt(FROM_EVENT, line, end) !== undefined;
  return (matchAt(FROM_EVENT, line, end) ?? matchAt(BEFORE_EVENT, line, end)) !== undefined;
}

/** An amount before the unit: "3 năm", "vài tuần", "những tháng". */
const AMOUNT = new RegExp(
  `(?:^|[^\\dA-Za-zÀ-ỹ])(\\d+(?:[.,]\\d+)*|${COUNT_WORD}|vài|mấy|nhiều|những|các|nửa|thêm|mỗi|hàng|hằng|trăm|nghìn|ngàn|chục|triệu|tỷ|tỉ|cao|tôn)\\s+$`,
  'u',
);
/** Behind "4 năm trước" where it is counted from today; "một ngày trước trận" is counted from the match. */
const ENDS_CLAUSE = new RegExp(
  `\\s*(?:[.,;:!?)”"'…–-]|$|(?:về trước|đã|từng|vẫn|là|được|bị|tại|ở|của|qua|nhờ|và|hay|hoặc|nhưng|nên|thì|mà|cũng|còn|chưa|không|có|do|vì|bởi|để|dù|từ|với|cùng|ngoài|trên|như|cho|giờ|nay|tôi|mình|bạn|anh|chị|em|ông|bà|cô|họ|chúng)${WORD_END})`,
  'uy',
);

/** Before "năm trước" that is the year before the one spoken of: "năm 2024 lãi gấp đôi năm trước". */
const COMPARED =
  /(?:so với|cùng kỳ|cùng kì|gấp \p{L}+|gấp \d+ lần|cao hơn|thấp hơn|như)\s+(?:cùng k[ỳì]\s+)?$/u;

/** `tuần trước`, `tháng này`, `năm ngoái`, `cuối tuần qua`; with a number before it, `4 năm trước`, `sáu ngày trước`. */
export function readRelativePeriod(line: string, at: number): Reading | undefined {
  const match = matchAt(PERIOD, line, at);
  if (!match) return undefined;
  const [, unitWord = '', word = ''] = match;
  const end = PERIOD.lastIndex;
  const unit = UNIT[unitWord] as RelativeUnit;
  if (isFromEvent(line, end, word) || !isUsual(unit, word)) return undefined;
  const from = Math.max(0, at - 12);
  const amount = AMOUNT.exec(line.slice(from, at));
  if (!amount) {
    if (unit === 'day') return undefined;
    const form: DateForm = { kind: 'relative', unit, offset: PERIOD_OFFSET[word] ?? 0 };
    const isCompared =
      unit === 'year' && word === 'trước' && COMPARED.test(line.slice(Math.max(0, at - 24), at));
    return { span: { start: at, end }, form: isCompared ? { ...form, compared: true } : form };
  }
  const count = toNumber(amount[1] ?? '');
  // "600.000 năm trước" is no date: NaN and thousands are neither a year nor a day of anybody's memory.
  if (word !== 'trước' || !(count <= LONGEST_AGO) || /[.,]/u.test(amount[1] ?? '')) return undefined;
  const start = from + amount.index + amount[0].indexOf(amount[1] ?? '');
  if (!matchAt(ENDS_CLAUSE, line, end) && !opensClause(line, start, end, unit)) return undefined;
  return { span: { start, end }, form: ago(unit, count) };
}

/** What years are counted back from: "hai năm trước cuộc bầu cử". */
const EVENT = new RegExp(
  `\\s+(?:ngày|trận|lễ|kỳ|giải|cuộc|vụ|đại hội|hội nghị|thời điểm|thời hạn|hạn|chiến tranh|cách mạng|world|sea|olympic|euro|asian)${WORD_END}`,
  'uy',
);

/** "…, ba năm trước xuất hiện thêm khối u": at the head of a clause years are counted from today. */
function opensClause(line: string, start: number, end: number, unit: RelativeUnit): boolean {
  if (unit !== 'year' || matchAt(EVENT, line, end)) return false;
  return /(?:^|[.!?:,;"“'‘(–-]\s?)$/u.test(line.slice(Math.max(0, start - 2), start));
}

/** Nothing further back is counted in figures from today. */
const LONGEST_AGO = 1_000;

/** Which pairs are said: "năm nay" but "tuần này"; "năm qua" and "tháng qua" are durations. */
function isUsual(unit: RelativeUnit, word: string): boolean {
  if (word === 'nay' || word === 'ngoái') return unit === 'year';
  if (word === 'này') return unit !== 'year';
  if (word === 'qua' || word === 'vừa qua' || word === 'rồi')
    return unit === 'week' ? word !== 'qua' : unit === 'weekend';
  return true;
}

const AGO = new RegExp(
  `cách\\s+(?:đây|nay)\\s+(?:(?:khoảng|gần|hơn|đúng|tròn|chừng|ít nhất)\\s+)?(\\d+|${COUNT_WORD})\\s+(ngày|tuần|tháng|năm)${WORD_END}`,
  'uy',
);

/** `cách đây 3 năm`. */
export function readAgo(line: string, at: number): Reading | undefined {
  const match = matchAt(AGO, line, at);
  if (!match) return undefined;
  return {
    span: { start: at, end: AGO.lastIndex },
    form: ago(UNIT[match[2] ?? ''] as RelativeUnit, toNumber(match[1] ?? '')),
  };
}

function ago(unit: RelativeUnit, count: number): DateForm {
  return { kind: 'relative', unit, offset: -count };
}

const ANCHORED = new RegExp(`(?:cùng ngày|hôm (sau|trước))${WORD_END}`, 'uy');

/** `cùng ngày`, `ngày hôm sau`: counted from the day last mentioned. */
export function readAnchored(line: string, at: number): Reading | undefined {
  const match = matchAt(ANCHORED, line, at);
  if (!match) return undefined;
  const word = match[1];
  return {
    span: { start: at, end: ANCHORED.lastIndex },
    form: { kind: 'anchored', offset: word === 'sau' ? 1 : word === 'trước' ? -1 : 0 },
  };
}
