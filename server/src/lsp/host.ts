/** What the language server needs of the machine it runs on: files and a clock. Node and a browser answer alike. */
import type { Range } from 'vscode-languageserver-types';
import type { Locale } from '../rules/rule.ts';
import type { Desk, ServiceHost } from '../service/desk.ts';
import type { Settings } from './settings.ts';

/** Where a draft's desk is read from. */
export interface DeskRequest {
  /** Path of the `soat.yml` that holds for the draft, where there is one. */
  readonly configFile: string | undefined;
  /** The workspace folder's path: what relative paths of the settings count from. */
  readonly folder: string | undefined;
  readonly settings: Settings;
  /** Language of messages where neither file nor settings say one. */
  readonly locale: Locale;
}

/** Something wrong with a desk's configuration or archive. The desk still works with the rest. */
export interface DeskProblem {
  /** The file it is found in. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

export interface LoadedDesk {
  readonly desk: Desk;
  readonly problems: readonly DeskProblem[];
  /** True where the configuration could not be read at all: a desk read earlier is better than this one. */
  readonly broken: boolean;
  /** Paths of archives: a change in one means loading anew. */
  readonly watched: readonly string[];
  /** Whether the configuration leaves a draft (path) out. */
  ignores(path: string): boolean;
}

export interface Host extends ServiceHost {
  /** Path of a file URI; undefined for other schemes. */
  toPath(uri: string): string | undefined;
  /** The nearest `soat.yml` from the folder of a file upward. */
  findConfig(file: string): string | undefined;
  /** Never rejects for bad configuration or a missing archive: those are problems. */
  loadDesk(request: DeskRequest): Promise<LoadedDesk>;
}
