/** What the client tells the server of itself, and what it does instead of it. */
import { CompletionItemKind, commands, type LogOutputChannel, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { OWN_SCHEME } from '../../server/src/lsp/fileRequests.ts';
import { type InitializationOptions, LANGUAGE } from '../../server/src/lsp/protocol.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { createErrorHandler, onStartFailed } from './restarts.ts';

/** Also a section of the settings: `soat.trace.server` is read by the client library. */
export const CLIENT_ID = 'soat';
export const CLIENT_NAME = 'Soát';
/** The server checks them only under a folder with a soat.yml, or when asked. */
const GUESTS = ['plaintext', 'markdown'];
/** Where files are: on a disk, in a repository that VS Code reads from afar, or wherever the workspace is. */
const FILE_SCHEMES = [
  ...new Set(['file', 'vscode-vfs', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];
/** What the server is told of. Not the old side of a comparison or an article of the archive: those have schemes of their own. */
export const DRAFTS = [...FILE_SCHEMES, 'untitled'].flatMap((scheme) =>
  [LANGUAGE, ...GUESTS].map((language) => ({ scheme, language })),
);
/** A server command that the extension answers better: VS Code shows the page as Markdown. */
const EXPLAIN_RULE = 'soat.explainRule';
/** The explorer is told of articles that are opened: they take no draft's place in it. */
const OPEN_EVIDENCE = 'soat.openEvidence';

/** The protocol has no kind for people (see the server's completion); VS Code has an icon. */
const PERSON = CompletionItemKind.User;

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    trusted: workspace.isTrusted,
    status: true,
    savesConfig: true,
    addsNames: true,
    listsMentions: true,
  });
  return {
    documentSelector: [
      ...DRAFTS,
      // Not checked, but quick fixes write into it: they must know it as it stands in the editor.
      ...FILE_SCHEMES.map((scheme) => ({ scheme, pattern: '**/soat.{yml,yaml}' })),
    ],
    diagnosticPullOptions: { onChange: true },
    initializationOptions,
    errorHandler: createErrorHandler(),
    initializationFailedHandler: onStartFailed,
    // What an editor must know is said in a notice; the log is for who mends.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    outputChannel,
    middleware: {
      provideCompletionItem: async (document, position, context, token, next) => {
        const found = await next(document, position, context, token);
        const items = found && 'items' in found ? found.items : (found ?? []);
        for (const item of items) if (item.kind === CompletionItemKind.Variable) item.kind = PERSON;
        return found;
      },
      executeCommand: async (command, args, next) => {
        const [rule] = args as unknown[];
        if (command === OPEN_EVIDENCE) return commands.executeCommand(OPEN_PLACE, { location: rule });
        if (command !== EXPLAIN_RULE || typeof rule !== 'string') return next(command, args);
        const page = Uri.from({ scheme: OWN_SCHEME, path: `/docs/rules/${rule}.md` });
        await commands.executeCommand('markdown.showPreviewToSide', page);
      },
    },
  };
}
