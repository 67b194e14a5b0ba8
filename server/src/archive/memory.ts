/** An archive held in memory: every article is read by the same annotator as a draft. */
import type { IsoDate } from '../dates/date.ts';
import type { Annotator } from '../draft/annotate.ts';
import type { EntityId } from '../names/name.ts';
import { rememberByText } from '../text/remember.ts';
import type { Archive, Article, ArticleId, EntityFacts, EventTelling } from './archive.ts';
import { cite } from './citations.ts';
import { findCopies, holdersOf, keyLines } from './copies.ts';
import { foldPostings, type Posting } from './entityFacts.ts';
import { daysOf, entitiesOf } from './eventDays.ts';
import { findEvents } from './findEvents.ts';
import { type Harvest, type HarvestedName, harvest } from './harvest.ts';
import { entry, groupBy } from './multimap.ts';
import { byCount, createSearch, type Findable, type Search } from './search.ts';
import { createTerms, entitiesNear, lookUpTerms, TermCounter, type Terms, termsOf } from './terms.ts';

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
  /** By key line: see `copies.ts`. */
  const byLine = new Map<string, Harvest[]>();
  const postings = new Map<EntityId, HeldPosting[]>();
  /** Every telling, and where it stands by entity, by day, and by both. */
  const tellings: EventTelling[] = [];
  const tellingsOf = new Map<EntityId, number[]>();
  const tellingsOn = new Map<IsoDate, number[]>();
  const tellingsAbout = new Map<string, number[]>();
  const lineCounts = new Map<string, number>();
  const termCounter = new TermCounter();

  const add = (read: Harvest): void => {
    byId.set(read.article.id, read);
    for (const line of keyLines(read.lines)) entry(byLine, line, () => []).push(read);
    for (const [entity, names] of groupBy(read.names, (n) => n.entity)) {
      entry(postings, entity, () => []).push({
        harvest: read,
        article: read.article,
        names,
        cite: ({ span }) => cite({ id: read.article.id, text: read.text }, span),
      });
    }
    for (const telling of read.events) {
      const no = tellings.push(telling) - 1;
      for (const entity of entitiesOf(telling)) entry(tellingsOf, entity, () => []).push(no);
      for (const day of daysOf(telling)) {
        entry(tellingsOn, day, () => []).push(no);
        for (const entity of telling.about) entry(tellingsAbout, at(entity, day), () => []).push(no);
      }
    }
    for (const [text, entity] of termsOf(read.names, read.text)) termCounter.add(text, entity);
    for (const line of read.lines) lineCounts.set(line, (lineCounts.get(line) ?? 0) + 1);
  };
  for (const one of harvests) if (!byId.has(one.article.id)) add(one);
  const get = (no: number): EventTelling => tellings[no] as EventTelling;
  for (const list of [...tellingsOf.values(), ...tellingsOn.values()])
    list.sort((a, b) => latestFirst(get(a), get(b)));

  const known = new Map<EntityId, EntityFacts | undefined>();
  const factsOf = (entity: EntityId, selves: readonly ArticleId[]): EntityFacts | undefined => {
    const all = postings.get(entity) ?? [];
    const isOther = (posting: HeldPosting) => !selves.includes(posting.harvest.article.id);
    if (selves.length && !all.every(isOther)) return factsFrom(all.filter(isOther));
    if (!known.has(entity)) known.set(entity, factsFrom(all));
    return known.get(entity);
  };

  const copiesOf = rememberByText(
    (text) =>
      findCopies(
        text,
        (line) => byLine.get(line) ?? [],
        ({ text }) => text,
      ),
    DRAFTS,
  );

  let search: Search | undefined;
  const searchNames = (): Search => {
    search ??= createSearch(findables(postings));
    return search;
  };
  let terms: Terms | undefined;
  return {
    name,
    size: byId.size,
    sources: [...new Set(Array.from(byId.values(), ({ article }) => article.source ?? []).flat())],

    async lookUp(question) {
      const own = question.self === undefined ? [] : copiesOf(question.self);
      const selves = own.map(({ article }) => article.id);
      const entities = new Map<EntityId, EntityFacts>();
      for (const id of question.entities) {
        const facts = factsOf(id, selves);
        if (facts) entities.set(id, facts);
      }
      terms ??= createTerms(termCounter);
      const asked = lookUpTerms(question.terms ?? [], terms, selves.length);
      for (const id of entitiesNear(asked, entities)) {
        const facts = factsOf(id, selves);
        if (facts) entities.set(id, facts);
      }
      const events = findEvents(question, {
        of: (entity) => tellingsOf.get(entity) ?? [],
        on: (day) => tellingsOn.get(day) ?? [],
        about: (entity, day) => tellingsAbout.get(at(entity, day)) ?? [],
        get,
        isOwn: (no) => selves.includes(get(no).citation.article),
        dateOf: (id) => byId.get(id)?.article.datePublished,
      });
      const lines = new Map<string, number>();
      for (const line of question.lines) {
        const ownCount = own.filter(({ lines }) => lines.includes(line)).length;
        const count = (lineCounts.get(line) ?? 0) - ownCount;
        if (count > 0) lines.set(line, count);
      }
      const holders = holdersOf(question.lines, (line) =>
        (byLine.get(line) ?? []).map(({ article }) => article.id).filter((id) => !selves.includes(id)),
      );
      const articles = { get: (id: ArticleId) => byId.get(id)?.article };
      return { articles, entities, terms: asked, events, lines, holders };
    },

    async identify(text) {
      return copiesOf(text)[0]?.article;
    },

    findEntities: async (query) => searchNames().find(query),
    completeEntities: async (typed) => searchNames().complete(typed),

    listEntities: async ({ severalSpellings = false } = {}) =>
      byCount(
        [...postings]
          .filter(([entity]) => !severalSpellings || (factsOf(entity, [])?.spellings.length ?? 0) > 1)
          .map(([entity, list]) => [entity, list.reduce((sum, { names }) => sum + names.length, 0)]),
      ),

    entitiesIn: async (id) => [...new Set(byId.get(id)?.names.map(({ entity }) => entity))],

    read: async (id) => byId.get(id)?.text,
  };
}

/** Drafts that are open at a time. */
const DRAFTS = 8;

function at(entity: EntityId, day: IsoDate): string {
  return `${entity}|${day}`;
}

/** EDTF values of one precision sort as text, and mixed ones nearly so. */
function latestFirst(a: EventTelling, b: EventTelling): number {
  return (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0;
}

/** A posting with what else is asked of it. */
interface HeldPosting extends Posting {
  readonly harvest: Harvest;
  readonly names: readonly [HarvestedName, ...HarvestedName[]];
}

function factsFrom(postings: readonly HeldPosting[]): EntityFacts | undefined {
  const name = postings[0]?.names[0];
  return name && foldPostings({ id: name.entity, kind: name.kind, name: name.canonical }, postings);
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
