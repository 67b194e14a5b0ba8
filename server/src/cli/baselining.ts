/** `--baseline` and `--update-baseline`: tells new findings from those a desk puts up with. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, baselineOf, compare } from '../engine/baseline.ts';
import { prepareOutput, writeOutput } from '../platform/node/writeOutput.ts';
import type { Locale } from '../rules/rule.ts';
import { readBaseline, toBaselineText } from './baselineFile.ts';
import { say } from './messages.ts';
import { DeskError } from './problem.ts';
import { reasonOf } from './reasons.ts';
import type { BaselineReport, CheckedFile, PlacedFinding } from './report.ts';

export interface BaselineChoices {
  /** As it was named. */
  readonly file: string;
  /** Make it what this run finds. */
  readonly update: boolean;
  /** The run looks at less than all of its drafts: what it does not find may well be there. */
  readonly partial: boolean;
}

export interface Baselined {
  /** Those the baseline has stand apart. */
  readonly files: readonly CheckedFile[];
  readonly baseline: BaselineReport;
}

/** Told apart by a baseline, findings and all; to be given files with all their findings. */
export type ApplyBaseline = (files: readonly CheckedFile[]) => Promise<Baselined>;

/**
 * Reads the baseline, before the run that it is for.
 *
 * @throws {DeskError} where it can't be read, or later be written.
 */
export async function openBaseline(
  { file, update, partial }: BaselineChoices,
  cwd: string,
  locale: Locale,
): Promise<ApplyBaseline> {
  const before = await readBaseline(file, cwd, locale);
  if (!before && !update)
    throw new DeskError({ path: file, code: 'baseline', message: say(locale, 'baseline.missing') });
  const path = resolve(cwd, file);
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => refuse(error, file, locale));
  if (update) await attempt(prepareOutput(path));
  const folder = dirname(path);
  const isGone = (draft: string) => !existsSync(resolve(folder, draft));
  return async (files) => {
    const drafts = new Map(
      files.map((checked) => [nameIn(folder, resolve(cwd, checked.path)), checked.findings]),
    );
    const { known, stale } = compare(before ?? new Map(), drafts, isGone);
    if (!update) {
      const apart = files.map((checked) => setApart(checked, known));
      return { files: apart, baseline: { path: file, known: known.size, stale: partial ? [] : stale } };
    }
    const kept = [...(before ?? [])].filter(([draft]) => !drafts.has(draft) && !isGone(draft));
    const after = new Map([...baselineOf(drafts), ...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
    await attempt(writeOutput(path, toBaselineText(after)));
    const all = new Set(files.flatMap(({ findings }) => findings));
    const written = { findings: sizeOf(after), added: all.size - known.size };
    return {
      files: files.map((checked) => setApart(checked, all)),
      baseline: { path: file, known: all.size, stale, written },
    };
  };
}

/** A draft as a baseline in a folder names it: the same whatever folder the run is in. */
function nameIn(folder: string, draft: string): string {
  return relative(folder, draft).replaceAll('\\', '/');
}

function setApart(file: CheckedFile, known: ReadonlySet<PlacedFinding>): CheckedFile {
  return {
    ...file,
    findings: file.findings.filter((finding) => !known.has(finding)),
    known: file.findings.filter((finding) => known.has(finding)),
  };
}

function sizeOf(baseline: Baseline): number {
  return [...baseline.values()].flat().reduce((sum, { count }) => sum + count, 0);
}

function refuse(error: unknown, path: string, locale: Locale): never {
  const message = say(locale, 'baseline.unwritable', { reason: reasonOf(error, locale) });
  throw new DeskError({ path, code: 'write', message });
}
