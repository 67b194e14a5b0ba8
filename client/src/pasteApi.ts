/**
 * Paste edits, which VS Code has since 1.97. Soát runs in older ones, too, and is checked against the types of the oldest:
 * these are as much of the newer API as it uses.
 */
import * as vscode from 'vscode';

export interface PasteEditKind {
  append(...parts: string[]): PasteEditKind;
}

export interface PasteEdit {
  /** Kinds that come before it in the list; the first edit of all is the one that is made. */
  yieldTo?: readonly PasteEditKind[];
}

export interface PasteEditProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<readonly PasteEdit[] | undefined>;
}

export interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteEditKind; readonly Text: PasteEditKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteEditKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteEditProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteEditKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

/** Undefined in a VS Code that has no paste edits: before 1.97 they were a proposal, which refuses whoever calls it. */
export function pasteApi(): PasteApi | undefined {
  const api = vscode as unknown as PasteApi;
  const [, major, minor] = /^(\d+)\.(\d+)/u.exec(vscode.version) ?? [];
  return Number(major) > 1 || Number(minor) >= 97 ? api : undefined;
}
