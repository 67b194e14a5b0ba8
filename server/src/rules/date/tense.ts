/**
 * Future wording for a day that is over ("sẽ khai mạc ngày 24-9" on 30 September) and past wording for one to come
 * ("đã bế mạc ngày 30-9" on 25 September). What somebody said earlier, and days that only name a thing, are left alone.
 */

import { daysBetween } from '../../dates/calendar.ts';
import type { DateMention, IsoDate } from '../../dates/date.ts';
import type { Draft, Sentence } from '../../draft/draft.ts';
import { isQuoted } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { datesBySentence, isWordBefore, showDay } from '../dating.ts';
import { defineRule } from '../rule.ts';

/** Fewer days than this between date and edition may be those between writing and print: an info. */
const MARGIN = 3;
/** A date further from its verb, in UTF-16 units, belongs to something else. */
const REACH = 170;
const WILL = /(?<![A-Za-zÀ-ỹ])sẽ(?=\s)/giu;
/** Words that lead from the verb to its own date: "vào ngày", "từ", "lúc 20 giờ tối". */
const OWN_DATE =
  /(?:^|\s)(?:vào|từ|kể từ|trước|đến|tới|lúc|trong)\s+(?:hết\s+|khoảng\s+|các\s+|lúc\s+)*(?:\d{1,2}\s*(?:h|g|giờ)\s*\d{0,2}(?:\s*phút)?\s+)?(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm)\s+)*(?:ngày\s+)?$/iu;
