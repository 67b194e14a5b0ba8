/** Checks one draft, and mends it in memory where that is asked for. Plain data out, so that any thread can do it. */

import type { CheckResult } from '../engine/checker.ts';
import { draftInput } from '../engine/desk.ts';
import { safeFixOf } from '../engine/fixes.ts';
import { mend } from '../engine/mend.ts';
import type { LineRange } from '../platform/node/gitDiff.ts';
import type { Finding, FindingFix, Locale } from '../rules/rule.ts';
import { onChangedLines } from './changedLines.ts';
import type { OpenDesk } from './desks.ts';
import { readingOf } from './reading.ts';
import { type CheckedFile, placeAll } from './report.ts';

/** How drafts are checked: plain data. */
export interface CheckChoices {
  /** ISO day that overrules what the drafts say. */
  readonly edition: string | undefined;
  /** Mend what may be mended unseen. */
  readonly fix: boolean;
  /** Rules and families whose fixes are applied; all where it isn't there. */
  readonly fixTypes?: readonly string[];
  /** Whether the format shows the drafts themselves. */
  readonly readings: boolean;
}

/** What of a draft it takes to check it: plain data. */
export interface DraftText {
  /** As it is to be shown. */
  readonly path: string;
  readonly text: string;
  /** The lines a run is about; all where it isn't there. */
  readonly changed?: readonly LineRange[];
}

/** A checked draft: plain data. */
export interface CheckedDraft {
  readonly file: CheckedFile;
  /** The language of its findings. */
  readonly locale: Locale;
  /** The text as it was mended, where anything was. */
  readonly mended?: string;
}

export async function checkDraft(
  { path, text, changed }: DraftText,
  desk: OpenDesk,
  { edition, fix, fixTypes, readings }: CheckChoices,
): Promise<CheckedDraft> {
  const { checker, locale } = desk;
  const judge = async (current: string): Promise<CheckResult> => {
    const result = await checker.check(draftInput(desk, { id: path, text: current, edition }));
    if (!changed) return result;
    return { ...result, findings: await onChangedLines(result.findings, current, text, changed) };
  };
  const { draft, findings, fixed } = fix
    ? await mend(text, judge, chooserOf(fixTypes))
    : { ...(await judge(text)), fixed: [] };
  const placed = placeAll(findings, draft);
  const reading = readings ? { reading: readingOf(draft, desk) } : {};
  const mended = draft.text !== text ? { mended: draft.text } : {};
  return { file: { path, findings: placed, fixed, ...reading }, locale, ...mended };
}

function chooserOf(types: readonly string[] | undefined): (finding: Finding) => FindingFix | undefined {
  if (!types) return safeFixOf;
  const isMeant = ({ rule }: Finding) => types.some((type) => rule === type || rule.startsWith(`${type}/`));
  return (finding) => (isMeant(finding) ? safeFixOf(finding) : undefined);
}
