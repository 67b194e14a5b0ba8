/** Cards as Markdown, for hovers. */
import type { Location } from 'vscode-languageserver-types';
import type { Locale } from '../rules/rule.ts';
import { cardWords, sourceWords } from './cardLines.ts';
import type { CardItem } from './cardSections.ts';
import type { Card, SourceNote } from './cards.ts';
import { escapeMarkdown, link } from './markdown.ts';
import { say } from './strings.ts';

/** How many articles stand behind one event; the others are counted. */
const SHOWN_SOURCES = 2;

export function cardMarkdown(card: Card, locale: Locale): string {
  const { heading, subheading, sections } = cardWords(card, locale);
  const parts = [`**${escapeMarkdown(heading)}**${subheading ? ` · ${escapeMarkdown(subheading)}` : ''}`];
  for (const { title, items } of sections) {
    const heading = title ? `${escapeMarkdown(title)}: ` : '';
    // A hover shows a dozen lines: what has no sources of its own stands in one.
    if (items.every(({ sources }) => !sources?.length))
      parts.push(heading + items.map(({ text }) => escapeMarkdown(text)).join(title ? ' · ' : ' '));
    else
      parts.push([heading.trim(), '', ...items.map((item) => itemMarkdown(item, locale))].join('\n').trim());
  }
  return parts.join('\n\n');
}

function itemMarkdown({ text, sources = [] }: CardItem, locale: Locale): string {
  if (!text) return sources.map((source) => `- ${sourceMarkdown(source, locale)}`).join('\n');
  const shown = sources.slice(0, SHOWN_SOURCES).map((source) => `  - ${sourceMarkdown(source, locale)}`);
  const rest = sources.length - shown.length;
  if (rest > 0) shown.push(`  - ${escapeMarkdown(say(locale, 'moreArticles', { count: rest }))}`);
  return [`- ${escapeMarkdown(text)}`, ...shown].join('\n');
}

function sourceMarkdown(source: SourceNote, locale: Locale): string {
  return placeMarkdown({ ...source, by: sourceWords(source, locale) });
}

/** An article as a link to the sentence, with whose it is. */
export function placeMarkdown(place: {
  readonly title: string;
  readonly by: string;
  readonly location?: Location;
  readonly url?: string;
}): string {
  const { title, by, location, url } = place;
  const address = location ? `${location.uri}#L${location.range.start.line + 1}` : url;
  const linked = address ? link(title, address) : escapeMarkdown(title);
  return by ? `${linked} (${escapeMarkdown(by)})` : linked;
}