/** Between verb and date, whatever leads to the date: the sentence is over, or turns to something else. */
const TURN =
  /[;:“”"]|[.!?](?:\s|$)|(?<![A-Za-zÀ-ỹ])(?:sau(?! cùng)|trước đó|từ khi|đã|từng|quyết định (?:số|của|ngày)|nghị quyết|tuyên bố|quên|thời kỳ|giai đoạn|(?:ngày|tuần|tháng|năm) kể từ|ban đầu|thay cho|thay vì)(?![A-Za-zÀ-ỹ])/iu;
/** Between verb and a date that nothing leads to: what the date belongs to instead. */
const OTHER_EVENT =
  /(?<![A-Za-zÀ-ỹ])(?:do|bởi|vì|(?<!(?:phục|nhiệm|dịch|nghĩa|nghiệp|công|chuyên|mùa) )vụ|sự cố|theo|như|khi|hôm|bị|trong trận|trong cuộc (?:gặp|họp|phỏng vấn|trao đổi|điện đàm)|trong (?:bài|buổi)|tại (?:buổi|cuộc|lễ|hội nghị|họp báo)|hậu|kết quả|so với|vốn|mà)(?![A-Za-zÀ-ỹ])/iu;
/** Before the verb: the sentence tells what was once planned or said. */
const ONCE =
  /(?<![A-Za-zÀ-ỹ])(?:lẽ ra|đáng lẽ|đáng ra|ban đầu|thay vì|tưởng (?:rằng|là|như|chừng|sẽ)|nếu|kỳ vọng|từng(?:\s+\p{L}+){0,3}\s*$|đã (?:thông báo|hứa|khẳng định|tuyên bố|nói|cam kết|thống nhất|công bố|xác nhận))(?![A-Za-zÀ-ỹ])|^\s*(?:trước đó|trước đây|khi đó|lúc đó)(?![A-Za-zÀ-ỹ])/iu;
/** Somebody said it, and when: "hồi đầu năm 2021 khẳng định … sẽ". */
const SAID =
  /(?<![A-Za-zÀ-ỹ])(?:khẳng định|cho biết|thông báo|tuyên bố|nói|công bố|hứa|cam kết)(?![A-Za-zÀ-ỹ])/iu;
/** A day that ends the sentence behind a comma is when it was said: "công ty cho biết sẽ mở rộng sản xuất, ngày 23/9". */
const AFTERTHOUGHT = /,\s*(?:(?:sáng|trưa|chiều|tối|hôm)\s+)?(?:ngày\s+)?$/iu;
const HAS =
  /(?<![A-Za-zÀ-ỹ])đã\s+(?:được\s+|chính thức\s+|vừa\s+)*(?:diễn ra|khai mạc|bế mạc|kết thúc|khánh thành|khởi công|khởi tranh|qua đời|ra mắt|xảy ra|hạ cánh|cất cánh|công chiếu|ký kết|(?<=được\s)tổ chức)(?:\s+(?:tại|ở|trong|vào|lúc|từ)?\s*[\p{L}\p{N}]+){0,5}?(?:\s+\([^()]{1,30}\))?\s+(?:vào\s+)?(?:(?:sáng|trưa|chiều|tối|đêm|rạng sáng)\s+)?(?:ngày\s+)?$/iu;

export default defineRule({
  meta: {
    id: 'date/tense',
    severity: 'warning',
    summary: {
      vi: '“Sẽ” đi với ngày đã qua, hoặc “đã” đi với ngày chưa tới.',
      en: 'Future wording for a day that is over, or past wording for one to come.',
    },
    needsArchive: false,
    fixable: false,
  },
  messages: {
    future: {
      vi: '“Sẽ” nhưng {date} đã qua {days} ngày khi báo ra ({edition}).',
      en: 'Future wording, but {date} is {days} days before the edition ({edition}).',
    },
    past: {
      vi: '“Đã” nhưng {date} còn {days} ngày nữa mới tới (báo ra {edition}).',
      en: 'Past wording, but {date} is {days} days after the edition ({edition}).',
    },
  },
  *check({ draft }) {
    const edition = draft.edition?.date;
    if (!edition) return;
    for (const [sentence, named] of datesBySentence(draft)) {
      // A date beside "hôm nay" is judged by the word: that is another rule's.
      const dates = named.filter(
        (date, i) =>
          !date.relative &&
          date.expression.form.kind !== 'anchored' &&
          !isWordBefore(draft, named[i - 1], date),
      );
      for (const found of [...futures(draft, sentence, dates), ...pasts(draft, sentence, dates)]) {
        const days = daysBetween(edition, found.day) * (found.messageId === 'future' ? -1 : 1);
        if (days < (found.messageId === 'future' ? 1 : MARGIN) || isQuoted(draft, found.span)) continue;
        const { messageId, span, text } = found;
        yield {
          messageId,
          data: { date: text, days, edition: showDay(edition) },
          span,
          severity: days < MARGIN ? 'info' : 'warning',
        };
      }
    }
  },
});

interface EventTelling {
  readonly messageId: 'future' | 'past';
  readonly span: Span;
  readonly text: string;
  readonly day: IsoDate;
}

/** Each "sẽ" with the date behind it. */
function* futures(draft: Draft, sentence: Sentence, dates: readonly DateMention[]): Iterable<EventTelling> {
  const line = draft.lines[sentence.line];
  if (!line) return;
  const text = line.text.slice(0, sentence.local.end);
  for (const match of text.slice(sentence.local.start).matchAll(WILL)) {
    const at = sentence.local.start + match.index;
    const behind = dates.filter(({ local }) => local.start > at && local.start - at < REACH);
    const date = behind.find((one) => lastDay(one));
    // A day named before the verb is when it was said: "ngày 18/4 công bố, … sẽ phải rời khỏi Nga".
    const before = text.slice(sentence.local.start, at);
    const wasSaid = dates.some((one) => one.local.end <= at && (lastDay(one) || SAID.test(before)));
    if (!date || wasSaid || ONCE.test(before)) continue;
    const between = text.slice(at + 'sẽ'.length, date.local.start);
    if (!isOwnDate(between) || (SAID.test(before) && AFTERTHOUGHT.test(between))) continue;
    const day = lastOf(behind, text, date);
    const span = line.toRaw({ start: at, end: date.local.end });
    if (day) yield { messageId: 'future', span, text: date.text, day };
  }
}

/** Whether the date behind these words is that of the verb before them. */
function isOwnDate(between: string): boolean {
  if (TURN.test(between)) return false;
  return OWN_DATE.test(between) || !OTHER_EVENT.test(between.replace(/^\s+bị\s/u, ' '));
}

/** The latest day from `date` to the end of its clause: "từ 18h30 ngày 13-8 đến 6h ngày 18-8" lasts until the 18th. */
function lastOf(dates: readonly DateMention[], text: string, date: DateMention): IsoDate | undefined {
  const inClause = dates.filter(
    ({ local }) => local.start >= date.local.start && !/[,;]/u.test(text.slice(date.local.end, local.start)),
  );
  return inClause
    .flatMap((one) => lastDay(one) ?? [])
    .sort()
    .at(-1);
}

/** Each "đã diễn ra" and the like that leads up to a date. */
function* pasts(draft: Draft, sentence: Sentence, dates: readonly DateMention[]): Iterable<EventTelling> {
  const line = draft.lines[sentence.line];
  if (!line) return;
  for (const date of dates) {
    const start = Math.max(sentence.local.start, date.local.start - REACH);
    const match = HAS.exec(line.text.slice(start, date.local.start));
    const day = match && date.granularity === 'day' ? lastDay(date) : undefined;
    if (!match || !day) continue;
    const span = line.toRaw({ start: start + match.index, end: date.local.end });
    yield { messageId: 'past', span, text: date.text, day };
  }
}

/** The day, or the last day of a period of days; undefined for anything else. */
function lastDay({ edtf, valid }: DateMention): IsoDate | undefined {
  return valid ? /\d{4}-\d{2}-\d{2}(?=\}?$)/u.exec(edtf ?? '')?.[0] : undefined;
}
