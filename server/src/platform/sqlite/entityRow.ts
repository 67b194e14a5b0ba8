/** An entity as its row keeps it: everything an archive tells of it, folded, so that asking costs one row. */
import type { EntityId, EntityKind } from '../../names/name.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** How often a form was written on one day by one source. */
export interface FoldedCell {
  /** See `dayNumber.ts`; null for articles without a date. */
  readonly day: number | null;
  /** Place in the list of sources, from 1; 0 for none. */
  readonly source: number;
  readonly articles: number;
  readonly mentions: number;
}

/** Where a form stands: the article's number and the span in its text. */
export interface FoldedPlace {
  readonly article: number;
  readonly start: number;
  readonly length: number;
}

export interface FoldedForm {
  readonly cells: readonly FoldedCell[];
  /** The newest first: {@link KEPT_PLACES} at most. */
  readonly places: readonly FoldedPlace[];
}

export interface FoldedSpelling extends FoldedForm {
  readonly text: string;
  /** Mentions that are a short form of the full name; the cells count the others. */
  readonly shorts: number;
}

export interface FoldedRole extends FoldedForm {
  /** Number in the list of titles. */
  readonly title: number;
  /** Number of the entity it is an office of; 0 for none. */
  readonly of: number;
  readonly former: boolean;
}

/** Spellings and roles stand in the order in which they came in: articles name them by their numbers. */
export interface FoldedEntity {
  readonly id: EntityId;
  /** Undefined for one that only events and offices tell of: then there is nothing else either. */
  readonly kind?: EntityKind;
  readonly name: string;
  readonly spellings: readonly FoldedSpelling[];
  readonly roles: readonly FoldedRole[];
}

/** More than are shown, so that some are left where articles are copies of the draft. */
export const KEPT_PLACES = 5;

const KINDS = [undefined, 'person', 'place', 'organisation'] as const;
/** Days are written as differences, the first from this one: 2020-01-01. */
const BASE_DAY = 18_262;

export function packEntity({ id, kind, name, spellings, roles }: FoldedEntity): Uint8Array {
  const writer = new ByteWriter(128);
  writer.write(KINDS.indexOf(kind));
  if (!kind) {
    writer.writeText(id);
    return writer.toBytes();
  }
  writer.write(spellings.length);
  for (const { text, shorts, ...form } of spellings) {
    writer.writeText(text);
    writer.write(shorts);
    packForm(writer, form);
  }
  writer.write(roles.length);
  for (const { title, of, former, ...form } of roles) {
    writer.write(title * 2 + (former ? 1 : 0));
    writer.write(of);
    packForm(writer, form);
  }
  const spelling = spellings.findIndex(({ text }) => text === name);
  writer.write(spelling + 1);
  if (spelling < 0) writer.writeText(name);
  writer.writeText(id === usualId(kind, name) ? '' : id);
  return writer.toBytes();
}

export function unpackEntity(bytes: Uint8Array): FoldedEntity {
  const reader = new ByteReader(bytes);
  const kind = KINDS[reader.read()];
  if (!kind) return { id: reader.readText(), name: '', spellings: [], roles: [] };
  const spellings = Array.from({ length: reader.read() }, () => ({
    text: reader.readText(),
    shorts: reader.read(),
    ...unpackForm(reader),
  }));
  const roles = Array.from({ length: reader.read() }, () => {
    const title = reader.read();
    return {
      title: Math.floor(title / 2),
      former: title % 2 === 1,
      of: reader.read(),
      ...unpackForm(reader),
    };
  });
  const name = spellings[reader.read() - 1]?.text ?? reader.readText();
  return { id: reader.readText() || usualId(kind, name), kind, name, spellings, roles };
}

/** The id that an entity known from texts only has, in most cases. */
function usualId(kind: EntityKind, name: string): EntityId {
  return `${kind === 'organisation' ? 'org' : kind}/${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** Most forms stand once in one article: those take three bytes for that. */
function packForm(writer: ByteWriter, { cells, places }: FoldedForm): void {
  const areSingle = cells.every(({ articles, mentions }) => articles === 1 && mentions === 1);
  writer.write(cells.length * 2 + (areSingle ? 1 : 0));
  let before = BASE_DAY;
  for (const { day, source, articles, mentions } of cells) {
    writer.write(source * 2 + (day === null ? 1 : 0));
    if (day !== null) {
      writer.writeSigned(day - before);
      before = day;
    }
    if (areSingle) continue;
    writer.write(articles);
    writer.write(mentions - articles);
  }
  writer.write(places.length);
  for (const { article, start, length } of places) for (const n of [article, start, length]) writer.write(n);
}

function unpackForm(reader: ByteReader): FoldedForm {
  const count = reader.read();
  const areSingle = count % 2 === 1;
  let day = BASE_DAY;
  const cells = Array.from({ length: Math.floor(count / 2) }, () => {
    const source = reader.read();
    const isDated = source % 2 === 0;
    if (isDated) day += reader.readSigned();
    const articles = areSingle ? 1 : reader.read();
    return {
      day: isDated ? day : null,
      source: Math.floor(source / 2),
      articles,
      mentions: areSingle ? 1 : articles + reader.read(),
    };
  });
  const places = Array.from({ length: reader.read() }, () => ({
    article: reader.read(),
    start: reader.read(),
    length: reader.read(),
  }));
  return { cells, places };
}
