/** Reads an index file: its tables as what they mean. */
import type { ArticleId } from '../../archive/archive.ts';
import type { HarvestedName, HarvestedRole } from '../../archive/harvest.ts';
import { findNear, type Term, type Terms } from '../../archive/terms.ts';
import type { EntityId } from '../../names/name.ts';
import { rememberByText, WORDS_KEPT } from '../../text/remember.ts';
import { type UnpackedArticle, unpackArticle } from './articleRow.ts';
import { Block, type BlockRow } from './block.ts';
import { ByteReader } from './bytes.ts';
import { type FoldedEntity, type FoldedRole, unpackEntity } from './entityRow.ts';
import { findByHash, HashKind } from './hashTable.ts';
import type { Machine } from './machine.ts';
import type { SqliteFile, SqliteRow } from './sqliteFile.ts';
import { type ListedTelling, unpackTellings } from './tellingList.ts';
import { readTerms } from './termList.ts';

export interface IndexedEntity extends FoldedEntity {
  readonly no: number;
  /** In all articles, short forms too. */
  readonly mentions: number;
}

/** How many articles are kept unpacked, and how many blocks. */
const UNPACKED = 2_000;
const BLOCKS = 50;

export class IndexReader {
  readonly size: number;
  readonly sources: readonly string[];
  /** Dates of tellings, in order. */
  readonly dates: readonly string[];
  private readonly titles: readonly string[];
  private readonly bits: Readonly<Record<keyof typeof HashKind, number>>;
  private readonly unpacked = new Map<number, UnpackedArticle>();
  private readonly blocks = new Map<number, Block>();
  /** Numbers of the unpacked articles. */
  private readonly numbers = new Map<ArticleId, number>();
  private readonly entityIds = new Map<number, EntityId>();
  private readonly file: SqliteFile;
  private readonly machine: Machine;
  private readonly pathOf: ((path: string) => string | undefined) | undefined;

  /** @param pathOf Path of an article by that in the index, undefined where there is none; not given, they are left as they are. */
  constructor(file: SqliteFile, machine: Machine, pathOf?: (path: string) => string | undefined) {
    this.file = file;
    this.machine = machine;
    this.pathOf = pathOf;
    const meta = new Map(Array.from(file.rows('meta'), ({ row: [, key, value] }) => [key, value]));
    const list = (key: string) => JSON.parse(String(meta.get(key))) as string[];
    this.size = Number(meta.get('size'));
    this.sources = list('sources');
    this.titles = list('titles');
    this.dates = list('dates');
    const bitsOf = (kind: keyof typeof HashKind) => Number(meta.get(`${kind}Bits`));
    this.bits = {
      article: bitsOf('article'),
      keyLine: bitsOf('keyLine'),
      entity: bitsOf('entity'),
      term: bitsOf('term'),
    };
  }

  article(no: number): UnpackedArticle {
    const known = this.unpacked.get(no);
    if (known) return known;
    const article = this.withPath(unpackArticle(this.row(no)));
    if (this.unpacked.size >= UNPACKED) {
      this.unpacked.clear();
      this.numbers.clear();
    }
    this.unpacked.set(no, article);
    this.numbers.set(article.article.id, no);
    return article;
  }

  /** An article by its id: found by hash and then compared. */
  articleNo(id: ArticleId): number | undefined {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    return this.find('article', this.machine.hash32(id)).find((no) => this.article(no).article.id === id);
  }

  /** Articles that may have a key line. */
  articlesWithLine(line: string): number[] {
    return this.find('keyLine', this.machine.hash32(line));
  }

  entity(id: EntityId): IndexedEntity | undefined {
    const no = this.entityNo(id);
    return no === undefined ? undefined : this.entityAt(no);
  }

  entityNo(id: EntityId): number | undefined {
    return this.find('entity', this.machine.hash32(id)).find((no) => this.entityId(no) === id);
  }

  entityId(no: number): EntityId {
    const id = this.entityIds.get(no) ?? this.entityAt(no).id;
    this.entityIds.set(no, id);
    return id;
  }

  /** Every entity that an article names. */
  *entities(): Iterable<IndexedEntity> {
    for (const { rowid, row } of this.file.rows('entity')) if (row[1]) yield toEntity(rowid, row);
  }

