/** What a line of a draft can be: story or furniture of the web page it was pasted from. Plain data. */

export type LineRole =
  | 'headline'
  | 'lead'
  | 'body'
  | 'subhead'
  | 'caption'
  | 'dateline'
  | 'byline'
  | 'credit'
  | 'boilerplate'
  | 'blank';

export type BoilerplateKind =
  | 'related'
  | 'comments'
  | 'share'
  | 'player'
  | 'subscription'
  | 'ad'
  | 'spam'
  | 'error'
  | 'footer'
  | 'tags'
  | 'repeat'
  | 'navigation';

/** The role of one line and what it was read from. */
export interface LineLayout {
  readonly role: LineRole;
  /** Set where the role is `boilerplate`, null elsewhere. */
  readonly kind: BoilerplateKind | null;
  /** For a `repeat`: index of the line it repeats. For a `body` line: of one that it nearly repeats. */
  readonly repeats?: number;
}

/** Lines that belong together as furniture: from a header ("Tin liên quan") to where the story goes on, or the end. */
export interface BoilerplateBlock {
  readonly kind: BoilerplateKind;
  /** Index of the first and the last line (inclusive; no blank lines at either end). */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Why, for the editor: the phrase or pattern that opened it. */
  readonly reason: string;
  /** How sure: `certain` deletes nothing of a story; `likely` asks the editor to look. */
  readonly certainty: 'certain' | 'likely';
}

/** One entry a line, and the blocks in order. */
export interface Layout {
  readonly lines: readonly LineLayout[];
  readonly blocks: readonly BoilerplateBlock[];
}
