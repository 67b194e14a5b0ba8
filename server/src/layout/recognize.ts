/** What a line is known as: a phrase of the lexicon, a menu of such phrases, a link, a hashtag, or something alike. */
import { foldText } from '../text/fold.ts';
import type { LineFeatures } from './features.ts';
import { beginsPhrase, lookUpKey, lookUpLine, type Phrase, phraseKey } from './lexicon.ts';
import { resemble } from './resemblance.ts';
import type { BoilerplateKind } from './role.ts';
import { isByline, isCredit } from './signature.ts';
import { isForeign, isSpam } from './spam.ts';

/** A phrase found, or one that the line is like. */
export interface Mark extends Phrase {
  /** Known word for word, not by likeness. */
  readonly exact: boolean;
}

/** Share of common word pairs from which a line counts as furniture, and from which a short one does. */
const ALIKE = 0.6;
const SHORT_ALIKE = 0.75;
/** … and from which it counts as a header. */
const HEADER_ALIKE = 0.75;
/** Fewest words for a line to count as furniture by likeness alone. */
const SHORTEST_ALIKE = 4;
/** Prose longer than this, in words, is compared with nothing. */
const LONGEST_ALIKE = 28;
/** A sentence must be more alike and longer. */
const SENTENCE_ALIKE = 0.65;
const SHORTEST_SENTENCE = 6;
/** Most words of a header: longer lines of such words are furniture, but open nothing. */
const LONGEST_HEADER = 7;

