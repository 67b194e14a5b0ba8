/** Words around a date that say whether it lies before or behind the edition: "hồi tháng 8", "ngày 6-1 tới", "sẽ … dịp 2-9". */
import { matchAt } from './reading.ts';

/** How far before a date its verb is looked for, in UTF-16 units. */
const REACH = 90;
const PAST_BEHIND = /\s+(?:vừa qua|vừa rồi)(?![A-Za-zÀ-ỹ])/uy;
const FUTURE_BEHIND = /\s+(?:sắp tới|tới đây|tới(?=\s*(?:[,.;:)]|$|tại\s|ở\s|sẽ\s)))/uy;
const PAST_BEFORE = /(?:^|\s)(?:hồi\s+(?:đầu\s+|giữa\s+|cuối\s+|ngày\s+)?|hôm\s+)$/u;
const FUTURE_BEFORE = /(?:^|[\s(])(?:sẽ|dự kiến|sắp|phấn đấu|chuẩn bị)\s[^.;!?]*$/u;
/** Words that tie a month to the verb. */
const MONTH_OF_VERB =
  /(?:vào|trong|từ|đến|tới|trước|sau|đầu|giữa|cuối|hết|khoảng|dự kiến|dịp)\s+(?:khoảng\s+|đầu\s+|giữa\s+|cuối\s+)?$/u;
/** The verb tells what happened in the month: "đã nhiễm bệnh vào tháng 9". */
const TOLD =
  /(?:^|\s)(?:đã|từng)\s(?:(?!sẽ|dự kiến|khả năng|bác bỏ|nhận lời|muốn|quyết định|kế hoạch|thông báo|xác nhận|công bố|đồng ý|đề xuất|đề nghị|chọn|cam kết|ấn định|lịch|lùi|hoãn|dời|gia hạn|mở bán|đặt|hẹn|thống nhất|yêu cầu|chốt|kéo dài|đến|tới|trước)[^.;!?,])*\s(?:vào|từ|trong|kể từ)\s+(?:đầu\s+|giữa\s+|cuối\s+)?$/u;

/** -1: before the edition, 1: behind it, 0: the words do not say. `line` is in lower case. */
export function directionOf(line: string, start: number, end: number, isMonth: boolean): -1 | 0 | 1 {
  if (matchAt(PAST_BEHIND, line, end)) return -1;
  if (matchAt(FUTURE_BEHIND, line, end)) return 1;
  const before = line.slice(Math.max(0, start - REACH), start);
  if (PAST_BEFORE.test(before)) return -1;
  // "sẽ công bố bảng lương tháng 9" is of the month before; "sẽ công bố vào tháng 9" is ahead.
  if (FUTURE_BEFORE.test(before)) return isMonth && !MONTH_OF_VERB.test(before) ? 0 : 1;
  return isMonth && TOLD.test(before) ? -1 : 0;
}
