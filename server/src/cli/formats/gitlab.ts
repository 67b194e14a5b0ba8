/**
 * `--format gitlab`: a code quality report, which GitLab shows in a merge request.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import { fingerprintIn } from '../../engine/fingerprint.ts';
import type { Severity } from '../../rules/rule.ts';
import { oneLine } from '../excerpt.ts';
import { type CheckReport, lastLineOf } from '../report.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

export function toGitLab({ files }: CheckReport, context: FormatContext): string {
  const issues = files.flatMap((file) => {
    const path = pathFrom(file.path, context);
    return file.findings.map(({ rule, severity, message, range, fingerprint }) => ({
      description: oneLine(message),
      check_name: rule,
      // GitLab takes two findings with one fingerprint for one, in whatever files they are.
      fingerprint: fingerprintIn(path, fingerprint),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: range.start.line + 1, end: lastLineOf(range) + 1 } },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
