/** Reads an index file: its tables as what they mean. */
import { dirname, resolve } from 'node:path';
import type { ArticleId, ArticleSummary, EventTelling } from '../../../archive/archive.ts';
import type { HarvestedName } from '../../../archive/harvest.ts';
import { createTerms, type Term, type Terms } from '../../../archive/terms.ts';
import type { EntityId, EntityKind } from '../../../names/name.ts';
import { ByteReader } from './bytes.ts';
import { type ArticleColumns, toColumns } from './columns.ts';
import { all, type Database, one, type Statement } from './database.ts';
import { hash32 } from './hash.ts';
import { type UnpackedArticle, unpack } from './packedArticle.ts';
import { EVENTS_PER_ARTICLE } from './schema.ts';
import { readTerms } from './termList.ts';

export interface IndexedEntity {
  readonly no: number;
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly roles: readonly NonNullable<HarvestedName['role']>[];
}

/** An article's mentions of one entity. */
export interface IndexedPosting {
  readonly article: number;
  readonly names: readonly Pick<HarvestedName, 'text' | 'short' | 'role'>[];
}

export interface RawArticle {
  /** What the article is known by to be the same one later. */
  readonly content: number;
  readonly names: Uint8Array;
  readonly data: Uint8Array;
}

const SELECTS = {
  meta: 'SELECT value FROM meta WHERE key = ?',
  article: 'SELECT data FROM article WHERE no = ?',
  names: 'SELECT names FROM article WHERE no = ?',
  raw: 'SELECT content, names, data FROM article WHERE no = ?',
  entity: 'SELECT * FROM entity WHERE id = ?',
  entityNo: 'SELECT no FROM entity WHERE id = ?',
  entityId: 'SELECT id FROM entity WHERE no = ?',
  entities: 'SELECT * FROM entity WHERE name IS NOT NULL',
  posting: 'SELECT first, data FROM posting WHERE entity = ? ORDER BY first',
  eventsOf: 'SELECT event FROM event_entity WHERE entity = ? ORDER BY date DESC, event LIMIT 1000',
  eventsOn: 'SELECT event FROM event_day WHERE day = ? ORDER BY date DESC, event LIMIT 1000',
  eventsAt: 'SELECT event FROM event_about WHERE entity = ? AND day = ? ORDER BY event',
  line: 'SELECT articles FROM line WHERE hash = ?',
} as const;

/** How many articles are kept unpacked. */
const UNPACKED = 2_000;

export class IndexReader {
  readonly columns: ArticleColumns;
  readonly sources: readonly string[];
  readonly dictionary: Uint8Array;
  private readonly statements = new Map<keyof typeof SELECTS, Statement>();
  private readonly unpacked = new Map<number, UnpackedArticle>();
  /** Numbers of the unpacked articles. */
  private readonly numbers = new Map<ArticleId, number>();
  private knownTerms: Terms<number> | undefined;
  private byNo: ReadonlyMap<number, IndexedEntity> | undefined;
  private readonly database: Database;
  private readonly folder: string;

  constructor(database: Database, path: string) {
    this.database = database;
    this.folder = dirname(resolve(path));
    this.dictionary = this.meta('dictionary') as Uint8Array;
    this.sources = JSON.parse(this.meta('sources') as string) as string[];
    this.columns = toColumns((name) => this.meta(name) as Uint8Array);
  }

  get size(): number {
    return this.columns.day.length;
  }

  article(no: number): UnpackedArticle {
    const known = this.unpacked.get(no);
    if (known) return known;
    const row = one<{ data: Uint8Array }>(this.statement('article'), no);
    if (!row) throw new Error(`the index holds no article ${no}`);
    const article = this.withPath(unpack(row.data, this.dictionary));
    if (this.unpacked.size >= UNPACKED) {
      this.unpacked.clear();
      this.numbers.clear();
    }
    this.unpacked.set(no, article);
    this.numbers.set(article.article.id, no);
    return article;
  }

  /** Articles by their id, or whose text has an identity; both are found by hash and then compared. */
  articleNo(id: ArticleId): number | undefined {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    return this.matching(this.columns.id, hash32(id)).find((no) => this.article(no).article.id === id);
  }

  articlesWith(identity: string, identityOf: (text: string) => string): number[] {
    return this.matching(this.columns.identity, hash32(identity)).filter(
      (no) => identityOf(this.article(no).text) === identity,
    );
  }

  entity(id: EntityId): IndexedEntity | undefined {
    return toEntity(one<EntityRow>(this.statement('entity'), id));
  }

  /** Every entity that an article names. */
  *entities(): Iterable<IndexedEntity> {
    for (const row of all<EntityRow>(this.statement('entities'))) {
      const entity = toEntity(row);
      if (entity) yield entity;
    }
  }

  /** Read when the first of them is asked for. */
  get terms(): Terms {
    const known = this.knownTerms ?? createTerms(readTerms((this.meta('terms') as string | undefined) ?? ''));
    this.knownTerms = known;
    return {
      count: known.count,
      near: (text) => known.near(text).map((term) => this.withEntity(term)),
    };
  }

