/** Writes words of drafts and archives into Markdown so that nothing in them is taken for markup. */

/** What CommonMark, GFM or HTML can read as markup anywhere in a line. A link needs its brackets, so `(` is safe. */
const INLINE = /[\\`*_[\]<>|&~$]/gu;
/** What begins a heading, a list, a quotation or a rule at the start of a line. */
const BLOCK = /^(\s*)(?:([-+#=>])|(\d{1,9})([.)]))/u;

/** Words as one line of Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(INLINE, '\\$&')
    .replace(BLOCK, (_, space: string, mark?: string, number?: string, dot?: string) =>
      mark ? `${space}\\${mark}` : `${space}${number}\\${dot}`,
    );
}

/** A link; the address is written in angle brackets with what would end it encoded. */
export function link(text: string, address: string): string {
  const safe = address.replace(/[\s<>\\]/gu, (character) => encodeURIComponent(character));
  return `[${escapeMarkdown(text)}](<${safe}>)`;
}
