/** Checked documents: each version of each document is worked out once, whoever asks (diagnostics, hover, actions). */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { CheckResult } from '../engine/checker.ts';

/** A document at one moment. */
export interface DocumentSnapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** A checked document: `diagnostics[i]` shows `findings[i]`. */
export interface CheckedDocument extends CheckResult {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedDocuments {
  get(document: DocumentSnapshot): Promise<CheckedDocument>;
  /** Drops what is kept of a closed document. */
  forget(uri: string): void;
}

/** Keeps the newest version of each document; an older one is dropped when a newer is asked for. */
export function createCheckedDocuments(
  check: (document: DocumentSnapshot) => Promise<CheckedDocument>,
): CheckedDocuments {
  const newest = new Map<
    string,
    { readonly document: DocumentSnapshot; readonly checked: Promise<CheckedDocument> }
  >();
  return {
    get(document) {
      const known = newest.get(document.uri);
      if (known && known.document.version === document.version && known.document.text === document.text)
        return known.checked;
      const checked = check(document);
      newest.set(document.uri, { document, checked });
      // A failed check is not kept: the next request tries again.
      checked.catch(() => {
        if (newest.get(document.uri)?.checked === checked) newest.delete(document.uri);
      });
      return checked;
    },
    forget: (uri) => {
      newest.delete(uri);
    },
  };
}
