/** An archive held in memory: every article is read by the same annotator as a draft. */
import type { IsoDate } from '../dates/date.ts';
import type { Annotator } from '../draft/annotate.ts';
import type { EntityId } from '../names/name.ts';
import { foldText } from '../text/fold.ts';
import { splitLines } from '../text/line.ts';
import {
  type Archive,
  type ArchivedEvent,
  type Article,
  type ArticleId,
  type EntityFacts,
  LAST_EVENTS,
  type Question,
} from './archive.ts';
import { identityOf } from './article.ts';
import { citationOf, citedArticles } from './citations.ts';
import { foldEntity, type Posting } from './entityFacts.ts';
import { daysOf, entitiesOf } from './eventDays.ts';
import { type Harvest, type HarvestedName, harvest } from './harvest.ts';
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
  const postings = new Map<EntityId, HeldPosting[]>();
  const eventsOf = new Map<EntityId, ArchivedEvent[]>();
  const eventsOn = new Map<string, ArchivedEvent[]>();
  /** By entity and day. */
  const eventsAt = new Map<string, ArchivedEvent[]>();
  const lineCounts = new Map<string, number>();
  const order = new Map<ArchivedEvent, number>();

  const add = (read: Harvest): void => {
    byId.set(read.article.id, read);
    entry(byText, identityOf(read.text), () => []).push(read.article.id);
    for (const [entity, names] of groupBy(read.names, (n) => n.entity)) {
      entry(postings, entity, () => []).push({
        harvest: read,
        article: read.article,
        names,
        cite: (text) => citationOf(read, names, text),
      });
    }
    for (const event of read.events) {
      order.set(event, order.size);
      for (const entity of entitiesOf(event)) entry(eventsOf, entity, () => []).push(event);
      for (const day of daysOf(event)) {
        entry(eventsOn, day, () => []).push(event);
        for (const entity of event.about) entry(eventsAt, at(entity, day), () => []).push(event);
      }
    }
    for (const line of read.lines) lineCounts.set(line, (lineCounts.get(line) ?? 0) + 1);
  };
  for (const one of harvests) if (!byId.has(one.article.id)) add(one);
  for (const list of [...eventsOf.values(), ...eventsOn.values()]) list.sort(latestFirst);

  const known = new Map<EntityId, EntityFacts | undefined>();
  const factsOf = (entity: EntityId, selves: readonly ArticleId[]): EntityFacts | undefined => {
    const all = postings.get(entity) ?? [];
    const isOther = (posting: HeldPosting) => !selves.includes(posting.harvest.article.id);
    if (selves.length && !all.every(isOther)) return factsFrom(all.filter(isOther));
    if (!known.has(entity)) known.set(entity, factsFrom(all));
    return known.get(entity);
  };

  const eventsFor = ({ entities, events, days }: Question, selves: readonly ArticleId[]): ArchivedEvent[] => {
    const isOther = (event: ArchivedEvent) => !selves.includes(event.citation.article);
    const wanted = new Set<ArchivedEvent>();
    const take = (list: readonly ArchivedEvent[]) => {
      for (const event of list) wanted.add(event);
    };
    for (const event of events) {
      for (const entity of event.about) {
        for (const day of event.days) take((eventsAt.get(at(entity, day)) ?? []).filter(isOther));
      }
    }
    for (const entity of entities) take(firstFew(eventsOf.get(entity), isOther));
    for (const day of days) take(firstFew(eventsOn.get(day), isOther));
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
      const articles = citedArticles(entities, events, (id) => byId.get(id)?.article);
      return { articles, entities, events, lines };
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

function at(entity: EntityId, day: IsoDate): string {
  return `${entity}|${day}`;
}

/** EDTF values of one precision sort as text, and mixed ones nearly so. */
function latestFirst(a: ArchivedEvent, b: ArchivedEvent): number {
  return (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0;
}

function firstFew(list: readonly ArchivedEvent[] = [], isWanted: (event: ArchivedEvent) => boolean) {
  const few: ArchivedEvent[] = [];
  for (const event of list) {
    if (few.length === LAST_EVENTS) break;
    if (isWanted(event)) few.push(event);
  }
  return few;
}

/** A posting with what else is asked of it. */
interface HeldPosting extends Posting {
  readonly harvest: Harvest;
  readonly names: readonly [HarvestedName, ...HarvestedName[]];
}

function factsFrom(postings: readonly HeldPosting[]): EntityFacts | undefined {
  const name = postings[0]?.names[0];
  return name && foldEntity({ id: name.entity, kind: name.kind, name: name.canonical }, postings);
}

function* findables(postings: ReadonlyMap<EntityId, readonly HeldPosting[]>): Iterable<Findable> {
  for (const [entity, list] of postings) {
    const names = list.flatMap((posting) => posting.names);
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
    if (names[0]) yield { entity, text: names[0].canonical, count: names.length };
    for (const [text, count] of counts) yield { entity, text, count };
  }
}