  roleOf({ title, of, former }: FoldedRole): HarvestedRole {
    return {
      title: this.titles[title] ?? '',
      ...(of ? { of: this.entityId(of) } : {}),
      former,
    };
  }

  /** @param entityOf Undefined for an entity whose names are not wanted. */
  *namesIn(names: Uint8Array, entityOf: (no: number) => FoldedEntity | undefined): Iterable<HarvestedName> {
    let end = 0;
    for (const reader = new ByteReader(names); !reader.done; ) {
      const entity = entityOf(reader.read());
      const spelling = reader.read();
      const role = entity?.roles[reader.read() - 1];
      const start = end + reader.readSigned();
      end = start + reader.read();
      if (!entity?.kind) continue;
      yield {
        entity: entity.id,
        kind: entity.kind,
        canonical: entity.name,
        text: entity.spellings[Math.floor(spelling / 2)]?.text ?? '',
        short: spelling % 2 === 1,
        ...(role ? { role: this.roleOf(role) } : {}),
        span: { start, end },
      };
    }
  }

  /** Numbers of the entities that an article names, as often as it does. */
  *entitiesIn(names: Uint8Array): Iterable<number> {
    for (const reader = new ByteReader(names); !reader.done; ) {
      yield reader.read();
      reader.read(); // spelling
      reader.read(); // role
      reader.readSigned(); // where it starts
      reader.read(); // its length
    }
  }

  /** Tellings in which an entity takes part, or that are about it. */
  tellingsOf(entity: EntityId): ListedTelling[] {
    const no = this.entityNo(entity);
    const row = no === undefined ? undefined : this.file.get('entity', no);
    return row?.[3] ? unpackTellings(bytesOf(row[3])) : [];
  }

  tellingsOn(day: number): ListedTelling[] {
    const row = this.file.get('day', day);
    return row ? unpackTellings(bytesOf(row[1])) : [];
  }

  private readonly termsAt = rememberByText(
    (half): readonly Term<number>[] =>
      readTerms(String(this.file.get('near_term', this.machine.hash32(half))?.[1] ?? '')),
    WORDS_KEPT,
  );

  /** See `archive/terms.ts`. */
  readonly terms: Terms = {
    count: (text) => this.find('term', this.machine.hash32(text))[0] ?? 0,
    near: (text) =>
      findNear(text, (half) => this.termsAt(half)).map(({ entity, ...term }) => ({
        ...term,
        ...(entity ? { entity: this.entityId(entity) } : {}),
      })),
  };

  /** How many articles hold a line; 0 where fewer than two do. */
  lineCount(line: string): number {
    return Number(this.file.get('line', this.machine.hash48(line))?.[1] ?? 0);
  }

  /** Lets whatever waits have its turn. */
  nextTurn(): Promise<void> {
    return this.machine.nextTurn();
  }

  close(): void {
    this.file.close();
  }

  private row(article: number): BlockRow {
    const stored = this.file.lastUpTo('block', article);
    const first = stored?.rowid ?? 0;
    const block = this.blocks.get(first) ?? new Block(this.machine.inflate(bytesOf(stored?.row[1])));
    if (this.blocks.size >= BLOCKS) this.blocks.clear();
    this.blocks.set(first, block);
    const found = block.row(article - first);
    if (!found) throw new Error(`the index holds no article ${article}`);
    return found;
  }

  private entityAt(no: number): IndexedEntity {
    const row = this.file.get('entity', no);
    if (!row) throw new Error(`the index holds no entity ${no}`);
    return toEntity(no, row);
  }

  private find(kind: keyof typeof HashKind, hash: number): number[] {
    return findByHash(HashKind[kind], hash, this.bits[kind], (key) => {
      const row = this.file.get('hash', key);
      return row && bytesOf(row[1]);
    });
  }

  private withPath(unpacked: UnpackedArticle): UnpackedArticle {
    const { article } = unpacked;
    if (article.path === undefined || this.pathOf === undefined) return unpacked;
    const { path: _, ...summary } = article;
    const path = this.pathOf(article.path);
    return { ...unpacked, article: path === undefined ? summary : { ...summary, path } };
  }
}

function toEntity(no: number, [, mentions, data]: SqliteRow): IndexedEntity {
  return { no, mentions: Number(mentions), ...unpackEntity(bytesOf(data)) };
}

function bytesOf(value: SqliteRow[number] | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('the index is broken');
}
