/** Lines that close a story: its author's name, the agency it is after. They are no furniture. */
import type { LineFeatures } from './features.ts';

const NAME_PART = "(?:\\p{Lu}[\\p{L}\\p{M}.'’]*)";
const NAMES = `${NAME_PART}(?:(?:\\s+|\\s*[-–—,&/+.]\\s*|\\s+và\\s+)${NAME_PART}){0,7}`;
const LABEL =
  '(?:[Bb]ài(?:\\s*(?:và|,|-)\\s*ảnh)?|[Tt]in(?:\\s*(?:,|và|-)\\s*(?:bài|ảnh))?|[Tt]hực hiện|[Tt]ác giả|[Bb]iên (?:tập|dịch)|[Nn]hóm (?:PV|phóng viên)|PV|[Pp]hóng viên|[Ll]ược dịch|[Dd]ịch|[Gg]hi|BÀI(?: VÀ ẢNH)?)';
const NOTE =
  '(?:\\s*\\((?:[Tt]ổng hợp|[Tt]heo [^)]{2,40}|[Bb]iên dịch|[Tt]hực hiện|[Gg]hi|[Ll]ược dịch|T\\/h|t\\/h|dịch)\\))';

/** One to eight capitalised words, with what authors add: "Bài, ảnh: Minh Hà", "Thanh Vân - Hữu Tài (tổng hợp)". */
const BYLINE = new RegExp(`^(?:${LABEL}\\s*[:：]?\\s*)?${NAMES}${NOTE}?\\.?$|^${LABEL}$`, 'u');
/** "Theo Reuters", "Nguồn: TTXVN", "(Tổng hợp)". */
const CREDIT = new RegExp(
  `^\\(?\\s*(?:(?:[Tt]heo|THEO|[Nn]guồn(?: tin| ảnh)?|NGUỒN|[ẢảẢ]nh|[Vv]ideo|[Cc]lip|[Đđ]ồ họa)\\s*[:：]?\\s*(?:(?:${NAME_PART}|\\d+h?|www\\.\\S+|https?:\\S+|[Bb]áo|[Tt]ạp chí|đời sống|pháp luật)(?:\\s*[-–—,&/+.]\\s*|\\s+và\\s+|\\s+|$)){1,8}|[Tt]ổng hợp|[Bb]iên dịch|[Ll]ược dịch|[Ss]ưu tầm)\\)?\\.?$`,
  'u',
);
/** "Theo Người lao động": the name of a paper need not be capitalised throughout. */
const AFTER_PAPER = /^\(?Theo \p{Lu}\S*(?: \S+){0,3}$/u;
/** A single word that signs: "H.Long", "VOV". */
const INITIALS = /^\p{Lu}{1,5}$|^(?:\p{Lu}\.)+\p{L}*$/u;
/** Longest signature in words. */
const LONGEST = 12;

/** Whether a line names an author. */
export function isByline({ text, words }: LineFeatures): boolean {
  return words <= LONGEST && BYLINE.test(text);
}

/** Whether a line names an agency, a paper or a photographer. */
export function isCredit({ text, words }: LineFeatures): boolean {
  return words <= LONGEST && (CREDIT.test(text) || (words < 6 && AFTER_PAPER.test(text)));
}

/** Whether a line closes a story. */
export function isSignature(line: LineFeatures): boolean {
  return isCredit(line) || ((line.words > 1 || INITIALS.test(line.text)) && isByline(line));
}
