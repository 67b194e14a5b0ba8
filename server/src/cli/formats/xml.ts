/** Writes XML 1.0: elements with attributes and text, indented. */

export interface Element {
  readonly name: string;
  /** Those without a value are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Element['attributes'],
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children };
}

/** A document with its declaration and a last line end. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = `${indent}<${name}${pairs.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join('')}`;
  if (children.length === 0) return `${start}/>\n`;
  // White space beside text would be part of it.
  const [text] = children;
  if (children.length === 1 && typeof text === 'string') return `${start}>${escapeText(text)}</${name}>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeText(child)}\n` : write(child, `${indent}  `),
  );
  return `${start}>\n${inner.join('')}${indent}</${name}>\n`;
}

/** Characters that XML 1.0 has no way to write, and halves of surrogate pairs. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Readers make a line feed of a carriage return. */
function escapeText(text: string): string {
  return writable(text).replace(/[&<>\r]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** Readers make spaces of all other white space in attributes. */
function escapeAttribute(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (letter) => ENTITIES[letter] ?? letter);
}

function writable(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD');
}
