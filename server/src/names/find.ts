/**
 * Finds what may be names in one line: known spellings, organisations by their heads, and runs of capitalised words, with
 * the titles before them. Looks at the one line only, so that its result can be kept with the line's text.
 */
import type { Span } from '../text/span.ts';
import type { Gazetteer, KnownName } from './gazetteer.ts';
import {
  ABBREVIATIONS,
  CUES,
  endsWord,
  type Gender,
  ORGANISATIONS_ALONE,
  OUTSIDE_HEADS,
  opensWord,
  PLACE_HEADS,
  SURNAMES,
  THING_HEADS,
} from './lexicon.ts';
import type { EntityId, EntityKind, Title } from './name.ts';
import { compoundAt, patternAt } from './organisations.ts';
import {
  isAbbreviation,
  isAfterPlaceWord,
  isForeign,
  isNameSyllable,
  isOrdinary,
  isThing,
  kindOf,
  runEnd,
} from './run.ts';
import { type TitleMatch, titleAt } from './titles.ts';
import { casingOf, isCapitalised, type Token, tokenize } from './tokens.ts';

/** A name as found in one line, before it is tied to an entity. */
export interface NameCandidate {
  readonly local: Span;
  readonly text: string;
  /** The words of the text. */
  readonly words: readonly string[];
  /** The kind, where the words or the gazetteer tell. */
  readonly kind?: EntityKind;
  /** The entities whose spelling it is, the likeliest first; absent where the gazetteer knows none. */
  readonly known?: readonly EntityId[];
  readonly title?: Title;
  /** Of the title: `bà`. */
  readonly gender?: Gender;
  /** The common noun before a street's or building's name (`đường`): the name is then not the person's it is called after. */
  readonly facility?: string;
  /** A name only if the draft has it elsewhere: one everyday syllable, or a word that may owe its capital to its place. */
  readonly doubtful: boolean;
}

/** What the words before a name say of it. */
interface Cue {
  /** Index of the token it speaks of. */
  readonly at: number;
  readonly title?: TitleMatch;
  readonly of?: EntityId;
  readonly kind?: EntityKind;
  readonly facility?: string;
}

/** Words that may stand between a title and the name: Tổng thống *đương nhiệm*, Chủ tịch *nước* Cuba. */
const BETWEEN = /^(?:đương|nhiệm|lâm|thời|nước|của|thường|trực|tỉnh|tp|người|gốc|kiêm|khóa|mới)$/u;

/** Candidates of a normalised line, in order, flat. */
export function findNames(text: string, gazetteer: Gazetteer): NameCandidate[] {
  const tokens = tokenize(text);
  return new Reader(text, tokens, gazetteer).read();
}

class Reader {
  readonly #found: NameCandidate[] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #gazetteer: Gazetteer;
  #cue: Cue | undefined;

  constructor(text: string, tokens: readonly Token[], gazetteer: Gazetteer) {
    this.#text = text;
    this.#tokens = tokens;
    this.#gazetteer = gazetteer;
  }

