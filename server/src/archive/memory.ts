/** An archive held in memory: every article is read by the same annotator as a draft. */
import type { Annotator } from '../draft/annotate.ts';
import type { EntityId } from '../names/name.ts';
import { foldText } from '../text/fold.ts';
import { splitLines } from '../text/line.ts';
import {
  type Archive,
  type ArchivedEvent,
  type Article,
  type ArticleId,
  type ArticleSummary,
  type EntityFacts,
  type Facts,
  LAST_EVENTS,
  type Question,
} from './archive.ts';
import { identityOf } from './article.ts';
import { foldEntity, type Posting } from './entityFacts.ts';
import { type Harvest, harvest } from './harvest.ts';
import { entry, groupBy } from './multimap.ts';
import { createSearch, type Findable, type Search } from './search.ts';

/** Reads the articles and answers from them. */
export function createMemoryArchive(
  name: string,
  articles: Iterable<Article>,
  annotator: Annotator,
): Archive {
  return foldHarvests(name, read(articles, annotator));
}

function* read(articles: Iterable<Article>, annotator: Annotator): Iterable<Harvest> {
  for (const article of articles) yield harvest(article, annotator);
}

/** Answers from articles that were read before. Of two articles with one id the first is taken. */
export function foldHarvests(name: string, harvests: Iterable<Harvest>): Archive {
  const byId = new Map<ArticleId, Harvest>();
  /** Articles by text: a text may have come in twice. */
  const byText = new Map<string, ArticleId[]>();
  const postings = new Map<EntityId, Posting[]>();
  const eventsOf = new Map<EntityId, ArchivedEvent[]>();
  const eventsOn = new Map<string, ArchivedEvent[]>();
  const lineCounts = new Map<string, number>();
  const order = new Map<ArchivedEvent, number>();

  const add = (read: Harvest): void => {
    byId.set(read.article.id, read);
    entry(byText, identityOf(read.text), () => []).push(read.article.id);
    for (const [entity, names] of groupBy(read.names, (n) => n.entity)) {
      entry(postings, entity, () => []).push({ harvest: read, names });
    }
    for (const event of read.events) {
      order.set(event, order.size);
      for (const entity of entitiesOf(event)) entry(eventsOf, entity, () => []).push(event);
      if (event.date) entry(eventsOn, event.date, () => []).push(event);
    }
    for (const line of read.lines) lineCounts.set(line, (lineCounts.get(line) ?? 0) + 1);
  };
  for (const one of harvests) if (!byId.has(one.article.id)) add(one);

  const known = new Map<EntityId, EntityFacts | undefined>();
  const factsOf = (entity: EntityId, selves: readonly ArticleId[]): EntityFacts | undefined => {
    const all = postings.get(entity) ?? [];
    const isOther = (posting: Posting) => !selves.includes(posting.harvest.article.id);
    if (selves.length && !all.every(isOther)) return foldEntity(all.filter(isOther));
    if (!known.has(entity)) known.set(entity, foldEntity(all));
    return known.get(entity);
  };

  const eventsFor = ({ entities, events, days }: Question, selves: readonly ArticleId[]): ArchivedEvent[] => {
    const others = (list: readonly ArchivedEvent[] | undefined) =>
      (list ?? []).filter((event) => !selves.includes(event.citation.article));
    const wanted = new Set<ArchivedEvent>();
    const asked = new Set(events.flatMap(entitiesOf));
    for (const entity of asked) for (const event of others(eventsOf.get(entity))) wanted.add(event);
    for (const entity of entities) {
      if (asked.has(entity)) continue;
      for (const event of latest(others(eventsOf.get(entity)))) wanted.add(event);
    }
    for (const day of days) for (const event of latest(others(eventsOn.get(day)))) wanted.add(event);
    return [...wanted].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };

  let search: Search | undefined;
  return {
    name,
    size: byId.size,

    async lookUp(question) {
      const { self = '' } = question;
      const selves = byText.get(identityOf(self)) ?? [];
      const ownLines = new Set(selves.length ? splitLines(self).map((line) => foldText(line.text)) : []);
      const entities = new Map<EntityId, EntityFacts>();
      for (const id of question.entities) {
        const facts = factsOf(id, selves);
        if (facts) entities.set(id, facts);
      }
      const events = eventsFor(question, selves);
      const lines = new Map<string, number>();
      for (const line of question.lines) {
        const count = (lineCounts.get(line) ?? 0) - (ownLines.has(line) ? selves.length : 0);
        if (count > 0) lines.set(line, count);
      }
      return { articles: citedArticles(entities, events, byId), entities, events, lines };
    },

    async identify(text) {
      const [id] = byText.get(identityOf(text)) ?? [];
      return id === undefined ? undefined : byId.get(id)?.article;
    },

    async findEntities(query) {
      search ??= createSearch(findables(postings));
      return search(query);
    },

    read: async (id) => byId.get(id)?.text,
  };
}

function entitiesOf({ participants, place }: { participants: readonly EntityId[]; place: EntityId | null }) {
  return place === null ? participants : [...participants, place];
}

/** The last few by date; EDTF values of one precision sort as text, and mixed ones nearly so. */
function latest(events: readonly ArchivedEvent[]): ArchivedEvent[] {
  return events.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, LAST_EVENTS);
}

function citedArticles(
  entities: Facts['entities'],
  events: Facts['events'],
  byId: ReadonlyMap<ArticleId, Harvest>,
): Facts['articles'] {
  const cited = new Map<ArticleId, ArticleSummary>();
  const cite = (id: ArticleId) => {
    const summary = byId.get(id)?.article;
    if (summary) cited.set(id, summary);
  };
  for (const event of events) cite(event.citation.article);
  for (const { spellings } of entities.values()) {
    for (const { examples } of spellings) for (const { article } of examples) cite(article);
  }
  return cited;
}

function* findables(postings: ReadonlyMap<EntityId, readonly Posting[]>): Iterable<Findable> {
  for (const [entity, list] of postings) {
    const names = list.flatMap((posting) => posting.names);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
    if (names[0]) yield { entity, text: names[0].canonical, count: names.length };
    for (const [text, count] of counts) yield { entity, text, count };
  }
}
