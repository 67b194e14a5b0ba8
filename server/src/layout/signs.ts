/**
 * What one sign says of a line below a header of links: teaser of another story (positive) or this story (negative), in
 * nats. Measured as log-likelihood ratios on 1,337 articles of 2020–21 and teasers of other dailies, a third of them on
 * the article's own subject, and tempered: the signs are not independent, and a sentence of the story lost costs more
 * than a teaser left.
 */
import type { Row } from './rows.ts';

/** A sign's value below each bound; the last one is for what is above all. */
type Steps = readonly (readonly [below: number, weight: number])[];

function step(value: number, steps: Steps): number {
  return steps.find(([below]) => value < below)?.[1] ?? 0;
}

const SUMMARY_WORDS: Steps = [
  [12, -2.5],
  [18, -1],
  [20, 0],
  [45, 0.75],
  [52, 0],
  [70, -1],
  [Number.POSITIVE_INFINITY, -2.5],
];

/** A paragraph's length: nine in ten summaries have 20 to 50 words. */
export function summaryLength({ words }: Row): number {
  return step(words, SUMMARY_WORDS);
}

/** Words that tie a paragraph to the one before: of 30,000 leads in feeds one in a thousand begins so, of paragraphs one in ten. */
const CONTINUATION =
  /^(?:Tuy nhiên|Tuy vậy|Trước đó|Ngoài ra|Trong khi đó|Bên cạnh đó|Cùng với đó|Cùng lúc|Cụ thể|Đặc biệt|Theo đó|Do đó|Do vậy|Sau đó|Điều (?:này|đó|đáng)|Đồng thời|Đáng chú ý|Đáng nói|Vì (?:vậy|thế)|Ví dụ|Như vậy|Hiện(?: tại| nay)?|Cũng (?:theo|trong|tại)|Được biết|Nhưng|Và|Khi được hỏi|Dù (?:vậy|thế)|Mặc dù vậy|Thế nhưng|Tại đây|Trong đó|Trên thực tế|Thực tế|Thậm chí|Cuối cùng|Tương tự|Đến nay|Nói về|Trao đổi (?:với|thêm)|Theo (?:ông|bà|anh|chị)|Song|Riêng|Nó|Chúng|Vậy|Đó là|Đây (?:là|cũng|không)|(?:Ông|Bà|Anh|Chị) (?:này|ấy|cũng|còn|cho|nói|kể)|Vụ việc|Sự việc|Không chỉ|Hơn nữa|Mặt khác|Nhờ (?:đó|vậy)|Từ đó|Kết quả|Về phía)(?![\dA-Za-zÀ-ỹ])/u;

/** Direct speech, an item of a list or an interview's question. */
export function isSpeech(text: string): boolean {
  return /^[-–—•+]?\s*["“«]|^[-–—•+]\s|^(?:PV|Phóng viên|Hỏi|Đáp)\s*[:.]/u.test(text);
}

/** "Đoạn video này …" speaks of what was there before; "Tuần này …" does not. */
const POINTING_BACK = /^(?:[A-Za-zÀ-ỹ]+ ){1,3}(?<!(?:tuần|tháng|lần|mùa|năm|dịp|phút) )này(?=[ ,])/iu;
/** Questions and answers of an interview. */
const INTERVIEW = /^(?:Thưa|Xin) (?:ông|bà|anh|chị|[Bb]ác sĩ|GS|PGS|TS|ThS|BS)(?![A-Za-zÀ-ỹ])/u;

/** How a line begins. */
export function beginning({ text }: Row): number {
  if (CONTINUATION.test(text) || INTERVIEW.test(text)) return -3;
  if (POINTING_BACK.test(text)) return -2;
  return isSpeech(text) ? -2 : 0;
}

/** Fewest terms of a story that says something by what it does not share; three or four short paragraphs have as many. */
const FEW_TERMS = 40;

const SUMMARY_SHARE: Steps = [
  [0.05, 0.75],
  [0.1, 0],
  [0.15, -0.5],
  [0.3, -1.25],
  [0.45, -2],
  [Number.POSITIVE_INFINITY, -3],
];

/** The share of a paragraph's terms found in a story of so many terms: with little story, sharing none says little. */
export function summaryShare(share: number, storyTerms: number): number {
  if (storyTerms < FEW_TERMS) return share === 0 ? 1 : Math.min(0, step(share, SUMMARY_SHARE));
  return share === 0 ? 2.25 : step(share, SUMMARY_SHARE);
}

/** The share of a headline's terms found in the paragraph under it: four in five summaries repeat their headline's words. */
export function headlineShare(share: number): number {
  if (share === 0) return -2;
  return share < 0.12 ? 0.25 : share < 0.3 ? 2.25 : 3.75;
}

const TITLE_WORDS: Steps = [
  [4, -2],
  [6, -1.25],
  [8, -0.75],
  [10, 0],
  [24, 0.5],
  [Number.POSITIVE_INFINITY, -1.5],
];

const TITLE_SHARE: Steps = [
  [0.1, 1.25],
  [0.2, 0.5],
  [0.35, -0.25],
  [0.6, -2],
  [Number.POSITIVE_INFINITY, -3],
];

const SUBHEAD_MATCH: Steps = [
  [0.1, -0.5],
  [0.2, -1.5],
  [Number.POSITIVE_INFINITY, -3],
];

/** A title by its length and the share of its terms found in the story: a teaser's headline, or a subhead. */
export function headlineLook({ words }: Row, share: number): number {
  const terms = share === 0 ? (words < 10 ? 1 : 2) : step(share, TITLE_SHARE);
  return step(words, TITLE_WORDS) + terms;
}

/** The same above a paragraph of the story that shares so many of its terms. */
export function titleAboveStory(title: Row, share: number, match: number): number {
  return headlineLook(title, share) + (match === 0 ? 0.5 : step(match, SUBHEAD_MATCH));
}
