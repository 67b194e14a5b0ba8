/**
 * How much a paragraph speaks of what other paragraphs speak of: the share of its word pairs and capitalised words that
 * they hold too. Paragraphs of one story share names and terms; a teaser of another story does not.
 */

import { rememberByText } from '../text/remember.ts';

/** Terms of a text: pairs of neighbouring syllables without function words, and capitalised syllables. */
export type Terms = ReadonlySet<string>;

const FUNCTION_WORDS = new Set(
  (
    'và của là có cho các những một trong với được không để này đó khi đã ở ra về từ người năm ngày theo cũng ' +
    'đến tại như nhiều nhưng vào trên sau hơn còn phải bị do sẽ rất thì mà nên lại đang hay hoặc vì nếu qua hai ba ' +
    'bằng lên đi sự việc thể cùng mình ông bà anh chị chúng tôi họ số lần đây nhất nào gì ai mới chỉ vẫn đều rằng ' +
    'biết nói thêm cao lớn đầu trước giữa dưới ngoài nhau tới mỗi từng đồng hiện thời gian'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}]+/gu;

/** The terms of a text. */
export const termsOf = rememberByText((text): Terms => {
  const terms = new Set<string>();
  let previous = '';
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (FUNCTION_WORDS.has(lower)) {
      previous = '';
      continue;
    }
    if (previous) terms.add(`${previous} ${lower}`);
    previous = lower;
  }
  return terms;
});

/** Share of `terms` that occur in any of `others`, 0 to 1; 0 where there are none. */
export function cohesion(terms: Terms, others: readonly Terms[]): number {
  if (!terms.size) return 0;
  let shared = 0;
  for (const term of terms) if (others.some((other) => other.has(term))) shared++;
  return shared / terms.size;
}
