/** Days called by the lunar calendar: `mùng 2 Tết`, `rằm tháng Giêng`, `mùng 4 tháng giêng`, `30 Tết`. */
import type { DateForm } from './date.ts';
import { MONTH_WORD, matchAt, type Reading, toNumber, WORD_END } from './reading.ts';

const CAN_CHI =
  '(?:\\s+(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\\s+(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi))?';
const TET = `tết${WORD_END}(?:\\s+(?:nguyên đán|âm lịch|ta))?${CAN_CHI}(?:\\s+(?:năm\\s+)?((?:19|20)\\d\\d)(?!\\d))?`;
const MONTH = `tháng\\s+(\\d{1,2}|${MONTH_WORD})${WORD_END}(?:\\s+âm lịch)?(?:(?:\\s*[/-]\\s*|\\s+năm\\s+)(\\d{4}))?`;
const MUNG = new RegExp(
  `(?:mùng|mồng)\\s+(\\d{1,2}|${MONTH_WORD})(?:(\\s*[-–]\\s*|\\s+(?:đến|tới)\\s+(?:hết\\s+)?|\\s*,\\s*|\\s+và\\s+)(?:(?:mùng|mồng)\\s+)?(\\d{1,2}))?\\s+(?:${TET}|${MONTH}|(âm lịch))`,
  'uy',
);
const RAM = new RegExp(`rằm\\s+${MONTH}`, 'uy');
const LAST_DAYS = new RegExp(`(2[2-9]|30)\\s+${TET}`, 'uy');

/** `mùng 2 Tết`, `mùng 1 đến mùng 5 Tết`, `mùng 4 tháng giêng`. */
export function readMung(line: string, at: number): Reading | undefined {
  const match = matchAt(MUNG, line, at);
  if (!match) return undefined;
  const [whole, day = '', joint, lastDay, tetYear, monthWord, monthYear, plain] = match;
  if (plain) return undefined;
  const month = monthWord ? toNumber(monthWord) : 1;
  const year = Number(tetYear ?? monthYear ?? 0) || undefined;
  const span = { start: at, end: at + whole.length };
  const first = lunar(toNumber(day), month, year);
  if (!joint || !lastDay) return { span, form: first };
  const from = whole.indexOf(joint) + at;
  const to = from + joint.length + whole.slice(from - at + joint.length).indexOf(lastDay);
  const isRange = !/[,v]/u.test(joint) || Number(lastDay) === toNumber(day) + 1;
  return {
    span,
    form: {
      kind: 'series',
      join: isRange ? 'range' : 'list',
      members: [
        { span: { start: at, end: from }, text: '', form: first },
        { span: { start: to, end: span.end }, text: '', form: lunar(Number(lastDay), month, year) },
      ],
    },
  };
}

/** `rằm tháng Giêng`, `rằm tháng 7`. */
export function readRam(line: string, at: number): Reading | undefined {
  const match = matchAt(RAM, line, at);
  if (!match) return undefined;
  const year = Number(match[2] ?? 0) || undefined;
  return { span: { start: at, end: RAM.lastIndex }, form: lunar(15, toNumber(match[1] ?? ''), year) };
}

/** `30 Tết`, `28 Tết Bính Ngọ`: the last days of the old lunar year. */
export function readLastDays(line: string, at: number): Reading | undefined {
  const match = matchAt(LAST_DAYS, line, at);
  if (!match) return undefined;
  const year = Number(match[2] ?? 0) || undefined;
  return {
    span: { start: at, end: LAST_DAYS.lastIndex },
    form: lunar(Number(match[1]), 12, year && year - 1),
  };
}

function lunar(day: number, month: number, year: number | undefined): DateForm {
  return { kind: 'lunar', day, month, ...(year === undefined ? {} : { year }) };
}
