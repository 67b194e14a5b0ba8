/** The text of an HTML tree, a line for each paragraph, heading, list item, caption and row of a table. */

/** As much of the DOM as is used here: the project is checked without DOM types, which linkedom's lean on. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}
export interface PageElement extends PageNode {
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

const TEXT_NODE = 3;
const COMMENT_NODE = 8;

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK O:P Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG HEAD TITLE BUTTON SELECT TEXTAREA'.split(' '),
);
/** Between the cells of a row. */
const CELL_MARK = ' | ';

export function linesOf(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = squeeze(line);
    if (text) lines.push(text);
    line = '';
  };
  const read = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase();
    if (isText(node)) line += node.textContent ?? '';
    else if (!isSeen(node)) return;
    else if (name === 'TR' && isRow(node as PageElement)) {
      end();
      line = [...(node as PageElement).children]
        .map((cell) => squeeze(cell.textContent ?? ''))
        .join(CELL_MARK);
      end();
    } else {
      const isLine = !INLINE.has(name);
      if (isLine) end();
      for (const child of node.childNodes) read(child);
      if (isLine) end();
    }
  };
  read(root);
  end();
  return lines;
}

export function isText({ nodeType }: PageNode): boolean {
  return nodeType === TEXT_NODE;
}

/** Not a script, a form's field or a comment. */
export function isSeen({ nodeType, nodeName }: PageNode): boolean {
  return nodeType !== COMMENT_NODE && !UNSEEN.has(nodeName.toUpperCase());
}

/** A row of a table that holds words, not one that lays out a page. */
function isRow(row: PageElement): boolean {
  const cells = [...row.children];
  return (
    cells.length > 1 && cells.every((cell) => [...cell.querySelectorAll('p, div, table, ul, img')].length < 2)
  );
}

/** White space as a browser shows it, and no-break spaces as plain ones. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
