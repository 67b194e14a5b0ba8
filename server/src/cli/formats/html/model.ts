/** The drafts of a report as the page shows them: with what they are called, where they belong, the gravest first. */
import { posix } from 'node:path';
import { groupBy } from '../../../archive/multimap.ts';
import type { LineRole } from '../../../layout/layout.ts';
import { type CheckedFile, type CheckReport, type Counts, countFindings, SEVERITIES } from '../../report.ts';

export interface ReportDraft {
  /** Start of every id of the draft in the page. */
  readonly id: string;
  readonly file: CheckedFile;
  /** Its headline; where there is none its first words, or the file's name. */
  readonly title: string;
  /** The desk it belongs to: that of its `soat.yml`, or its folder where all drafts have the same one. */
  readonly group: string;
  readonly counts: Counts;
}

/** All drafts: those with the gravest findings first, of equals those with more, then as they were checked. */
export function draftsOf({ files }: CheckReport): ReportDraft[] {
  const desks = new Set(files.map(({ reading }) => reading?.desk));
  return files
    .map((file, index) => ({
      id: `d${index + 1}`,
      file,
      title: titleOf(file),
      group: (desks.size > 1 ? file.reading?.desk : undefined) ?? folderOf(file.path),
      counts: countFindings(file.findings),
    }))
    .sort((a, b) => byGravity(a.counts, b.counts));
}

export function hasNews({ file: { findings, fixed } }: ReportDraft): boolean {
  return findings.length + fixed.length > 0;
}

/** Drafts by what they belong to, in the order of the names; undefined where all belong to the same. */
export function groupsOf(drafts: readonly ReportDraft[]): [string, ReportDraft[]][] | undefined {
  const groups = groupBy(drafts, ({ group }) => group);
  if (groups.size < 2) return undefined;
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function byGravity(a: Counts, b: Counts): number {
  return SEVERITIES.map((severity) => b[severity] - a[severity]).find((difference) => difference !== 0) ?? 0;
}

/** Characters of the first words that stand for a draft without a headline. */
const LONGEST_TITLE = 90;

function titleOf({ path, reading }: CheckedFile): string {
  const lines = reading?.lines ?? [];
  const line = lines.find(({ role }) => role === 'headline') ?? lines.find(({ role }) => STORY.has(role));
  const text = (line && reading?.text.slice(line.span.start, line.span.end))?.normalize('NFC').trim();
  if (!text) return posix.basename(path.replaceAll('\\', '/'));
  if (line?.role === 'headline' || text.length <= LONGEST_TITLE) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_TITLE))}…`;
}

const STORY: ReadonlySet<LineRole> = new Set(['lead', 'body']);

function folderOf(path: string): string {
  return posix.dirname(path.replaceAll('\\', '/'));
}
