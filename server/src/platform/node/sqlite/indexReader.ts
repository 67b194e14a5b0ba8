/** Reads an index file: its tables as what they mean. */
import { resolve } from 'node:path';
import type { ArticleId, ArticleSummary } from '../../../archive/archive.ts';
import type { HarvestedName, HarvestedRole } from '../../../archive/harvest.ts';
import { findNear, type Term, type Terms } from '../../../archive/terms.ts';
import type { EntityId } from '../../../names/name.ts';
import { type UnpackedArticle, unpackArticle } from './articleRow.ts';
import { type BlockRow, readBlock } from './block.ts';
import { ByteReader } from './bytes.ts';
import { all, type Database, one, type Statement } from './database.ts';
import { type FoldedEntity, type FoldedRole, unpackEntity } from './entityRow.ts';
import { hash32 } from './hash.ts';
import { findByHash, HashKind } from './hashTable.ts';
import { type ListedTelling, unpackTellings } from './tellingList.ts';
import { readTerms } from './termTable.ts';

export interface IndexedEntity extends FoldedEntity {
  readonly no: number;
  /** In all articles, short forms too. */
  readonly mentions: number;
}

const SELECTS = {
  meta: 'SELECT key, value FROM meta',
  block: 'SELECT first, data FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1',
  entity: 'SELECT no, mentions, data FROM entity WHERE no = ?',
  entities: 'SELECT no, mentions, data FROM entity WHERE mentions > 0',
  tellingsOf: 'SELECT tellings FROM entity WHERE no = ?',
  tellingsOn: 'SELECT tellings FROM day WHERE day = ?',
  near: 'SELECT terms FROM near_term WHERE half = ?',
  line: 'SELECT articles FROM line WHERE hash = ?',
  hash: 'SELECT data FROM hash WHERE key = ?',
} as const;

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
  private readonly statements = new Map<keyof typeof SELECTS, Statement>();
  private readonly unpacked = new Map<number, UnpackedArticle>();
  private readonly blocks = new Map<number, readonly BlockRow[]>();
  /** Numbers of the unpacked articles. */
  private readonly numbers = new Map<ArticleId, number>();
  private readonly entityIds = new Map<number, EntityId>();
  private readonly database: Database;
  private readonly folder: string | undefined;

  /** @param folder Where paths of articles count from; where it is not given, they are left as they are. */
  constructor(database: Database, folder?: string) {
    this.database = database;
    this.folder = folder;
    const rows = all<{ key: string; value: unknown }>(this.statement('meta'));
    const meta = new Map(rows.map(({ key, value }) => [key, value]));
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
    return this.find('article', hash32(id)).find((no) => this.article(no).article.id === id);
  }

  /** Articles that may have a key line, by its hash. */
  articlesWithLine(hash: number): number[] {
    return this.find('keyLine', hash);
  }

  entity(id: EntityId): IndexedEntity | undefined {
    const no = this.entityNo(id);
    return no === undefined ? undefined : this.entityAt(no);
  }

  entityNo(id: EntityId): number | undefined {
    return this.find('entity', hash32(id)).find((no) => this.entityId(no) === id);
  }

  entityId(no: number): EntityId {
    const id = this.entityIds.get(no) ?? this.entityAt(no).id;
    this.entityIds.set(no, id);
    return id;
  }

  /** Every entity that an article names. */
  *entities(): Iterable<IndexedEntity> {
    for (const row of all<EntityRow>(this.statement('entities'))) yield toEntity(row);
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
    return no === undefined ? [] : this.tellings('tellingsOf', no);
  }

  tellingsOn(day: number): ListedTelling[] {
    return this.tellings('tellingsOn', day);
  }

  /** See `archive/terms.ts`. */
  readonly terms: Terms = {
    count: (text) => this.find('term', hash32(text))[0] ?? 0,
    near: (text) =>
      findNear(text, (half) => this.termsAt(half)).map(({ entity, ...term }) => ({
        ...term,
        ...(entity ? { entity: this.entityId(entity) } : {}),
      })),
  };

  /** How many articles hold a line, by its `hash48`; 0 where fewer than two do. */
  lineCount(hash: number): number {
    return one<{ articles: number }>(this.statement('line'), hash)?.articles ?? 0;
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.database.close();
  }

  private termsAt(half: string): Term<number>[] {
    const row = one<{ terms: string }>(this.statement('near'), hash32(half));
    return row ? readTerms(row.terms) : [];
  }

  private row(article: number): BlockRow {
    const row = one<{ first: number; data: Uint8Array }>(this.statement('block'), article);
    if (!row) throw new Error(`the index holds no article ${article}`);
    const { first, data } = row;
    const block = this.blocks.get(first) ?? readBlock(data);
    if (this.blocks.size >= BLOCKS) this.blocks.clear();
    this.blocks.set(first, block);
    const found = block[article - first];
    if (!found) throw new Error(`the index holds no article ${article}`);
    return found;
  }

  private entityAt(no: number): IndexedEntity {
    const row = one<EntityRow>(this.statement('entity'), no);
    if (!row) throw new Error(`the index holds no entity ${no}`);
    return toEntity(row);
  }

  private tellings(select: 'tellingsOf' | 'tellingsOn', key: number): ListedTelling[] {
    const row = one<{ tellings: Uint8Array | null }>(this.statement(select), key);
    return row?.tellings ? unpackTellings(row.tellings) : [];
  }

  private find(kind: keyof typeof HashKind, hash: number): number[] {
    return findByHash(
      HashKind[kind],
      hash,
      this.bits[kind],
      (key) => one<{ data: Uint8Array }>(this.statement('hash'), key)?.data,
    );
  }

  private withPath(unpacked: UnpackedArticle): UnpackedArticle {
    const { article } = unpacked;
    if (article.path === undefined || this.folder === undefined) return unpacked;
    const summary: ArticleSummary = { ...article, path: resolve(this.folder, article.path) };
    return { ...unpacked, article: summary };
  }

  private statement(name: keyof typeof SELECTS): Statement {
    const known = this.statements.get(name) ?? this.database.prepare(SELECTS[name]);
    this.statements.set(name, known);
    return known;
  }
}

interface EntityRow {
  readonly no: number;
  readonly mentions: number;
  readonly data: Uint8Array;
}

function toEntity({ no, mentions, data }: EntityRow): IndexedEntity {
  return { no, mentions, ...unpackEntity(data) };
}
