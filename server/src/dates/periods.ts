/** Months, quarters, years and decades: `tháng 10/2024`, `quý II/2025`, `năm 2004`, `2025-2030`, `thập niên 1990`. */
import { isAmount, type Tail, tailAt } from './cues.ts';
import type { DateForm, DateSeparator, YearWords } from './date.ts';
import { isNoDate } from './nondates.ts';
import {
  MONTH_WORD,
  matchAt,
  type Reading,
  type ReadingContext,
  readYearAfter,
  toNumber,
  WORD_END,
} from './reading.ts';

/** A year's figures behind a month or quarter: "tháng 7-2025", "quý II/2025", "tháng 2 năm 2026". */
const YEAR_FIGURES = /(?:\s*([/.-])\s*|,?\s+năm\s+|\s)((?:1\d|20|21)\d\d)(?![\d%]|[.,]\d)/uy;
const MONTH = new RegExp(
  `tháng\\s+(?:(\\d{1,2})(?![\\d%]|[.,/]\\d{1,3}(?!\\d))|(${MONTH_WORD}))${WORD_END}`,
  'uy',
);
const NEXT_MONTH = new RegExp(
  `(?:(\\s*[-–]\\s*|\\s+(?:đến|tới)\\s+(?:hết\\s+)?)|\\s*,\\s*|\\s+và\\s+)(?:tháng\\s+)?(\\d{1,2})(?![\\d%]|[.,]\\d{1,2}(?!\\d))${WORD_END}`,
  'uy',
);
const QUARTER = new RegExp(`quý\\s+0?(i{1,3}|iv|[1-4])${WORD_END}`, 'uy');
const NEXT_QUARTER = new RegExp(
  `(?:(\\s*[-–]\\s*|\\s+(?:đến|tới)\\s+(?:hết\\s+)?)|\\s*,\\s*|\\s+và\\s+)(?:quý\\s+)?(i{1,3}|iv|[1-4])${WORD_END}`,
  'uy',
);
const LUNAR = new RegExp(`\\s*\\(?âm lịch${WORD_END}`, 'uy');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Words before "tháng 8" that make it a name or an amount: "Cách mạng Tháng Tám", "3 tháng 10 ngày", "mỗi tháng 5 triệu". */
const NO_MONTH = /(?:\d|cách mạng|(?<!vì )sao|đường|phố|mỗi|hằng|hàng|vài|mấy|nhiều|một|hai|ba|bốn|sáu)\s+$/u;
/** Words before a month in words: "tháng hai" is also "two months". */
const WORDED_MONTH_LEAD =
  /(?:^|[\s(])(?:hồi|vào|đầu|giữa|cuối|trong|từ|đến|tới|ngày|của|nay|rằm|hết|dịp|qua|mùng \d+|\d+)\s+$|^$/u;

/** `tháng 8`, `tháng 10/2024`, `tháng 6 đến tháng 8/2020`, `tháng Giêng`. */
export function readMonth(line: string, at: number): Reading | undefined {
  const match = matchAt(MONTH, line, at);
  if (!match) return undefined;
  const before = line.slice(Math.max(0, at - 12), at);
  const [, figures, word] = match;
  const month = toNumber(figures ?? word ?? '');
  if (month < 1 || month > 12 || NO_MONTH.test(before)) return undefined;
  if (word && word !== 'chạp' && !WORDED_MONTH_LEAD.test(before)) return undefined;
  if (word === 'năm' && matchAt(/\s+(?:\d|nay|ngoái|qua|sau|trước|tới)/uy, line, MONTH.lastIndex))
    return undefined;
  const first = { start: at, end: MONTH.lastIndex, value: month };
  const lunar = matchAt(LUNAR, line, first.end);
  if (lunar || word === 'chạp') {
    const end = lunar ? LUNAR.lastIndex : first.end;
    const year = readYear(line, end);
    return {
      span: { start: at, end: year?.end ?? end },
      form: { kind: 'lunar', month, ...(year ? { year: year.year } : {}) },
    };
  }
  const reading = readPeriods(line, first, NEXT_MONTH, 12, (value, year) => ({
    kind: 'month',
    month: value,
    ...(year === undefined ? {} : { year }),
  }));
  const isYearless = reading.form.kind === 'month' && reading.form.year === undefined;
  return isYearless && isQuantity(line, reading.span.end) ? undefined : reading;
}

const WHICH_DAY = /\s+ngày\s+(?:nào|mấy|\d)/uy;

/** "tháng 5 triệu", "tháng 2 lần" are amounts a month; "tháng 12 ngày nào" is not. */
function isQuantity(line: string, end: number): boolean {
  const tail: Tail = tailAt(line, end);
  return tail === 'measured' || (tail === 'repeated' && !matchAt(WHICH_DAY, line, end));
}

/** `quý III`, `quý 3-2025`, `quý II và quý III`. */
export function readQuarter(line: string, at: number): Reading | undefined {
  const match = matchAt(QUARTER, line, at);
  if (!match || /(?:^|\s)(?:phú|đá|cao|ông|bà|anh|chị)\s+$/u.test(line.slice(Math.max(0, at - 6), at)))
    return undefined;
  const first = { start: at, end: QUARTER.lastIndex, value: toQuarter(match[1] ?? '') };
  return readPeriods(line, first, NEXT_QUARTER, 4, (value, year) => ({
    kind: 'quarter',
    quarter: value,
    ...(year === undefined ? {} : { year }),
  }));
}

const MONTH_FIGURES = /(0?[1-9]|1[0-2])([/.-])((?:19|20)\d\d)(?![\d%/-]|[.,]\d)(?![A-Za-zÀ-ỹ])/uy;
const TO_MONTH = /\s*[-–]\s*|\s+(?:đến|tới)\s+(?:hết\s+)?/uy;
const MONTH_FIGURES_LEAD =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:từ|đến|tới|hết|vào|hồi|đầu|giữa|cuối|trước|sau|khoảng|năm học|niên khóa)\s+$/u;