const SEPARATOR = /\s*[|/>»›•·]\s*/u;
/** A dash also joins the words of one name: "Tài chính - Ngân hàng". */
const DASHES = /\s[-–—]\s.*\s[-–—]\s/u;
/** Arrows in front of a title: a link to another article. Dashes and dots begin lists as well. */
const LINK = /^(?:>{1,3}|»|›|►|▶|▸|☞|=>|-->?|→|>>>)\s*(?=[\p{L}\p{N}'"“‘])/u;
/** Words in quotation marks are somebody's, not the page's. */
const QUOTED = /^["“'‘«]|["”'’»][.!?…]?$/u;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
/** A hashtag of several words: "#sạt lở đất". */
const LONG_HASHTAG = /^#[\p{L}\p{N}][^#.!?]*$/u;
const LONGEST_HASHTAG = 7;
/** One of several tags; alone it may be a heading in Markdown. */
const TAG = /^# \p{L}/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
const REMNANT =
  /^(?:&nbsp;|<\/?(?:br|p|div|span|a|img|iframe|script|table|td|tr|strong|em|b|i|ul|li|h\d)\b[^>]*>|<!--.*-->|\[\/?(?:caption|embed|video|gallery)\b[^\]]*\]|\[(?:if|endif)[^\]]*\]-{0,2}|!?\[[^\]]*\]\([^)]*\)|\{\{.*\}\}|\{%.*%\}|var\s+\w+\s*=.*;|\(?function\s*\(.*|\$\(.*\)[;{].*|googletag\..*|window\.\w+.*|document\.\w+.*|\.?[\w-]+\s*\{[^}]*\}|jQuery\(.*)$/u;

/** The mark of a line of the draft; undefined where nothing is known of it. */
export function recognize(line: LineFeatures): Mark | undefined {
  const { text, form, words } = line;
  if (TAG.test(text) && words < 8) return { ...known('tags'), use: 'weak' };
  if (form === 'title' && isSpam(text, words)) return known('spam');
  const phrase = lookUpLine(text) ?? headerOfSection(text, words);
  if (phrase) return { ...phrase, exact: true };
  if (form === 'prose' && words > LONGEST_ALIKE) return undefined;
  if (form === 'stamp')
    return /\d[:hg]\d/u.test(text) && !/\d[/.-]\d/u.test(text) ? beside('player') : undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) return beside('navigation');
  if (REMNANT.test(text)) return known('error');
  if (ADDRESS.test(text)) return beside('share');
  if (form === 'title') {
    if (LINK.test(text) && words > 3) return known('related');
    if (HASHTAGS.test(text) || (LONG_HASHTAG.test(text) && words <= LONGEST_HASHTAG)) return known('tags');
    const menu = menuOf(text, words);
    if (menu) return menu;
  }
  if (isByline(line) || isCredit(line) || QUOTED.test(text)) return undefined;
  if (form !== 'prose' && !/[.?!]$/u.test(text)) return likeness(text, words) ?? foreignText(text, words);
  // A sentence is furniture by itself or not at all.
  const found = words > SHORTEST_SENTENCE ? resemble(text, words) : undefined;
  return found && found.share >= SENTENCE_ALIKE ? { ...found.phrase, use: 'line', exact: false } : undefined;
}

/** What joins a header and the section it is of. */
const OF_SECTION = new RegExp(`^${foldText('(?:trong |ở |tại )?(?:chuyên mục|chuyên trang|mục|về)')} `, 'u');
/** Most words of a section's name. */
const LONGEST_SECTION = 5;

/** A header of links with a section's name behind: "Đọc nhiều Thế giới", "Tin tức khác trong chuyên mục Xã hội". */
function headerOfSection(text: string, words: number): Phrase | undefined {
  if (words < 3 || words > LONGEST_ENTRY + LONGEST_SECTION + 3) return undefined;
  const line = phraseKey(text);
  if (!beginsPhrase(line.slice(0, line.indexOf(' ')))) return undefined;
  const key = line.split(' ');
  for (let at = Math.min(key.length - 1, LONGEST_ENTRY + 1); at > 1; at--) {
    const header = lookUpKey(key.slice(0, at).join(' '));
    if (header?.use !== 'header' || header.kind !== 'related') continue;
    const section = lookUpKey(key.slice(at).join(' ').replace(OF_SECTION, ''));
    if (section?.kind === 'navigation' && section.use === 'weak') return { ...header, doubtful: true };
  }
  return undefined;
}

function likeness(text: string, words: number): Mark | undefined {
  const found = resemble(text, words);
  if (!found) return undefined;
  const { share, phrase } = found;
  if (share < (words > SHORTEST_ALIKE ? ALIKE : SHORT_ALIKE) && phrase.use !== 'header')
    return { ...phrase, use: 'beside', exact: false };
  if (share < ALIKE) return { ...phrase, use: 'beside', exact: false };
  if (phrase.use === 'header' && share < HEADER_ALIKE) return { ...phrase, use: 'beside', exact: false };
  if (phrase.use === 'header' && phrase.kind === 'related' && words <= LONGEST_HEADER)
    return { ...phrase, exact: false };
  if (words < SHORTEST_ALIKE && !(words > 2 && share === 1))
    return { ...phrase, use: 'beside', exact: false };
  return { ...phrase, use: 'line', exact: false };
}

/** Link text for search engines; the draft being Vietnamese is for the caller to see. */
function foreignText(text: string, words: number): Mark | undefined {
  if (words < 3 || !isForeign(text)) return undefined;
  return { ...known('spam'), use: words > 3 ? 'line' : 'weak', exact: false };
}

/** Known phrases side by side: "Trang chủ > Thế giới > Quân sự", "Facebook | Zalo", "Thời sự Thế giới Kinh doanh". */
function menuOf(text: string, words: number): Mark | undefined {
  const parts = text.split(DASHES.test(text) ? /\s[-–—]\s/u : SEPARATOR).filter(Boolean);
  if (parts.length > 1) {
    const phrases = parts.map((part) => lookUpKey(phraseKey(part))).filter((phrase) => phrase !== undefined);
    const [first] = phrases;
    if (first && phrases.length === parts.length) return known(first.kind);
    return first && text.includes('>') && phrases.length > 1 && phrases.length >= parts.length - 1
      ? known('navigation')
      : undefined;
  }
  return words >= 4 && words <= 60 ? runOfPhrases(text) : undefined;
}

/** Longest phrase of a menu without separators, in words. */
const LONGEST_ENTRY = 5;

/** Reads a line as known phrases without separators, the longest first; at least three, and nothing left over. */
function runOfPhrases(text: string): Mark | undefined {
  const key = phraseKey(text);
  if (!beginsPhrase(key.slice(0, key.indexOf(' ')))) return undefined;
  const words = key.split(' ');
  let first: Phrase | undefined;
  let count = 0;
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_ENTRY, words.length - at);
    let found: Phrase | undefined;
    for (; length > 0 && !found; length--) found = lookUpKey(words.slice(at, at + length).join(' '));
    if (!found || found.use === 'beside') return undefined;
    first ??= found;
    at += length + 1;
    count++;
  }
  return first && count >= 3 ? known(first.kind) : undefined;
}

const known = (kind: BoilerplateKind): Mark => ({
  kind,
  use: 'line',
  ends: false,
  doubtful: false,
  open: false,
  exact: true,
});
const beside = (kind: BoilerplateKind): Mark => ({
  kind,
  use: 'beside',
  ends: false,
  doubtful: false,
  open: false,
  exact: true,
});
