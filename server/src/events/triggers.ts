/** Finds the words that tell an event in a sentence. Knows nothing of who, where or when. */
import { overlaps, type Span } from '../text/span.ts';
import { type Word, wholeWord, words } from '../text/words.ts';
import { AGAIN, FAMILIES, type Family, NO_EVENT } from './families.ts';

/** Words that tell an event. Local span. */
export interface Trigger extends Span {
  readonly family: Family;
  readonly isNoun: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  /** Absent for words that tell no event. */
  readonly meaning?: { readonly family: Family; readonly isNoun: boolean };
}

const byFirstWord = new Map<string, Phrase[]>();

function learn(phrase: string, meaning?: Phrase['meaning']): void {
  const parts = phrase.split(' ');
  const [first = ''] = parts;
  const known = byFirstWord.get(first) ?? [];
  known.push({ words: parts, ...(meaning ? { meaning } : {}) });
  byFirstWord.set(first, known);
}

for (const phrase of NO_EVENT) learn(phrase);
for (const family of [...FAMILIES, AGAIN]) {
  for (const noun of family.nouns) learn(noun, { family, isNoun: true });
  for (const verb of family.verbs) learn(verb, { family, isNoun: false });
}
for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** Triggers of a stretch of a line in lower case by its words alone, in order; the longest phrase wins. */
export function findTriggers(lower: string, { start: from, end: to }: Span): Trigger[] {
  const found: Trigger[] = [];
  const row = words(lower.slice(from, to));
  for (let i = 0; i < row.length; ) {
    const phrase = byFirstWord.get((row[i] as Word).text)?.find((p) => matches(p, row, i));
    if (!phrase) {
      i++;
      continue;
    }
    const last = row[i + phrase.words.length - 1] as Word;
    const span = { start: from + (row[i] as Word).start, end: from + last.end };
    i += phrase.words.length;
    if (phrase.meaning) found.push({ ...span, ...phrase.meaning });
  }
  return found;
}

/** Whether a name hides a trigger. Words within a name are the name's; but a name may begin with what it is: "Lễ khánh thành AEON Tân An". */
export function hides(name: Span, trigger: Trigger): boolean {
  return overlaps(name, trigger) && (name.start !== trigger.start || !trigger.isNoun);
}

/** "yêu cầu của Thủ tướng", "đề nghị trên": said before, and only named here. */
const NAMED = /^\s+(?:của|trên|này|nói trên)(?![A-Za-zÀ-ỹ])/u;

/** "bên lề các hội nghị", "trong khuôn khổ chuyến thăm": only the occasion of what is told. */
const OCCASION =
  /(?<![a-zà-ỹ])(?:bên lề|trong khuôn khổ|trước thềm|nhân dịp|nhân)\s+(?:(?:các|những|một)\s+)?$/u;

/** Whether words tell nothing themselves: a verb of saying as a noun, or an occasion. Lower case. */
export function isNamed({ family, isNoun, start, end }: Trigger, text: string): boolean {
  if (isNoun) return OCCASION.test(text.slice(Math.max(0, start - 30), start));
  return family.id === 'statement' && NAMED.test(text.slice(end));
}

/** Whether a phrase stands at a word, its words parted by nothing but a space. */
function matches(phrase: Phrase, row: readonly Word[], at: number): boolean {
  return phrase.words.every((word, k) => {
    const here = row[at + k];
    return here?.text === word && (k === 0 || here.start === (row[at + k - 1] as Word).end + 1);
  });
}

const MATCH = FAMILIES.find(({ id }) => id === 'match');
/** Words of a paragraph on sport, where to meet is to play. */
const SPORT = wholeWord(
  'thi đấu|tay vợt|cơ thủ|hlv|clb|u\\.?\\d\\d|chung kết|bán kết|tứ kết|vòng \\d+|vòng loại|vòng bảng|lượt trận|trận đấu|bóng đá|bóng chuyền|bóng rổ|cầu lông|quần vợt|pickleball|billiards|đội tuyển|tuyển thủ|võ sĩ|cầu thủ|vđv|đối thủ',
  'iu',
);

/** "gặp" as what it is in a paragraph on sport. */
export function inSport(trigger: Trigger, paragraph: string): Trigger {
  if (!MATCH || trigger.isNoun || trigger.family.id !== 'meeting' || !SPORT.test(paragraph)) return trigger;
  return { ...trigger, family: MATCH };
}
