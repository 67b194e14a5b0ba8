/** Shows files that come with the extension (the pages of the rules) as documents that can't be changed. */
import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import { OWN_SCHEME } from '../../server/src/lsp/fileRequests.ts';

export function registerOwnFiles({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(OWN_SCHEME, {
    async provideTextDocumentContent({ path }) {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, path)));
    },
  });
}
