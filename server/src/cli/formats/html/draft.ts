/** One draft of the page: its text, and in the margin what was found in it. Closed until it is asked for. */
import type { Locale } from '../../../rules/rule.ts';
import { formatDate } from '../../../service/dateFormat.ts';
import { say } from '../../messages.ts';
import type { ReadLine } from '../../reading.ts';
import { type PlacedFinding, SEVERITIES } from '../../report.ts';
import { type Piece, piecesOf } from './marks.ts';
import { type Html, html } from './markup.ts';
import type { ReportDraft } from './model.ts';
import { type NoteOptions, noteOf } from './note.ts';

/** Characters nobody sees; the same set as text/normalize.ts reads as nothing. */
const INVISIBLE = /([\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF])/u;

export interface DraftOptions extends NoteOptions {
  readonly isOpen: boolean;
}

export function draftHtml(draft: ReportDraft, options: DraftOptions): Html {
  const { id, file, title, group } = draft;
  const { words, locale, draftLanguage } = options;
  const edition = file.reading?.edition;
  return html`<details class="draft" id="${id}" data-group="${group}"${options.isOpen && html` open`}>
<summary><span class="title"${draftLanguage}>${title}</span> <span class="path">${file.path}${
    edition !== undefined && ` · ${words('edition', { date: formatDate(edition, locale) })}`
  }</span> <span class="counts">${countsHtml(draft, locale)}</span></summary>
${fixedHtml(draft, options)}<div class="text">
${passages(draft, options)}
</div></details>
`;
}

/** `2 cảnh báo` and the like, each in its colour. */
function countsHtml({ counts }: ReportDraft, locale: Locale): Html[] {
  return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const key = counts[severity] === 1 ? (`count.${severity}.one` as const) : (`count.${severity}` as const);
    return html`<span class="count ${severity}">${say(locale, key, { n: counts[severity] })}</span> `;
  });
}

function fixedHtml(
  { file: { fixed } }: ReportDraft,
  { words, draftLanguage }: DraftOptions,
): Html | undefined {
  if (fixed.length === 0) return undefined;
  const items = fixed.map(
    ({ finding, fix }) =>
      html`<li><code>${finding.rule}</code> ${fix.title}: <q${draftLanguage}>${finding.text}</q></li>`,
  );
  return html`<details class="mended"><summary>${words('fixed', { n: fixed.length })}</summary><ul>${items}</ul></details>
`;
}

/** A line with findings, and the lines down to the next such one. */
interface Passage {
  readonly first: number;
  readonly end: number;
  /** Findings that start in the first line, by their number. */
  readonly findings: readonly number[];
}

function passages(draft: ReportDraft, options: DraftOptions): Html[] {
  const { findings, reading } = draft.file;
  if (!reading)
    return [
      html`<div class="passage"><div class="notes">${findings.map((_, number) => noteOf(draft, number, options))}</div></div>`,
    ];
  const starts = new Map<number, number[]>();
  for (const [number, { range }] of findings.entries()) {
    const list = starts.get(range.start.line);
    if (list) list.push(number);
    else starts.set(range.start.line, [number]);
  }
  const firsts = [...new Set([0, ...starts.keys()])].sort((a, b) => a - b);
  return firsts
    .map((first, index) => ({
      first,
      end: firsts[index + 1] ?? reading.lines.length,
      findings: starts.get(first) ?? [],
    }))
    .map((passage) => passageHtml(passage, draft, options));
}

function passageHtml({ first, end, findings }: Passage, draft: ReportDraft, options: DraftOptions): Html {
  const lines = (draft.file.reading?.lines ?? [])
    .slice(first, end)
    .map((line, index) => lineHtml(line, first + index, draft, options))
    .filter((line) => line !== undefined);
  if (findings.length === 0)
    return html`<div class="passage">${lines}</div>
`;
  const [own, ...others] = lines;
  const notes = findings.map((number) => noteOf(draft, number, options));
  return html`<div class="passage">${own}<div class="notes">${notes}</div>${
    others.length > 0 && html`<div class="rest">${others}</div>`
  }</div>
`;
}

function lineHtml(
  { span, role }: ReadLine,
  index: number,
  draft: ReportDraft,
  { draftLanguage }: DraftOptions,
): Html | undefined {
  const { findings, reading } = draft.file;
  const text = reading?.text ?? '';
  const isBlank = text.slice(span.start, span.end).trim() === '';
  if (isBlank && !findings.some(({ range }) => range.start.line === index)) return undefined;
  const pieces = piecesOf(text, span, findings).map((piece) => pieceHtml(piece, draft));
  const kind = role === 'blank' && !isBlank ? 'header' : role;
  return html`<p class="${kind}" id="${draft.id}-l${index + 1}"${draftLanguage}>${pieces}</p>
`;
}

function pieceHtml({ text, findings, isStart }: Piece, draft: ReportDraft): Html {
  const [number] = findings;
  const finding: PlacedFinding | undefined = number === undefined ? undefined : draft.file.findings[number];
  if (number === undefined || !finding) return html`${text.normalize('NFC')}`;
  const words = text
    .split(INVISIBLE)
    .map((part) => (INVISIBLE.test(part) ? codePoint(part) : part.normalize('NFC')));
  const numbers = findings.map((each) => each + 1).join(' ');
  if (!isStart) return html`<mark class="${finding.severity}" data-of="${numbers}">${words}</mark>`;
  const target = `${draft.id}-f${number + 1}`;
  return html`<mark class="${finding.severity}" data-of="${numbers}"><a id="${draft.id}-m${number + 1}" href="#${target}">${words}</a></mark>`;
}

function codePoint(character: string): Html {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return html`<span class="code">U+${code}</span>`;
}
