/** Parts of a news page that its markup tells better than its words: links to other stories, captions, the lead. */
import { isSeen, isText, linesOf, type PageElement, type PageNode, squeeze } from './pageText.ts';

/** Blocks that may be nothing but links to other stories. */
const LINK_BLOCKS = new Set('P UL OL LI DIV NAV SECTION ASIDE H2 H3 H4 H5 H6'.split(' '));
/** A link that is a name or a button is none to a story. */
const SHORTEST_TITLE = 4;

/** What an element holds: letters in all and in links, words in links. */
interface Holding {
  readonly letters: number;
  readonly linked: number;
  readonly words: number;
  readonly hasHeadline: boolean;
}

/** Takes out what consists of links alone: related stories, tags, menus. The headline may be a link to itself. */
export function dropLinks(page: PageElement): void {
  const blocks: PageElement[] = [];
  const weigh = (node: PageNode, inLink: boolean): Holding => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      const letters = text.replace(/\s+/gu, '').length;
      return {
        letters,
        linked: inLink ? letters : 0,
        words: inLink ? wordsOf(text).length : 0,
        hasHeadline: false,
      };
    }
    const name = node.nodeName.toUpperCase();
    let [letters, linked, words, hasHeadline] = [0, 0, 0, name === 'H1'];
    if (isSeen(node))
      for (const child of node.childNodes) {
        const held = weigh(child, inLink || name === 'A');
        letters += held.letters;
        linked += held.linked;
        words += held.words;
        hasHeadline ||= held.hasHeadline;
      }
    if (LINK_BLOCKS.has(name) && !hasHeadline && letters === linked && words >= SHORTEST_TITLE)
      blocks.push(node as PageElement);
    return { letters, linked, words, hasHeadline };
  };
  weigh(page, false);
  for (const block of blocks) block.remove();
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

/** Longest name of a section, kicker or date, in words: longer lines may be of the story, such as a picture's caption. */
const LONGEST_LABEL = 8;

/** The short lines above the headline, which are none of the story: the section's name, a date. */
export function linesAbove(page: PageElement, headline: string | undefined): ReadonlySet<string> {
  const lines = linesOf(page);
  const above = lines.slice(0, Math.max(0, lines.indexOf(headline ?? '')));
  return new Set(
    above.filter((line) => wordsOf(line).length <= LONGEST_LABEL && !CREDITED.test(line.normalize())),
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}
