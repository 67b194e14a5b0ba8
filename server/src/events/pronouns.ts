/** Whom "ông", "bà" and "nước này" stand for, as far as a rough reading can tell: the last one named before. */
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import { countBefore } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import { countryOf } from './places.ts';

/** "ông" as a subject of its own: a name or a name's initial doesn't follow. */
const PERSON = /(?<![A-Za-zÀ-ỹ])(?:ông|bà)(?=\s+(?:này\s+)?\p{Ll})/iu;
const COUNTRY = /(?<![A-Za-zÀ-ỹ])nước này(?![A-Za-zÀ-ỹ])/iu;

/**
 * @param where Local span of the line where the pronoun may stand.
 * @param names All names of the draft in order.
 */
export function pronounOf(line: Line, where: Span, names: readonly NameMention[]): EntityId[] {
  const words = line.text.slice(where.start, where.end);
  const found: EntityId[] = [];
  const add = (pronoun: RegExp, kind: NameMention['kind']) => {
    const match = pronoun.exec(words);
    if (!match) return;
    const at = line.toRaw({ start: where.start + match.index, end: where.start + match.index }).start;
    for (let i = countBefore(names, at) - 1; i >= 0; i--) {
      const name = names[i] as NameMention;
      if (name.kind !== kind || name.span.end > at) continue;
      found.push(name.entity);
      break;
    }
  };
  add(PERSON, 'person');
  add(COUNTRY, 'place');
  return found;
}

const TREATY = /(?<![A-Za-zÀ-ỹ])(?:hiệp ước|hiệp định|thỏa thuận) này(?![A-Za-zÀ-ỹ])/iu;

/**
 * Whose "hiệp ước này" is: the two countries, or their capitals, named before it in the line; nobody's where there are
 * more or fewer.
 *
 * @param names Names of the line.
 */
export function partiesOf(
  line: Line,
  where: Span,
  names: readonly NameMention[],
  gazetteer: Gazetteer,
): EntityId[] {
  const match = TREATY.exec(line.text.slice(where.start, where.end));
  if (!match) return [];
  const before = names.filter(
    ({ kind, local }) => kind === 'place' && local.end <= where.start + match.index,
  );
  const countries = new Set(before.map(({ entity }) => countryOf(entity, gazetteer)));
  return countries.size === 2 ? [...countries] : [];
}
