/**
 * The story of a web page, saved or copied, as plain text. The two libraries are big, and few archives hold pages, so they
 * are loaded with the first one.
 */
import type { Article } from '../../archive/archive.ts';
import { toVietnamDay } from '../../archive/article.ts';
import { dropLinks, findHeadline, findLead, linesAbove, markCaptions, markPlaces } from './pageParts.ts';
import { linesOf, type PageElement } from './pageText.ts';

interface Parser {
  parseHTML(html: string): { readonly document: PageElement };
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
  try {
    return readPage(html, parseHTML, Readability);
  } catch (error) {
    // Elements within elements, deeper than any page: all who walk a tree go down with it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readPage(
  html: string,
  parseHTML: Parser['parseHTML'],
  Readability: typeof import('@mozilla/readability').Readability,
): Omit<Article, 'id'> | undefined {
  const document = parse(html, parseHTML);
  dropLinks(document);
  markCaptions(document);
  markPlaces(document);
  const headline = findHeadline(document);
  const lead = findLead(document);
  const above = linesAbove(document, headline);
  const page = new Readability(document).parse();
  if (!page?.content) return undefined;
  const paragraphs = linesOf(parse(page.content, parseHTML));
  const title = headline ?? ((page.title ?? '').trim() || paragraphs[0]);
  if (!title) return undefined;
  const body = paragraphs.filter((paragraph) => paragraph !== title && !above.has(paragraph));
  const text = [title, ...(lead && !body.includes(lead) ? [lead] : []), ...body];
  const datePublished = page.publishedTime ? toVietnamDay(page.publishedTime) : undefined;
  return {
    title,
    text: text.join('\n'),
    ...(page.siteName ? { source: page.siteName } : {}),
    ...(datePublished ? { datePublished } : {}),
  };
}

/** The story of a page as a draft: with a blank line between paragraphs, as a browser copies them. */
export async function readStory(html: string): Promise<string | undefined> {
  const page = await readHtml(html);
  return page && `${page.text.replaceAll('\n', '\n\n')}\n`;
}

/** Parts of a page are taken for its body. */
function parse(html: string, parseHTML: Parser['parseHTML']): PageElement {
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`).document;
}
