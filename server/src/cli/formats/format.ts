/** What a format of `soat check` is: a pure function of the report and of where it is read. */
import type { Locale, Rule } from '../../rules/rule.ts';
import type { CheckReport } from '../report.ts';
import type { VerdictChoices } from '../verdict.ts';

export interface FormatContext {
  readonly locale: Locale;
  /** Only where what is written goes to a terminal. */
  readonly color: boolean;
  /** Width of the terminal; undefined where there is none: messages then stay on one line, for grep. */
  readonly columns: number | undefined;
  /** Absolute folder that the paths of the report are relative to. */
  readonly cwd: string;
  /** Absolute folder that paths for other programs are relative to: of the repository where a CI says so, else `cwd`. */
  readonly root: string;
  /** What makes the run fail: a format of tests calls it a failure. */
  readonly verdict: VerdictChoices;
  /** Of Soát. */
  readonly version: string;
  /** The rules there are, for formats that explain them. */
  readonly rules: readonly Rule[];
  /** The page of a rule as Markdown, where there is one. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** @returns the whole text, its last line end included. */
export type Format = (report: CheckReport, context: FormatContext) => string | Promise<string>;
