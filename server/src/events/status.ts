/** Whether a telling says that the event was, will be, or will not be. Reads the words just before the event's. */
import { wholeWord } from '../text/words.ts';
import type { EventStatus } from './event.ts';

/** How far before the event's own words the words that change it may stand. */
const REACH = 60;

const SIGNS: readonly (readonly [EventStatus, RegExp])[] = [
  ['cancelled', wholeWord('hủy|hủy bỏ|bị hủy|hoãn|tạm hoãn|trì hoãn|bị hoãn|ngừng|dừng kế hoạch', 'iu')],
  [
    'denied',
    wholeWord(
      'bác bỏ|phủ nhận|không(?! (?:quân|gian|khí|chỉ|phận|ngừng|ít))|chưa|chẳng|không hề|chưa từng',
      'iu',
    ),
  ],
  [
    'hypothetical',
    wholeWord('nếu|có thể|sẵn sàng|muốn|đề nghị|kêu gọi|hy vọng|mong muốn|khả năng|đề xuất|cân nhắc', 'iu'),
  ],
  [
    'planned',
    wholeWord('sẽ|sắp|dự kiến|chuẩn bị|lên kế hoạch|kế hoạch|dự định|lịch thi đấu|lịch|sắp tới', 'iu'),
  ],
];

/**
 * @param before The clause up to the event's words.
 * @param after The clause behind a noun: "cuộc gặp bị hủy", "lễ hội sẽ diễn ra"; empty for a verb, behind which stands what is said.
 */
export function statusOf(before: string, after: string): EventStatus {
  const near = before.slice(-REACH);
  for (const [status, sign] of SIGNS) if (sign.test(near)) return status;
  const passive = after.slice(0, REACH);
  if (/^[^,.]*(?<![\p{L}\p{M}])(?:bị hủy|bị hoãn|được hoãn|hoãn lại)(?![\p{L}\p{M}])/iu.test(passive))
    return 'cancelled';
  if (/^[^,.]*(?<![\p{L}\p{M}])(?:sẽ|dự kiến|sắp) /iu.test(passive)) return 'planned';
  return 'happened';
}
