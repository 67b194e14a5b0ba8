/** `--format stylish`: findings for people, grouped by file, each with its line and a marker under what is meant. */
import { createColors } from 'picocolors';
import { type AppliedFix, safeFixOf } from '../../engine/fixes.ts';
import type { Evidence, Finding, Locale, Severity } from '../../rules/rule.ts';
import { formatDate } from '../../service/dateFormat.ts';
import { inWords } from '../duration.ts';
import { excerptOf, oneLine } from '../excerpt.ts';
import { say } from '../messages.ts';
import {
  type BaselineReport,
  type CheckedFile,
  type CheckReport,
  countFindings,
  type PlacedFinding,
  SEVERITIES,
} from '../report.ts';
import { widthOf } from '../width.ts';
import type { FormatContext } from './format.ts';

export type StylishOptions = Pick<FormatContext, 'locale' | 'color' | 'columns'>;

/** Width of excerpts where there is no terminal. */
const DEFAULT_COLUMNS = 100;
const INDENT = '  ';
/** Columns of the indented bar before an excerpt. */
const MARGIN_COLUMNS = 2 * INDENT.length + 2;
/** Evidence shown of one finding; JSON has all. */
const SHOWN_EVIDENCE = 2;
/** Columns of the title of an archived article: at most, and at least where its words are long. */
const LONG_TITLE = 40;
const SHORT_TITLE = 16;
/** Entries of a baseline that are no more; JSON has all. */
const SHOWN_STALE = 10;

export function toStylish(report: CheckReport, options: StylishOptions): string {
  const files = report.files.filter(({ findings, fixed }) => findings.length + fixed.length > 0);
  return `${[...files.map((file) => formatFile(file, options)), formatSummary(report, options)].join('\n')}\n`;
}

function formatFile(file: CheckedFile, options: StylishOptions): string {
  const { underline } = createColors(options.color);
  return [
    `${underline(file.path)}\n`,
    ...file.fixed.map((fix) => formatFixed(fix, options)),
    ...file.findings.map((finding) => formatFinding(finding, options)),
  ].join('');
}

function formatFixed({ finding, fix }: AppliedFix, { locale, color, columns }: StylishOptions): string {
  const { green, dim } = createColors(color);
  const done = `${INDENT}${green(say(locale, 'fixed'))}  ${oneLine(fix.title)}`;
  return `${done}  ${dim(finding.rule)}\n${INDENT}${INDENT}${dim('│')} ${dim(clip(finding.text, (columns ?? DEFAULT_COLUMNS) - MARGIN_COLUMNS))}\n`;
}

function formatFinding(finding: PlacedFinding, options: StylishOptions): string {
  const { locale } = options;
  const color = createColors(options.color);
  const paint = painter(finding.severity, options.color);
  const width = (options.columns ?? DEFAULT_COLUMNS) - MARGIN_COLUMNS;
  const { range, span, line, moreLines } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const severity = say(locale, `severity.${finding.severity}`);
  const words = [
    ...oneLine(finding.message).split(' '),
    // The space keeps it apart from the message by two columns.
    ` ${color.dim(finding.rule)}`,
  ];
  const rows = [wrap(`${INDENT}${color.dim(place)}  ${paint(severity)} `, words, options.columns)];
  const margin = `${INDENT}${INDENT}${color.dim('│')} `;
  const start = range.start.character;
  const { text, marker } = excerptOf(
    line,
    start,
    Math.min(start + span.end - span.start, line.length),
    width,
  );
  rows.push(`${margin}${text}`, `${margin}${paint(marker)}`);
  if (moreLines > 0) rows.push(`${margin}${color.dim(say(locale, 'stylish.moreLines', { n: moreLines }))}`);
  const fix = finding.fixes.find(({ preferred }) => preferred);
  if (fix) rows.push(`${margin}${color.green(say(locale, 'stylish.fix'))}: ${oneLine(fix.title)}`);
  for (const evidence of finding.evidence.slice(0, SHOWN_EVIDENCE))
    rows.push(`${margin}${color.dim(formatEvidence(evidence, locale, width))}`);
  return `${rows.join('\n')}\n`;
}

