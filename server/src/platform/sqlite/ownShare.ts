/** What of an archive's answer comes from the draft itself, where articles are copies of it. It is taken out again. */
import { foldedLines } from '../../archive/copies.ts';
import { isFull, roleKey } from '../../archive/entityFacts.ts';
import type { HarvestedName } from '../../archive/harvest.ts';
import { splitLines } from '../../text/line.ts';
import { toDayNumber } from './dayNumber.ts';
import type { FoldedCell, FoldedForm } from './entityRow.ts';
import type { IndexedEntity, IndexReader } from './indexReader.ts';

export interface OwnShare {
  /** Numbers of the articles. */
  readonly articles: readonly number[];
  holds(article: number): boolean;
  /** How many of them hold a folded line. */
  lineCount(line: string): number;
  /** The entity as it were without them. */
  subtractFrom(entity: IndexedEntity): IndexedEntity;
}

/** Most drafts are in no archive. */
export const NOTHING_OWN: OwnShare = {
  articles: [],
  holds: () => false,
  lineCount: () => 0,
  subtractFrom: (entity) => entity,
};

export function createOwnShare(articles: readonly number[], reader: IndexReader): OwnShare {
  if (!articles.length) return NOTHING_OWN;
  const read = articles.map((no) => {
    const { article, text, names } = reader.article(no);
    return {
      day: article.datePublished === undefined ? null : toDayNumber(article.datePublished),
      source: article.source === undefined ? 0 : reader.sources.indexOf(article.source) + 1,
      names,
      lines: new Set(foldedLines(splitLines(text))),
    };
  });
  return {
    articles,
    holds: (article) => articles.includes(article),
    lineCount: (line) => read.filter(({ lines }) => lines.has(line)).length,
    subtractFrom: (entity) =>
      read.reduce((rest, { names, ...publication }) => {
        const own = [...reader.namesIn(names, (no) => (no === entity.no ? entity : undefined))];
        return own.length ? subtract(rest, own, publication, reader) : rest;
      }, entity),
  };
}

type Publication = Pick<FoldedCell, 'day' | 'source'>;

function subtract(
  entity: IndexedEntity,
  names: readonly HarvestedName[],
  publication: Publication,
  reader: IndexReader,
): IndexedEntity {
  const without = (form: FoldedForm, own: readonly HarvestedName[]) =>
    own.length ? { cells: withoutMentions(form.cells, publication, own.length) } : {};
  return {
    ...entity,
    mentions: entity.mentions - names.length,
    spellings: entity.spellings.map((spelling) => ({
      ...spelling,
      ...without(
        spelling,
        names.filter((name) => isFull(name) && name.text === spelling.text),
      ),
    })),
    roles: entity.roles.map((role) => {
      const key = roleKey(reader.roleOf(role));
      return {
        ...role,
        ...without(
          role,
          names.filter((name) => name.role && roleKey(name.role) === key),
        ),
      };
    }),
  };
}

/** Cells without one article's mentions. */
function withoutMentions(
  cells: readonly FoldedCell[],
  { day, source }: Publication,
  mentions: number,
): FoldedCell[] {
  return cells
    .map((cell) =>
      cell.day === day && cell.source === source
        ? { ...cell, articles: cell.articles - 1, mentions: cell.mentions - mentions }
        : cell,
    )
    .filter(({ articles }) => articles > 0);
}
