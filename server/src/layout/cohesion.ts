/**
 * How much a line speaks of what the rest of a draft speaks of: the share of its terms that stand elsewhere too.
 * Paragraphs of one story share names and word pairs; a teaser of another story does not.
 */
import { rememberByText } from '../text/remember.ts';
import { words } from '../text/words.ts';
import type { Row } from './rows.ts';

/** Terms of a text: pairs of neighbouring syllables, function words left out. */
type Terms = ReadonlySet<string>;

const FUNCTION_WORDS = new Set(
  (
    'và của là có cho các những một trong với được không để này đó khi đã ở ra về từ người năm ngày theo cũng ' +
    'đến tại như nhiều nhưng vào trên sau hơn còn phải bị do sẽ rất thì mà nên lại đang hay hoặc vì nếu qua hai ba ' +
    'bằng lên đi sự việc thể cùng mình ông bà anh chị chúng tôi họ số lần đây nhất nào gì ai mới chỉ vẫn đều rằng ' +
    'biết nói thêm cao lớn đầu trước giữa dưới ngoài nhau tới mỗi từng đồng hiện thời gian'
  ).split(' '),
);

/** The terms of a text. */
const termsOf = rememberByText((text): Terms => {
  const terms = new Set<string>();
  let previous = '';
  for (const { text: word } of words(text.toLowerCase())) {
    if (FUNCTION_WORDS.has(word)) {
      previous = '';
      continue;
    }
    if (previous) terms.add(`${previous} ${word}`);
    previous = word;
  }
  return terms;
});

/** Where the paragraphs stand that are looked at first. */
const NEAR = [-1, -2, -3] as const;

/** The terms of a draft's lines, and what they share. */
export class StoryTerms {
  private readonly rows: readonly Row[];
  private index: TermIndex | undefined;

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  /**
   * Share of a row's terms that the story holds: what stands above the first row of a block, and below the row itself or
   * another last row.
   */
  share({ text, position }: Row, first: number, last = position): number {
    this.index ??= indexOf(this.rows);
    const index = this.index;
    return shareOf(termsOf(text), (term) => index.isOutside(term, first, last));
  }

  /** Whether paragraphs near a row hold such a share of its terms already; cheaper than {@link share}, which is no less. */
  isNear(row: Row, least: number): boolean {
    const terms = termsOf(row.text);
    const near = NEAR.map((distance) => this.rows[row.position + distance])
      .filter((other) => other && !other.mark && other.form === 'prose')
      .map((other) => termsOf((other as Row).text));
    return shareOf(terms, (term) => near.some((others) => others.has(term))) >= least;
  }

  /** How many terms the story has: above the first row of a block and below a last one. */
  size(first: number, last: number): number {
    this.index ??= indexOf(this.rows);
    return this.index.countOutside(first, last);
  }

  /** Share of one row's terms that another holds. */
  shared(row: Row, other: Row): number {
    const terms = termsOf(other.text);
    return shareOf(termsOf(row.text), (term) => terms.has(term));
  }
}

/** Share of terms that pass a test, 0 to 1; 0 where there are none. */
function shareOf(terms: Terms, isShared: (term: string) => boolean): number {
  if (!terms.size) return 0;
  let shared = 0;
  for (const term of terms) if (isShared(term)) shared++;
  return shared / terms.size;
}

const NONE: Terms = new Set();

function indexOf(rows: readonly Row[]): TermIndex {
  const index = new TermIndex();
  for (const row of rows) index.add(row.position, row.mark ? NONE : termsOf(row.text));
  return index;
}

/** Where each term stands: the first and the last of the places, which are added in ascending order. */
class TermIndex {
  private readonly first = new Map<string, number>();
  private readonly last = new Map<string, number>();
  /** Number of terms of the lines before each place, a line's own counted once. */
  private readonly counts: number[] = [0];

  add(place: number, terms: Terms): void {
    for (const term of terms) {
      if (!this.first.has(term)) this.first.set(term, place);
      this.last.set(term, place);
    }
    this.counts[place + 1] = this.countBefore(place) + terms.size;
  }

  /** How many terms the lines before one place and behind another have. */
  countOutside(from: number, to: number): number {
    return this.countBefore(from) + this.countBefore(this.counts.length) - this.countBefore(to + 1);
  }

  /** Whether a term stands before one place or behind another. */
  isOutside(term: string, from: number, to: number): boolean {
    return (this.first.get(term) ?? from) < from || (this.last.get(term) ?? to) > to;
  }

  private countBefore(place: number): number {
    return this.counts[Math.min(place, this.counts.length - 1)] ?? 0;
  }
}
