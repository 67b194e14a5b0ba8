/** The archive that is an index file. It answers as an archive in memory does: from forms that were folded before. */
import type {
  Archive,
  ArticleId,
  ArticleSummary,
  Citation,
  EntityFacts,
  EventTelling,
} from '../../archive/archive.ts';
import { cite } from '../../archive/citations.ts';
import { findCopies, foldedLines, holdersOf as linesHeldBy } from '../../archive/copies.ts';
import { type Cell, EXAMPLES, type Form, toEntityFacts } from '../../archive/entityFacts.ts';
import { findEvents } from '../../archive/findEvents.ts';
import { byCount, type Findable, openSearch, type Search } from '../../archive/search.ts';
import { entitiesNear, lookUpTerms, type Terms } from '../../archive/terms.ts';
import type { EntityId } from '../../names/name.ts';
import { splitLines } from '../../text/line.ts';
import { rememberByText } from '../../text/remember.ts';
import { fromDayNumber, toDayNumber } from './dayNumber.ts';
import type { FoldedCell, FoldedForm, FoldedPlace } from './entityRow.ts';
import type { IndexedEntity, IndexReader } from './indexReader.ts';
import { createOwnShare, NOTHING_OWN, type OwnShare } from './ownShare.ts';
import { TELLINGS_PER_ARTICLE } from './schema.ts';
import { createTellingLists } from './tellingLists.ts';

/** Drafts that are open at a time. */
const DRAFTS = 8;
/** Names of which is kept what is known of them: those of the day recur from draft to draft. */
const NAMES = 10_000;

