/** What the language server needs of the machine it runs on: files and a clock. Node and a browser answer alike. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import type { Archive } from '../archive/archive.ts';
import type { Annotator } from '../draft/annotate.ts';
import type { Finding, Locale, Message } from '../rules/rule.ts';
import type { DocumentSnapshot } from '../service/documents.ts';
import type { ServiceHost } from '../service/host.ts';
import type { Span } from '../text/span.ts';
import type { Settings } from './settings.ts';

/** An archive with what of it could not be read. */
export interface OpenedArchive {
  /** Absent where there is not one article. */
  readonly archive?: Archive;
  readonly problems: readonly {
    readonly path: string;
    /** 1-based. */
    readonly line?: number;
    readonly message: Message;
  }[];
}

/** A draft that is to be checked aside, and what its desk is read from: plain data, for a thread. */
export interface AsideJob {
  readonly configFile: string | undefined;
  readonly folder: string | undefined;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly document: DocumentSnapshot;
}

/** What is told of it: plain data. */
export interface AsideResult {
  /** `diagnostics[i]` shows `findings[i]`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly Finding[];
  /** Raw spans of quoted words. */
  readonly quotations: readonly Span[];
}

export interface Host extends ServiceHost {
  /** Path of the archive that is asked where none is configured. */
  readonly shippedCorpus: string;
  /** Path of a file URI; undefined for other schemes. */
  toPath(uri: string): string | undefined;
  /** Absolute path of one that is written in a file or a setting. */
  resolve(folder: string, path: string): string;
  /** The same path with its links followed; as it is where there is nothing. */
  realPath(path: string): Promise<string>;
  /** The nearest `soat.yml` from a folder upward. */
  findConfig(folder: string): Promise<string | undefined>;
  /** Paths of the drafts in a folder and below, as the command line finds them. */
  findDrafts(folder: string): Promise<readonly string[]>;
  /** Rejects where the file can't be read. */
  readText(path: string): Promise<string>;
  /** The story of a web page as a draft, headline first; undefined where there is none. */
  readStory(html: string): Promise<string | undefined>;
  /**
   * Never rejects: what can't be read is a problem. Long reading leaves others their turn.
   *
   * @param plain Whether drafts are read without a glossary.
   */
  openArchive(paths: readonly string[], annotator: Annotator, plain?: boolean): Promise<OpenedArchive>;
  /** Checks a draft where it holds up nobody. Rejects where it breaks or is cancelled; absent where there is no such place. */
  readonly checkAside?: ((job: AsideJob, token: CancellationToken) => Promise<AsideResult>) | undefined;
}
