/** Fills a view anew, but only while somebody sees it: filled twice in a row, it forgets what is just being clicked. */
import type { Disposable, EventEmitter, TreeView } from 'vscode';

export interface Refresher extends Disposable {
  /** At once where the view is seen, else when it is seen again. */
  refresh(): void;
  /** The view was filled for the first time: until then VS Code asks by itself. */
  filled(): void;
}

export function createRefresher<T>(view: TreeView<T>, changed: EventEmitter<undefined>): Refresher {
  let isFilled = false;
  let isStale = false;
  const seen = view.onDidChangeVisibility(({ visible }) => {
    if (!visible || !isStale) return;
    isStale = false;
    changed.fire(undefined);
  });
  return {
    refresh() {
      if (view.visible) changed.fire(undefined);
      else isStale = isFilled;
    },
    filled() {
      isFilled = true;
    },
    dispose: () => seen.dispose(),
  };
}
