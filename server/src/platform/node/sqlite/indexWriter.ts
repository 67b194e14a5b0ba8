/** Folds articles as they were read into a new index file. */
import { termsOf } from '../../../archive/terms.ts';
import { packArticle } from '../../sqlite/articleRow.ts';
import { toDayNumber } from '../../sqlite/dayNumber.ts';
import { packEntity } from '../../sqlite/entityRow.ts';
import { HashKind, HashTable } from '../../sqlite/hashTable.ts';
import { TELLINGS_PER_ARTICLE } from '../../sqlite/schema.ts';
import { BlockWriter } from './blockWriter.ts';
import { createSchema } from './createSchema.ts';
import { createDatabase, type Database, type Statement } from './database.ts';
import { EntityTable, foldEntity, type Publication } from './entityTable.ts';
import { hash32 } from './hash.ts';
import { LineCounter } from './lineCounter.ts';
import type { ReadArticle } from './readArticle.ts';
import { TellingTable } from './tellingTable.ts';
import { TermTable } from './termTable.ts';

export class IndexWriter {
  private readonly database: Database;
  private readonly statements: Readonly<Record<keyof typeof INSERTS, Statement>>;
  private readonly block = new BlockWriter();
  private readonly entities = new EntityTable();
  private readonly tellings = new TellingTable();
  private readonly lines = new LineCounter();
  private readonly terms = new TermTable();
  private readonly articlesById = new HashTable();
  private readonly articlesByLine = new HashTable();
  private readonly sources = new Map<string, number>();
  /** By article. */
  private readonly publications: Publication[] = [];
  private readonly version: string;
  /** Number of the first article of the block. */
  private first = 0;

  /**
   * @param path A file that isn't there.
   * @param version The version of Soát.
   */
  constructor(path: string, version: string) {
    this.version = version;
    this.database = createDatabase(path);
    createSchema(this.database);
    this.statements = Object.fromEntries(
      Object.entries(INSERTS).map(([name, sql]) => [name, this.database.prepare(sql)]),
    ) as typeof this.statements;
    this.database.exec('BEGIN');
  }

  get size(): number {
    return this.publications.length;
  }

  /** @param content What the article is known by to be the same one later. */
  add(read: ReadArticle, content: number): void {
    const no = this.size;
    const { article, names, events, lines, keyLines } = read;
    this.block.add(packArticle(read, content, this.entities.add(no, names)));
    this.publications.push({
      day: article.datePublished === undefined ? null : toDayNumber(article.datePublished),
      source: this.sourceNo(article.source),
    });
    this.articlesById.add(hash32(article.id), no);
    for (const line of keyLines) this.articlesByLine.add(line, no);
    for (const line of lines) this.lines.add(line);
    for (const [term, entity] of termsOf(names, read.text))
      this.terms.add(term, entity === undefined ? 0 : this.entities.get(entity).no);
    events.slice(0, TELLINGS_PER_ARTICLE).forEach((telling, nth) => {
      this.tellings.add(no * TELLINGS_PER_ARTICLE + nth, telling, this.entities);
    });
    if (this.block.isFull) this.writeBlock();
  }

  /** Writes what is still held. The file is whole only then. */
  finish(): void {
    if (!this.block.isEmpty) this.writeBlock();
    const lists = this.tellings.packer();
    const entitiesById = new HashTable();
    for (const entity of this.entities.all) {
      const folded = foldEntity(entity, (article) => this.publications[article] ?? UNKNOWN);
      const { no, id, mentions } = entity;
      this.statements.entity.run([no, mentions, packEntity(folded), lists.ofEntity(no) ?? null]);
      entitiesById.add(hash32(id), no);
    }
    for (const [day, list] of lists.days()) this.statements.day.run([day, list]);
    for (const [line, articles] of this.lines.repeated) this.statements.line.run([line, articles]);
    for (const [half, terms] of this.terms.byHalf()) this.statements.near.run([half, terms]);
    this.writeHashes('term', this.terms.counts());
    this.writeHashes('article', this.articlesById);
    this.writeHashes('keyLine', this.articlesByLine);
    this.writeHashes('entity', entitiesById);
    const meta = {
      size: this.size,
      sources: JSON.stringify([...this.sources.keys()]),
      titles: JSON.stringify(this.entities.titles),
      dates: JSON.stringify(this.tellings.dates),
      version: this.version,
    };
    for (const [key, value] of Object.entries(meta)) this.statements.meta.run([key, value]);
    this.database.exec('COMMIT');
    this.close();
  }

  /** Gives the file up. */
  close(): void {
    if (!this.database.isOpen) return;
    for (const statement of Object.values(this.statements)) statement.finalize();
    this.database.close();
  }

  private writeBlock(): void {
    this.statements.block.run([this.first, this.block.take()]);
    this.first = this.size;
    // So that a file grows as it is read, and not at the end all at once.
    this.database.exec('COMMIT; BEGIN');
  }

  private writeHashes(kind: keyof typeof HashKind, table: HashTable): void {
    for (const { key, data } of table.rows(HashKind[kind])) this.statements.hash.run([key, data]);
    this.statements.meta.run([`${kind}Bits`, table.bits]);
  }

  private sourceNo(source: string | undefined): number {
    if (source === undefined) return 0;
    const no = this.sources.get(source) ?? this.sources.size + 1;
    this.sources.set(source, no);
    return no;
  }
}

const UNKNOWN: Publication = { day: null, source: 0 };

const INSERTS = {
  block: 'INSERT INTO block VALUES (?, ?)',
  entity: 'INSERT INTO entity VALUES (?, ?, ?, ?)',
  day: 'INSERT INTO day VALUES (?, ?)',
  line: 'INSERT INTO line VALUES (?, ?)',
  near: 'INSERT INTO near_term VALUES (?, ?)',
  hash: 'INSERT INTO hash VALUES (?, ?)',
  meta: 'INSERT INTO meta (key, value) VALUES (?, ?)',
} as const;
