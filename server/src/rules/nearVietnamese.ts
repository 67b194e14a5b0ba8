/** Whether a Vietnamese name is a slip for another one. */
import { isOffice } from '../archive/harvest.ts';
import { BORROWED, SURNAMES, VILLAGES } from '../names/lexicon.ts';
import type { NameMention } from '../names/name.ts';
import { isPossibleSyllable } from '../names/slip.ts';
import { isVietnameseSyllable } from '../names/spelling.ts';
import { stripDiacritics } from '../text/fold.ts';
import { wholeWord, words } from '../text/words.ts';
import {
  type Case,
  isListed,
  isPerson,
  sharesOffice,
  sharesTitle,
  standsElsewhere,
  type Verdict,
} from './nearTies.ts';
import { officeOf } from './offices.ts';
import type { RuleContext } from './rule.ts';

/**
 * Articles with a place (one that the gazetteer has), a body of three words and more (one that it has) or a person of as many
 * that a name with another diacritic stands for. Phù Yên is not Phú Yên.
 */
const WELL_KNOWN = { place: 50, listed: 30, body: 20, long: 10, person: 30 };
/** Articles with a syllable in any name, from which on an archive is large enough to miss no other one of names. */
const SYLLABLE = 100;
/** Articles with a name of which one syllable was written as no name has it. */
const KNOWN = 10;

export function judgeVietnamese({ mention, term, slip, context }: Case): Verdict {
  const { kind, written, meant } = slip;
  const count = words(term.text).length;
  if (count < 2 || isSmallPlace(mention, context)) return undefined;
  // Bà Lan says so.
  if (!isOffice(mention.text.slice(0, mention.text.indexOf(' ')).toLowerCase())) return undefined;
  if (Math.min(written.text.length, meant.text.length) < 2 || isInitials(written.text)) return undefined;
  if (!isPossibleSyllable(written.text) && isPossibleSyllable(meant.text)) return 'certain';
  const listed = isListed(term, context);
  const syllable = context.facts.terms.get(written.text);
  const unseen = syllable?.near.some(({ text, articles }) => text === meant.text && articles >= SYLLABLE);
  // Thanh Điền, Thanh Hiền are two artists.
  if (kind !== 'letter' && mention.title?.class === 'office' && sharesOffice(mention, term, context))
    return 'likely';
  // tỉnh An Gang
  if (
    listed &&
    (kind === 'missing' || kind === 'swap') &&
    term.articles >= WELL_KNOWN.place &&
    !mention.title
  )
    return 'likely';
  // Siêu Cúp is no slip for Siêu Cup, and Ảnh: Thái Nguyễn is a photographer.
  const [was, is] = [written, meant].map(({ text }) => text.toLowerCase()) as [string, string];
  if (kind !== 'mark' || BORROWED.has(is) || (SURNAMES.has(was) && !SURNAMES.has(is))) return undefined;
  if (isPerson(term.entity)) {
    // Nguyễn Quốc Toàn (24 tuổi) is somebody else.
    if (isSomebody(mention, context)) return undefined;
    if (isNamedRightly({ mention, term, slip, context })) return 'likely';
    if (count < 3 || hasOtherOffice({ mention, term, slip, context })) return undefined;
    return term.articles >= WELL_KNOWN.person || (unseen && term.articles >= KNOWN) ? 'likely' : undefined;
  }
  // ông Hán Quốc and NSND Thanh Hoa are people; Điên Kremlin is nobody.
  const isName = words(term.text).every((word) => isVietnameseSyllable(word.text.toLowerCase()));
  if (isName && mention.title && mention.title.class !== 'office' && !unseen) return undefined;
  const least = count > 2 ? WELL_KNOWN[listed ? 'long' : 'body'] : WELL_KNOWN[listed ? 'listed' : 'place'];
  return term.articles >= least || (unseen && term.articles >= KNOWN) ? 'likely' : undefined;
}

/** T.L, Nguyễn Văn Th.: people who are not to be named. */
function isInitials(word: string): boolean {
  return !/[aeiouy]/u.test(stripDiacritics(word.toLowerCase())) && /^(?:.{1,2}|Ngh)$/iu.test(word);
}

/** An office that the one who is meant doesn't hold speaks for another person. */
function hasOtherOffice({ mention, term, context }: Case): boolean {
  const { title } = mention;
  return title !== undefined && officeOf(title) !== undefined && !sharesTitle(mention, term, context);
}

/** Whether the draft has the well-known name elsewhere, and no archive the one that is written: Trấn Thãnh … Trấn Thành. */
function isNamedRightly({ mention, term, context }: Case): boolean {
  const written = context.facts.terms.get(mention.text)?.articles;
  return written === 0 && term.articles >= KNOWN && standsElsewhere(term.text, mention, context);
}

const SOMEBODY = /^,?\s*(?:\(\s*)?(?:\d{1,3}\s+tuổi|sinh\s+năm|SN\s*\d|trú|quê)/u;

/** `(24 tuổi, trú xã …)`: presented as a person nobody knows. */
function isSomebody({ span }: NameMention, { draft }: RuleContext): boolean {
  return SOMEBODY.test(draft.text.slice(span.end, span.end + 40).normalize('NFC'));
}

/** Small places and streets have names much like those of great ones. */
const HEAD = wholeWord(
  'xã|phường|thôn|ấp|bản|làng|huyện|thị trấn|khu phố|tổ dân phố|khóm|buôn|xóm|đường|phố|chợ|cầu|núi|sông|hồ|đảo|chùa|đền|đình|trường|cồn|khu du lịch',
  'iu',
);

/** Long Thạnh … xã Long Thạnh: a place that has a noun before it wherever it stands. */
function isSmallPlace({ text }: NameMention, context: RuleContext): boolean {
  const same = context.draft.names.filter((name) => name.text === text);
  return VILLAGES.has(text) || same.some((name) => isAfterHead(name, context));
}

function isAfterHead({ local, line }: NameMention, { draft }: RuleContext): boolean {
  const before = draft.lines[line]?.text.slice(Math.max(0, local.start - 14), local.start) ?? '';
  const match = HEAD.exec(before);
  return match !== null && /^\s*$/u.test(before.slice(match.index + match[0].length));
}
