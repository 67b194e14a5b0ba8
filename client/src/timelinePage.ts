/**
 * The time line as a page. It runs no script and asks no network: what can be pressed is a link to a command, so that
 * Tab and Enter do what the pointer does, and every colour is the theme's.
 */
import type { Timeline } from '../../server/src/lsp/protocol.ts';
import { axisOf, type Bar } from './timelineAxis.ts';
import { timelineStyle } from './timelineStyle.ts';

type Entry = Timeline['periods'][number]['entries'][number];
type Place = Entry['places'][number];

export interface PageOptions {
  /** Allows the page's one style sheet. */
  readonly nonce: string;
  readonly language: 'vi' | 'en';
  /** Name of the row of bars, to be read aloud. */
  readonly axis: string;
  /** Address of what opens a place. */
  linkTo(place: Place): string | undefined;
}

export function timelinePage({ title, subtitle, periods, empty }: Timeline, options: PageOptions): string {
  const bars = axisOf(periods);
  return `<!DOCTYPE html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${options.nonce}'">
<title>${escapeHtml(title)}</title>
<style nonce="${options.nonce}">${timelineStyle(bars)}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></header>
${bars.length > 1 ? axisHtml(bars, options) : ''}
<main>
${periods.map((period) => periodHtml(period, options)).join('\n') || `<p class="empty">${escapeHtml(empty)}</p>`}
</main>
</body>
</html>`;
}

function axisHtml(bars: readonly Bar[], { axis }: PageOptions): string {
  const ends = [bars[0], bars.at(-1)].map((bar) => `<span>${escapeHtml(bar?.label ?? '')}</span>`).join('');
  return `<nav aria-label="${escapeHtml(axis)}">${bars.map(barHtml).join('')}</nav>
<p class="ends" aria-hidden="true">${ends}</p>`;
}

function barHtml({ edtf, label, count, isFilled }: Bar, index: number): string {
  if (!isFilled) return `<span class="bar" title="${escapeHtml(label)}"></span>`;
  const name = escapeHtml(`${label}: ${count}`);
  return `<a class="bar b${index}" href="#p${edtf}" title="${name}" aria-label="${name}"><i></i></a>`;
}

function periodHtml({ edtf, label, entries }: Timeline['periods'][number], options: PageOptions): string {
  return `<section id="p${escapeHtml(edtf)}"><h2>${escapeHtml(label)}</h2><ol>
${entries.map((entry) => entryHtml(entry, options)).join('\n')}
</ol></section>`;
}

function entryHtml(entry: Entry, options: PageOptions): string {
  const { edtf, day, weekday, what, who, where, toldIn, isOpen, reports, places } = entry;
  const said = [
    `<strong>${escapeHtml(what)}</strong>`,
    who && `<span class="who">${escapeHtml(who)}</span>`,
    where && `<span class="where">${escapeHtml(where)}</span>`,
  ];
  return `<li class="${toldIn}${isOpen ? ' open' : ''}">
<p class="when"><time datetime="${escapeHtml(edtf)}">${escapeHtml(day)}</time>${weekday ? `<span>${escapeHtml(weekday)}</span>` : ''}</p>
<div><p class="what">${said.filter(Boolean).join(' ')}</p>
<p class="told">${escapeHtml(reports)}</p>
<ul>${places.map((place) => placeHtml(place, options)).join('')}</ul></div></li>`;
}

function placeHtml(place: Place, { linkTo }: PageOptions): string {
  const { title, by, quote } = place;
  const href = linkTo(place);
  const name = escapeHtml(title);
  return `<li>${href ? `<a href="${escapeHtml(href)}">${name}</a>` : name}${
    by ? ` <span class="by">${escapeHtml(by)}</span>` : ''
  }${quote ? `<q>${escapeHtml(quote)}</q>` : ''}</li>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
