/** What the server offers, and what the client can do that changes what it offers. */
import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS, FIX_ALL } from '../service/codeActions.ts';
import { OPEN_EVIDENCE } from '../service/evidenceActions.ts';
import { EXPLAIN_RULE } from '../service/ruleActions.ts';
import { SEMANTIC_TOKENS_LEGEND } from '../service/semanticTokens.ts';
import { ARCHIVE_SCHEME } from '../service/sources.ts';
import { CHECK_DRAFTS, LOOK_UP_SCHEME } from './protocol.ts';

/** What the server does differently for different clients. */
export interface ClientSupport {
  /** It asks for diagnostics itself (LSP 3.17); else they are pushed. */
  readonly pull: boolean;
  /** It can be told to ask again. */
  readonly pullRefresh: boolean;
  /** It can be told to ask for inlay hints again. */
  readonly hintRefresh: boolean;
  /** It can be told to ask for code lenses again. */
  readonly lensRefresh: boolean;
  /** It can be told to ask for the kinds of names again. */
  readonly tokenRefresh: boolean;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly folderEvents: boolean;
  readonly watchedFiles: boolean;
  readonly relativePatterns: boolean;
  /** It lets the editor confirm annotated edits one by one (LSP 3.16). */
  readonly changeAnnotations: boolean;
  /** It can ask for an action's edit when the action is chosen. */
  readonly lateEdits: boolean;
  /** A definition may be a link: with the whole sentence it leads to. */
  readonly definitionLinks: boolean;
  /** Edits may make files. */
  readonly newFiles: boolean;
}

export function supportOf({ workspace, textDocument }: ClientCapabilities): ClientSupport {
  const codeAction = textDocument?.codeAction;
  return {
    pull: textDocument?.diagnostic !== undefined,
    pullRefresh: workspace?.diagnostics?.refreshSupport === true,
    hintRefresh: workspace?.inlayHint?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderEvents: workspace?.workspaceFolders === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    lateEdits:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    newFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
  };
}

/** A name begins with one; an editor that suggests on every letter asks at the others as well. */
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐÁÂÉÊÍÓÔÚÝĂƠƯ';

/** @param families Of the rules: each has its own "fix all". */
export function capabilitiesFor(
  { pull, folderEvents, lateEdits }: ClientSupport,
  families: readonly string[],
): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: {
      codeActionKinds: [...CODE_ACTION_KINDS, ...families.map((family) => `${FIX_ALL}.${family}`)],
      ...(lateEdits ? { resolveProvider: true } : {}),
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...CAPITALS], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    workspaceSymbolProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    executeCommandProvider: {
      commands: [EXPLAIN_RULE, OPEN_EVIDENCE, CHECK_DRAFTS],
      workDoneProgress: true,
    },
    ...(pull ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    workspace: {
      textDocumentContent: { schemes: [ARCHIVE_SCHEME, LOOK_UP_SCHEME] },
      ...(folderEvents ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    },
  };
}