/** The words of the article are what an editor judges by: the title gives way to them. */
function formatEvidence({ title, date, quote }: Evidence, locale: Locale, width: number): string {
  const day = date ? ` (${formatDate(date, locale)})` : '';
  const around = [`${say(locale, 'stylish.archive')}: `, `${day}: “${oneLine(quote)}”`] as const;
  const room = width - widthOf(around.join(''));
  const columns = Math.min(LONG_TITLE, Math.max(SHORT_TITLE, room));
  return clip(around.join(clip(title, columns)), width);
}

function formatSummary(
  { files, problems, elapsedMs, baseline }: CheckReport,
  { locale, color }: StylishOptions,
): string {
  const { bold, green, red } = createColors(color);
  const findings = files.flatMap((file) => file.findings);
  const time = elapsedMs < 1000 ? `${Math.round(elapsedMs)} ms` : inWords(elapsedMs, locale);
  const rows: string[] = [];
  const mended = files.filter(({ fixed }) => fixed.length > 0);
  if (mended.length > 0) {
    const n = mended.reduce((sum, { fixed }) => sum + fixed.length, 0);
    rows.push(green(say(locale, 'summary.fixed', { n, files: mended.length })));
  }
  if (files.length === 0) rows.push(red(say(locale, 'summary.none')));
  else if (findings.length === 0) {
    rows.push(green(`✔ ${say(locale, 'summary.clean', { files: files.length, time })}`));
  } else {
    const affected = files.filter((file) => file.findings.length > 0).length;
    const counts = formatCounts(findings, locale, color);
    rows.push(bold(say(locale, 'summary.found', { counts, affected, files: files.length, time })));
  }
  const skipped = problems.filter(({ code }) => code !== 'config').length;
  if (skipped > 0) rows.push(red(say(locale, 'summary.skipped', { n: skipped })));
  if (baseline) rows.push(...formatBaseline(baseline, locale, color));
  const fixable = findings.filter((finding) => safeFixOf(finding)).length;
  if (fixable > 0) rows.push(say(locale, 'summary.fixable', { n: fixable }));
  return rows.join('\n');
}

function formatBaseline(
  { path, known, stale, written }: BaselineReport,
  locale: Locale,
  isColored: boolean,
): string[] {
  const { dim, yellow } = createColors(isColored);
  const sum = stale.reduce((total, { count }) => total + count, 0);
  if (written) {
    const { findings: n, added } = written;
    return [say(locale, 'summary.baseline', { path, n, added, dropped: sum })];
  }
  const rows = known > 0 ? [dim(say(locale, 'summary.known', { n: known, path }))] : [];
  if (stale.length === 0) return rows;
  const shown = stale.slice(0, SHOWN_STALE).map(({ path: draft, rule, text, count }) => {
    const times = count > 1 ? ` × ${count}` : '';
    return `${INDENT}${draft}  ${dim(rule)}  “${oneLine(text)}”${times}`;
  });
  const more = stale.length - shown.length;
  return [
    ...rows,
    yellow(say(locale, 'summary.stale', { n: sum, path })),
    ...shown,
    ...(more > 0 ? [`${INDENT}${say(locale, 'summary.staleMore', { n: more })}`] : []),
  ];
}

function formatCounts(findings: readonly Finding[], locale: Locale, color: boolean): string {
  const numbers = countFindings(findings);
  return SEVERITIES.filter((severity) => numbers[severity] > 0)
    .map((severity) => {
      const n = numbers[severity];
      return painter(
        severity,
        color,
      )(say(locale, n === 1 ? `count.${severity}.one` : `count.${severity}`, { n }));
    })
    .join(', ');
}

function painter(severity: Severity, isColored: boolean): (text: string) => string {
  const { red, yellow, blue, gray } = createColors(isColored);
  return { error: red, warning: yellow, info: blue, hint: gray }[severity];
}

/** Words on lines of so many columns, those after the first one indented. Colours have no width. */
function wrap(start: string, words: readonly string[], columns = Number.POSITIVE_INFINITY): string {
  const rows = [start];
  for (const word of words) {
    const row = `${rows.pop()} ${word}`;
    if (widthOf(row) <= columns) rows.push(row);
    else rows.push(row.slice(0, -word.length - 1), `${INDENT}${INDENT}${INDENT}${word.trim()}`);
  }
  return rows.join('\n');
}

function clip(text: string, width: number): string {
  const line = oneLine(text);
  return widthOf(line) <= width ? line : excerptOf(line, 0, 0, width).text;
}
