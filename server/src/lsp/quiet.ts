/** Waits until a document has not changed for a moment, so that work is done once after a burst of typing. */
import type { CancellationToken } from 'vscode-languageserver';

export interface Quiet {
  /** Notes that a document changed just now. */
  touch(uri: string): void;
  forget(uri: string): void;
  /** Resolves when the document is quiet, or at once when the request is cancelled. */
  wait(uri: string, token?: CancellationToken): Promise<void>;
}

/** @param delay Milliseconds without a change that make a document quiet. */
export function createQuiet(delay: number): Quiet {
  const changed = new Map<string, number>();

  const wait = async (uri: string, token?: CancellationToken): Promise<void> => {
    for (;;) {
      const rest = (changed.get(uri) ?? Number.NEGATIVE_INFINITY) + delay - Date.now();
      if (rest <= 0 || token?.isCancellationRequested) return;
      await pause(rest, token);
    }
  };

  return {
    touch: (uri) => {
      changed.set(uri, Date.now());
    },
    forget: (uri) => {
      changed.delete(uri);
    },
    wait,
  };
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
