/** Whether a telling says that the event was, will be, or will not be. Reads the words just before the event's. */
import { NOT_AFTER_WORD } from '../text/words.ts';
import type { EventStatus } from './event.ts';

/** How far behind a noun its verb is looked for, in UTF-16 units. */
const PASSIVE_REACH = 120;

/** Signs of each status with how many words may stand between them and the event's own words. */
const SIGNS: readonly (readonly [EventStatus, RegExp])[] = [
  ['cancelled', near('hủy|hủy bỏ|bị hủy|hoãn|tạm hoãn|trì hoãn|bị hoãn|lùi|ngừng|dừng kế hoạch', 7)],
  ['denied', near('bác bỏ|phủ nhận|không|chưa|chẳng|không hề|chưa từng|không thể|chưa thể', 2)],
  [
    'hypothetical',
    near('nếu|có thể|sẵn sàng|muốn|đề nghị|kêu gọi|hy vọng|mong muốn|khả năng|đề xuất|cân nhắc', 6),
  ],
  ['planned', near('sẽ|sắp|dự kiến|chuẩn bị|kế hoạch|dự định|lịch thi đấu|theo lịch|sắp tới', 8)],
];

function near(words: string, reach: number): RegExp {
  return new RegExp(`${NOT_AFTER_WORD}(?:${words})(?:\\s+[^\\s,;]+){0,${reach}}\\s*$`, 'iu');
}

/**
 * @param before The clause up to the event's words.
 * @param after The clause behind a noun: "cuộc gặp bị hủy", "lễ hội sẽ diễn ra"; empty for a verb, behind which stands what is said.
 */
export function statusOf(before: string, after: string): EventStatus {
  for (const [status, sign] of SIGNS) if (sign.test(before)) return status;
  const passive = after.slice(0, PASSIVE_REACH);
  if (/^[^,.]*(?<![A-Za-zÀ-ỹ])(?:bị hủy|bị hoãn|được hoãn|hoãn lại)(?![A-Za-zÀ-ỹ])/iu.test(passive))
    return 'cancelled';
  if (/^[^,.]*(?<![A-Za-zÀ-ỹ])(?:sẽ|dự kiến|sắp) /iu.test(passive)) return 'planned';
  return 'happened';
}
