/**
 * What `import { createChecker } from 'soat'` gives. This file is all there is to the package's types, so it imports
 * nothing. Offsets are UTF-16 code units of the text that was given, ends not included: what `text.slice` takes.
 */

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the text: what stands in the span gives way to `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one to offer first. */
  readonly preferred: boolean;
  /** May be made without asking. */
  readonly safe: boolean;
}

/** What an article of the archive says. */
export interface Evidence {
  /** Its id, for {@link Checker.article}. */
  readonly article: string;
  readonly title: string;
  /** Day of publication, `2025-07-11`. */
  readonly date?: string;
  readonly quote: string;
}

export interface Finding {
  /** Id of the rule: `date/weekday`. */
  readonly rule: string;
  readonly severity: Severity;
  /** In the checker's language. */
  readonly message: string;
  readonly span: Span;
  /** What stands there. */
  readonly text: string;
  readonly fixes: readonly Fix[];
  readonly evidence: readonly Evidence[];
  /** Other places of the text that it speaks of. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

/** An article for the archive. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Headline first, a paragraph a line. */
  readonly text: string;
  /** The outlet. */
  readonly source?: string;
  /** `2025-07-11`. */
  readonly datePublished?: string;
  readonly url?: string;
}

export interface CheckerOptions {
  /** The path of a `soat.yml`, or what would stand in one. None: every rule as it is by default. */
  readonly config?: string | Readonly<Record<string, unknown>>;
  /**
   * What drafts are compared with: folders, .ndjson files and indexes of `soat index`, or articles at hand; `false` for
   * nothing. None: the `corpus` of the configuration, else the five articles that come with Soát.
   */
  readonly archive?: string | readonly string[] | readonly Article[] | false;
  /** Language of messages; Vietnamese where neither this nor the configuration says. */
  readonly locale?: 'vi' | 'en';
  /** Folder that relative paths count from; that of the process where it is not given. */
  readonly cwd?: string;
}

export interface CheckOptions {
  /** The edition the text is for, `2025-07-11`: what "hôm nay" is. None: what the text says of itself. */
  readonly edition?: string;
  /** What the text is called: a file name may hold its date, and `overrides` of the configuration may be about that file. */
  readonly name?: string;
}

export interface Fixed {
  readonly text: string;
  /** What is left, in the text as it is now. */
  readonly findings: readonly Finding[];
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
}

/** What is known of a name or a day. */
export interface Card {
  /** `person`, `place`, `organisation` or `date`. */
  readonly kind: string;
  readonly name: string;
  /** For people to read, several lines. */
  readonly text: string;
}

/** Each that is given has to hold. Somebody, a place or a time has to be given. */
export interface EventQuery {
  /** Names of those who take part, all of them. */
  readonly entities?: readonly string[];
  readonly place?: string;
  /** `meeting`, `call`, `visit`…: a type of `soat events --type`. */
  readonly type?: string;
  /** First and last day, `2025-07-01`. */
  readonly from?: string;
  readonly to?: string;
}

/** A JSON-LD document of https://schema.org/Event. */
export interface EventGraph {
  readonly '@context': string;
  readonly '@graph': readonly Readonly<Record<string, unknown>>[];
}

export interface Checker {
  /** What is to be mended in a text, in its order. */
  check(text: string, options?: CheckOptions): Promise<readonly Finding[]>;
  /** Makes these changes in the text that was checked. One that touches what an earlier one has changed is left out. */
  apply(text: string, fixes: Iterable<Fix>): string;
  /** Makes all changes that are safe unseen, and checks what comes of it. */
  fix(text: string, options?: CheckOptions): Promise<Fixed>;
  /** What the archive knows of a name or a day, best first. */
  lookUp(query: string): Promise<readonly Card[]>;
  /** Dated events of the archive. Rejects where nothing is asked for, or more than 400 days of everybody. */
  events(query: EventQuery): Promise<EventGraph>;
  /** The text of an article of the archive; undefined where there is none, or its text is not kept. */
  article(id: string): Promise<string | undefined>;
}

/**
 * Opens configuration and archive, once for any number of texts. Rejects with what is wrong where either can't be read, or
 * the configuration has a slip.
 */
export declare function createChecker(options?: CheckerOptions): Promise<Checker>;
