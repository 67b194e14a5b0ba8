/** Checks the drafts of a run one after the other, and mends what is to be mended unseen. */
import type { CheckResult } from '../engine/checker.ts';
import { safeFixOf } from '../engine/fixes.ts';
import { type MendedText, mend } from '../engine/mend.ts';
import type { Finding, FindingFix, Locale } from '../rules/rule.ts';
import { onChangedLines } from './changedLines.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftSources, readDrafts } from './drafts.ts';
import type { Problem } from './problem.ts';
import { readingOf } from './reading.ts';
import { type CheckedFile, placeAll } from './report.ts';
import { asFile, save } from './save.ts';
import type { Terminal } from './terminal.ts';

export interface DraftCheck extends DraftSources {
  /** ISO day that overrules what the drafts say. */
  readonly edition: string | undefined;
  /** Mend what may be mended unseen. */
  readonly fix: boolean;
  /** Whether the format shows the drafts themselves. */
  readonly readings: boolean;
  /** Mend only in the text at hand: nothing is written. */
  readonly dryRun?: boolean;
  /** Rules and families whose fixes are applied; all where it isn't there. */
  readonly fixTypes?: readonly string[];
}

/** A checked draft with the language of its findings, or what went wrong with a file. */
export type CheckItem =
  | {
      readonly file: CheckedFile;
      readonly locale: Locale;
      /** The text as it was, and as it was mended or would be, where that differs. */
      readonly mended?: { readonly before: string; readonly after: string };
    }
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
    const mended = draft.text === item.draft.text ? undefined : textsOf(item.draft, draft.text);
    const problem =
      mended && !options.dryRun && (await save(item.draft, draft.text, { cwd: terminal.cwd, locale }));
    if (problem) yield { problem };
    const placed = placeAll(findings, draft);
    const reading = options.readings ? { reading: readingOf(draft, desk) } : {};
    const file = { path, findings: placed, fixed, ...reading };
    yield { file, locale: desk.locale, ...(mended ? { mended } : {}) };
  }
}

async function checkDraft(
  { path, text, desk, changed }: DraftFile,
  { edition, fix, fixTypes }: DraftCheck,
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
  return fix ? mend(text, judge, chooserOf(fixTypes)) : { ...(await judge(text)), fixed: [] };
}

function textsOf(draft: DraftFile, after: string): { readonly before: string; readonly after: string } {
  return { before: asFile(draft, draft.text), after: asFile(draft, after) };
}

function chooserOf(types: readonly string[] | undefined): (finding: Finding) => FindingFix | undefined {
  if (!types) return safeFixOf;
  const isMeant = ({ rule }: Finding) => types.some((type) => rule === type || rule.startsWith(`${type}/`));
  return (finding) => (isMeant(finding) ? safeFixOf(finding) : undefined);
}
