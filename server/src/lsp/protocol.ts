/** What Soát's client and server say to each other beyond the protocol. Both sides import it. */
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import type { Exploration } from '../service/explorer.ts';
import type { ExplorerItem } from '../service/explorerItems.ts';
import type { GlossaryChange, GlossaryItem } from '../service/glossary.ts';
import type { AddName } from '../service/glossaryActions.ts';
import type { Subject } from '../service/subject.ts';
import type { Timeline } from '../service/timeline.ts';
import type { VerifiedMark } from '../service/verifiedMarks.ts';

export type { AddName, ExplorerItem, GlossaryChange, GlossaryItem, Subject, Timeline, VerifiedMark };

/** Of the client's initialization: what it understands of the below. */
export interface InitializationOptions {
  /** Whether it shows {@link StatusParams}. */
  readonly status?: boolean;
  /** Whether the workspace is trusted; an editor that says nothing knows no distrust. */
  readonly trusted?: boolean;
  /** Whether it knows {@link SAVE_CONFIG}. */
  readonly savesConfig?: boolean;
  /** Whether it knows the command `soat.addName`, which asks for the kind of a name (see `service/glossaryActions.ts`). */
  readonly addsNames?: boolean;
  /** Whether it knows the command `soat.showMentions` (see `service/codeLens.ts`). */
  readonly listsMentions?: boolean;
}

/** Notification, client to server: the workspace is trusted from now on. */
export const TRUST_GRANTED = 'soat/trustGranted';

/** Notification, server to client: how a draft stands. */
export const STATUS = 'soat/status';

export interface StatusParams {
  readonly uri: string;
  /** `off`: not a draft that is checked. `failed`: the check itself broke; the output channel tells. */
  readonly state: 'checking' | 'checked' | 'off' | 'failed';
  readonly findings?: { readonly errors: number; readonly warnings: number; readonly others: number };
  /** Articles of the archive it was checked against; absent where there is no archive. */
  readonly articles?: number;
  /** Configuration or archive can't be read as they stand: what was read before goes on. */
  readonly broken?: boolean;
  /** It is an article of the archive, open to be read. */
  readonly archived?: boolean;
}

/** Request, client to server: check this document whatever it is, until it is closed. */
export const CHECK = 'soat/check';

export interface CheckParams {
  readonly uri: string;
}

/**
 * Command of the server (`workspace/executeCommand`, with progress): checks the drafts of the workspace's folders that
 * are not open, too, and pushes what it finds. Answers with a {@link WorkspaceSummary}.
 */
export const CHECK_DRAFTS = 'soat.checkDrafts';

export interface WorkspaceSummary {
  /** Drafts that were checked, and how many of them have findings. */
  readonly drafts: number;
  readonly affected: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly cancelled: boolean;
}

/** Request, client to server: what a text about to be pasted is without what the web page adds. Null: not into a draft. */
export const CLEAN_PASTE = 'soat/cleanPaste';

export interface CleanPasteParams {
  /** The document it is pasted into. */
  readonly uri: string;
  readonly text: string;
  /** The same as the page it was copied from. */
  readonly html?: string;
}

export interface CleanPasteResult {
  /** The text without what is certain to be none of the story, and from how many places that was taken; 0: as it was. */
  readonly cleaned: { readonly text: string; readonly removed: number };
  /** The story as it was read from the page, cleaned; absent where the page holds none. */
  readonly story?: string;
}

/** Request, client to server: what the explorer shows of a draft, of a thing of it, or of a query. Null: no draft. */
export const EXPLORE = 'soat/explore';

export interface ExploreParams {
  /** The draft it is asked in; absent where none is open. */
  readonly uri?: string;
  readonly of: Exploration;
}

export type ExploreResult = readonly ExplorerItem[] | null;

/** Request, client to server: the time line of a thing, or of what stands at a position. Null: there is none. */
export const TIMELINE = 'soat/timeline';

export interface TimelineParams {
  readonly uri?: string;
  readonly of: Subject | { readonly kind: 'position'; readonly position: Position };
}

export type TimelineResult = Timeline | null;

/** Request, client to server: what of a draft the archive confirms. Null: no draft. */
export const VERIFIED = 'soat/verified';

export interface VerifiedParams {
  readonly uri: string;
}

export type VerifiedResult = readonly VerifiedMark[] | null;

/** Request, client to server: the glossary of a desk. Null: there is no place for one. */
export const GLOSSARY = 'soat/glossary';

export interface GlossaryParams {
  /** The draft it is asked in; absent where none is open. */
  readonly uri?: string;
}

export interface GlossaryResult {
  /** The `soat.yml`, which need not be there yet. */
  readonly file: string;
  readonly exists: boolean;
  readonly items: readonly GlossaryItem[];
}

/** Request, client to server: the archive that a desk asks. Null: there is no desk. */
export const ARCHIVE = 'soat/archive';

export interface ArchiveParams {
  /** The draft it is asked in; absent where none is open. */
  readonly uri?: string;
}

export interface ArchiveResult {
  readonly articles: number;
  /** Outlets, as far as the articles say. */
  readonly outlets: readonly string[];
  /** Files and folders it is read from. */
  readonly parts: readonly ArchivePart[];
  /** What could not be read, in the editor's language. */
  readonly problems: readonly string[];
}

export interface ArchivePart {
  readonly uri: string;
  /** The articles that come with Soát, where no others are named. */
  readonly isShipped: boolean;
}

/** Request, client to server: read all archives and configurations anew. Answered when they are. */
export const RELOAD = 'soat/reload';

/** Request, client to server: the edit that changes a glossary; the client makes it and saves the file. Null: nothing to do. */
export const EDIT_GLOSSARY = 'soat/editGlossary';

export interface EditGlossaryParams extends GlossaryParams {
  readonly change: GlossaryChange;
}

export interface EditGlossaryResult {
  readonly file: string;
  readonly edit: WorkspaceEdit;
}

/** Command of the client: saves a `soat.yml` that a quick fix has changed, so that the change counts. Argument: its URI. */
export const SAVE_CONFIG = 'soat.saveConfig';

/** Scheme of documents that answer a look-up: `soat-lookup:/Lavrov.md?<uri of the asking draft>`. */
export const LOOK_UP_SCHEME = 'soat-lookup';
/** Language of Soát's own draft files. */
export const LANGUAGE = 'vietnamese-news';
