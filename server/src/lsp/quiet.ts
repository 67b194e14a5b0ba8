/**
 * Waits until a document has not changed for a moment, so that work is done once after a burst of typing, and a word is
 * not judged while it is half typed. Behind a word the wait is short: what stands there is meant so.
 */
import type { CancellationToken, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** Milliseconds without a change that make a document quiet. */
export interface Pauses {
  /** After a letter or figure, or after something was taken out: more may follow. */
  readonly inWord: number;
  /** After a blank, a mark or a line's end: enough for what an editor sends along with it. */
  readonly afterWord: number;
}

/** Shorter than who types fast takes for the next letter, and than is noticed. */
export const PAUSES: Pauses = { inWord: 100, afterWord: 30 };

export interface Quiet {
  /** Notes that a document changed just now. */
  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void;
  forget(uri: string): void;
  /** Resolves when the document is quiet, or at once when the request is cancelled. */
  wait(uri: string, token?: CancellationToken): Promise<void>;
}

export function createQuiet({ inWord, afterWord }: Pauses): Quiet {
  /** By document: when it is quiet if nothing more happens, in milliseconds of a clock that nobody sets. */
  const quietAt = new Map<string, number>();

  const wait = async (uri: string, token?: CancellationToken): Promise<void> => {
    for (;;) {
      const rest = (quietAt.get(uri) ?? Number.NEGATIVE_INFINITY) - performance.now();
      if (rest <= 0 || token?.isCancellationRequested) return;
      await pause(rest, token);
    }
  };

  return {
    changed: (uri, changes) => {
      quietAt.set(uri, performance.now() + (endsWord(changes) ? afterWord : inWord));
    },
    forget: (uri) => {
      quietAt.delete(uri);
    },
    wait,
  };
}

function endsWord(changes: readonly TextDocumentContentChangeEvent[]): boolean {
  const typed = changes.at(-1)?.text ?? '';
  return typed !== '' && !/[\dA-Za-zÀ-ỹ]$/u.test(typed);
}

function pause(milliseconds: number, token: CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      cancelled?.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const cancelled = token?.onCancellationRequested(done);
  });
}
