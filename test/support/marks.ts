/**
 * Expectations written into a text: `[[flagged|rule-id]]`, `[[flagged|rule-id|text after the preferred fix]]`,
 * `[[flagged|rule-id:info]]`. See test/fixtures/README.md. Marks don't nest.
 */
import type { Finding, FindingFix, Severity, TextEdit } from '../../server/src/rules/rule.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';

const MARK =
  /\[\[(?<text>(?:(?!\[\[)[\s\S])*?)\|(?<rule>[a-z0-9-]+\/[a-z0-9-]+)(?::(?<severity>error|warning|info|hint))?(?:\|(?<fix>(?:(?!\[\[)[\s\S])*?))?\]\]/gu;

/** One expected finding. */
export interface Mark {
  /** Span in the text without marks. */
  readonly span: Span;
  readonly rule: string;
  readonly severity: Severity;
  /** What the flagged text becomes by the preferred fix; undefined where there is to be none. */
  readonly fix?: string;
}

/** A text freed of its marks, and the marks in order. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reads marks. Throws on a `[[` or `]]` that belongs to no mark, so that a slip in a fixture can't pass as silence. */
export function parseMarks(source: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let read = 0;
  const keep = (part: string) => {
    const stray = /\[\[[^\n]*|[^\n]*\]\]/u.exec(part);
    if (stray) throw new Error(`not a mark: "${stray[0]}"`);
    text += part;
  };
  for (const match of source.matchAll(MARK)) {
    keep(source.slice(read, match.index));
    const { text: flagged = '', rule = '', severity = 'warning', fix } = match.groups ?? {};
    const span = { start: text.length, end: text.length + flagged.length };
    marks.push({ span, rule, severity: severity as Severity, ...(fix === undefined ? {} : { fix }) });
    text += flagged;
    read = match.index + match[0].length;
  }
  keep(source.slice(read));
  return { text, marks };
}

/** Writes findings into a text as marks: what {@link parseMarks} reads. Overlapping findings follow each other in `‹›`. */
export function renderMarks(text: string, findings: readonly Finding[]): string {
  let out = '';
  let written = 0;
  for (const finding of findings) {
    const { span, rule, severity } = finding;
    const preferred = finding.fixes.find((fix) => fix.preferred);
    const fix = preferred ? `|${textAfter(text, span, preferred)}` : '';
    const mark = `${text.slice(span.start, span.end)}|${rule}${severity === 'warning' ? '' : `:${severity}`}${fix}`;
    if (span.start < written) out += `‹overlaps: ${mark}›`;
    else {
      out += `${text.slice(written, span.start)}[[${mark}]]`;
      written = span.end;
    }
  }
  return out + text.slice(written);
}

/**
 * What a flagged span reads after a fix. White space that the fix takes away around it (the end of a deleted line)
 * is not told; edits elsewhere are not looked at.
 */
function textAfter(text: string, span: Span, fix: FindingFix): string {
  const edits = fix.edits.filter(
    (edit) => overlaps(edit.span, span) || edit.span.start === span.end || edit.span.end === span.start,
  );
  const start = Math.min(span.start, ...edits.map((edit) => edit.span.start));
  const end = Math.max(span.end, ...edits.map((edit) => edit.span.end));
  const shifted = edits.map(({ span: s, newText }) => ({
    span: { start: s.start - start, end: s.end - start },
    newText,
  }));
  const after = applyEdits(text.slice(start, end), shifted);
  if (start === span.start && end === span.end) return after;
  const around = [text.slice(start, span.start), text.slice(span.end, end)] as const;
  if (around.some((part) => part.trim())) return `${after} (instead of "${text.slice(start, end)}")`;
  return after.trim();
}

/** Applies edits; of two that overlap the one that starts first is taken. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let read = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < read) continue;
    out += text.slice(read, span.start) + newText;
    read = span.end;
  }
  return out + text.slice(read);
}
