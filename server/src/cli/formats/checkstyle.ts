/** `--format checkstyle`: the XML of Checkstyle, which many servers of builds read. */
import type { Severity } from '../../rules/rule.ts';
import { oneLine } from '../excerpt.ts';
import type { CheckReport } from '../report.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';
import { element, toXml } from './xml.ts';

/** The version of Checkstyle whose XML this is. */
const VERSION = '4.3';
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

export function toCheckstyle({ files, problems }: CheckReport, context: FormatContext): string {
  return toXml(
    element(
      'checkstyle',
      { version: VERSION },
      ...files.map(({ path, findings }) =>
        element(
          'file',
          { name: pathFrom(path, context) },
          ...findings.map(({ rule, severity, message, range }) =>
            element('error', {
              line: range.start.line + 1,
              column: range.start.character + 1,
              severity: SEVERITIES[severity],
              message: oneLine(message),
              source: `soat.${rule.replace('/', '.')}`,
            }),
          ),
        ),
      ),
      ...problems.map(({ path, code, position, message }) =>
        element(
          'file',
          { name: pathFrom(path, context) },
          element('error', {
            line: (position?.line ?? 0) + 1,
            severity: 'error',
            message: oneLine(message),
            source: `soat.${code}`,
          }),
        ),
      ),
    ),
  );
}
