/** The words that surround names: titles, heads of organisations' and places' names, syllables. See `server/data/names`. */
import foreignNameData from '../../data/names/foreignNames.json' with { type: 'json' };
import organisationData from '../../data/names/organisations.json' with { type: 'json' };
import placeData from '../../data/names/places.json' with { type: 'json' };
import syllableData from '../../data/names/syllables.json' with { type: 'json' };
import thingData from '../../data/names/things.json' with { type: 'json' };
import titleData from '../../data/names/titles.json' with { type: 'json' };
import { Phrases } from './phrases.ts';
import { foldWord } from './spelling.ts';

export type Gender = 'male' | 'female';

export interface TitleEntry {
  readonly class: 'office' | 'rank' | 'profession' | 'address';
  readonly gender?: Gender;
}

function phrases<Value>(...groups: (readonly [readonly string[], Value])[]): Phrases<Value> {
  const set = new Phrases<Value>();
  for (const [list, value] of groups) for (const phrase of list) set.add(phrase, value);
  return set;
}

function words(list: string | readonly string[]): ReadonlySet<string> {
  return new Set((typeof list === 'string' ? list.split(' ') : list).map(foldWord));
}

export const TITLES = phrases<TitleEntry>(
  [titleData.professions, { class: 'profession' }],
  [titleData.ranks, { class: 'rank' }],
  [titleData.offices, { class: 'office' }],
  [titleData.address.neutral, { class: 'address' }],
  [titleData.address.male, { class: 'address', gender: 'male' }],
  [titleData.address.female, { class: 'address', gender: 'female' }],
);

/** What a minister is minister of: `quốc phòng`, `ngoại giao`. */
export const PORTFOLIOS = phrases([titleData.portfolios, true]);
/** "cựu", "nguyên": no longer held. */
export const FORMER = words(titleData.former);
export const INCOMING = words(titleData.incoming);

/** What opens an organisation's name; `capital` only with a capital. */
export const ORGANISATION_HEADS = phrases<'any' | 'business' | 'capital'>(
  [organisationData.capitalHeads, 'capital'],
  [organisationData.heads, 'any'],
  [organisationData.business, 'business'],
);
/** Lower-case words that belong to a name behind its head: `nhân dân tối cao`. */
export const ORGANISATION_TAILS = phrases([organisationData.tails, true]);
/** Common nouns before an organisation's name that stay outside it: `hãng tin`, `tờ`. */
export const OUTSIDE_HEADS = phrases([organisationData.outside, true]);
/** Organisations whose name needs no more words: `Quốc hội`. */
export const ORGANISATIONS_ALONE = phrases([organisationData.alone, true]);
/** What opens the name of a law, feast, prize or thing: neither person, place nor organisation. */
export const THING_HEADS = phrases([organisationData.notNames, true]);
/** Names that stand for something else (Noel, Trái Đất), and products, whose models' names go on behind them. */
export const THINGS = phrases<'thing' | 'product'>(
  [thingData.things, 'thing'],
  [thingData.products, 'product'],
);
/** Companies whose name stands before that of a product: Toyota Vios. */
export const MAKERS = phrases([thingData.makers, true]);
/** Words of which names write the first with a capital, by both syllables. */
export const COMPOUNDS = phrases([organisationData.compounds, true]);
/** Foreign words that mark an organisation's name. */
export const FOREIGN_ORGANISATION = words(organisationData.foreign);

export const PLACE_HEADS = phrases<'strong' | 'facility'>(
  [placeData.facility, 'facility'],
  [placeData.strong, 'strong'],
);

/** Places that no gazetteer lists, by their names: they tell the kind only. */
export const VILLAGES: ReadonlySet<string> = new Set(placeData.villages.split('|'));

/** Vietnamese syllables seldom written with a capital within a sentence. */
export const ORDINARY = words(syllableData.ordinary);
/** Foreign words in everyday use. */
export const BORROWED = words(syllableData.borrowed);
/** English words that seldom are part of a person's name. */
export const ENGLISH = words(syllableData.english);
/** Abbreviations that are no names: USD, HLV. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(syllableData.abbreviations.split(' '));
/** First names and surnames that foreigners go by alone, folded. */
export const FOREIGN_NAMES: ReadonlySet<string> = new Set([
  ...words(foreignNameData.given),
  ...words(foreignNameData.surnames),
]);
export const SURNAMES = words(syllableData.surnames);

const SECONDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(syllableData.seconds).map(([second, firsts]) => [foldWord(second), words(firsts)]),
);

/** Whether a syllable that may be a title or a head is the end of an everyday word: yêu *cầu*, công *bố*. */
export function endsWord(key: string, before: string | undefined): boolean {
  return before !== undefined && (SECONDS.get(key)?.has(before) ?? false);
}

const OPENERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(syllableData.openers).map(([first, seconds]) => [foldWord(first), words(seconds)]),
);

/**
 * Whether a country's name of one syllable is the beginning of an everyday word: *Pháp* luật, *Mỹ* phẩm; at the start of
 * a sentence *Anh* is one whatever follows.
 */
export function opensWord(key: string, next: string | undefined, within = false): boolean {
  const seconds = OPENERS.get(key);
  return (
    seconds !== undefined && ((!within && seconds.has('*')) || (next !== undefined && seconds.has(next)))
  );
}

/** What a word may open, as bits: one look-up a word instead of one in each set. */
export const OPENS = { title: 1, body: 2, thing: 4, place: 8, outside: 16, ownName: 32 } as const;

const openings = new Map<string, number>();
for (const [sets, bit] of [
  [[TITLES.openings(), FORMER, INCOMING], OPENS.title],
  [[ORGANISATION_HEADS.openings(), ORGANISATIONS_ALONE.openings()], OPENS.body],
  [[THING_HEADS.openings()], OPENS.thing],
  [[PLACE_HEADS.openings()], OPENS.place],
  [[OUTSIDE_HEADS.openings()], OPENS.outside],
  [[THINGS.openings(), MAKERS.openings()], OPENS.ownName],
] as const) {
  for (const keys of sets) for (const key of keys) openings.set(key, (openings.get(key) ?? 0) | bit);
}

/** The bits of `OPENS` for a folded word; 0 for most: they tell nothing of a name behind them. */
export function opensWhat(key: string): number {
  return openings.get(key) ?? 0;
}
