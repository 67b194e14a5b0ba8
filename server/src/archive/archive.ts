/**
 * The archive as a port: one batched question a draft, answered alike by a folder in memory, an index file and,
 * later, a database. Facts are plain data; rules never ask again.
 */
import type { IsoDate } from '../dates/date.ts';
import type { EventMention } from '../events/event.ts';
import type { EntityId, EntityKind } from '../names/name.ts';
import type { Span } from '../text/span.ts';

export type ArticleId = string;

/** What is shown of an article as evidence. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly title: string;
  readonly source?: string;
  /** Day of publication, where known. */
  readonly datePublished?: IsoDate;
  readonly url?: string;
  /** The file it was read from, where it was one, so that an editor can open it. */
  readonly path?: string;
}

/** An article to be put into an archive. */
export interface Article extends ArticleSummary {
  /** Raw text, headline first; spans of the archive count in it. */
  readonly text: string;
}

/** A place in an archived article. */
export interface Citation {
  readonly article: ArticleId;
  /** Raw span in the article's text. */
  readonly span: Span;
  /** The sentence or clause around it. */
  readonly quote: string;
}

/** One way an entity's full name is written in the archive. */
export interface Spelling {
  readonly text: string;
  /** Mentions outside boilerplate and repeated lines. */
  readonly count: number;
  /** Articles that hold it. */
  readonly articles: number;
  /** Articles by source. */
  readonly bySource: Readonly<Record<string, number>>;
  /** Articles by year of publication (`2025`), then by source; those without a date or a source are left out. */
  readonly byYear: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /**
   * How many of the latest articles with the full name hold it: of those of as many last days as it takes to have
   * {@link LATEST_ARTICLES}.
   */
  readonly recent?: number;
  /** A few places, the newest first. */
  readonly examples: readonly Citation[];
}

/** An office or title the archive gives an entity. */
export interface RoleFact {
  readonly title: string;
  readonly of?: EntityId;
  readonly former: boolean;
  readonly count: number;
  /** Articles that tell it. */
  readonly articles: number;
  /** Articles by month of publication (`2025-07`): how often it was told, and when. */
  readonly byMonth: Readonly<Record<string, number>>;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** A few places, the newest first. */
  readonly examples: readonly Citation[];
}

/** All the archive knows of an entity. */
export interface EntityFacts {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Most frequent first. */
  readonly spellings: readonly Spelling[];
  /** Most frequent first. */
  readonly roles: readonly RoleFact[];
}

/** An event as one article tells it. */
export interface EventTelling extends Omit<EventMention, 'line' | 'span' | 'trigger' | 'dateSpan'> {
  readonly citation: Citation;
}

/**
 * An event as the archive tells it: all tellings that agree on its day and may be of one event. What it says of kind,
 * cast, place and words is what the first of them says. One that other articles date otherwise is another event: the
 * archive keeps both.
 */
export interface ArchivedEvent extends EventTelling {
  /** By day of publication, the first report first. */
  readonly tellings: readonly EventTelling[];
  /** How many articles tell it. */
  readonly articles: number;
  /** Days of the first and the last report. */
  readonly first?: IsoDate;
  readonly last?: IsoDate;
}

/** What the archive needs to know of an event to find others that may be the same one. */
export interface EventQuery {
  /** Its entities, as `EventMention.about`. */
  readonly about: readonly EntityId[];
  /** Days on which it may have been: its date and those it may be mistaken for. */
  readonly days: readonly IsoDate[];
}

/** A term (see `terms.ts`) in many articles, near one that was asked. */
export interface NearTerm {
  readonly text: string;
  readonly articles: number;
  /** The entity whose name it is, full or short. */
  readonly entity?: EntityId;
}

/** What the archive knows of a term. */
export interface TermFacts {
  /** Articles that hold it; 0 may be one. */
  readonly articles: number;
  /** Where hardly any article holds it: frequent terms that are one slip away, most frequent first. */
  readonly near: readonly NearTerm[];
}

