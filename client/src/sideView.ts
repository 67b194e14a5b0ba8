/**
 * A view of the side bar: entitled in the language of the setting, and filled anew only while somebody sees it, since a view
 * that is filled twice in a row forgets what is just being clicked.
 */
import { type Disposable, EventEmitter, type TreeItem, type TreeView, window } from 'vscode';
import { onDidChangeLocale, say } from './strings.ts';

export interface SideView<T> extends Disposable {
  readonly view: TreeView<T>;
  /** At once where the view is seen, else when it is seen again. */
  refresh(): void;
}

export interface Content<T> {
  readonly title: Parameters<typeof say>[0];
  treeItem(item: T): TreeItem;
  roots(): Promise<T[]>;
  /** What is below an item; of a plain list, nothing is. */
  below?(item: T): Promise<T[]>;
}

export function createSideView<T>(id: string, { title, treeItem, roots, below }: Content<T>): SideView<T> {
  const changed = new EventEmitter<undefined>();
  /** Until it was filled for the first time, VS Code asks by itself. */
  let isFilled = false;
  let isStale = false;
  const view = window.createTreeView<T>(id, {
    showCollapseAll: below !== undefined,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren(item) {
        if (item) return below?.(item) ?? [];
        isFilled = true;
        return roots();
      },
    },
  });
  const refresh = (): void => {
    if (view.visible) changed.fire(undefined);
    else isStale = isFilled;
  };
  const entitle = (): void => {
    view.title = say(title);
  };
  entitle();
  const disposables = [
    view,
    changed,
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible || !isStale) return;
      isStale = false;
      changed.fire(undefined);
    }),
    onDidChangeLocale(() => {
      entitle();
      refresh();
    }),
  ];
  return {
    view,
    refresh,
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}
