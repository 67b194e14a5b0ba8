/** The archive that is an index file. It answers as an archive in memory does, out of the same folds. */
import type { Archive, ArticleId, ArticleSummary, EntityFacts } from '../../../archive/archive.ts';
import { identityOf } from '../../../archive/article.ts';
import { citationOf, citedArticles } from '../../../archive/citations.ts';
import { countMentions, foldEntity, hasSeveralSpellings } from '../../../archive/entityFacts.ts';
import { findEvents } from '../../../archive/findEvents.ts';
import { byCount, createSearch, type Findable, type Search } from '../../../archive/search.ts';
import { entitiesNear, lookUpTerms } from '../../../archive/terms.ts';
import type { EntityId } from '../../../names/name.ts';
import { foldText } from '../../../text/fold.ts';
import { splitLines } from '../../../text/line.ts';
import { rememberByText } from '../../../text/remember.ts';
import { fromDayNumber, toDayNumber } from './columns.ts';
import { hash48 } from './hash.ts';
import type { IndexReader } from './indexReader.ts';
import { EVENTS_PER_ARTICLE } from './schema.ts';

/** An archive over a file that is open. */
export function createSqliteArchive(name: string, reader: IndexReader): Archive {
  const { columns, sources } = reader;

  const factsWithout = (id: EntityId, selves: readonly number[]): EntityFacts | undefined => {
    const entity = reader.entity(id);
    if (!entity) return undefined;
    const postings = reader.postings(entity).filter(({ article }) => !selves.includes(article));
    return foldEntity(
      { id, kind: entity.kind, name: entity.name },
      postings.map(({ article: no, names }) => {
        const source = sources[(columns.source[no] ?? 0) - 1];
        const datePublished = fromDay(columns.day[no]);
        return {
          article: {
            ...(source === undefined ? {} : { source }),
            ...(datePublished ? { datePublished } : {}),
          },
          names,
          cite: (name) => {
            const { article, text: whole } = reader.article(no);
            return citationOf({ article, text: whole }, reader.namesOf(entity, no), name);
          },
        };
      }),
    );
  };
  const factsOf = rememberByText((id) => factsWithout(id, []));
  const eventsOf = rememberByText((entity) => reader.eventsOf(entity));
  const eventsOn = rememberByText((day) => reader.eventsOn(toDayNumber(day)));
  const eventsAt = rememberByText((key) => {
    const [entity = '', day = ''] = key.split('|');
    return reader.eventsAt(entity, toDayNumber(day));
  });
  const lineCount = rememberByText((line) => reader.lineCount(hash48(line)));

  const summaryOf = (id: ArticleId): ArticleSummary | undefined => {
    const no = reader.articleNo(id);
    return no === undefined ? undefined : reader.article(no).article;
  };

  let search: Search | undefined;
  return {
    name,
    size: reader.size,

    async lookUp(question) {
      const { self } = question;
      const selves = self === undefined ? [] : reader.articlesWith(identityOf(self), identityOf);
      const ownLines = new Set(
        selves.length && self ? splitLines(self).map((line) => foldText(line.text)) : [],
      );
      const entities = new Map<EntityId, EntityFacts>();
      for (const id of question.entities) {
        const facts = selves.length ? factsWithout(id, selves) : factsOf(id);
        if (facts) entities.set(id, facts);
      }
      const terms = lookUpTerms(question.terms ?? [], reader.terms, selves.length);
      for (const id of entitiesNear(terms, entities)) {
        const facts = selves.length ? factsWithout(id, selves) : factsOf(id);
        if (facts) entities.set(id, facts);
      }
      const events = findEvents(question, {
        of: eventsOf,
        on: eventsOn,
        about: (entity, day) => eventsAt(`${entity}|${day}`),
        get: (no) => reader.event(no),
        isOwn: (no) => selves.includes(Math.floor(no / EVENTS_PER_ARTICLE)),
        dateOf: (id) => summaryOf(id)?.datePublished,
      });
      const lines = new Map<string, number>();
      for (const line of question.lines) {
        const count = lineCount(line) - (ownLines.has(line) ? selves.length : 0);
        if (count > 0) lines.set(line, count);
      }
      return { articles: citedArticles(entities, events, summaryOf), entities, terms, events, lines };
    },

    async identify(text) {
      const [no] = reader.articlesWith(identityOf(text), identityOf);
      return no === undefined ? undefined : reader.article(no).article;
    },

    async findEntities(query) {
      search ??= createSearch(findables(reader));
      return search(query);
    },

    async listEntities({ severalSpellings = false } = {}) {
      const counts: [EntityId, number][] = [];
      for (const entity of reader.entities()) {
        // Short forms are spellings here: the postings tell.
        if (severalSpellings && entity.spellings.length < 2) continue;
        const postings = reader.postings(entity);
        if (!severalSpellings || hasSeveralSpellings(postings))
          counts.push([entity.id, countMentions(postings)]);
      }
      return byCount(counts);
    },

    async read(id) {
      const no = reader.articleNo(id);
      return no === undefined ? undefined : reader.article(no).text;
    },
  };
}

/** Days recur: an archive has far more articles than days. */
const days = new Map<number | undefined, string | undefined>();
function fromDay(day: number | undefined): string | undefined {
  if (!days.has(day)) days.set(day, fromDayNumber(day));
  return days.get(day);
}

function* findables(reader: IndexReader): Iterable<Findable> {
  for (const entity of reader.entities()) {
    const counts = new Map<string, number>();
    let mentions = 0;
    for (const { names } of reader.postings(entity)) {
      for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
      mentions += names.length;
    }
    yield { entity: entity.id, text: entity.name, count: mentions };
    for (const [text, count] of counts) yield { entity: entity.id, text, count };
  }
}