/** What a draft asks. Everything it mentions, at once. */
export interface Question {
  /** Entities whose spellings and roles are wanted. */
  readonly entities: readonly EntityId[];
  /** Entities whose last events are wanted: for cards, not for rules. */
  readonly eventsOf?: readonly EntityId[];
  /** The draft's own events: those of the archive that share an entity and a day are wanted. */
  readonly events: readonly EventQuery[];
  /** Days whose events are wanted: for cards, not for rules. */
  readonly days: readonly IsoDate[];
  /** How many tellings of each of those entities and days; {@link LAST_TELLINGS} where it is not said. */
  readonly most?: number;
  /** Lines (normalised, see `foldText`) whose frequency is wanted. */
  readonly lines: readonly string[];
  /** Terms (see `terms.ts`) of which is wanted how often they are written, and what they may be a slip for. */
  readonly terms?: readonly string[];
  /**
   * The draft's own text: an article of the archive with the same text is the draft itself and is left out of
   * every answer, so that nothing confirms or contradicts itself.
   */
  readonly self?: string;
}

/** What the archive answers. */
export interface Facts {
  /** What is shown of the articles that are cited. */
  readonly articles: Pick<ReadonlyMap<ArticleId, ArticleSummary>, 'get'>;
  /** The asked ones, and those of near terms. */
  readonly entities: ReadonlyMap<EntityId, EntityFacts>;
  /** The asked terms. */
  readonly terms: ReadonlyMap<string, TermFacts>;
  /**
   * Dated events, once each, in order of the articles that tell them: those that are about an entity of an asked event
   * and fall on one of its days (or on a range of days that holds one); the last ones that an asked entity takes part
   * in or is the place of; those on an asked day.
   */
  readonly events: readonly ArchivedEvent[];
  /** How many articles hold each asked line; one that a single article holds may be left out. */
  readonly lines: ReadonlyMap<string, number>;
  /** For asked lines of {@link PARAGRAPH} characters or more: articles that have the line among their longest ones. */
  readonly holders: ReadonlyMap<string, readonly ArticleId[]>;
}

/** Length of a folded line from which archives tell what articles hold it: some 20 words. */
export const PARAGRAPH = 100;

/** An archive that can be asked. */
export interface Archive {
  /** What it is called in messages: a path. */
  readonly name: string;
  /** How many articles it holds. */
  readonly size: number;
  /** Outlets its articles are of, as far as they say. */
  readonly sources?: readonly string[];
  lookUp(question: Question): Promise<Facts>;
  /** The article whose text this is, if the archive holds it: a draft that is in the archive knows its own day. */
  identify(text: string): Promise<ArticleSummary | undefined>;
  /** Entities whose name or a spelling matches what a person typed, best first; for `soat lookup` and search. */
  findEntities(query: string): Promise<readonly EntityId[]>;
  /** Entities whose name goes on from what a person has typed so far, best first, a few dozen; for completion. */
  completeEntities(typed: string): Promise<readonly EntityId[]>;
  /** Every entity that an article names, the most mentioned first; `severalSpellings`: only those spelled in two ways or more. */
  listEntities(filter?: { readonly severalSpellings?: boolean }): Promise<readonly EntityId[]>;
  /** Entities that an article names, once each, as they come; none for an article that is not there. */
  entitiesIn(article: ArticleId): Promise<readonly EntityId[]>;
  /** Raw text of an article, to show evidence in; undefined where it is not kept. */
  read(article: ArticleId): Promise<string | undefined>;
}

/** How many tellings of events are looked at for an entity, or for a day, where no event of the draft asks for more. */
export const LAST_TELLINGS = 100;

/** How many articles tell of an entity's spelling of late. */
export const LATEST_ARTICLES = 20;

/** What an archive that holds nothing answers. */
export const NO_FACTS: Facts = {
  articles: new Map(),
  entities: new Map(),
  terms: new Map(),
  events: [],
  lines: new Map(),
  holders: new Map(),
};
