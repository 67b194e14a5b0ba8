/** Checks the drafts of a run one after the other, and mends what is to be mended unseen. */
import type { CheckResult } from '../engine/checker.ts';
import { type MendedText, mend } from '../engine/mend.ts';
import type { Locale } from '../rules/rule.ts';
import { onChangedLines } from './changedLines.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftSources, readDrafts } from './drafts.ts';
import type { Problem } from './problem.ts';
import { readingOf } from './reading.ts';
import { type CheckedFile, placeAll } from './report.ts';
import { save } from './save.ts';
import type { Terminal } from './terminal.ts';

export interface DraftCheck extends DraftSources {
  /** ISO day that overrules what the drafts say. */
  readonly edition: string | undefined;
  readonly fix: boolean;
  /** Whether the format shows the drafts themselves. */
  readonly readings: boolean;
}

/** A checked draft with the language of its findings, or what went wrong with a file. */
export type CheckItem =
  | { readonly file: CheckedFile; readonly locale: Locale }
  | { readonly problem: Problem };

export async function* checkDrafts(
  options: DraftCheck,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<CheckItem> {
  for await (const item of readDrafts(options, desks, terminal, locale)) {
    if ('problem' in item) {
      yield item;
      continue;
    }
    const { path, desk } = item.draft;
    const { draft, findings, fixed } = await checkDraft(item.draft, options);
    const problem = fixed.length > 0 && (await save(item.draft, draft.text, { cwd: terminal.cwd, locale }));
    if (problem) yield { problem };
    const placed = placeAll(findings, draft);
    const reading = options.readings ? { reading: readingOf(draft, desk) } : {};
    yield { file: { path, findings: placed, fixed, ...reading }, locale: desk.locale };
  }
}

async function checkDraft(
  { path, text, desk, changed }: DraftFile,
  { edition, fix }: DraftCheck,
): Promise<MendedText> {
  const judge = async (current: string): Promise<CheckResult> => {
    const result = await desk.checker.check({
      id: path,
      text: current,
      ...(edition ? { edition: { date: edition, origin: 'option' } } : {}),
      ...(desk.edition ? { fallbackEdition: desk.edition } : {}),
    });
    if (!changed) return result;
    return { ...result, findings: await onChangedLines(result.findings, current, text, changed) };
  };
  return fix ? mend(text, judge) : { ...(await judge(text)), fixed: [] };
}
