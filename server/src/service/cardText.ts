/** Cards as plain text, for `soat lookup`. */
import type { Locale } from '../rules/rule.ts';
import { cardWords, sourceWords } from './cardLines.ts';
import type { Card } from './cards.ts';

export function cardText(card: Card, locale: Locale): string {
  const { heading, subheading, sections } = cardWords(card, locale);
  const lines = [subheading ? `${heading} · ${subheading}` : heading];
  for (const { title, items } of sections) {
    if (title) lines.push(`  ${title}:`);
    const indent = title ? '    ' : '  ';
    for (const { text, sources = [] } of items) {
      if (text) lines.push(`${indent}${text}`);
      const margin = text ? '  ' : '';
      for (const source of sources) {
        const where = sourceWords(source, locale);
        lines.push(`${indent}${margin}${where ? `${where}: ` : ''}${source.title}`);
        if (source.quote) lines.push(`${indent}${margin}  “${source.quote.replace(/\s+/gu, ' ').trim()}”`);
      }
    }
  }
  return lines.join('\n');
}
