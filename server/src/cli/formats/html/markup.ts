/** HTML out of templates: what is put into one is escaped, but for what a template made. */

/** Markup that is as it should be. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Html | string | number | false | undefined | readonly Content[];

/** `` html`<p>${words}</p>` `` */
export function html(parts: readonly string[], ...values: readonly Content[]): Html {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (parts[index + 1] ?? '');
  return new Html(text);
}

function render(content: Content): string {
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'object') return content.map(render).join('');
  return typeof content === 'number' ? String(content) : '';
}

/** What HTML has no character for: control characters, halves of pairs; and marks that would turn around what follows. */
const UNSHOWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(UNSHOWN, '\uFFFD').replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
