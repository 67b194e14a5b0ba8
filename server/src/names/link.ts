/** Ties the candidates of a whole draft to entities: full names first, then short forms to the full ones. */
import type { Line } from '../text/line.ts';
import type { NameCandidate } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { EntityKind, NameMention } from './name.ts';
import { officeOf } from './office.ts';
import { isPart } from './respelling.ts';
import { type Known, peopleOf, shortFor } from './shortForms.ts';
import { nameKey } from './spelling.ts';

/** A line with what `findNames` found in it. */
export interface NamedLine {
  readonly line: Line;
  readonly names: readonly NameCandidate[];
}

interface Place {
  readonly line: Line;
  readonly name: NameCandidate;
}

/** Every candidate that is a name, in the order of the text. */
export function linkNames(lines: readonly NamedLine[], gazetteer: Gazetteer): NameMention[] {
  const places = withKinds(lines.flatMap(({ line, names }) => names.map((name) => ({ line, name }))));
  const listed = new Map<string, Known>();
  for (const [at, { name }] of places.entries()) {
    const known = fromGazetteer(name, at, gazetteer);
    if (known) listed.set(name.key, known).set(lettersOf(name), known);
  }
  const full = places.map(({ name }, at) => nameInFull(name, at, listed));
  const company = {
    people: peopleOf(full.filter((known) => known?.kind === 'person') as Known[]),
    places: new Set(full.flatMap((known) => (known?.kind === 'place' ? [known.entity] : []))),
    gazetteer,
  };
  const mentions: NameMention[] = [];
  for (const [at, place] of places.entries()) {
    const { name } = place;
    const own = full[at];
    if (own) {
      mentions.push(toMention(place, own, own.kind === 'person' && isPart(name.text, own.canonical)));
      continue;
    }
    const holder = isPersonLike(name) ? shortFor(name, at, company) : undefined;
    if (holder) mentions.push(toMention(place, holder, true));
    else if (!name.doubtful) mentions.push(toMention(place, alone(name, at), name.kind === 'person'));
  }
  return mentions;
}

/** Gives candidates that tell no kind, and doubtful ones, the kind of a certain one that is written alike. */
function withKinds(places: readonly Place[]): readonly Place[] {
  const certain = new Map<string, EntityKind>();
  for (const { name } of places) {
    if (name.kind && !name.doubtful && !name.facility && !certain.has(name.key))
      certain.set(name.key, name.kind);
  }
  return places.map((place) => {
    const { name } = place;
    const kind = name.kind && !name.doubtful ? undefined : certain.get(name.key);
    return kind ? { ...place, name: { ...name, kind, doubtful: false } } : place;
  });
}

/** The entity of the gazetteer that a candidate's spelling is listed for. */
function fromGazetteer(name: NameCandidate, at: number, gazetteer: Gazetteer): Known | undefined {
  const known = name.known?.[0] === undefined ? undefined : gazetteer.get(name.known[0]);
  if (!known || name.facility) return undefined;
  const { id: entity, kind, name: canonical } = known;
  return { entity, kind, canonical, at, keys: name.keys, gender: name.gender, ...office(name) };
}

/**
 * The entity of a candidate that names it in full; undefined for what may be a short form. A name that stands elsewhere in
 * the draft for a listed entity (with an office, say) does so here.
 */
function nameInFull(name: NameCandidate, at: number, listed: ReadonlyMap<string, Known>): Known | undefined {
  const known = name.facility ? undefined : (listed.get(lettersOf(name)) ?? listed.get(name.key));
  if (known && (name.known || !name.doubtful) && (name.kind ?? known.kind) === known.kind) {
    return { ...known, at, gender: name.gender, ...office(name) };
  }
  if (name.doubtful || !name.kind) return undefined;
  if (name.kind === 'person' && name.words.length < 2) return undefined;
  return alone(name, at);
}

/** Names that sound alike may both be listed, for two people: Sergei Petrov, Sergey Petrov. */
function lettersOf({ text }: NameCandidate): string {
  return text.toLowerCase();
}

function alone(name: NameCandidate, at: number): Known {
  const kind = name.kind ?? 'organisation';
  const key = name.facility ? `${nameKey(name.facility.split(' '))}-${name.key}` : name.key;
  return {
    entity: `${kind === 'organisation' ? 'org' : kind}/${key}`,
    kind,
    // ga Hà Nội is not the city.
    canonical: name.facility ? `${name.facility} ${name.text}` : name.text,
    at,
    keys: name.keys,
    gender: name.gender,
    ...office(name),
  };
}

function office(name: NameCandidate): Pick<Known, 'office'> {
  const held = officeOf(name);
  return held ? { office: held.text } : {};
}

function isPersonLike(name: NameCandidate): boolean {
  return name.kind === 'person' || (name.kind === undefined && !name.facility);
}

function toMention({ line, name }: Place, { entity, kind, canonical }: Known, short: boolean): NameMention {
  return {
    span: line.toRaw(name.local),
    line: line.index,
    local: name.local,
    text: name.text,
    kind,
    entity,
    canonical,
    short,
    ...(name.known ? { listed: true } : {}),
    ...(name.title ? { title: name.title } : {}),
    ...(name.apposition ? { apposition: name.apposition } : {}),
  };
}
