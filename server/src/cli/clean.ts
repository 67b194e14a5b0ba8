/** `soat clean`: takes out of drafts what the web page left behind, and says what and why. */
import { draftInput } from '../engine/desk.ts';
import { certainRemovalOf, removalOf } from '../engine/leftovers.ts';
import { mend } from '../engine/mend.ts';
import type { Locale } from '../rules/rule.ts';
import { formatCleaning } from './cleaning.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftItem, type DraftSources, readDrafts } from './drafts.ts';
import { ExitCode } from './exitCode.ts';
import { UsageError } from './options.ts';
import { formatProblem, type Problem } from './problem.ts';
import { asFile, save } from './save.ts';
import { storyOf } from './story.ts';
import type { Terminal } from './terminal.ts';

export interface CleanOptions extends DraftSources {
  /** Where the cleaned text goes: standard output, back into the file, or nowhere: then a diff is printed. */
  readonly into: 'output' | 'file' | 'diff';
  /** Take out what is uncertain as well. */
  readonly all: boolean;
  /** Of standard output. */
  readonly color: boolean;
  /** Of standard error. */
  readonly errorColor: boolean;
}

export async function clean(
  options: CleanOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const problems: Problem[] = [];
  let hasChanges = false;
  for await (const item of drafts(options, desks, terminal, locale)) {
    const cleaned = 'problem' in item ? item : await cleanDraft(item.draft, options, terminal, locale);
    if (typeof cleaned === 'boolean') hasChanges ||= cleaned;
    else problems.push(cleaned.problem);
  }
  for (const problem of [...problems, ...desks.problems, ...desks.notices])
    terminal.err(`${formatProblem(problem)}\n`);
  if (problems.length + desks.problems.length > 0) return ExitCode.trouble;
  return hasChanges && options.into === 'diff' ? ExitCode.findings : ExitCode.clean;
}

/** Standard output holds one draft: a second one is asked about before anything is printed. */
async function* drafts(
  options: CleanOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<DraftItem> {
  const items = readDrafts(options, desks, terminal, locale);
  if (options.into !== 'output') return yield* items;
  const all: DraftItem[] = [];
  for await (const item of items) {
    if ('draft' in item && all.some((other) => 'draft' in other)) throw new UsageError('usage.oneDraft');
    all.push(item);
  }
  yield* all;
}

/** Whether the draft was changed, or would be. */
async function cleanDraft(
  draft: DraftFile,
  { into, all, color, errorColor }: CleanOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<boolean | { readonly problem: Problem }> {
  const { path } = draft;
  const desk = await draft.desk.open();
  const story = await storyOf(draft, into === 'file', locale);
  if ('problem' in story) return story;
  const mended = await mend(
    story.text,
    (text) => desk.checker.check(draftInput(desk, { id: path, text })),
    all ? removalOf : certainRemovalOf,
  );
  const { text } = mended.draft;
  const hasChanges = text !== story.text;
  if (into === 'file' && hasChanges) {
    const problem = await save(draft, text, { cwd: terminal.cwd, locale });
    if (problem) return { problem };
  }
  if (into === 'output') terminal.out(asFile(draft, text));
  if (into === 'diff' && hasChanges) {
    const { toPatch } = await import('./patch.ts');
    terminal.out(toPatch(path, story.text, text, color));
  }
  const report = { locale: desk.locale, color: errorColor, dryRun: into === 'diff' };
  terminal.err(formatCleaning(path, mended, report));
  return hasChanges;
}
