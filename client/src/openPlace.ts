/** Opens what an item or an entry leads to: a line of the draft, a sentence of an article, or a page of the web. */
import { commands, type Disposable, env, type Range, Uri, type ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExplorerItem } from '../../server/src/lsp/protocol.ts';

/** Command behind items and entries; not in the palette. Argument: {@link Place}. */
export const OPEN_PLACE = 'soat.openPlace';

export type Place = Pick<ExplorerItem, 'location' | 'url'>;

/** @param onOpen Told of the document before it is shown. */
export function registerOpenPlace(client: BaseLanguageClient, onOpen: (uri: Uri) => void): Disposable {
  return commands.registerCommand(OPEN_PLACE, async ({ location, url }: Place, viewColumn?: ViewColumn) => {
    if (location) {
      const uri = client.protocol2CodeConverter.asUri(location.uri);
      onOpen(uri);
      const selection: Range = client.protocol2CodeConverter.asRange(location.range);
      await window.showTextDocument(uri, { selection, ...(viewColumn ? { viewColumn } : {}) });
    } else if (url && /^https?:/u.test(url)) await env.openExternal(Uri.parse(url));
  });
}
