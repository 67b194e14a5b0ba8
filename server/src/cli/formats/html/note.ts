/** A finding as a note in the margin: what is wrong, what mends it, and behind a click what the archive says. */
import type { Evidence, Finding, Locale } from '../../../rules/rule.ts';
import { formatDate } from '../../../service/dateFormat.ts';
import { say } from '../../messages.ts';
import type { PlacedFinding } from '../../report.ts';
import { type Html, html } from './markup.ts';
import type { Words } from './messages.ts';
import type { ReportDraft } from './model.ts';

export interface NoteOptions {
  readonly words: Words;
  readonly locale: Locale;
  /** ` lang="vi"` where the page is not in the drafts' language. */
  readonly draftLanguage: Html | undefined;
}

/** @param number The finding's place in its draft. */
export function noteOf(draft: ReportDraft, number: number, options: NoteOptions): Html | undefined {
  const { id, file } = draft;
  const { words, locale } = options;
  const finding = file.findings[number];
  if (!finding) return undefined;
  const { rule, severity, message, range, evidence, related, fixes } = finding;
  const fix = fixes.find(({ preferred }) => preferred);
  const line = range.start.line + 1;
  const first = file.findings.findIndex((other) => isSaidAgain(finding, other));
  const before = file.findings[first];
  const again = first < number && before !== undefined;
  const parts = !again && [
    fix && html`<p class="fix"><span>${words('fix')}</span> ${fix.title}</p>\n`,
    related.length > 0 &&
      html`<ul class="related">${related.map((one) => relatedHtml(one, draft, words))}</ul>\n`,
    evidence.length > 0 && evidenceHtml(evidence, options),
  ];
  return html`<div class="note ${severity}" id="${id}-f${number + 1}" role="note" tabindex="-1" data-rule="${rule}" data-severity="${severity}">
<p class="label"><strong>${say(locale, `severity.${severity}`)}</strong> <a href="#${id}-l${line}">${placeOf(finding)}</a> <code>${rule}</code></p>
<p class="message">${again ? html`<a class="again" href="#${id}-f${first + 1}">${words('again', { place: placeOf(before) })}</a>` : message}</p>
${parts}</div>
`;
}

/** Whether two notes would read alike: the second then only points at the first. */
function isSaidAgain(a: PlacedFinding, b: PlacedFinding): boolean {
  const [mine, other] = [a, b].map(({ fixes }) => fixes.find(({ preferred }) => preferred)?.title);
  return a.rule === b.rule && a.severity === b.severity && a.message === b.message && mine === other;
}

/** As in the other formats: line and column, counted from 1. */
function placeOf({ range: { start } }: PlacedFinding): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function relatedHtml({ span, message }: Finding['related'][number], draft: ReportDraft, words: Words): Html {
  const line = draft.file.reading?.lines.findIndex((one) => span.start <= one.span.end) ?? -1;
  if (line < 0) return html`<li>${message}</li>`;
  return html`<li>${message} (<a href="#${draft.id}-l${line + 1}">${words('line', { n: line + 1 })}</a>)</li>`;
}

function evidenceHtml(evidence: readonly Evidence[], { words, locale, draftLanguage }: NoteOptions): Html {
  const title = words(evidence.length === 1 ? 'evidence.one' : 'evidence', { n: evidence.length });
  const items = evidence.map(({ title, date, quote }) => {
    const published =
      date !== undefined && html` <time datetime="${date}">${formatDate(date, locale)}</time>`;
    return html`<li${draftLanguage}><cite>${title}</cite>${published} <q>${quote}</q></li>`;
  });
  return html`<details class="evidence"><summary>${title}</summary><ul>${items}</ul></details>\n`;
}
