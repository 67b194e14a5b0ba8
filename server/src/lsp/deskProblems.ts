/** What is wrong with a desk's configuration or archive, with its place. The desk still works with the rest. */
import type { Range } from 'vscode-languageserver';
import type { ConfigProblem } from '../engine/configProblems.ts';
import type { Locale } from '../rules/rule.ts';
import { positionAt, rangeOf } from '../service/position.ts';
import { say } from '../service/strings.ts';
import { splitLines } from '../text/line.ts';
import type { OpenedArchive } from './host.ts';

export interface DeskProblem {
  /** The file it is found in; absent for the editor's settings. */
  readonly path?: string;
  readonly range: Range;
  readonly message: string;
  /** `warning`: an article of the archive could not be read; the log and the list of problems tell it, no message. */
  readonly severity: 'error' | 'warning';
}

/** A file that was read. */
interface ReadFile {
  readonly path: string;
  readonly text: string;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function problemsOfFile(
  problems: readonly ConfigProblem[],
  { path, text }: ReadFile,
  locale: Locale,
): DeskProblem[] {
  const lines = splitLines(text);
  return problems.map((problem) => ({
    path,
    range:
      problem.span.end > problem.span.start
        ? rangeOf(lines, problem.span)
        : { start: problem.position, end: positionAt(lines, problem.span.start) },
    message: wordsOf(problem, locale),
    severity: 'error',
  }));
}

/** The settings are no file that can be marked: a message tells of them. */
export function problemsOfSettings(problems: readonly ConfigProblem[], locale: Locale): DeskProblem[] {
  return problems.map((problem) => ({
    range: TOP,
    message: say(locale, 'inSettings', { problem: wordsOf(problem, locale) }),
    severity: 'error',
  }));
}

/** @param roots The archives' own paths: that one can't be opened at all is a problem of the file that names it. */
export function problemsOfArchive(
  problems: OpenedArchive['problems'],
  roots: readonly string[],
  file: ReadFile | undefined,
  locale: Locale,
): DeskProblem[] {
  const named = file && /^corpus\s*:.*/mu.exec(file.text);
  return problems.map(({ path, line = 1, message }): DeskProblem => {
    if (roots.includes(path) && file && named) {
      const span = { start: named.index, end: named.index + named[0].length };
      const range = rangeOf(splitLines(file.text), span);
      return { path: file.path, range, message: `${path}: ${message[locale]}`, severity: 'error' };
    }
    const at = { line: line - 1, character: 0 };
    const severity = roots.includes(path) ? 'error' : 'warning';
    return { path, range: { start: at, end: at }, message: message[locale], severity };
  });
}

function wordsOf({ key, message }: ConfigProblem, locale: Locale): string {
  return key ? `${key}: ${message[locale]}` : message[locale];
}
