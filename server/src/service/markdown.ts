/** Writes words of drafts and archives into Markdown so that nothing in them is taken for markup. */

/** Escapes every ASCII character that CommonMark or GFM can read as markup, and HTML's. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>&~$:@"'=/^]/gu, (mark) =>
      mark === ':' || mark === '/' ? mark : `\\${mark}`,
    );
}

/** A link; the address is written in angle brackets with what would end it encoded. */
export function link(text: string, address: string): string {
  const safe = address.replace(/[\s<>\\]/gu, (character) => encodeURIComponent(character));
  return `[${escapeMarkdown(text)}](<${safe}>)`;
}
