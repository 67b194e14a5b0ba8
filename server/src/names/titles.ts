/** Titles, offices and forms of address before a name: `cựu Tổng thống`, `Bộ trưởng Quốc phòng`, `ông`. */
import {
  FORMER,
  type Gender,
  INCOMING,
  ORGANISATION_HEADS,
  PORTFOLIOS,
  TITLES,
  type TitleEntry,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A title found in a line. */
export interface TitleMatch {
  readonly start: number;
  /** Index behind its last token. */
  readonly end: number;
  /** Lower case, without "cựu", "tân" and their like but with "quyền": `bộ trưởng quốc phòng`. */
  readonly text: string;
  readonly former: boolean;
  readonly class: TitleEntry['class'];
  readonly gender?: Gender;
}

/** Titles that a ministry's field may follow. */
const MINISTER = /(?:^|\s)(?:bộ trưởng|thứ trưởng|quốc vụ khanh)$/u;

/** What stands before an office and makes it another one. */
const DEPUTY = /^(?:phó|quyền)$/u;

/** The title that begins at a token, with what stands before and behind it. */
export function titleAt(tokens: readonly Token[], start: number): TitleMatch | undefined {
  const found = TITLES.longest(tokens, start);
  const head = tokens[start] as Token;
  const deputy = DEPUTY.test(head.key);
  if ((deputy || FORMER.has(head.key) || INCOMING.has(head.key)) && tokens[start + 1]?.gap === 'space') {
    const behind = titleAt(tokens, start + 1);
    // cựu | danh thủ, but cựu binh is one word.
    if (behind && behind.end > (found?.end ?? 0) && !(deputy && behind.class === 'address')) {
      const text = deputy ? `${head.key} ${behind.text}` : behind.text;
      return { ...behind, start, text, former: behind.former || FORMER.has(head.key) };
    }
  }
  if (!found) return undefined;
  const { class: titleClass, gender } = found.value;
  // Nhà văn | hóa Thanh niên
  if ((ORGANISATION_HEADS.longest(tokens, start)?.end ?? 0) > found.end) return undefined;
  // "Anh", "Bà" within a sentence are names (Anh is Britain; Bà Rịa), not forms of address.
  if (titleClass === 'address' && head.shape !== 'lower' && !head.first && head.key !== 'ngài')
    return undefined;
  let end = found.end;
  let text = textOf(tokens, start, end);
  if (MINISTER.test(text)) {
    const field = PORTFOLIOS.longest(tokens, end);
    if (field) {
      end = field.end;
      text = textOf(tokens, start, end);
    }
  }
  return { start, end, text, former: false, class: titleClass, ...(gender ? { gender } : {}) };
}

function textOf(tokens: readonly Token[], start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    text += (i > start && token.gap !== 'join' ? (token.gap === 'comma' ? ', ' : ' ') : '') + token.text;
  }
  return text.toLowerCase();
}
