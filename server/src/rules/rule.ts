/** What a rule is, what it is given and what it says. A rule is a pure function in a file of its own. */
import type { ArticleId, Facts } from '../archive/archive.ts';
import type { IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity, EntityId } from '../names/name.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The languages messages are written in. */
export type Locale = 'vi' | 'en';

/** A text in both languages; `{name}` stands for a value. */
export type Message = Readonly<Record<Locale, string>>;

/** Values for the places of a {@link Message}. */
export type MessageData = Readonly<Record<string, string | number>>;

/** Fills a message's places. A place without a value stays as written, so that a slip is seen. */
export function fillMessage(message: Message, locale: Locale, data: MessageData = {}): string {
  return message[locale].replace(/\{(\w+)\}/g, (place, name: string) => String(data[name] ?? place));
}

/** Two events of the same people on two days, that a slip of the hand would make one. */
export interface DifferentEvents {
  /** Both days, ISO 8601. */
  readonly days: readonly IsoDate[];
  /** Names of who took part; none for all events of those days. */
  readonly with?: readonly string[];
}

/** How a desk writes: from a shipped style, `soat.yml` and, with `style: learn`, the archive. */
export interface HouseStyle {
  /** Name of the style, for messages; undefined where none is set. */
  readonly name?: string;
  /** Notation of day and month: `d/m`, `d-m` or `d.m`. */
  readonly dateFormat?: 'd/m' | 'd-m' | 'd.m';
  /** The preferred spelling of an entity, and who prefers it. */
  readonly preferred: ReadonlyMap<EntityId, Preferred>;
  /** Cities with the TP before them as the archive mostly has it, by each other way (see `cityTerms`). */
  readonly cities?: ReadonlyMap<string, HouseSpelling>;
  /** Names that a desk told apart, folded (`foldText`), each with those it is not, though they are written much alike. */
  readonly differentFrom?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Events that look alike and are two, as the desk said. */
  readonly differentEvents?: readonly DifferentEvents[];
}

/** A spelling of a house and, where it was learned, the articles that have it, of those that have the name. */
export interface HouseSpelling {
  readonly spelling: string;
  readonly articles?: number;
  readonly of?: number;
}

/** How a house writes an entity. */
export interface Preferred extends HouseSpelling {
  readonly by: 'glossary' | 'style' | 'learned';
  /** Other names that it stands for, besides other spellings of the same one: Australia where the house has Úc. */
  readonly instead?: readonly string[];
  /** What was learned of the entity's other names: Liên đoàn Bóng đá châu Âu beside UEFA. */
  readonly others?: readonly HouseSpelling[];
}

/** Replaces a raw span of the draft. An empty `newText` deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change an editor can accept. */
export interface Fix {
  readonly title: Message;
  readonly data?: MessageData;
  readonly edits: readonly TextEdit[];
  /** The one to take where the editor just says "fix". At most one a finding. */
  readonly preferred?: boolean;
  /** Whether it may be applied unseen (`--fix`, `source.fixAll.soat`). Only preferred fixes are. */
  readonly safe?: boolean;
}

/** What an archived article says, so that an editor can disagree. */
export interface Evidence {
  readonly article: ArticleId;
  readonly title: string;
  readonly date?: IsoDate;
  readonly quote: string;
  /** File and raw span there, where the article can be opened. */
  readonly path?: string;
  readonly span?: Span;
}

/** What a rule reports, before the engine gives it a severity and a language. */
export interface Report<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly data?: MessageData;
  /** Raw span in the draft. */
  readonly span: Span;
  readonly fixes?: readonly Fix[];
  readonly evidence?: readonly Evidence[];
  /** Where this one is less (or more) certain than the rule's usual. */
  readonly severity?: Severity;
  /** What the desk would remember where the event in question turns out to be another one. */
  readonly differentEvents?: DifferentEvents;
  /** The text is better without it: editors dim it. */
  readonly unnecessary?: boolean;
  /** What an editor calls all findings of this sort, where they can be dealt with together: "tin liên quan". */
  readonly group?: Message;
  /** Other places of the same draft that it speaks of, raw spans. */
  readonly related?: readonly {
    readonly span: Span;
    readonly message: Message;
    readonly data?: MessageData;
  }[];
}

export interface RuleMeta {
  /** `family/name`, kebab-case: the same in settings, documentation, code and link. */
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  /** One sentence for lists and settings. */
  readonly summary: Message;
  /** Whether it asks the archive: without one it is silent. */
  readonly needsArchive: boolean;
  readonly fixable: boolean;
}

export interface RuleContext {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly style: HouseStyle;
  /** What the gazetteer and the glossary say of an entity; of a person's offices they may be out of date. */
  readonly known?: ((id: EntityId) => Entity | undefined) | undefined;
}

export interface Rule<MessageId extends string = string> {
  readonly meta: RuleMeta;
  readonly messages: Readonly<Record<MessageId, Message>>;
  /** Judges a draft. Pure: the same context gives the same reports, in any order. */
  check(context: RuleContext): Iterable<Report<MessageId>>;
}

/** Types a rule by its own messages, so that a report can't name one that isn't there. */
export function defineRule<MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule;
}

/** A finding: a report with its rule, severity and words. */
export interface Finding
  extends Omit<Report, 'severity' | 'messageId' | 'data' | 'fixes' | 'related' | 'group'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The flagged raw text. */
  readonly text: string;
  readonly fixes: readonly FindingFix[];
  readonly evidence: readonly Evidence[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly group?: string;
}

/** A {@link Fix} in the editor's language. */
export interface FindingFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly safe: boolean;
}
