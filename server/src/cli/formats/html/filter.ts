/** The form that narrows the report down. It needs the page's script, which shows it. */
import { SEVERITIES } from '../../report.ts';
import { type Html, html } from './markup.ts';
import type { Words } from './messages.ts';
import { groupsOf, type ReportDraft } from './model.ts';

export function filterHtml(drafts: readonly ReportDraft[], words: Words): Html {
  const findings = drafts.flatMap(({ file }) => file.findings);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const groups = groupsOf(drafts)?.map(([name]) => name) ?? [];
  const severities = SEVERITIES.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  ).map(
    (severity) =>
      html`<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${words(`many.${severity}`)}</label> `,
  );
  return html`<form class="filter" role="search" aria-label="${words('filter.name')}" hidden>
<input type="search" name="words" aria-label="${words('filter.words')}" placeholder="${words('filter.hint')}" autocomplete="off">
<fieldset><legend>${words('filter.severity')}</legend>${severities}</fieldset>
${selectHtml('rule', words('rule'), words('filter.rule'), rules)}${
  groups.length > 0 && selectHtml('group', words('group'), words('filter.group'), groups)
}<p class="moves"><button type="button" data-do="previous">↑ ${words('previous')} <kbd>K</kbd></button> <button type="button" data-do="next">↓ ${words('next')} <kbd>J</kbd></button>
<output data-words="${words('filter.shown')}"></output> <button type="reset">${words('filter.reset')}</button>
<button type="button" data-do="open">${words('openAll')}</button> <button type="button" data-do="close">${words('closeAll')}</button>
<label class="keys"><input type="checkbox" name="keys" checked> ${words('keys')}</label></p>
</form>
`;
}

function selectHtml(name: string, label: string, all: string, values: readonly string[]): Html {
  const options = values.map((value) => html`<option value="${value}">${value}</option>`);
  return html`<select name="${name}" aria-label="${label}"><option value="">${all}</option>${options}</select>
`;
}
