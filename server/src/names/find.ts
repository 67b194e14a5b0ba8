/**
 * Finds what may be names in one line: known spellings, organisations by their heads, and runs of capitalised words, with
 * the titles before them. Looks at the one line only, so that its result can be kept with the line's text.
 */
import type { Span } from '../text/span.ts';
import { casingOf } from './casing.ts';
import { type Cue, passOver } from './cue.ts';
import type { Gazetteer, KnownName } from './gazetteer.ts';
import { readKnown } from './known.ts';
import {
  endsWord,
  type Gender,
  OPENS,
  OUTSIDE_HEADS,
  opensWhat,
  PLACE_HEADS,
  THING_HEADS,
} from './lexicon.ts';
import type { EntityId, EntityKind, Title } from './name.ts';
import { cueOf, ownTitle } from './office.ts';
import { bodyOf, patternAt } from './organisations.ts';
import { isForeign } from './run.ts';
import { nameKey, wordKey } from './spelling.ts';
import { productAt, thingEnd } from './things.ts';
import { type TitleMatch, titleAt } from './titles.ts';
import { isCapitalised, type Token, tokenize } from './tokens.ts';
import { readRun } from './unlisted.ts';

/** A name as found in one line, before it is tied to an entity. */
export interface NameCandidate {
  readonly local: Span;
  readonly text: string;
  /** The words of the text. */
  readonly words: readonly string[];
  /** The words as names are compared by (see `nameKey`), one by one and together. */
  readonly keys: readonly string[];
  readonly key: string;
  /** The kind, where the words or the gazetteer tell. */
  readonly kind?: EntityKind;
  /** The entities whose spelling it is, the likeliest first; absent where the gazetteer knows none. */
  readonly known?: readonly EntityId[];
  readonly title?: Title;
  /** An office named behind the name. */
  readonly apposition?: Title;
  /** Of the title: `bà`. */
  readonly gender?: Gender;
  /** The common noun before a street's or building's name (`đường`): the name is then not the person's it is called after. */
  readonly facility?: string;
  /** A name only if the draft has it elsewhere: one everyday syllable, or a word that may owe its capital to its place. */
  readonly doubtful: boolean;
}

/** Candidates of a normalised line, in order, flat. */
export function findNames(text: string, gazetteer: Gazetteer): NameCandidate[] {
  return new Reader(text, gazetteer).read();
}

class Reader {
  readonly #found: NameCandidate[] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #gazetteer: Gazetteer;
  #cue: Cue | undefined;
  /** An office that ended with a dash. */
  #dashed: Cue | undefined;

  constructor(text: string, gazetteer: Gazetteer) {
    this.#text = text;
    this.#tokens = tokenize(text);
    this.#gazetteer = gazetteer;
  }

