/**
 * `--format github`: workflow commands, which GitHub Actions shows beside the lines of a change.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from '../../rules/rule.ts';
import { STDIN } from '../drafts.ts';
import { oneLine } from '../excerpt.ts';
import { type CheckReport, lastLineOf, type PlacedFinding } from '../report.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function toGitHub({ files, problems }: CheckReport, context: FormatContext): string {
  return [
    ...problems.map(({ path, position, message }) => {
      const place = position ? { line: position.line + 1, col: position.character + 1 } : {};
      return command('error', { ...fileOf(path, context), ...place, title: 'soat' }, message);
    }),
    ...files.flatMap(({ path, findings }) =>
      findings.map((finding) => {
        const properties = { ...fileOf(path, context), ...placeOf(finding), title: finding.rule };
        return command(COMMANDS[finding.severity], properties, oneLine(finding.message));
      }),
    ),
  ].join('');
}

function fileOf(path: string, context: FormatContext): { readonly file?: string } {
  return path === STDIN ? {} : { file: pathFrom(path, context) };
}

/** Columns only within one line: GitHub takes them in no other case. */
function placeOf({ range }: PlacedFinding): Readonly<Record<string, number>> {
  const { start, end } = range;
  const lines = { line: start.line + 1, endLine: lastLineOf(range) + 1 };
  return start.line === end.line
    ? { ...lines, col: start.character + 1, endColumn: end.character + 1 }
    : lines;
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
