/**
 * Finds the article that a draft is, also when the draft has been edited since: an article must not confirm or contradict
 * itself, and knows the day of its edition.
 */
import { foldText } from '../text/fold.ts';
import { type Line, splitLines } from '../text/line.ts';
import { rememberByText } from '../text/remember.ts';
import { words } from '../text/words.ts';
import { type ArticleId, PARAGRAPH } from './archive.ts';
import { identityOf } from './article.ts';

/** Lines of an article by which it is found again. Its longest: those hardly recur, and an edit seldom touches all. */
const KEY_LINES = 6;
/** A line that so many articles are to be found by is furniture ("Kết quả xổ số hôm nay") and tells none of them. */
const MOST_HOLDERS = 30;
/** Least share of common word pairs. A copy whose every tenth word was changed has some 0.7 of them. */
const LEAST_ALIKE = 0.7;
/** Bulletins of prices, weather and results repeat their words from day to day: their figures tell them apart. */
const LEAST_FIGURES = 0.75;
/** An edited date changes two figures, one on each side. */
const EDITED_FIGURES = 2;

/** Lines of a text as archives compare and count them (see `foldText`), once each. */
export function foldedLines(lines: readonly Pick<Line, 'text'>[]): string[] {
  return [...new Set(lines.map((line) => foldText(line.text)).filter(Boolean))];
}

/** @param lines As {@link foldedLines} gives them. */
export function keyLines(lines: readonly string[]): string[] {
  return lines.toSorted((a, b) => b.length - a.length).slice(0, KEY_LINES);
}

/**
 * The articles that hold each long line, where there are some.
 *
 * @param articlesWith Articles that have a line among their key lines, without those that are the draft itself.
 */
export function holdersOf(
  lines: readonly string[],
  articlesWith: (line: string) => readonly ArticleId[],
): Map<string, readonly ArticleId[]> {
  const holders = new Map<string, readonly ArticleId[]>();
  for (const line of lines) {
    const found = line.length < PARAGRAPH ? [] : articlesWith(line);
    if (found.length) holders.set(line, found);
  }
  return holders;
}

/**
 * The articles that a text is, the most like it first.
 *
 * @param holdersOf Articles that have this among their key lines.
 */
export function findCopies<Article>(
  text: string,
  holdersOf: (line: string) => readonly Article[],
  read: (article: Article) => string,
): Article[] {
  const candidates = new Set<Article>();
  for (const line of foldedLines(splitLines(text))) {
    const holders = holdersOf(line);
    if (holders.length <= MOST_HOLDERS) for (const holder of holders) candidates.add(holder);
  }
  if (!candidates.size) return [];
  const own = toSample(text);
  return Array.from(candidates, (article) => ({ article, likeness: likenessOf(own, read(article)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ article }) => article);
}

/** What of a text is compared. */
interface Sample {
  readonly identity: string;
  readonly pairs: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

function toSample(text: string): Sample {
  const identity = identityOf(text);
  const row = words(identity).map((word) => word.text.toLowerCase());
  return {
    identity,
    pairs: new Set(row.map((word, i) => `${word} ${row[i + 1] ?? ''}`)),
    figures: new Set(row.filter((word) => /\d/u.test(word))),
  };
}

/** Articles that are compared with each keystroke in a draft that is much like them. */
const COMPARED = 50;
const sampleOf = rememberByText(toSample, COMPARED);

/** 1 for one text, 0 where they are two articles. */
function likenessOf(a: Sample, text: string): number {
  const b = sampleOf(text);
  if (a.identity === b.identity) return 1;
  const figures = compare(a.figures, b.figures);
  if (figures.different > EDITED_FIGURES && figures.share < LEAST_FIGURES) return 0;
  const { share } = compare(a.pairs, b.pairs);
  return share >= LEAST_ALIKE ? share : 0;
}

function compare(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  const all = a.size + b.size - common;
  return { share: all ? common / all : 1, different: all - common };
}
