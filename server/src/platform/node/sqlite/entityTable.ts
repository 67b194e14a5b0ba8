/** Entities while an index is written: their numbers, and where articles name them. */
import { isFull } from '../../../archive/entityFacts.ts';
import type { HarvestedName, HarvestedRole } from '../../../archive/harvest.ts';
import { entry, groupBy } from '../../../archive/multimap.ts';
import type { EntityId, EntityKind } from '../../../names/name.ts';
import { ByteReader, ByteWriter } from '../../sqlite/bytes.ts';
import { type FoldedCell, type FoldedEntity, type FoldedForm, KEPT_PLACES } from '../../sqlite/entityRow.ts';

/** When and by whom an article was published: see `FoldedCell`. */
export type Publication = Pick<FoldedCell, 'day' | 'source'>;

export interface WrittenEntity {
  /** From 1. */
  readonly no: number;
  readonly id: EntityId;
  kind: EntityKind | undefined;
  name: string;
  /** Mentions, short forms too. */
  mentions: number;
  /** What articles say of it: see `EntityTable.post`. */
  posting: ByteWriter | undefined;
  /** Number of the last article of the posting. */
  last: number;
  /** Lists, since most entities have one of each, and maps of one take ten times the memory. */
  readonly spellings: string[];
  readonly roles: WrittenRole[];
}

interface WrittenRole {
  readonly title: number;
  readonly of: number;
  readonly former: boolean;
}

interface NumberedName {
  readonly entity: WrittenEntity;
  /** Doubled, plus one for a short form. */
  readonly spelling: number;
  /** 0 for none. */
  readonly role: number;
  readonly start: number;
  readonly length: number;
}

export class EntityTable {
  private readonly byId = new Map<EntityId, WrittenEntity>();
  private readonly titleNumbers = new Map<string, number>();

  get all(): Iterable<WrittenEntity> {
    return this.byId.values();
  }

  /** Titles of roles, by their numbers. */
  get titles(): readonly string[] {
    return [...this.titleNumbers.keys()];
  }

  get(id: EntityId): WrittenEntity {
    return entry(this.byId, id, () => ({
      no: this.byId.size + 1,
      id,
      kind: undefined,
      name: '',
      mentions: 0,
      posting: undefined,
      last: 0,
      spellings: [],
      roles: [],
    }));
  }

  /**
   * Puts an article's names in.
   *
   * @returns The names as the article's row keeps them, in order: entity, spelling, role, how far behind the end of the
   * name before it starts, and its length.
   */
  add(article: number, names: readonly HarvestedName[]): Uint8Array {
    const row = new ByteWriter(names.length * 8);
    const numbered = names.map((name) => this.number(name));
    let end = 0;
    for (const { entity, spelling, role, start, length } of numbered) {
      for (const value of [entity.no, spelling, role]) row.write(value);
      row.writeSigned(start - end);
      row.write(length);
      end = start + length;
    }
    for (const [entity, mentions] of groupBy(numbered, (name) => name.entity))
      post(article, entity, mentions);
    return row.toBytes();
  }

  private number({ entity: id, kind, canonical, text, short, role, span }: HarvestedName): NumberedName {
    const entity = this.get(id);
    if (!entity.kind) [entity.kind, entity.name] = [kind, canonical];
    const known = entity.spellings.indexOf(text);
    const spelling = known < 0 ? entity.spellings.push(text) - 1 : known;
    return {
      entity,
      spelling: spelling * 2 + (isFull({ short }) ? 0 : 1),
      role: role ? this.roleNo(role, entity.roles) : 0,
      start: span.start,
      length: span.end - span.start,
    };
  }

  /** From 1. */
  private roleNo(role: HarvestedRole, roles: WrittenRole[]): number {
    const title = entry(this.titleNumbers, role.title, () => this.titleNumbers.size);
    const of = role.of === undefined ? 0 : this.get(role.of).no;
    const { former } = role;
    const known = roles.findIndex(
      (other) => other.title === title && other.of === of && other.former === former,
    );
    return known < 0 ? roles.push({ title, of, former }) : known + 1;
  }
}

/** A posting is, for each article: its number (from the one before), how many mentions, and those. */
function post(article: number, entity: WrittenEntity, mentions: readonly NumberedName[]): void {
  entity.posting ??= new ByteWriter(16);
  entity.posting.write(article - entity.last);
  entity.posting.write(mentions.length);
  for (const { spelling, role, start, length } of mentions)
    for (const value of [spelling, role, start, length]) entity.posting.write(value);
  entity.last = article;
  entity.mentions += mentions.length;
}

/** What all articles say of an entity. */
export function foldEntity(
  { id, kind, name, spellings, roles, posting }: WrittenEntity,
  publicationOf: (article: number) => Publication,
): FoldedEntity {
  const forms = spellings.map((text) => ({ text, shorts: 0, ...newForm() }));
  const roleForms = roles.map((role) => ({ ...role, ...newForm() }));
  let article = 0;
  for (const reader = new ByteReader(posting?.toBytes() ?? new Uint8Array()); !reader.done; ) {
    article += reader.read();
    const publication = publicationOf(article);
    for (let left = reader.read(); left > 0; left--) {
      const [spelling, role] = [reader.read(), reader.read()];
      const [start, length] = [reader.read(), reader.read()];
      const form = forms[Math.floor(spelling / 2)];
      if (form && spelling % 2) form.shorts++;
      else if (form) tally(form, publication, { article, start, length });
      const roleForm = roleForms[role - 1];
      if (roleForm) tally(roleForm, publication, { article, start, length });
    }
  }
  return {
    id,
    ...(kind ? { kind } : {}),
    name,
    spellings: forms.map(({ text, shorts, ...form }) => ({ text, shorts, ...finish(form) })),
    roles: roleForms.map(({ title, of, former, ...form }) => ({ title, of, former, ...finish(form) })),
  };
}

interface GatheredForm {
  readonly cells: Map<string, { -readonly [Key in keyof FoldedCell]: FoldedCell[Key] }>;
  readonly places: { readonly day: number; readonly article: number; start: number; length: number }[];
}

function newForm(): GatheredForm {
  return { cells: new Map(), places: [] };
}

/** Counts a mention; its place is kept where it is the article's first. */
function tally(
  { cells, places }: GatheredForm,
  { day, source }: Publication,
  place: { readonly article: number; readonly start: number; readonly length: number },
): void {
  const cell = entry(cells, `${day} ${source}`, () => ({ day, source, articles: 0, mentions: 0 }));
  cell.mentions++;
  if (places.at(-1)?.article === place.article) return;
  cell.articles++;
  places.push({ day: day ?? Number.NEGATIVE_INFINITY, ...place });
}

function finish({ cells, places }: GatheredForm): FoldedForm {
  const earliest = (day: number | null) => day ?? Number.POSITIVE_INFINITY;
  return {
    cells: [...cells.values()].sort(
      (a, b) => Math.sign(earliest(a.day) - earliest(b.day)) || a.source - b.source,
    ),
    places: places
      .sort((a, b) => Math.sign(b.day - a.day) || a.article - b.article)
      .slice(0, KEPT_PLACES)
      .map(({ article, start, length }) => ({ article, start, length })),
  };
}
