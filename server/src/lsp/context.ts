/** What the request handlers share. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSupport } from './capabilities.ts';
import type { Desks } from './desks.ts';
import type { Drafts } from './drafts.ts';
import type { Host } from './host.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Quiet } from './quiet.ts';
import type { Status } from './status.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Host;
  readonly desks: Desks;
  readonly drafts: Drafts;
  readonly quiet: Quiet;
  readonly status: Status;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Known from `initialize` on. */
  support(): ClientSupport;
  /** What Soát's own client said of itself; empty for others. */
  client(): InitializationOptions;
}
