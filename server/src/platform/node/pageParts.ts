/** Parts of a news page that its markup tells better than its words: links to other stories, captions, the lead. */
import { linesOf, type PageElement, squeeze } from './pageText.ts';

/** Blocks that may be nothing but links to other stories. */
const LINK_BLOCKS = 'p, ul, ol, li, div, nav, section, aside, h2, h3, h4, h5, h6';
/** A link that is a name or a button is none to a story. */
const SHORTEST_TITLE = 4;

/** Takes out what consists of links alone: related stories, tags, menus. The headline may be a link to itself. */
export function dropLinks(page: PageElement): void {
  for (const block of page.querySelectorAll(LINK_BLOCKS)) {
    if (!block.querySelector('a') || block.querySelector('h1')) continue;
    const links = [...block.querySelectorAll('a')].map((link) => link.textContent ?? '');
    if (
      bare(block.textContent ?? '') === bare(links.join('')) &&
      links.flatMap(wordsOf).length >= SHORTEST_TITLE
    )
      block.remove();
  }
}

const CAPTIONS = 'figcaption, [class*="caption" i]';
const CREDITS = '[class*="credit" i], [class*="source" i], [class*="author" i], cite, small';
const LONGEST_CAPTION = 80;
/** Words by which a reader, and the layout of a draft, knows a caption. */
const CREDITED =
  /(?:ảnh|hình|nguồn|video|clip|đồ h[oọ]ạ?|photo|infographic)[^:()]{0,20}[:：]|\((?:[^()]* )?ảnh[^()]*\)/iu;

/** Marks captions that only their markup tells from paragraphs: "Cửa xả của hồ (Ảnh: HOÀI NAM)". */
export function markCaptions(page: PageElement): void {
  for (const caption of page.querySelectorAll(CAPTIONS)) {
    const lines = linesOf(caption);
    const [text] = lines;
    if (
      !text ||
      lines.length > 1 ||
      wordsOf(text).length > LONGEST_CAPTION ||
      CREDITED.test(text.normalize())
    )
      continue;
    const credit = squeeze(caption.querySelector(CREDITS)?.textContent ?? '');
    const words = credit && text.endsWith(credit) ? text.slice(0, -credit.length).trim() : text;
    if (words) caption.textContent = credit && words !== text ? `${words} (Ảnh: ${credit})` : `${text} (Ảnh)`;
  }
}

/** Puts a dash behind the place that a lead begins with, where only the page's style shows one. */
export function markPlaces(page: PageElement): void {
  for (const place of page.querySelectorAll('[class*="location" i], [class*="dateline" i]')) {
    const name = squeeze(place.textContent ?? '');
    if (/[\dA-Za-zÀ-ỹ]$/u.test(name) && wordsOf(name).length < SHORTEST_TITLE)
      place.textContent = `${name} – `;
  }
}

const LEADS =
  '[class*="sapo" i], [data-role="sapo"], [class*="lead" i], [class*="summary" i], [class*="description" i], [class*="standfirst" i], h2';
const SHORTEST_LEAD = 12;
/** How much of it the description holds at least, in UTF-16 units. */
const TOLD = 40;

/** The lead, which pages like to keep apart from the story: it is marked as such, and begins as the page's description does. */
export function findLead(page: PageElement): string | undefined {
  const description = page.querySelector('meta[property="og:description"], meta[name="description"]');
  const told = squeeze(description?.getAttribute('content') ?? '').slice(0, TOLD);
  if (told.length < TOLD) return undefined;
  for (const element of page.querySelectorAll(LEADS)) {
    const [text, ...others] = linesOf(element);
    if (text && others.length === 0 && wordsOf(text).length >= SHORTEST_LEAD && text.includes(told))
      return text;
  }
  return undefined;
}

/** The headline as the page shows it. A logo may be a heading, too. */
export function findHeadline(page: PageElement): string | undefined {
  return [...page.querySelectorAll('h1')]
    .map((heading) => squeeze(heading.textContent ?? ''))
    .find((text) => wordsOf(text).length >= SHORTEST_TITLE);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