/** An archive over a file that is open. */
export function createSqliteArchive(name: string, reader: IndexReader): Archive {
  const cellOf = ({ day, source, articles, mentions }: FoldedCell): Cell => ({
    source: reader.sources[source - 1],
    date: day === null ? undefined : fromDayNumber(day),
    articles,
    mentions,
  });
  const citationOf = ({ article: no, start, length }: FoldedPlace): Citation => {
    const { article, text } = reader.article(no);
    return cite({ id: article.id, text }, { start, end: start + length });
  };
  const toForm = (form: FoldedForm, isOwn: (article: number) => boolean): Form => {
    const { places } = form;
    let cells: readonly Cell[] | undefined;
    let examples: readonly Citation[] | undefined;
    return {
      get cells() {
        cells ??= form.cells.map(cellOf);
        return cells;
      },
      // Articles are read only where a rule or a card shows them: most forms of a draft's names are in order.
      get examples() {
        examples ??= places
          .filter(({ article }) => !isOwn(article))
          .slice(0, EXAMPLES)
          .map(citationOf);
        return examples;
      },
    };
  };
  const factsWithout = (entity: IndexedEntity | undefined, own: OwnShare): EntityFacts | undefined => {
    if (!entity?.kind) return undefined;
    const { id, kind, name, mentions, spellings, roles } = own.subtractFrom(entity);
    if (mentions <= 0) return undefined;
    return toEntityFacts(
      { id, kind: kind ?? entity.kind, name },
      spellings.map((spelling) => [spelling.text, toForm(spelling, own.holds)]),
      roles.map((role) => [reader.roleOf(role), toForm(role, own.holds)]),
    );
  };
  const entityOf = rememberByText((id) => reader.entity(id), NAMES);
  const factsOf = rememberByText((id) => factsWithout(entityOf(id), NOTHING_OWN), NAMES);
  const lineCount = rememberByText((line) => reader.lineCount(line));
  const knownTerms: Terms = {
    count: rememberByText((text) => reader.terms.count(text), NAMES),
    near: rememberByText((text) => reader.terms.near(text), NAMES),
  };
  const lists = createTellingLists(reader);

  const holdersOf = rememberByText((line) => reader.articlesWithLine(line));
  const copiesOf = rememberByText(
    (text) => findCopies(text, holdersOf, (no) => reader.article(no).text),
    DRAFTS,
  );
  const ownShareOf = rememberByText((text) => createOwnShare(copiesOf(text), reader), DRAFTS);

  const telling = (no: number): EventTelling => {
    const found = reader.article(Math.floor(no / TELLINGS_PER_ARTICLE)).events[no % TELLINGS_PER_ARTICLE];
    if (!found) throw new Error(`the index holds no telling ${no}`);
    return found;
  };
  const summaryOf = (id: ArticleId): ArticleSummary | undefined => {
    const no = reader.articleNo(id);
    return no === undefined ? undefined : reader.article(no).article;
  };

  let search: Promise<Search> | undefined;
  const searchNames = (): Promise<Search> => {
    search ??= buildSearch(reader);
    return search;
  };
  return {
    name,
    size: reader.size,
    sources: reader.sources,

    async lookUp(question) {
      const own = question.self === undefined ? NOTHING_OWN : ownShareOf(question.self);
      const factsFor = (id: EntityId) =>
        own.articles.length ? factsWithout(entityOf(id), own) : factsOf(id);
      const entities = new Map<EntityId, EntityFacts>();
      for (const id of question.entities) {
        const facts = factsFor(id);
        if (facts) entities.set(id, facts);
      }
      const terms = lookUpTerms(question.terms ?? [], knownTerms, own.articles.length);
      for (const id of entitiesNear(terms, entities)) {
        const facts = factsFor(id);
        if (facts) entities.set(id, facts);
      }
      const events = findEvents(question, {
        of: lists.of,
        on: (day) => lists.on(toDayNumber(day)),
        about: lists.about,
        get: telling,
        isOwn: (no) => own.holds(Math.floor(no / TELLINGS_PER_ARTICLE)),
        dateOf: (id) => summaryOf(id)?.datePublished,
      });
      const lines = new Map<string, number>();
      for (const line of question.lines) {
        const count = lineCount(line) - own.lineCount(line);
        if (count > 0) lines.set(line, count);
      }
      const holders = linesHeldBy(question.lines, (line) =>
        holdersOf(line)
          .filter((no) => !own.holds(no) && foldedLines(splitLines(reader.article(no).text)).includes(line))
          .map((no) => reader.article(no).article.id),
      );
      return { articles: { get: summaryOf }, entities, terms, events, lines, holders };
    },

    async identify(text) {
      const [no] = copiesOf(text);
      return no === undefined ? undefined : reader.article(no).article;
    },

    findEntities: async (query) => (await searchNames()).find(query),
    completeEntities: async (typed) => (await searchNames()).complete(typed),

    async listEntities({ severalSpellings = false } = {}) {
      const listed = [...reader.entities()].filter(
        ({ spellings }) => !severalSpellings || spellings.filter(({ cells }) => cells.length).length > 1,
      );
      return byCount(listed.map(({ id, mentions }) => [id, mentions]));
    },

    async entitiesIn(id) {
      const no = reader.articleNo(id);
      if (no === undefined) return [];
      const numbers = new Set(reader.entitiesIn(reader.article(no).names));
      return Array.from(numbers, (entity) => reader.entityId(entity));
    },

    async read(id) {
      const no = reader.articleNo(id);
      return no === undefined ? undefined : reader.article(no).text;
    },
  };
}

/** The longest a stretch of work may take, in milliseconds: an editor types on meanwhile. */
const STRETCH = 15;

async function buildSearch(reader: IndexReader): Promise<Search> {
  const search = openSearch();
  let rested = performance.now();
  for (const name of findables(reader)) {
    search.add(name);
    if (performance.now() - rested < STRETCH) continue;
    await reader.nextTurn();
    rested = performance.now();
  }
  return search;
}

function* findables(reader: IndexReader): Iterable<Findable> {
  for (const { id, name, mentions, spellings } of reader.entities()) {
    yield { entity: id, text: name, count: mentions };
    for (const { text, shorts, cells } of spellings) {
      const full = cells.reduce((sum, cell) => sum + cell.mentions, 0);
      yield { entity: id, text, count: full + shorts };
    }
  }
}
