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

/** The title that begins at a token, with what stands before and behind it. */
export function titleAt(tokens: readonly Token[], start: number): TitleMatch | undefined {
  let at = start;
  let former = false;
  let acting = false;
  let found = TITLES.longest(tokens, at);
  while (FORMER.has(tokens[at]?.key ?? '') || INCOMING.has(tokens[at]?.key ?? '')) {
    if (tokens[at + 1]?.gap !== 'space') break;
    former ||= FORMER.has((tokens[at] as Token).key);
    acting ||= (tokens[at] as Token).key === 'quyền';
    // cựu | danh thủ, but cựu binh is one word.
    const behind = TITLES.longest(tokens, at + 1);
    if (!behind || (found && found.end >= behind.end)) break;
    found = behind;
    at++;
  }
  if (!found) return undefined;
  const { class: titleClass, gender } = found.value;
  const head = tokens[at] as Token;
  // Nhà văn | hóa Thanh niên
  if ((ORGANISATION_HEADS.longest(tokens, start)?.end ?? 0) > found.end) return undefined;
  // "Anh", "Bà" within a sentence are names (Anh is Britain; Bà Rịa), not forms of address.
  if (titleClass === 'address' && head.shape !== 'lower' && !head.first) return undefined;
  let end = found.end;
  let text = textOf(tokens, at, end);
  if (MINISTER.test(text)) {
    const field = PORTFOLIOS.longest(tokens, end);
    if (field) {
      end = field.end;
      text = textOf(tokens, at, end);
    }
  }
  if (acting && !text.startsWith('quyền ')) text = `quyền ${text}`;
  return { start, end, text, former, class: titleClass, ...(gender ? { gender } : {}) };
}

function textOf(tokens: readonly Token[], start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    text += (i > start && token.gap !== 'join' ? (token.gap === 'comma' ? ', ' : ' ') : '') + token.text;
  }
  return text.toLowerCase();
}