  read(): NameCandidate[] {
    const step = casingOf(this.#tokens) === 'sentence' ? this.#step : this.#knownOnly;
    for (let at = 0; at < this.#tokens.length; ) {
      if (this.#cue) this.#closeCue(this.#cue, at);
      at = step.call(this, at);
    }
    if (this.#cue) this.#closeCue(this.#cue, this.#tokens.length);
    return this.#found;
  }

  /** Reads what begins at a token; gives the index to go on from. */
  #step(at: number): number {
    const tokens = this.#tokens;
    const token = tokens[at] as Token;
    if (token.shape === 'number') return this.#number(at);
    const opens = opensWhat(token.key);
    if (token.shape === 'lower' && !this.#mayOpen(at, opens)) return this.#passOver(at);
    const title = opens & OPENS.title ? titleAt(tokens, at) : undefined;
    const known = this.#gazetteer.match(tokens, at);
    const reach = known?.end ?? 0;
    if (title && title.end >= reach && (title.class !== 'address' || isCapitalised(tokens[title.end]))) {
      const cue = { ...cueOf(title, this.#cue, at), ...this.#inApposition(title, at) };
      return this.#bodyWithin(cue, title) ?? this.#expect(cue);
    }
    const own = opens & OPENS.ownName && isCapitalised(token);
    const passed = own ? thingEnd(this.#context(), at, reach) : undefined;
    if (passed) return passed;
    const pattern =
      opens & (OPENS.body | OPENS.thing)
        ? patternAt(tokens, at, this.#gazetteer, this.#cue?.title !== undefined)
        : undefined;
    // đường Trường Chinh is no school.
    const named = known?.entities[0]?.kind === 'person' && pattern?.end === reach;
    if (pattern && pattern.end >= reach && !named) {
      return pattern.kind === 'thing' ? pattern.end : this.#organisation(pattern.start, pattern.end);
    }
    const product = own ? productAt(this.#context(), at, reach) : undefined;
    if (product) {
      this.#emit(at, product.maker, known ? { known } : { kind: 'organisation' });
      return product.end;
    }
    if (known) return this.#known(known);
    const thing = opens & OPENS.thing ? THING_HEADS.longest(tokens, at) : undefined;
    if (thing && isCapitalised(token)) return thing.end;
    return this.#head(at, opens) ?? (isCapitalised(token) ? this.#run(at) : this.#passOver(at));
  }

  /** What stands before a token speaks of it no more, if other words or a comma came between. */
  #closeCue(cue: Cue, at: number): void {
    const token = this.#tokens[at];
    const closed = token?.gap !== 'space' && token?.gap !== 'join';
    if (cue.at === at && !closed) return;
    this.#cue = undefined;
    if (cue.at !== at || !cue.title) return;
    if (token?.gap === 'dash' && cue.title.class === 'office') this.#dashed = cue;
    // ông A, Chủ tịch B, …; but Tổng thống C behind the second comma makes it a list of offices.
    const person = cue.apposed === undefined ? undefined : this.#found[cue.apposed];
    if (person && cue.apposed !== undefined && !(token?.gap === 'comma' && titleAt(this.#tokens, at)))
      this.#found[cue.apposed] = { ...person, apposition: this.#title(cue.title, cue.of) };
  }

  /** Whether an office that begins at a token may be that of the person named directly before it. */
  #inApposition(title: TitleMatch, at: number): Pick<Cue, 'apposed' | 'dashed'> {
    const token = this.#tokens[at] as Token;
    if (title.class === 'address') return this.#dashed?.at === at ? { dashed: this.#dashed } : {};
    const person = this.#found.at(-1);
    const opens = token.gap === 'comma' || token.gap === 'dash' || this.#text[token.start - 1] === '(';
    if (title.class !== 'office' || !opens || person?.kind !== 'person') return {};
    const held = person.title !== undefined && person.title.class !== 'address';
    return held || person.local.end !== this.#tokens[at - 1]?.end ? {} : { apposed: this.#found.length - 1 };
  }

  /** Chủ tịch | Quốc hội Cuba | Esteban Lazo: a body that is part of the office is a name too. */
  #bodyWithin(cue: Cue, title: TitleMatch): number | undefined {
    const body = bodyOf(title, this.#tokens, this.#gazetteer);
    if (!body) return undefined;
    this.#organisation(body.start, body.end);
    return this.#expect({ ...cue, at: body.end, ...(body.of ? { of: body.of } : {}) });
  }

  /** Whether a title, a head or a known name may begin at a word in lower case. */
  #mayOpen(at: number, opens: number): boolean {
    const { key, gap } = this.#tokens[at] as Token;
    if (opens === 0 && !this.#gazetteer.opens(key)) return false;
    return gap !== 'space' || !endsWord(key, this.#tokens[at - 1]?.key);
  }

  #passOver(at: number): number {
    this.#cue = passOver(this.#cue, this.#tokens[at] as Token, at + 1);
    return at + 1;
  }

  #expect(cue: Cue): number {
    this.#cue = cue;
    return cue.at;
  }

  /** *tại số 2* Tôn Đức Thắng: a street. */
  #number(at: number): number {
    const [word, before] = [this.#tokens[at - 1]?.key, this.#tokens[at - 2]?.key ?? ''];
    const address = word === 'số' && /^(?:tại|ở|nhà|lạc|chỉ|lại|viên)$/u.test(before);
    return address ? this.#expect({ at: at + 1, kind: 'place', facility: 'số' }) : at + 1;
  }

  /** A common noun that stays outside the name and tells its kind; behind it, or undefined where there is none. */
  #head(at: number, opens: number): number | undefined {
    const tokens = this.#tokens;
    const token = tokens[at] as Token;
    const place = opens & OPENS.place ? PLACE_HEADS.longest(tokens, at) : undefined;
    if (place && (token.shape !== 'capital' || (token.first && !this.#isGiven(at)) || place.end - at > 1)) {
      const facility = place.value === 'facility' ? this.#slice(at, place.end).toLowerCase() : undefined;
      return this.#expect({ at: place.end, kind: 'place', ...(facility ? { facility } : {}) });
    }
    if (isWard(this.#text, tokens, at)) return this.#expect({ at: at + 1, kind: 'place' });
    const outside = opens & OPENS.outside ? OUTSIDE_HEADS.longest(tokens, at) : undefined;
    if (outside && (token.shape === 'lower' || (token.first && isCapitalised(tokens[outside.end])))) {
      return this.#expect({ at: outside.end, kind: 'organisation' });
    }
    return undefined;
  }

  /** Đình Khương thoát án: a person at the start of a sentence, no temple. */
  #isGiven(at: number): boolean {
    const [first, next, third] = [this.#tokens[at], this.#tokens[at + 1], this.#tokens[at + 2]];
    const alone = isCapitalised(next) && !(third?.gap === 'space' && isCapitalised(third));
    return first?.key === 'đình' && alone;
  }

  /** In a line all of capitals, or of words with a capital each, only what is known is a name. */
  #knownOnly(at: number): number {
    const known = this.#gazetteer.match(this.#tokens, at);
    return known && !known.ambiguous ? this.#emit(known.start, known.end, { known }) : at + 1;
  }

  #known(known: KnownName): number {
    const reading = readKnown(this.#context(), known);
    if (reading === 'run') return this.#run(known.start);
    if (reading === 'words') return known.end;
    if (reading === 'noun') return this.#passOver(known.start);
    // vua | Charles, bầu | Hiển: listed with the title by which they go.
    const title = reading.entities[0]?.kind === 'person' ? titleAt(this.#tokens, known.start) : undefined;
    if (title && title.end < known.end) {
      this.#cue = { at: title.end, title };
      return this.#emit(title.end, known.end, { known: reading });
    }
    const oneSyllable = known.end - known.start === 1 && !isForeign(this.#tokens[known.start] as Token);
    // sân bay Mỹ is America's; sân bay Phú Quốc is a name of its own.
    if (oneSyllable && this.#cue?.facility) this.#cue = undefined;
    return this.#emit(known.start, known.end, { known: reading });
  }

  /** An organisation by its head; a head in lower case stays outside. */
  #organisation(from: number, end: number): number {
    let start = from;
    while (this.#tokens[start]?.shape === 'lower') start++;
    const known = this.#gazetteer.match(this.#tokens, start);
    if (known?.end === end) return this.#emit(start, end, { known });
    // Nhà trắng: the one that is listed with two capitals.
    const raised = this.#tokens.slice(start, end).map((token) => ({ ...token, shape: 'capital' as const }));
    const listed = raised.length === 2 ? this.#gazetteer.match(raised, 0) : undefined;
    return this.#emit(start, end, listed?.end === 2 ? { known: listed } : { kind: 'organisation' });
  }

  /** A run of capitalised words that no list knows. */
  #run(at: number): number {
    const reading = readRun(this.#context(), at, this.#found.at(-1));
    if (!reading.name) return reading.end;
    const end = this.#emit(at, reading.end, reading.name);
    return reading.splits ? this.#run(end) : end;
  }

  #context() {
    return { text: this.#text, tokens: this.#tokens, gazetteer: this.#gazetteer, cue: this.#cue };
  }

  #emit(
    start: number,
    end: number,
    what: { readonly known?: KnownName; readonly kind?: EntityKind; readonly doubtful?: boolean },
  ): number {
    const cue = this.#cue;
    const local = { start: (this.#tokens[start] as Token).start, end: (this.#tokens[end - 1] as Token).end };
    const entity = what.known?.entities[0];
    const kind = what.kind ?? entity?.kind;
    const tokens = this.#tokens.slice(start, end);
    const held = kind === 'person' ? ownTitle(cue, tokens, entity, this.#gazetteer) : undefined;
    const dashed = kind === 'person' ? cue?.dashed : undefined;
    const words = tokens.map(({ text }) => text);
    const key = nameKey(words);
    this.#found.push({
      local,
      text: this.#text.slice(local.start, local.end),
      words,
      keys: words.map(wordKey),
      key,
      ...(kind ? { kind } : {}),
      ...(what.known ? { known: what.known.entities.map(({ id }) => id) } : {}),
      ...(held ? { title: this.#title(held, held === cue?.title ? cue.of : undefined) } : {}),
      ...(dashed?.title ? { apposition: this.#title(dashed.title, dashed.of) } : {}),
      ...(held?.gender ? { gender: held.gender } : {}),
      ...(cue?.facility ? { facility: cue.facility } : {}),
      doubtful: what.doubtful ?? false,
    });
    // An office's country or body: the title speaks of who comes next. A company's country: so does "công ty".
    if (cue?.title && cue.title.class !== 'address' && kind !== 'person') {
      // The first of them: Đại sứ Mỹ tại Việt Nam, Trưởng phòng A Công an B.
      const of = cue.of ?? entity?.id ?? (kind === 'organisation' ? `org/${key}` : undefined);
      this.#cue = { ...cue, at: end, ...(of ? { of } : {}) };
    } else if (cue?.kind === 'organisation' && kind === 'place') this.#cue = { ...cue, at: end };
    return end;
  }

  #title({ start, end, text, former, class: titleClass }: TitleMatch, of: EntityId | undefined): Title {
    const local = { start: (this.#tokens[start] as Token).start, end: (this.#tokens[end - 1] as Token).end };
    return { local, text, former, class: titleClass, ...(of ? { of } : {}) };
  }

  #slice(start: number, end: number): string {
    return this.#text.slice((this.#tokens[start] as Token).start, (this.#tokens[end - 1] as Token).end);
  }
}

/** `P.Tuy Hòa`, `Q.Gò Vấp`: phường, quận and the like in short. */
function isWard(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.gap !== 'join' || next.shape !== 'capital' || next.text.length < 2) return false;
  if (text[(tokens[at] as Token).end] !== '.') return false;
  return /^(?:P|Q|H|X|TX|TT|ĐK)$/u.test((tokens[at] as Token).text) && !isForeign(next);
}
