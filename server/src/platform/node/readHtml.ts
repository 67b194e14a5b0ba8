/**
 * The story of a saved web page as plain text. The two libraries are big, and few archives hold pages, so they are
 * loaded with the first one.
 */
import type { Article } from '../../archive/archive.ts';
import { toVietnamDay } from '../../archive/article.ts';

/** Elements whose text is a line of its own. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre, td, th, div';

/** As much of the DOM as is used here: the project is checked without DOM types, which linkedom's lean on. */
interface Element {
  readonly textContent: string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Parser {
  parseHTML(html: string): { readonly document: Element };
}

/** Whether a text is a web page rather than a draft. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
    text,
  );
}

/** A page's title, text (a paragraph a line, headline first) and what it says of itself; undefined where there is no story. */
export async function readHtml(html: string): Promise<Omit<Article, 'id'> | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom') as Promise<unknown> as Promise<Parser>,
    import('@mozilla/readability'),
  ]);
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  const page = new Readability(document).parse();
  if (!page?.content) return undefined;
  const story = parseHTML(`<html><body>${page.content}</body></html>`).document;
  const paragraphs = [...story.querySelectorAll(BLOCKS)]
    .filter((element) => !element.querySelector(BLOCKS))
    .map((element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const title = (page.title ?? '').trim() || paragraphs[0];
  if (!title) return undefined;
  const text = paragraphs[0] === title ? paragraphs : [title, ...paragraphs];
  const datePublished = page.publishedTime ? toVietnamDay(page.publishedTime) : undefined;
  return {
    title,
    text: text.join('\n'),
    ...(page.siteName ? { source: page.siteName } : {}),
    ...(datePublished ? { datePublished } : {}),
  };
}