  read(): NameCandidate[] {
    const step = casingOf(this.#tokens) === 'sentence' ? this.#step : this.#knownOnly;
    for (let at = 0; at < this.#tokens.length; ) {
      const { gap } = this.#tokens[at] as Token;
      if (this.#cue?.at !== at || gap === 'break' || gap === 'comma' || gap === 'dash') this.#cue = undefined;
      at = step.call(this, at);
    }
    return this.#found;
  }

  /** Reads what begins at a token; gives the index to go on from. */
  #step(at: number): number {
    const tokens = this.#tokens;
    const token = tokens[at] as Token;
    if (token.shape === 'number') return at + 1;
    if (token.shape === 'lower' && !this.#mayOpen(at)) {
      if (this.#cue && BETWEEN.test(token.key)) this.#cue = { ...this.#cue, at: at + 1 };
      return at + 1;
    }
    const title = titleAt(tokens, at);
    const known = this.#gazetteer.match(tokens, at);
    if (
      title &&
      title.end >= (known?.end ?? 0) &&
      (title.class !== 'address' || isCapitalised(tokens[title.end]))
    ) {
      this.#cue = { at: title.end, title };
      return title.end;
    }
    const pattern = patternAt(tokens, at, this.#gazetteer, this.#cue?.title !== undefined);
    if (pattern && pattern.end >= (known?.end ?? 0)) {
      if (pattern.kind === 'thing') return pattern.end;
      return this.#organisation(this.#firstCapital(pattern.start), pattern.end);
    }
    if (known) {
      // tiếng Anh is a language.
      if (tokens[at - 1]?.key === 'tiếng' && token.gap === 'space') return known.end;
      return this.#known(known);
    }
    const thing = THING_HEADS.longest(tokens, at);
    if (thing && isCapitalised(token)) return thing.end;
    const place = PLACE_HEADS.longest(tokens, at);
    if (place && (token.shape !== 'capital' || token.first || place.end - at > 1)) {
      const facility = place.value === 'facility' ? this.#slice(at, place.end).toLowerCase() : undefined;
      this.#cue = { at: place.end, kind: 'place', ...(facility ? { facility } : {}) };
      return place.end;
    }
    const outside = OUTSIDE_HEADS.longest(tokens, at);
    if (outside && (token.shape === 'lower' || isCapitalised(tokens[outside.end]))) {
      this.#cue = { at: outside.end, kind: 'organisation' };
      return outside.end;
    }
    if (isCapitalised(token)) return this.#run(at);
    if (this.#cue && BETWEEN.test(token.key)) this.#cue = { ...this.#cue, at: at + 1 };
    return at + 1;
  }

  /** Whether a title, a head or a known name may begin at a word in lower case. */
  #mayOpen(at: number): boolean {
    const { key, gap } = this.#tokens[at] as Token;
    if (gap === 'space' && endsWord(key, this.#tokens[at - 1]?.key)) return false;
    return CUES.has(key) || this.#gazetteer.opens(key);
  }

  /** In a line all of capitals, or of words with a capital each, only what is known is a name. */
  #knownOnly(at: number): number {
    const known = this.#gazetteer.match(this.#tokens, at);
    if (!known || known.ambiguous) return at + 1;
    return this.#emit(known.start, known.end, { known });
  }

  #known(known: KnownName): number {
    const first = this.#tokens[known.start] as Token;
    const kind = known.entities[0]?.kind;
    const oneWord = known.end - known.start === 1;
    const syllable = oneWord && !isForeign(first) && first.shape === 'capital';
    // bà Nga, anh Đức
    if (kind === 'place' && syllable && this.#cue?.title?.class === 'address') return this.#run(known.start);
    if (this.#cue?.facility) {
      if (kind !== 'place') return this.#run(known.start);
      // sân bay Mỹ is America's; sân bay Phú Quốc is a name of its own.
      if (syllable) this.#cue = undefined;
    }
    if (this.#goesOn(known.end) && !this.#endsHere(known, syllable)) return this.#run(known.start);
    if (this.#isEnglish(known)) return known.end;
    if (known.ambiguous) {
      // A common personal name is that person's only with an office.
      const office = this.#cue?.title && this.#cue.title.class !== 'address';
      if (kind === 'person' && !office) return this.#run(known.start);
      if (first.first && this.#isWord(known, syllable) && !this.#isSupported(known)) return known.end;
    }
    return this.#emit(known.start, known.end, { known: this.#byKind(known) });
  }

  /** Whether an ambiguous spelling at the start of a sentence is rather everyday words: Anh, Ý, Người lao động. */
  #isWord({ start, end }: KnownName, syllable: boolean): boolean {
    const tokens = this.#tokens.slice(start, end);
    const [first, ...others] = tokens;
    const next = this.#tokens[end];
    if (syllable && first) return opensWord(first.key, next?.gap === 'space' ? next.key : undefined);
    return (
      !others.some(isCapitalised) && others.length > 0 && !ORGANISATIONS_ALONE.longest(this.#tokens, start)
    );
  }

  /** Of several entities with one spelling the one that the words before speak of: ở Liverpool, thành phố Liverpool. */
  #byKind(known: KnownName): KnownName {
    if (known.entities.length < 2) return known;
    const kind = this.#cue?.kind ?? (isAfterPlaceWord(this.#tokens, known.start) ? 'place' : undefined);
    const fits = known.entities.filter((entity) => entity.kind === kind);
    return fits.length
      ? { ...known, entities: [...fits, ...known.entities.filter((e) => e.kind !== kind)] }
      : known;
  }

  /** Vietnam’s Strongest Brands, Made in Vietnam, Vietnam+: a name within English words or a brand. */
  #isEnglish({ start, end }: KnownName): boolean {
    const behind = this.#text.slice(
      (this.#tokens[end - 1] as Token).end,
      (this.#tokens[end - 1] as Token).end + 3,
    );
    return (
      /^(?:['’]s(?!\p{L})|\+)/u.test(behind) ||
      /^(?:in|of|from|the|for)$/u.test(this.#tokens[start - 1]?.text ?? '')
    );
  }

  /** Whether a capitalised word follows that may belong to the same name. */
  #goesOn(end: number): boolean {
    const next = this.#tokens[end];
    return (
      isCapitalised(next) &&
      (next?.gap === 'space' || next?.gap === 'join') &&
      !THING_HEADS.longest(this.#tokens, end)
    );
  }

  /**
   * Whether a known name ends though a capitalised word follows: behind a title the country or body is followed by the
   * person (Tổng thống Nga | Vladimir Putin), elsewhere by a full name or another known name. One syllable alone is a weak
   * sign of a country (Mỹ Đình, Anh Sơn).
   */
  #endsHere(known: KnownName, syllable: boolean): boolean {
    const tokens = this.#tokens;
    const next = tokens[known.end] as Token;
    const titled = this.#cue?.title !== undefined && known.entities[0]?.kind !== 'person';
    const fullName = SURNAMES.has(next.key) && isCapitalised(tokens[known.end + 1]);
    const another = this.#gazetteer.match(tokens, known.end) !== undefined;
    // người Thụy Sĩ | Mujinga Kambundji
    if (known.entities[0]?.kind === 'place' && tokens[known.start - 1]?.key === 'người') return true;
    // công ty Trung Quốc | Unitree
    if (this.#cue?.kind === 'organisation' && known.entities[0]?.kind === 'place' && isForeign(next))
      return true;
    if (syllable) return titled && (fullName || another || isForeign(next));
    // miền Trung | Việt Nam, but Petrolimex Sài Gòn
    const open = known.entities[0]?.kind === 'person' || tokens[known.start]?.shape === 'lower';
    return titled || (another && open) || (fullName && !this.#cue?.facility);
  }

  /** Whether an everyday word at the start of a sentence is the entity: a dash or a list with another known name. */
  #isSupported(known: KnownName): boolean {
    const next = this.#tokens[known.end];
    return (
      (next?.gap === 'dash' || next?.gap === 'comma') &&
      this.#gazetteer.match(this.#tokens, known.end) !== undefined
    );
  }

  #organisation(start: number, end: number): number {
    const known = this.#gazetteer.match(this.#tokens, start);
    return this.#emit(start, end, known?.end === end ? { known } : { kind: 'organisation' });
  }

  /** A run of capitalised words that no list knows. */
  #run(at: number): number {
    const tokens = this.#tokens;
    const first = tokens[at] as Token;
    const cue = this.#cue;
    const compound = compoundAt(tokens, at);
    if (compound && cue?.kind !== 'organisation') return compound;
    if (first.first && !cue && isOrdinary(first) && !this.#opensFullName(at)) return at + 1;
    let end = runEnd(tokens, at);
    // khu Nam | Thủ đô; but Nguyễn Văn Thành công bố …
    const person = cue?.title !== undefined || SURNAMES.has(first.key);
    while (!person && end > at + 1 && compoundAt(tokens, end - 1)) end--;
    if (cue?.title && isForeign(first)) {
      // CEO FPT Retail | Hoàng Trung Kiên
      for (let i = at + 1; i < end - 1; i++) {
        if (SURNAMES.has((tokens[i] as Token).key) && !isForeign(tokens[i + 1] as Token)) {
          this.#emit(at, i, { kind: 'organisation' });
          return this.#run(i);
        }
      }
    }
    // "Theo Luật", "Nga Tết": the last word belongs to what follows it.
    while (end > at + 1 && THING_HEADS.longest(tokens, end - 1) && (tokens[end - 1] as Token).gap === 'space')
      end--;
    const words = tokens.slice(at, end);
    if (isThing(words, this.#slice(at, end))) return end;
    if (words.length === 1 && cue?.kind === 'organisation' && !isForeign(first)) return end;
    if (words.length === 1 && (ABBREVIATIONS.has(first.text) || (first.text.length === 1 && !cue?.title)))
      return end;
    const kind =
      cue?.title && !isAbbreviation(words)
        ? 'person'
        : (cue?.kind ?? this.#kindByNeighbour(at, words) ?? kindOf(words, isAfterPlaceWord(tokens, at)));
    const doubtful =
      words.length === 1 &&
      !cue &&
      (isForeign(first) ? isOrdinary(first) : first.first || !isNameSyllable(first));
    return this.#emit(at, end, { doubtful, ...(kind ? { kind } : {}) });
  }

  /** Whether an everyday word at the start of a sentence is a surname there: Cao Xuân Lộc, not Từ Hà Nội. */
  #opensFullName(at: number): boolean {
    const tokens = this.#tokens;
    const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!first || second?.gap !== 'space' || third?.gap !== 'space') return false;
    if (!SURNAMES.has(first.key) || second.shape !== 'capital' || third.shape !== 'capital') return false;
    return !isForeign(second) && !isForeign(third) && !this.#gazetteer.match(tokens, at + 1);
  }

  /** Bến Thành - Tham Lương, Điện Biên Phủ: what a dash joins to a place, or a place's name opens, is one. */
  #kindByNeighbour(at: number, words: readonly Token[]): EntityKind | undefined {
    if (words.some((word) => word.shape !== 'capital' || isForeign(word))) return undefined;
    const before = this.#found.at(-1);
    const first = words[0] as Token;
    if (first.gap === 'dash' && before?.kind === 'place' && before.local.end > first.start - 4)
      return 'place';
    const known = this.#gazetteer.match(this.#tokens, at);
    return known && known.end - at > 1 && known.entities[0]?.kind === 'place' ? 'place' : undefined;
  }

  #emit(
    start: number,
    end: number,
    what: { known?: KnownName; kind?: EntityKind; doubtful?: boolean },
  ): number {
    const cue = this.#cue;
    const local = { start: (this.#tokens[start] as Token).start, end: (this.#tokens[end - 1] as Token).end };
    const entity = what.known?.entities[0];
    const kind = what.kind ?? entity?.kind;
    const held = cue?.title && kind === 'person' ? cue.title : undefined;
    this.#found.push({
      local,
      text: this.#text.slice(local.start, local.end),
      words: this.#tokens.slice(start, end).map(({ text }) => text),
      ...(kind ? { kind } : {}),
      ...(what.known ? { known: what.known.entities.map(({ id }) => id) } : {}),
      ...(held ? { title: this.#title(held, cue?.of) } : {}),
      ...(held?.gender ? { gender: held.gender } : {}),
      ...(cue?.facility ? { facility: cue.facility } : {}),
      doubtful: what.doubtful ?? false,
    });
    // An office's country or body: the title speaks of who comes next.
    if (cue?.title && kind !== 'person' && cue.title.class !== 'address')
      this.#cue = { ...cue, at: end, ...(entity ? { of: entity.id } : {}) };
    else if (cue?.kind === 'organisation' && kind === 'place') this.#cue = { ...cue, at: end };
    return end;
  }

  #title({ start, end, text, former }: TitleMatch, of: EntityId | undefined): Title {
    const local = { start: (this.#tokens[start] as Token).start, end: (this.#tokens[end - 1] as Token).end };
    return { local, text, former, ...(of ? { of } : {}) };
  }

  #firstCapital(start: number): number {
    let at = start;
    while (this.#tokens[at]?.shape === 'lower') at++;
    return at;
  }

  #slice(start: number, end: number): string {
    return this.#text.slice((this.#tokens[start] as Token).start, (this.#tokens[end - 1] as Token).end);
  }
}
