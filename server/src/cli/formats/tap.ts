/**
 * `--format tap`: the Test Anything Protocol, version 13, a test a draft; it fails where a finding makes the run fail.
 * What was found stands below it as YAML.
 *
 * @see https://testanything.org/tap-version-13-specification.html
 */
import { stringify } from 'yaml';
import { oneLine } from '../excerpt.ts';
import type { CheckReport } from '../report.ts';
import { isFailure } from '../verdict.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';

export function toTap({ files, problems }: CheckReport, context: FormatContext): string {
  const tests = [
    ...files.map(({ path, findings }) => ({
      name: pathFrom(path, context),
      isOk: !findings.some(({ severity }) => isFailure(severity, context.verdict)),
      diagnostic: findings.map(({ rule, severity, message, text, range }) => ({
        rule,
        severity,
        message: oneLine(message),
        text,
        line: range.start.line + 1,
        column: range.start.character + 1,
      })),
    })),
    ...problems.map(({ path, code, message }) => ({
      name: pathFrom(path, context),
      isOk: false,
      diagnostic: [{ code, message: oneLine(message) }],
    })),
  ];
  const rows = tests.map(({ name, isOk, diagnostic }, index) => {
    const test = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${escapeName(name)}\n`;
    return diagnostic.length > 0 ? test + block({ findings: diagnostic }) : test;
  });
  return ['TAP version 13\n', `1..${tests.length}\n`, ...rows].join('');
}

/** A mark before what would be read as a directive, such as `# SKIP`. */
function escapeName(name: string): string {
  return name.replace(/[\\#]/g, '\\$&');
}

function block(value: unknown): string {
  // Double quotes write line ends and control characters as what they are, in one line.
  const yaml = stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return `  ---\n${yaml.replace(/^(?=.)/gmu, '  ')}  ...\n`;
}
