/** Names of things, which are neither people, places nor organisations: Trái Đất, iPhone Air, Toyota Vios. */
import type { LineContext } from './cue.ts';
import { FOREIGN_ORGANISATION, MAKERS, ORGANISATIONS_ALONE, THINGS } from './lexicon.ts';
import { isForeign, runEnd } from './run.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** Index behind the thing's name that begins at a token with a capital; undefined where none does. `reach`: where a known name ends. */
export function thingEnd(
  { tokens, gazetteer, cue }: LineContext,
  at: number,
  reach: number,
): number | undefined {
  const thing = THINGS.longest(tokens, at);
  if (!thing || thing.end < reach) return undefined;
  // T.Ư Hội Sinh viên Việt Nam
  if ((ORGANISATIONS_ALONE.longest(tokens, at)?.end ?? 0) > thing.end) return undefined;
  // ông Việt, but chuyên gia Việt
  if (cue?.title?.class === 'address' && thing.end === at + 1) return undefined;
  // nghệ sĩ Việt Anh
  const known = cue?.title && goesOn(tokens[thing.end]) ? gazetteer.match(tokens, thing.end) : undefined;
  if (known?.ambiguous && known.entities[0]?.kind === 'place') return undefined;
  let { end } = thing;
  if (thing.value === 'thing') {
    return goesOn(tokens[end]) && !gazetteer.match(tokens, end) ? undefined : end;
  }
  while ((goesOn(tokens[end]) || tokens[end]?.shape === 'number') && !gazetteer.match(tokens, end)) end++;
  return end;
}

/** A maker before the name of its product: Toyota | Vios. */
export interface Product {
  /** Index behind the maker's name. */
  readonly maker: number;
  /** Index behind the product's. */
  readonly end: number;
}

/** The maker that a product's name begins with; undefined where none does, and where the words name a company (Honda Motor). */
export function productAt(
  { tokens, gazetteer, cue }: LineContext,
  at: number,
  reach: number,
): Product | undefined {
  if (cue?.title) return undefined;
  const maker = MAKERS.longest(tokens, at)?.end;
  if (maker === undefined || reach > maker) return undefined;
  const end = runEnd(tokens, at);
  const next = tokens[maker];
  if (end <= maker || !next || !(isForeign(next) || next.text.length === 1)) return undefined;
  if (gazetteer.match(tokens, maker)) return undefined;
  const company = tokens.slice(maker, end).some(({ key }) => FOREIGN_ORGANISATION.has(key) && key !== 'city');
  return company ? undefined : { maker, end };
}

function goesOn(token: Token | undefined): boolean {
  return (token?.gap === 'space' || token?.gap === 'join') && isCapitalised(token);
}
