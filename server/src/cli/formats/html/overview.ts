/** What a chief looks at first: how much there is of what, by rule, by desk and by draft. */
import { groupBy } from '../../../archive/multimap.ts';
import type { Locale, Rule } from '../../../rules/rule.ts';
import { type Counts, countFindings, type PlacedFinding, SEVERITIES } from '../../report.ts';
import { barHtml } from './bar.ts';
import { type Html, html } from './markup.ts';
import type { Words } from './messages.ts';
import { byGravity, groupsOf, type ReportDraft } from './model.ts';

export interface OverviewOptions {
  readonly words: Words;
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

/** Rules in sight; the others are behind a click. */
const SHOWN_RULES = 8;
/** Drafts that are named in the overview; all are in the list below it. */
const SHOWN_DRAFTS = 8;

export function overviewHtml(drafts: readonly ReportDraft[], options: OverviewOptions): Html {
  const { words } = options;
  const findings = drafts.flatMap(({ file }) => file.findings);
  const affected = drafts.filter(({ file }) => file.findings.length > 0);
  if (drafts.length === 0) return html`<p class="verdict">${words('none')}</p>\n`;
  const checked = words(drafts.length === 1 ? 'checked.one' : 'checked', { n: drafts.length });
  if (findings.length === 0) return html`<p class="verdict">${checked}. ${words('allClean')}</p>\n`;
  const others = [groupsHtml(drafts, words), affected.length > 1 && filesHtml(affected, words)];
  return html`<p class="verdict">${checked}, ${words('affected', { n: affected.length })}</p>
<ul class="tiles">${tilesHtml(countFindings(findings), words)}</ul>
<div class="tables">${rulesHtml(findings, options)}<div>${others}</div></div>
`;
}

function tilesHtml(counts: Counts, words: Words): Html[] {
  return SEVERITIES.map(
    (severity) =>
      html`<li class="tile ${severity}${counts[severity] === 0 && ' zero'}"><b>${counts[severity]}</b> ${words(`many.${severity}`)}</li>`,
  );
}

function rulesHtml(findings: readonly PlacedFinding[], { words, locale, rules }: OverviewOptions): Html {
  const summaries = new Map(rules.map(({ meta }) => [meta.id as string, meta.summary[locale]]));
  const groups = [...groupBy(findings, ({ rule }) => rule)]
    .map(([rule, found]) => ({ rule, counts: countFindings(found) }))
    .sort((a, b) => byGravity(a.counts, b.counts) || (a.rule < b.rule ? -1 : 1));
  const most = Math.max(...groups.map(({ counts }) => sum(counts)));
  const tableOf = (some: typeof groups, caption: Html) => html`<table>${caption}
<thead><tr><th scope="col">${words('rule')}</th><th scope="col" class="n">${words('count')}</th><td></td></tr></thead>
<tbody>${some.map(({ rule, counts }) => {
    const name = html`<a href="#drafts" data-rule="${rule}">${summaries.get(rule) ?? rule}</a> <code>${rule}</code>`;
    return rowHtml(name, [sum(counts)], barOf(counts, most));
  })}</tbody></table>
`;
  const [shown, others] = [groups.slice(0, SHOWN_RULES), groups.slice(SHOWN_RULES)];
  return html`<div>${tableOf(shown, captionHtml(words('byRule')))}${
    others.length > 0 &&
    html`<details class="more"><summary>${words('moreRules', { n: others.length })}</summary>
${tableOf(others, html`<caption class="unseen">${words('moreRules', { n: others.length })}</caption>`)}</details>
`
  }</div>
`;
}

function groupsHtml(drafts: readonly ReportDraft[], words: Words): Html | undefined {
  const groups = groupsOf(drafts)?.map(([name, members]) => ({
    name,
    members,
    counts: countFindings(members.flatMap(({ file }) => file.findings)),
  }));
  if (!groups) return undefined;
  const most = Math.max(...groups.map(({ counts }) => sum(counts)));
  const rows = groups.map(({ name, members, counts }) =>
    rowHtml(
      html`<a href="#drafts" data-group="${name}">${name}</a>`,
      [members.length, sum(counts)],
      barOf(counts, most),
    ),
  );
  return html`<table class="groups">${captionHtml(words('byGroup'))}
<thead><tr><th scope="col">${words('group')}</th><th scope="col" class="n">${words('draftCount')}</th><th scope="col" class="n">${words('count')}</th><td></td></tr></thead>
<tbody>${rows}</tbody></table>
`;
}

function filesHtml(drafts: readonly ReportDraft[], words: Words): Html {
  const shown = drafts.slice(0, SHOWN_DRAFTS);
  const most = Math.max(...shown.map(({ counts }) => sum(counts)));
  const rows = shown.map(({ id, title, file, counts }) =>
    rowHtml(
      html`<a href="#${id}">${title}</a> <code>${file.path}</code>`,
      [sum(counts)],
      barOf(counts, most),
    ),
  );
  return html`<table>${captionHtml(words('byFile'))}
<thead><tr><th scope="col">${words('draft')}</th><th scope="col" class="n">${words('count')}</th><td></td></tr></thead>
<tbody>${rows}</tbody></table>
`;
}

function captionHtml(words: string): Html {
  return html`<caption>${words}</caption>`;
}

function rowHtml(name: Html, figures: readonly number[], bar: Html): Html {
  const cells = figures.map((figure) => html`<td class="n">${figure}</td>`);
  return html`<tr><th scope="row">${name}</th>${cells}<td class="bar">${bar}</td></tr>
`;
}

function barOf(counts: Counts, most: number): Html {
  return barHtml(
    SEVERITIES.map((severity) => [severity, counts[severity]]),
    most,
  );
}

function sum(counts: Counts): number {
  return SEVERITIES.reduce((total, severity) => total + counts[severity], 0);
}