/** A month in figures without "tháng": `từ 9/2019`, `(7/2014 - 10/2017)`. */
export function readMonthFigures(line: string, at: number): Reading | undefined {
  const first = readOneMonth(line, at);
  if (!first || isNoDate(line, at, first.span.end)) return undefined;
  const before = line.slice(Math.max(0, at - 12), at);
  const last = matchAt(TO_MONTH, line, first.span.end) && readOneMonth(line, TO_MONTH.lastIndex);
  if (!MONTH_FIGURES_LEAD.test(before) && !(last && before.endsWith('('))) return undefined;
  return last ? rangeOf([first, last]) : first;
}

function readOneMonth(line: string, at: number): Reading | undefined {
  const match = matchAt(MONTH_FIGURES, line, at);
  if (!match) return undefined;
  return {
    span: { start: at, end: MONTH_FIGURES.lastIndex },
    form: { kind: 'month', month: Number(match[1]), year: Number(match[3]) },
    separator: match[2] as DateSeparator,
  };
}

interface Period {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** A month or quarter, or several that share the year written behind the last. */
function readPeriods(
  line: string,
  first: Period,
  joined: RegExp,
  highest: number,
  form: (value: number, year: YearWords | undefined) => DateForm,
): Reading {
  const items = [first];
  let range = false;
  let year = readYear(line, first.end);
  while (!year && items.length < highest) {
    const last = items[items.length - 1] as Period;
    const next = matchAt(joined, line, last.end);
    const value = toQuarter(next?.[2] ?? '0');
    if (!next || value < 1 || value > highest) break;
    const end = joined.lastIndex;
    const nextYear = readYear(line, end);
    // "tháng 6, 7 người" is no list: without a year behind it only "tháng 6 đến tháng 8" and "quý II và quý III" go on.
    if (!nextYear && !/tháng|quý/u.test(next[0]) && !next[1]) break;
    if (!nextYear && isAmount(line, end)) break;
    range ||= next[1] !== undefined;
    items.push({ start: end - (next[2] ?? '').length, end, value });
    year = nextYear;
  }
  const last = items[items.length - 1] as Period;
  const span = { start: first.start, end: year?.end ?? last.end };
  const separator = year?.separator ? { separator: year.separator } : {};
  if (items.length === 1) return { span, form: form(first.value, year?.year), ...separator };
  const members = items.map(({ start, end, value }) => ({
    span: { start, end },
    text: '',
    form: form(value, year?.year),
  }));
  const isRange =
    range || items.every((item, i) => i === 0 || item.value === (items[i - 1] as Period).value + 1);
  return {
    span,
    form: { kind: 'series', join: isRange ? 'range' : 'list', members },
    ...separator,
  };
}

function readYear(
  line: string,
  at: number,
): { year: YearWords; end: number; separator?: DateSeparator } | undefined {
  const match = matchAt(YEAR_FIGURES, line, at);
  if (!match) return readYearAfter(line, at);
  const separator = match[1] as DateSeparator | undefined;
  return { year: Number(match[2]), end: YEAR_FIGURES.lastIndex, ...(separator ? { separator } : {}) };
}

function toQuarter(text: string): number {
  return ROMAN[text] ?? Number(text);
}

const YEAR = /năm\s+(\d{3,4})(?![\d%]|[.,]\d)/uy;
const NEXT_YEAR =
  /(?:\s*[-–]\s*|\s+(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?)((?:1\d|20|21)\d\d)(?![\d%/]|[.,]\d)(?![A-Za-zÀ-ỹ])/uy;
const DECADE = new RegExp(
  `(?:thập\\s+(?:niên|kỷ|kỉ)|những\\s+năm)\\s+(?:(1\\d|20)(\\d)0|(\\d)0)(?![\\d%]|[.,]\\d)${WORD_END}`,
  'uy',
);
const NEXT_DECADE =
  /(?:\s*[-–]\s*|\s+(?:đến|tới|và)\s+(?:những\s+năm\s+)?)(?:(1\d|20)(\d)0|(\d)0)(?![\d%/]|[.,]\d)/uy;
const YEAR_PAIR =
  /((?:1[4-9]|20|21)\d\d)(?:\s*([-–/])\s*|\s+(?:đến|tới)\s+(?:năm\s+)?)((?:1[4-9]|20|21)\d\d)(?![\d%/-]|[.,]\d)(?![A-Za-zÀ-ỹ])/uy;
const BARE_YEAR = /((?:19|20)\d\d)(?![\d%/-]|[.,]\d|\s*[-–]\s*\d)(?![A-Za-zÀ-ỹ])/uy;
const BARE_YEAR_LEAD =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:sinh|sn|từ|đến|tới|trước|sau|đầu|giữa|cuối|định hướng|tầm nhìn|hồi|vào|hết|mốc|cùng kỳ|cùng kì|so với|trong|sang|suốt|cho|của|qua|tài chính|mùa|năm học|gdp|grdp)(?:\s+\()?\s+$/u;
/** Between two years of a list: "các năm 2018, 2019 và 2020". */
const LISTED = /^(?:,|\s+và|\s+hoặc|,\s+và)\s+$/u;
/** Words before a pair of years that can be nothing else, so that a reversed pair is still read. */
const PERIOD_LEAD = /(?:nhiệm k[ỳì]|giai đoạn|niên kh[óo]a|năm học|mùa giải|kh[óo]a|thời k[ỳì])\s+$/u;

/** `năm 2004`, `năm 2009 đến năm 2013`. */
export function readYearWord(line: string, at: number): Reading | undefined {
  const match = matchAt(YEAR, line, at);
  if (!match) return undefined;
  const first = { start: at, end: YEAR.lastIndex };
  const year = Number(match[1]);
  if (year > 2200 || (year < 1000 && isAmount(line, first.end))) return undefined;
  const next = matchAt(NEXT_YEAR, line, first.end);
  if (!next) return { span: first, form: { kind: 'year', year } };
  const end = NEXT_YEAR.lastIndex;
  return rangeOf([
    { span: first, form: { kind: 'year', year } },
    { span: { start: end - 4, end }, form: { kind: 'year', year: Number(next[1]) } },
  ]);
}

/** `thập niên 1990`, `những năm 90`, `thập niên 1950 đến 1980`. */
export function readDecade(line: string, at: number): Reading | undefined {
  const match = matchAt(DECADE, line, at);
  if (!match) return undefined;
  const first = { span: { start: at, end: DECADE.lastIndex }, form: toDecade(match) };
  const next = matchAt(NEXT_DECADE, line, first.span.end);
  if (!next) return first;
  const end = NEXT_DECADE.lastIndex;
  return rangeOf([first, { span: { start: end - (next[3] ? 2 : 4), end }, form: toDecade(next) }]);
}

/** A season over two years: "mùa 2025/26". */
const SEASON = /((?:19|20)\d\d)[/-](\d\d)(?![\d%/-]|[.,]\d)(?![A-Za-zÀ-ỹ])/uy;

/** Years without "năm": `2025-2030`, `(1945 - 2025)`, `2020 đến 2024`, and one alone behind "SN", "đến", "định hướng". */
export function readYears(line: string, at: number, { previous }: ReadingContext): Reading | undefined {
  const before = line.slice(Math.max(0, at - 16), at);
  const pair = matchAt(YEAR_PAIR, line, at);
  if (pair && !isNoDate(line, at, YEAR_PAIR.lastIndex)) {
    const end = YEAR_PAIR.lastIndex;
    const [from, to] = [Number(pair[1]), Number(pair[3])];
    if (PERIOD_LEAD.test(before) || (from < to && !isAmount(line, end)))
      return rangeOf([
        { span: { start: at, end: at + 4 }, form: { kind: 'year', year: from } },
        { span: { start: end - 4, end }, form: { kind: 'year', year: to } },
      ]);
  }
  const season = matchAt(SEASON, line, at);
  if (
    season &&
    (Number(season[1]) + 1) % 100 === Number(season[2]) &&
    !isNoDate(line, at, SEASON.lastIndex)
  ) {
    const end = SEASON.lastIndex;
    const year = Number(season[1]);
    return rangeOf([
      { span: { start: at, end: at + 4 }, form: { kind: 'year', year } },
      { span: { start: end - 2, end }, form: { kind: 'year', year: year + 1 } },
    ]);
  }
  const one = matchAt(BARE_YEAR, line, at);
  if (!one) return undefined;
  const end = BARE_YEAR.lastIndex;
  const isListed =
    previous?.form.kind === 'year' &&
    previous.span.end > at - 8 &&
    LISTED.test(line.slice(previous.span.end, at));
  if ((!isListed && !BARE_YEAR_LEAD.test(before)) || isAmount(line, end)) return undefined;
  return { span: { start: at, end }, form: { kind: 'year', year: Number(one[1]) } };
}

function toDecade([, century, decade, short]: RegExpExecArray): DateForm {
  if (short === undefined) return { kind: 'decade', decade: Number(`${century}${decade}`) };
  return { kind: 'decade', decade: (Number(short) < 2 ? 200 : 190) + Number(short) };
}

/** A range of two dates that each state their year. */
function rangeOf([first, last]: readonly [Reading, Reading]): Reading {
  return {
    span: { start: first.span.start, end: last.span.end },
    form: {
      kind: 'series',
      join: 'range',
      members: [
        { ...first, text: '' },
        { ...last, text: '' },
      ],
    },
    ...(last.separator ? { separator: last.separator } : {}),
  };
}
