/** The style sheet of a time line, in the theme's own colours; in high contrast, borders tell what colours can't. */
import type { Bar } from './timelineAxis.ts';

/** Height of the highest bar, in CSS pixels. */
const HIGHEST = 44;

export function timelineStyle(bars: readonly Bar[]): string {
  const heights = bars.map(
    ({ height, isFilled }, index) =>
      isFilled && `.b${index} i { height: ${Math.max(6, Math.round(height * HIGHEST))}px }`,
  );
  return `${STYLE}${heights.filter(Boolean).join('\n')}`;
}

const STYLE = `
:root { --line: var(--vscode-editorIndentGuide-activeBackground1, var(--vscode-panel-border)); }
body { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; color: var(--vscode-foreground);
  font: var(--vscode-font-weight) calc(var(--vscode-font-size) + 1px)/1.5 var(--vscode-font-family); }
h1 { margin: 0; font-size: 1.5em; font-weight: 600 }
header p { margin: .25rem 0 1rem; color: var(--vscode-descriptionForeground) }
nav { display: flex; align-items: flex-end; gap: 2px; height: ${HIGHEST + 6}px; 
  border-bottom: 1px solid var(--line) }
.ends { display: flex; justify-content: space-between; margin: .25rem 0 1.5rem; font-size: .9em;
  color: var(--vscode-descriptionForeground) }
.bar { flex: 1 1 0; height: 100%; display: flex; align-items: flex-end; justify-content: center }
.bar:first-child { justify-content: flex-start } .bar:last-child { justify-content: flex-end }
.bar i { width: 100%; max-width: 2rem; background: var(--vscode-charts-blue); border: 1px solid var(--vscode-contrastBorder, transparent);
  box-sizing: border-box; border-radius: 2px 2px 0 0 }
.bar:hover i { background: var(--vscode-textLink-activeForeground) }
h2 { margin: 1.5rem 0 .5rem; font-size: 1em; font-weight: 600; color: var(--vscode-descriptionForeground) }
ol, ul { list-style: none; margin: 0; padding: 0 }
ol > li { display: grid; grid-template-columns: 6.5rem 1fr; column-gap: 2rem; position: relative; padding-bottom: 1.25rem }
ol > li::before { content: ''; position: absolute; left: 7.5rem; top: .5em; bottom: -.5em; width: 1px; margin-left: -.5px;
  background: var(--line) }
section:last-child li:last-child::before { bottom: 0 }
ol > li::after { content: ''; position: absolute; left: 7.5rem; top: .4em; width: .6rem; height: .6rem;
  margin-left: calc(-.3rem - 2px); border-radius: 50%; border: 2px solid var(--vscode-charts-blue);
  background: var(--vscode-editor-background) }
li.draft::after, li.both::after { border-color: var(--vscode-charts-orange); background: var(--vscode-charts-orange) }
li.both::after { box-shadow: 0 0 0 2px var(--vscode-editor-background), 0 0 0 4px var(--vscode-charts-blue) }
li.open::after { border-style: dashed }
p { margin: 0 }
.when { text-align: right }
.when time, .when span { display: block }
.when time { font-weight: 600; font-variant-numeric: tabular-nums }
.when span, .told, .by { color: var(--vscode-descriptionForeground); font-size: .9em }
.what strong::first-letter { text-transform: uppercase }
.what strong { display: inline-block }
.where::before { content: '· ' }
li.draft > div, li.both > div { border-left: 3px solid var(--vscode-charts-orange); padding-left: .6rem; margin-left: -.6rem }
ul li { margin-top: .35rem }
a { color: var(--vscode-textLink-foreground); text-decoration: none }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px }
q { display: block; quotes: '“' '”'; color: var(--vscode-descriptionForeground); font-size: .95em }
q::before { content: open-quote } q::after { content: close-quote }
.empty { color: var(--vscode-descriptionForeground) }
.vscode-high-contrast a { text-decoration: underline }
@media (max-width: 30rem) {
  ol > li { grid-template-columns: 1fr; padding-left: 1.5rem }
  .when { text-align: left } .when time, .when span { display: inline; margin-right: .5rem }
  ol > li::before, ol > li::after { left: .3rem }
}
`;
