/**
 * `--format junit`: drafts as suites of tests, for what shows results of tests. A finding that makes the run fail is a
 * failure, a lesser one a test that passes and says something; a draft without findings is one test that passes.
 */
import { oneLine } from '../excerpt.ts';
import type { Problem } from '../problem.ts';
import type { CheckedFile, CheckReport, PlacedFinding } from '../report.ts';
import { isFailure } from '../verdict.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';
import { type Element, element, toXml } from './xml.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly Element[];
  readonly failures: number;
  readonly errors: number;
}

export function toJUnit({ files, problems, elapsedMs }: CheckReport, context: FormatContext): string {
  const suites = [
    ...files.map((file) => suiteOf(file, context)),
    ...problems.map((problem) => suiteOfProblem(problem, context)),
  ];
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  return toXml(
    element(
      'testsuites',
      {
        name: 'soat',
        tests: sum(({ cases }) => cases.length),
        failures: sum(({ failures }) => failures),
        errors: sum(({ errors }) => errors),
        time: (elapsedMs / 1000).toFixed(3),
      },
      ...suites.map(({ name, cases, failures, errors }) =>
        element('testsuite', { name, tests: cases.length, failures, errors }, ...cases),
      ),
    ),
  );
}

function suiteOf({ path, findings }: CheckedFile, context: FormatContext): Suite {
  const name = pathFrom(path, context);
  const cases = findings.map((finding) => caseOf(finding, name, context));
  return {
    name,
    cases: cases.length > 0 ? cases : [element('testcase', { name, classname: classOf(name) })],
    failures: findings.filter(({ severity }) => isFailure(severity, context.verdict)).length,
    errors: 0,
  };
}

function caseOf(finding: PlacedFinding, path: string, { verdict }: FormatContext): Element {
  const { rule, severity, text, range } = finding;
  const { line, character } = range.start;
  const message = oneLine(finding.message);
  const place = `${path}:${line + 1}:${character + 1}`;
  const outcome = isFailure(severity, verdict)
    ? element('failure', { type: severity, message }, `${place}: ${message}\n${text}`)
    : element('system-out', {}, `${place}: ${severity}: ${message}\n${text}`);
  return element(
    'testcase',
    { name: `${rule} ${line + 1}:${character + 1}`, classname: classOf(path) },
    outcome,
  );
}

function suiteOfProblem({ path, code, message }: Problem, context: FormatContext): Suite {
  const name = pathFrom(path, context);
  const error = element('error', { type: code, message: oneLine(message) });
  return {
    name,
    cases: [element('testcase', { name, classname: classOf(name) }, error)],
    failures: 0,
    errors: 1,
  };
}

/** Readers take what stands behind the last dot for the name of a class. */
function classOf(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
