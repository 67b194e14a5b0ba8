/** A bar beside figures that say the same. Drawn, not styled: the page's policy allows no style in attributes. */
import { type Html, html } from './markup.ts';

/** Width of the longest bar in its own units. */
const WIDTH = 200;

/** @param parts Each with its class; @param most The value of the longest bar. */
export function barHtml(parts: readonly (readonly [name: string, value: number])[], most: number): Html {
  let x = 0;
  const pieces = parts
    .filter(([, value]) => value > 0)
    .map(([name, value]) => {
      const width = Math.max(1, Math.round((value / most) * WIDTH));
      x += width;
      return html`<rect class="${name}" x="${x - width}" width="${width}" height="8"/>`;
    });
  return html`<svg aria-hidden="true" viewBox="0 0 ${WIDTH} 8" preserveAspectRatio="none">${pieces}</svg>`;
}