  /** By number of the article. */
  postings({ no, spellings, roles }: IndexedEntity): IndexedPosting[] {
    const postings: IndexedPosting[] = [];
    for (const { first, data } of all<{ first: number; data: Uint8Array }>(this.statement('posting'), no)) {
      const reader = new ByteReader(data);
      for (let article = first; !reader.done; ) {
        article += reader.read();
        const names = Array.from({ length: reader.read() }, () => nameOf(reader, spellings, roles));
        postings.push({ article, names });
      }
    }
    return postings;
  }

  /** An entity's names in an article. */
  namesOf(entity: IndexedEntity, article: number): HarvestedName[] {
    const row = one<{ names: Uint8Array }>(this.statement('names'), article);
    return row ? namesIn(row.names, (no) => (no === entity.no ? entity : undefined)) : [];
  }

  /** An article as its row keeps it. */
  raw(no: number): RawArticle | undefined {
    return one<RawArticle>(this.statement('raw'), no);
  }

  /** All names of a {@link raw} article. Every entity of the index is kept in memory from then on. */
  namesIn(names: Uint8Array): HarvestedName[] {
    this.byNo ??= new Map(Array.from(this.entities(), (entity) => [entity.no, entity]));
    return namesIn(names, (no) => this.byNo?.get(no));
  }

  /** Numbers of events: see `schema.ts`. */
  eventsOf(entity: EntityId): number[] {
    const row = one<{ no: number }>(this.statement('entityNo'), entity);
    return row ? this.eventNos('eventsOf', row.no) : [];
  }

  eventsOn(day: number): number[] {
    return this.eventNos('eventsOn', day);
  }

  eventsAt(entity: EntityId, day: number): number[] {
    const row = one<{ no: number }>(this.statement('entityNo'), entity);
    return row ? this.eventNos('eventsAt', row.no, day) : [];
  }

  event(no: number): EventTelling {
    const event = this.article(Math.floor(no / EVENTS_PER_ARTICLE)).events[no % EVENTS_PER_ARTICLE];
    if (!event) throw new Error(`the index holds no event ${no}`);
    return event;
  }

  /** How many articles hold a line, by its `hash48`; 0 where fewer than two do. */
  lineCount(hash: number): number {
    return one<{ articles: number }>(this.statement('line'), hash)?.articles ?? 0;
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.database.close();
  }

  private eventNos(select: 'eventsOf' | 'eventsOn' | 'eventsAt', ...values: number[]): number[] {
    return all<{ event: number }>(this.statement(select), ...values).map(({ event }) => event);
  }

  private matching(column: Uint32Array, hash: number): number[] {
    const found: number[] = [];
    for (let at = column.indexOf(hash); at >= 0; at = column.indexOf(hash, at + 1)) found.push(at);
    return found;
  }

  private withEntity({ text, articles, entity: no }: Term<number>): Term {
    const entity = no === undefined ? undefined : one<{ id: string }>(this.statement('entityId'), no)?.id;
    return { text, articles, ...(entity === undefined ? {} : { entity }) };
  }

  private meta(key: string): unknown {
    return one<{ value: unknown }>(this.statement('meta'), key)?.value;
  }

  private withPath(unpacked: UnpackedArticle): UnpackedArticle {
    const { article } = unpacked;
    if (article.path === undefined) return unpacked;
    const summary: ArticleSummary = { ...article, path: resolve(this.folder, article.path) };
    return { ...unpacked, article: summary };
  }

  private statement(name: keyof typeof SELECTS): Statement {
    const known = this.statements.get(name) ?? this.database.prepare(SELECTS[name]);
    this.statements.set(name, known);
    return known;
  }
}

/** See `EntityTable.add`. */
function namesIn(names: Uint8Array, entityOf: (no: number) => IndexedEntity | undefined): HarvestedName[] {
  const found: HarvestedName[] = [];
  for (const reader = new ByteReader(names); !reader.done; ) {
    const entity = entityOf(reader.read());
    const name = nameOf(reader, entity?.spellings ?? [], entity?.roles ?? []);
    const [start, length, before, sentence] = [reader.read(), reader.read(), reader.read(), reader.read()];
    if (!entity) continue;
    found.push({
      entity: entity.id,
      kind: entity.kind,
      canonical: entity.name,
      ...name,
      span: { start, end: start + length },
      sentence: { start: start - before, end: start - before + sentence },
    });
  }
  return found;
}

interface EntityRow {
  readonly no: number;
  readonly id: string;
  readonly kind: EntityKind | null;
  readonly name: string | null;
  readonly spellings: string;
  readonly roles: string;
}

/** Undefined for one that only events tell of. */
function toEntity(row: EntityRow | undefined): IndexedEntity | undefined {
  if (!row?.kind || row.name === null) return undefined;
  return {
    no: row.no,
    id: row.id,
    kind: row.kind,
    name: row.name,
    spellings: JSON.parse(row.spellings) as string[],
    roles: JSON.parse(row.roles) as IndexedEntity['roles'],
  };
}

function nameOf(
  reader: ByteReader,
  spellings: IndexedEntity['spellings'],
  roles: IndexedEntity['roles'],
): IndexedPosting['names'][number] {
  const spelling = reader.read();
  const role = roles[reader.read() - 1];
  return {
    text: spellings[Math.floor(spelling / 2)] ?? '',
    short: spelling % 2 === 1,
    ...(role ? { role } : {}),
  };
}
