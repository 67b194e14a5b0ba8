/** Weekdays, alone or with the day they belong to: `thứ Năm (10/7)`, `chủ nhật, ngày 5.1`, `thứ sáu tuần trước`. */
import { anyOf } from '../text/words.ts';
import type { DateForm } from './date.ts';
import { matchAt, type Reading, type ReadingContext, WORD_END } from './reading.ts';
import { readDays } from './series.ts';

const NAME = 'thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|chúa nhật';
const WEEKDAY = new RegExp(`(${NAME})${WORD_END}(?![.,]\\d)`, 'uy');
const DAY_OF: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  nhật: 7,
};
/**
 * What may stand before a weekday. After any other word "thứ hai" counts: "lần thứ hai, ngày 17-5",
 * "Kỳ họp thứ 3 (21/6)", "ngày thi đấu thứ 2 (11-12)".
 */
const WEEKDAY_LEAD =
  /(?:^|[("“'‘:;,.–—-]|(?:^|[^\p{L}\p{M}\p{N}])(?:sáng|trưa|chiều|tối|đêm|khuya|sớm|sang|ra|vào|hôm|từ|đến|tới|và|hoặc|nay|mai|qua|trong|là|hết|trước|sau|rơi vào|nhằm|cả|các ngày|ngày làm việc|\d{1,2}h\d{0,2}|\d{1,2}:\d{2}|giờ|đúng))\s*$/u;
/** "thứ Tư" with a capital is a weekday after any word but those of congresses: "Đại hội lần thứ Hai". */
const NAMED = /^[Tt]hứ\s+\p{Lu}\p{Ll}/u;
const ORDINAL_LEAD = /(?:lần|hội|kỳ|kì|khóa|khoá|phiên|vòng|ngày|tuần|năm|hội nghị)\s+$/u;
/**
 * Nouns that are counted: "phiên họp thứ 5 ngày 13-1". After any other word "thứ năm, ngày 13-1" is a weekday, as nobody
 * counts a name or a verb: "Chủ tịch hầu tòa thứ sáu ngày 17-9".
 */
const COUNTED = new RegExp(
  `(?:^|[^\\dA-Za-zÀ-ỹ])(?:${anyOf(
    'lần,kỳ,kì,họp,khóa,khoá,phiên,phiên tòa,vòng,lượt,trận,đấu,bay,ngày,tuần,tháng,năm,quý,hội,nghị,giải,hạng,hiệp,set,ván,tập,phần,chương,mùa,số,người,con,viên,cuộc,gặp,đợt,bão,vụ,ca,bàn,điểm,mũi,liều,chiếc,bản,phim,album,sách,hệ,chặng,kết,máy,đoạn,bước,câu,vàng,bạc,đồng,hcv,hcb,hcđ,trí,xếp,đứng,về,lớn,cao,mạnh,đông,giàu,nhiều,dài,nhanh,giới,thế chiến,nghiệm,phóng,chuyến,lễ,cấp,thứ,loại,bậc,tầng,đường,cầu,đơn,bài,lớp,khối,nhóm,đội,suất,vé,thẻ,cánh,án,thầu,thảo,chồng,vợ,nước,quốc gia,bên,món,sao,thai'.split(
      ',',
    ),
  )})\\s+$`,
  'u',
);
const BEFORE_DATE = /,?\s+ngày\s+\d/uy;

/** Between a weekday and its day. */
const TO_DAY =
  /(?:\s+(?:tuần\s+(?:này|trước|tới|sau|rồi)|này|tới|vừa qua))?\s*[,(]?\s*(?:(?:ngày|hôm)\s+)?/uy;
const WEEK = new RegExp(
  `\\s+(?:của\\s+)?(?:tuần\\s+(này|trước|tới|sau|rồi|qua)|(này|tới|vừa qua|vừa rồi|qua|trước))${WORD_END}`,
  'uy',
);
const BEHIND_DAY = new RegExp(`(\\s*\\(\\s*)(${NAME})\\s*\\)|(,\\s*)(${NAME})(?=[,.;)]|\\s+tuần)`, 'uy');
/** "ngày thứ sáu, 3.1" may be a sixth day; where another weekday goes on, it is a Friday. */
const AFTER_DAY_WORD = /(?:^|\s)ngày\s+$/u;
const MORE_WEEKDAYS = new RegExp(`\\)?(?:,|\\s+và|\\s+đến)\\s+(?:ngày\\s+)?(?:${NAME})${WORD_END}`, 'uy');
const OTHER_WEEKDAYS = new RegExp(`(?:\\s*(?:,|và|đến|-|–)\\s*(?:${NAME})${WORD_END}){1,6}`, 'uy');
const NAMES = new RegExp(NAME, 'gu');
/** How far around a bare weekday the words are looked at, in UTF-16 units. */
const AROUND = 90;
/** Before a bare weekday that is one day: a part of it, or the preposition of an event. */
const ONE_DAY_LEAD =
  /(?:^|[^\dA-Za-zÀ-ỹ])(?:sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya|vào|trong ngày|trong 1 ngày)\s+$/u;
/** What happens every week, or might: "học sáng thứ Bảy", "đặt vé vào thứ Ba để có giá tốt". */
const EVERY_WEEK =
  /(?:^|[^\dA-Za-zÀ-ỹ])(?:mỗi|hằng|hàng|thường|luôn|các|những|mọi|nếu|nên|hãy|có thể|không nên|học|nghỉ|lịch|rơi|cả|phát từ|cố định|đặt vé|du khách|miễn phí|cuối tuần)(?![A-Za-zÀ-ỹ])/u;
/** What somebody did, said or plans. */
const HAPPENED =
  /(?:^|[^\dA-Za-zÀ-ỹ])(?:đã|vừa|sẽ|dự kiến|sắp|tuyên bố|cho biết|cho hay|thông báo|công bố|khai mạc|bế mạc|bắt giữ|cuộc họp|lễ trao giải|trận đấu|phiên giao dịch|ghi nhận|mức kỷ lục)(?![A-Za-zÀ-ỹ])/u;
const PLANNED = /(?:^|[^\dA-Za-zÀ-ỹ])(?:sẽ|dự kiến|sắp|chuẩn bị)(?![A-Za-zÀ-ỹ])/u;
/** Behind it: "chủ nhật đầu tiên của năm", "thứ sáu đen tối", "thứ hai và thứ tư". */
const NOT_ONE_DAY =
  /\s+(?:đầu tiên|cuối cùng|đen|xanh|đỏ|hạnh phúc|chung kết|vòng|của|liên tiếp|diễn|mở màn|(?:và|đến|tới|hoặc|hay)\s+(?:thứ|chủ nhật|sáng|chiều|tối)|hằng|hàng|mỗi|(?:trong|đầu|cuối)\s+(?:tuần|tháng|năm))(?![A-Za-zÀ-ỹ])|\s*[,-–]\s*(?:thứ|chủ nhật)/uy;

/** Whether a weekday alone is one day of these weeks: "Sau cuộc họp vào sáng thứ Tư, CLB thông báo…". */
function isOneDay(line: string, at: number, end: number): boolean {
  if (!ONE_DAY_LEAD.test(line.slice(Math.max(0, at - 16), at)) || matchAt(NOT_ONE_DAY, line, end))
    return false;
  const clause = `${sentenceBefore(line, at)} ${sentenceBehind(line, end)}`;
  return (HAPPENED.test(clause) || opensSentence(line, at, end)) && !EVERY_WEEK.test(clause);
}

/** "Tối chủ nhật, tôi đưa bạn đi ăn." */
function opensSentence(line: string, at: number, end: number): boolean {
  return line.charAt(end) === ',' && /^\s*\p{L}+(?:\s\p{L}+)?\s+$/u.test(sentenceBefore(line, at));
}

/** Whether the verb before it, or else the one behind it, is of the future. */
function isPlanned(line: string, at: number): boolean {
  return PLANNED.test(sentenceBefore(line, at));
}

function sentenceBefore(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - AROUND), at);
  return before.slice(before.search(/[^.!?…]*$/u));
}

function sentenceBehind(line: string, end: number): string {
  const behind = line.slice(end, end + AROUND);
  const stop = behind.search(/[.!?…]/u);
  return stop < 0 ? behind : behind.slice(0, stop);
}

/** "hôm thứ Ba" is the last Tuesday, "hôm nay thứ Ba" this one. */
const SAID_OF_PAST = /(?:^|[^\p{L}\p{M}\p{N}])hôm\s+(?:nay\s*[,:(]?\s*)?$/u;

/** Reads a weekday with the day behind it, or one that words tie to a week. */
export function readWeekday(line: string, at: number, { text }: ReadingContext): Reading | undefined {
  const match = matchAt(WEEKDAY, line, at);
  if (!match) return undefined;
  const end = WEEKDAY.lastIndex;
  const before = line.slice(Math.max(0, at - 16), at);
  const day = dayOf(match[0]);
  const named = text.slice(at, end);
  const isLed = WEEKDAY_LEAD.test(before) || (NAMED.test(named) && !ORDINAL_LEAD.test(before));
  if (day < 7 && !isLed) {
    if (matchAt(BEFORE_DATE, line, end) && !COUNTED.test(before)) return readWithDay(line, at, end, day);
    if (!AFTER_DAY_WORD.test(before)) return undefined;
    const dated = readWithDay(line, at, end, day);
    if (dated) return matchAt(MORE_WEEKDAYS, line, dated.span.end) ? dated : undefined;
    if (matchAt(WEEK, line, end)?.[1]) return readAlone(line, at, end, day, before);
    return readWithDays(line, at, end);
  }
  return (
    readWithDay(line, at, end, day) ?? readWithDays(line, at, end) ?? readAlone(line, at, end, day, before)
  );
}

/** Several weekdays before as many days: "thứ Bảy, Chủ nhật ngày 15, 16-11". */
function readWithDays(line: string, at: number, end: number): Reading | undefined {
  const more = matchAt(OTHER_WEEKDAYS, line, end);
  const dates = more && matchAt(TO_DAY, line, OTHER_WEEKDAYS.lastIndex) && readDays(line, TO_DAY.lastIndex);
  if (dates?.form.kind !== 'series') return undefined;
  const names = [...line.slice(at, OTHER_WEEKDAYS.lastIndex).matchAll(NAMES)];
  const { form } = dates;
  const members = form.members.map((member, index) => {
    const name = names[index];
    if (!name || names.length !== form.members.length) return member;
    const start = at + name.index;
    const local = { start, end: start + name[0].length };
    return { ...member, weekday: { day: dayOf(name[0]), local, date: member.span } };
  });
  return { ...dates, form: { ...form, members }, span: { start: at, end: dates.span.end } };
}

function readWithDay(line: string, at: number, end: number, day: number): Reading | undefined {
  if (!matchAt(TO_DAY, line, end)) return undefined;
  const dayAt = TO_DAY.lastIndex;
  const date = readDays(line, dayAt);
  if (date?.form.kind !== 'day') return undefined;
  const bracket = line.slice(end, dayAt).includes('(') && line[date.span.end] === ')';
  return {
    ...date,
    span: { start: at, end: date.span.end + (bracket ? 1 : 0) },
    weekday: { day, local: { start: at, end }, date: date.span },
  };
}

function readAlone(line: string, at: number, end: number, day: number, before: string): Reading | undefined {
  const week = matchAt(WEEK, line, end);
  if (!week) {
    const span = { start: at, end };
    if (SAID_OF_PAST.test(before)) return { span, form: { kind: 'weekday', day } };
    if (!isOneDay(line, at, end)) return undefined;
    const next = isPlanned(line, at);
    return { span, form: next ? { kind: 'weekday', day, week: 'next' } : { kind: 'weekday', day } };
  }
  const [, ofWeek, alone] = week;
  return { span: { start: at, end: WEEK.lastIndex }, form: weekdayForm(day, ofWeek, alone) };
}

/** "thứ sáu tuần trước" lies in the week before; "thứ sáu vừa qua" is the last Friday, "thứ sáu tới" the next. */
function weekdayForm(day: number, ofWeek: string | undefined, alone: string | undefined): DateForm {
  if (ofWeek) return { kind: 'weekday', day, week: ofWeek === 'này' ? 0 : /tới|sau/u.test(ofWeek) ? 1 : -1 };
  if (alone === 'này') return { kind: 'weekday', day, week: 0 };
  if (alone === 'trước') return { kind: 'weekday', day, week: -1 };
  return alone === 'tới' ? { kind: 'weekday', day, week: 'next' } : { kind: 'weekday', day };
}

/** Adds the weekday that stands behind a day: "10/7 (thứ Năm)". */
export function withWeekdayBehind(line: string, reading: Reading): Reading {
  if (reading.form.kind !== 'day' || reading.weekday) return reading;
  const match = matchAt(BEHIND_DAY, line, reading.span.end);
  if (!match) return reading;
  const [whole, open, bracketed, comma, plain] = match;
  const name = bracketed ?? plain ?? '';
  const start = reading.span.end + (open ?? comma ?? '').length;
  return {
    ...reading,
    span: { start: reading.span.start, end: reading.span.end + whole.length },
    weekday: { day: dayOf(name), local: { start, end: start + name.length }, date: reading.span },
  };
}

function dayOf(name: string): number {
  const word = name.slice(name.search(/\S+$/u));
  return DAY_OF[word] ?? Number(word) - 1;
}
