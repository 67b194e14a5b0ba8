/**
 * `--format html`: a report for those who read a page. It is one file that asks no network; without its script it is
 * whole but for the filter. What drafts hold is text to it: every value is escaped where it is put in (`html/markup.ts`),
 * and the page's policy allows no script and no style but its own.
 */
import { createHash } from 'node:crypto';
import { reportPage } from '../../platform/node/shipped.ts';
import { formatProblem } from '../problem.ts';
import type { CheckReport } from '../report.ts';
import type { FormatContext } from './format.ts';
import { draftHtml } from './html/draft.ts';
import { filterHtml } from './html/filter.ts';
import { Html, html } from './html/markup.ts';
import { wordsIn } from './html/messages.ts';
import { draftsOf, hasNews } from './html/model.ts';
import { overviewHtml } from './html/overview.ts';
import { spellingsHtml } from './html/spellings.ts';
import { timelineHtml } from './html/timeline.ts';

export type HtmlOptions = Pick<FormatContext, 'locale' | 'rules' | 'version'>;

/** Drafts with findings up to which all stand open. */
const OPEN_DRAFTS = 8;

export function toHtml(report: CheckReport, options: HtmlOptions): string {
  const { locale, version } = options;
  const words = wordsIn(locale);
  const { script, style } = reportPage();
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="soat ${version}">
<title>${words('title')}</title>
<style>${new Html(style)}</style>
</head>
<body>
${bodyHtml(report, options)}<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

/** What stands between head and script. */
export function bodyHtml(report: CheckReport, { locale, rules }: HtmlOptions): Html {
  const words = wordsIn(locale);
  const notes = { words, locale, draftLanguage: locale === 'vi' ? undefined : html` lang="vi"` };
  const drafts = draftsOf(report);
  const told = drafts.filter(hasNews);
  const clean = drafts.filter((draft) => !hasNews(draft));
  const timeline = timelineHtml(drafts, notes);
  const spellings = spellingsHtml(drafts, notes);
  const section = (id: 'drafts' | 'timeline' | 'spellings', content: Html | undefined) =>
    content &&
    html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${words(id)}</h2>
${content}</section>
`;
  const list = html`${told.length > 0 && filterHtml(told, words)}${told.map((draft) =>
    draftHtml(draft, { ...notes, isOpen: told.length <= OPEN_DRAFTS }),
  )}${
    clean.length > 0 &&
    html`<details class="clean"><summary>${words('clean', { n: clean.length })}</summary>
${clean.map((draft) => draftHtml(draft, { ...notes, isOpen: false }))}</details>
`
  }`;
  const parts = (['drafts', 'timeline', 'spellings'] as const).filter(
    (id) => ({ drafts: drafts.length > 0, timeline, spellings })[id],
  );
  return html`<a class="skip" href="#drafts">${words('skip')}</a>
<header><h1>${words('title')}</h1>
${overviewHtml(drafts, { words, locale, rules })}${problemsHtml(report, words('problems'))}<nav aria-label="${words('sections')}">${parts.map((id) => html`<a href="#${id}">${words(id)}</a> `)}</nav>
</header>
<main>
${section('drafts', drafts.length > 0 ? list : undefined)}${section('timeline', timeline)}${section('spellings', spellings)}</main>
`;
}

function problemsHtml({ problems }: CheckReport, title: string): Html | undefined {
  if (problems.length === 0) return undefined;
  const items = problems.map((problem) => html`<li>${formatProblem(problem)}</li>`);
  return html`<div class="problems"><h2>${title}</h2><ul>${items}</ul></div>
`;
}

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
