/** Entities while an index is written: their numbers, their spellings and roles, and the articles that name them. */
import type { HarvestedName } from '../../../archive/harvest.ts';
import { groupBy } from '../../../archive/multimap.ts';
import type { EntityId, EntityKind } from '../../../names/name.ts';
import { ByteWriter } from './bytes.ts';

type Role = NonNullable<HarvestedName['role']>;

export interface WrittenEntity {
  readonly no: number;
  readonly id: EntityId;
  /** Undefined for one that only events tell of. */
  kind?: EntityKind;
  name?: string;
  readonly spellings: Map<string, number>;
  readonly roles: Map<string, { readonly no: number; readonly role: Role }>;
  posting: ByteWriter | undefined;
  /** Article numbers: the first and the last of the posting. */
  first: number;
  last: number;
}

export class EntityTable {
  private readonly byId = new Map<EntityId, WrittenEntity>();
  /** Bytes of postings held. */
  size = 0;

  get all(): Iterable<WrittenEntity> {
    return this.byId.values();
  }

  get(id: EntityId): WrittenEntity {
    const known = this.byId.get(id);
    if (known) return known;
    const made = {
      no: this.byId.size + 1,
      id,
      spellings: new Map(),
      roles: new Map(),
      posting: undefined,
      first: 0,
      last: 0,
    };
    this.byId.set(id, made);
    return made;
  }

  /**
   * Puts an article's names in. A posting is, for each article: its number (from the one before), how many mentions,
   * and for each mention its spelling (doubled, plus one for a short form) and its role (from 1, 0 for none).
   *
   * @returns The names as the article's row keeps them, in order: entity, spelling, role, where the name starts, its
   * length, how far behind the sentence's start it is, and the sentence's length.
   */
  add(article: number, names: readonly HarvestedName[]): Uint8Array {
    const row = new ByteWriter();
    const packed = names.map((name) => this.pack(name));
    names.forEach(({ span, sentence }, i) => {
      const { entity, spelling, role } = packed[i] as PackedName;
      for (const value of [entity.no, spelling, role, span.start, span.end - span.start]) row.write(value);
      const within = sentence.start <= span.start && sentence.end >= span.start;
      row.write(within ? span.start - sentence.start : 0);
      row.write(within ? sentence.end - sentence.start : span.end - span.start);
    });
    for (const [entity, mentions] of groupBy(packed, (name) => name.entity))
      this.post(article, entity, mentions);
    return row.toBytes();
  }

  private post(article: number, entity: WrittenEntity, mentions: readonly PackedName[]): void {
    const posting = entity.posting ?? new ByteWriter();
    const before = posting.length;
    if (!entity.posting) entity.first = article;
    posting.write(article - (entity.posting ? entity.last : article));
    posting.write(mentions.length);
    for (const { spelling, role } of mentions) {
      posting.write(spelling);
      posting.write(role);
    }
    entity.posting = posting;
    entity.last = article;
    this.size += posting.length - before;
  }

  private pack(name: HarvestedName): PackedName {
    const entity = this.get(name.entity);
    entity.kind ??= name.kind;
    entity.name ??= name.canonical;
    const { spellings, roles } = entity;
    const spelling = spellings.get(name.text) ?? spellings.size;
    spellings.set(name.text, spelling);
    return { entity, spelling: spelling * 2 + (name.short ? 1 : 0), role: numberOf(name.role, roles) };
  }
}

interface PackedName {
  readonly entity: WrittenEntity;
  readonly spelling: number;
  readonly role: number;
}

function numberOf(role: Role | undefined, roles: WrittenEntity['roles']): number {
  if (!role) return 0;
  const key = `${role.former}\n${role.of ?? ''}\n${role.title}`;
  const known = roles.get(key) ?? { no: roles.size + 1, role };
  roles.set(key, known);
  return known.no;
}
