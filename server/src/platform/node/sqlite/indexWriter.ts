/** Folds packed articles into a new index file, in transactions of many. */
import type { EventTelling } from '../../../archive/archive.ts';
import { daysOf, entitiesOf } from '../../../archive/eventDays.ts';
import type { EntityId } from '../../../names/name.ts';
import { type ArticleColumns, bytesOf, dayOrNone, toDayNumber } from './columns.ts';
import { createDatabase, type Database, type Statement } from './database.ts';
import { EntityTable } from './entityTable.ts';
import { hash32 } from './hash.ts';
import { LineCounter } from './lineCounter.ts';
import type { PackedArticle } from './packedArticle.ts';
import { createIndexes, createSchema, EVENTS_PER_ARTICLE } from './schema.ts';
import { writeTerms } from './termList.ts';

/** Articles a transaction. */
const TRANSACTION = 2_000;
/** Bytes of postings held before they are written down. */
const POSTINGS_HELD = 64 * 1024 * 1024;

export interface IndexMeta {
  /** See `createDictionary`. */
  readonly dictionary: Uint8Array;
  /** The version of Soát that wrote it. */
  readonly version: string;
}

export class IndexWriter {
  private readonly database: Database;
  private readonly statements: Readonly<Record<keyof typeof INSERTS, Statement>>;
  private readonly entities = new EntityTable();
  private readonly lines = new LineCounter();
  private readonly terms = new Map<string, { articles: number; readonly entity: number }>();
  private readonly sources = new Map<string, number>();
  private readonly columns: Record<keyof ArticleColumns, number[]> = {
    day: [],
    source: [],
    id: [],
    identity: [],
  };
  private readonly meta: IndexMeta;
  private pending = 0;

  /** @param path A file that isn't there. */
  constructor(path: string, meta: IndexMeta) {
    this.meta = meta;
    this.database = createDatabase(path);
    createSchema(this.database);
    this.statements = Object.fromEntries(
      Object.entries(INSERTS).map(([name, sql]) => [name, this.database.prepare(sql)]),
    ) as typeof this.statements;
    this.database.exec('BEGIN');
  }

  get size(): number {
    return this.columns.day.length;
  }

  /** @param content What the article is known by to be the same one later. */
  add({ article, identity, names, events, terms, lines, data }: PackedArticle, content: number): void {
    const no = this.size;
    this.statements.article.run([no, content, this.entities.add(no, names), data]);
    this.columns.day.push(dayOrNone(article.datePublished));
    this.columns.source.push(this.sourceNo(article.source));
    this.columns.id.push(hash32(article.id));
    this.columns.identity.push(identity);
    events.slice(0, EVENTS_PER_ARTICLE).forEach((event, nth) => {
      this.addEvent(event, no * EVENTS_PER_ARTICLE + nth);
    });
    for (const line of lines) this.lines.add(line);
    for (const [term, entity] of terms) this.addTerm(term, entity);
    if (this.entities.size > POSTINGS_HELD) this.writePostings();
    if (++this.pending < TRANSACTION) return;
    this.database.exec('COMMIT; BEGIN');
    this.pending = 0;
  }

  /** Writes what is still held. The file is whole only then. */
  finish(): void {
    this.writePostings();
    for (const { no, id, kind, name, spellings, roles } of this.entities.all) {
      const told = JSON.stringify(Array.from(roles.values(), ({ role }) => role));
      this.statements.entity.run([
        no,
        id,
        kind ?? null,
        name ?? null,
        JSON.stringify([...spellings.keys()]),
        told,
      ]);
    }
    for (const [line, articles] of this.lines.repeated) this.statements.line.run([line, articles]);
    const { day, source, id, identity } = this.columns;
    const columns: ArticleColumns = {
      day: Int32Array.from(day),
      source: Uint16Array.from(source),
      id: Uint32Array.from(id),
      identity: Uint32Array.from(identity),
    };
    for (const [name, column] of Object.entries(columns)) this.statements.meta.run([name, bytesOf(column)]);
    this.statements.meta.run(['size', this.size]);
    this.statements.meta.run(['sources', JSON.stringify([...this.sources.keys()])]);
    this.statements.meta.run(['terms', writeTerms(this.terms)]);
    this.statements.meta.run(['dictionary', this.meta.dictionary]);
    this.statements.meta.run(['version', this.meta.version]);
    createIndexes(this.database);
    this.database.exec('COMMIT');
    this.close();
  }

  /** Gives the file up. */
  close(): void {
    if (!this.database.isOpen) return;
    for (const statement of Object.values(this.statements)) statement.finalize();
    this.database.close();
  }

  private addTerm(text: string, entity: EntityId | undefined): void {
    const known = this.terms.get(text);
    if (known) known.articles++;
    else
      this.terms.set(text, { articles: 1, entity: entity === undefined ? 0 : this.entities.get(entity).no });
  }

  private addEvent(event: EventTelling, no: number): void {
    const date = event.date ?? '';
    const insert = this.statements;
    for (const entity of new Set(entitiesOf(event)))
      insert.eventEntity.run([this.entities.get(entity).no, date, no]);
    for (const day of daysOf(event).map(toDayNumber)) {
      insert.eventDay.run([day, date, no]);
      for (const entity of new Set(event.about))
        insert.eventAbout.run([this.entities.get(entity).no, day, no]);
    }
  }

  private writePostings(): void {
    for (const entity of this.entities.all) {
      if (!entity.posting) continue;
      this.statements.posting.run([entity.no, entity.first, entity.posting.toBytes()]);
      entity.posting = undefined;
    }
    this.entities.size = 0;
  }

  private sourceNo(source: string | undefined): number {
    if (source === undefined) return 0;
    const no = this.sources.get(source) ?? this.sources.size + 1;
    this.sources.set(source, no);
    return no;
  }
}

const INSERTS = {
  article: 'INSERT INTO article VALUES (?, ?, ?, ?)',
  entity: 'INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?)',
  posting: 'INSERT INTO posting VALUES (?, ?, ?)',
  eventEntity: 'INSERT INTO event_entity VALUES (?, ?, ?)',
  eventAbout: 'INSERT INTO event_about VALUES (?, ?, ?)',
  eventDay: 'INSERT INTO event_day VALUES (?, ?, ?)',
  line: 'INSERT INTO line VALUES (?, ?)',
  meta: 'INSERT INTO meta VALUES (?, ?)',
} as const;
