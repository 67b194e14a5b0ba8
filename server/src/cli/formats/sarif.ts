/**
 * `--format sarif`: the Static Analysis Results Interchange Format 2.1.0, for GitHub code scanning and viewers. Columns
 * count UTF-16 code units, as the run says.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { pathToFileURL } from 'node:url';
import type { Location, Log, Notification, Region, Result } from 'sarif';
import type { Evidence } from '../../rules/rule.ts';
import { oneLine } from '../excerpt.ts';
import { say } from '../messages.ts';
import type { Problem } from '../problem.ts';
import type { CheckedFile, CheckReport, PlacedFinding, PlacedFix, Range } from '../report.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';
import { describeRules, LEVELS } from './sarifRules.ts';

/** Name of Soát's own key among a result's fingerprints; the number goes up where keys would come out otherwise. */
const FINGERPRINT = 'soatFinding/v1';
/** The folder that paths are relative to: where it is, the reader knows. */
const ROOT = 'SRCROOT';

/** Of a run with a baseline. */
const NEW = { baselineState: 'new' } as const;
const KNOWN = {
  baselineState: 'unchanged',
  suppressions: [{ kind: 'external', status: 'accepted' }],
} as const;

export function toSarif(report: CheckReport, context: FormatContext): string {
  const { files, problems, baseline } = report;
  const reported = new Set(
    files.flatMap(({ findings, known = [] }) => [...findings, ...known].map(({ rule }) => rule)),
  );
  const rules = describeRules(reported, context);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'soat', fullName: 'Soát', semanticVersion: context.version, rules } },
        language: context.locale === 'vi' ? 'vi-VN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: say(context.locale, 'sarif.root') } } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((problem) => notificationOf(problem, context)),
          },
        ],
        results: files.flatMap((file) =>
          [
            ...file.findings.map((finding) => ({ finding, state: baseline ? NEW : {} })),
            ...(file.known ?? []).map((finding) => ({ finding, state: KNOWN })),
          ].map(({ finding, state }) => ({
            ...resultOf(file, finding, indexes.get(finding.rule), context),
            ...state,
          })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(
  { path }: CheckedFile,
  finding: PlacedFinding,
  ruleIndex: number | undefined,
  context: FormatContext,
): Result {
  const related = [
    ...finding.related.map(({ range, message }) => locationOf(path, regionOf(range), context, message)),
    ...finding.evidence.flatMap((evidence) => evidenceLocation(evidence, context)),
  ];
  const elsewhere = finding.evidence.filter((evidence) => evidence.path === undefined);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: oneLine(finding.message) },
    locations: [locationOf(path, { ...regionOf(finding.range), snippet: { text: finding.text } }, context)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(path, fix, context)) } : {}),
    // Articles of an index or a .ndjson file have no file of their own that a location could name.
    ...(elsewhere.length > 0 ? { properties: { evidence: elsewhere } } : {}),
  };
}

function fixOf(path: string, { title, edits }: PlacedFix, context: FormatContext) {
  return {
    description: { text: oneLine(title) },
    artifactChanges: [
      {
        artifactLocation: artifactOf(path, context),
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function evidenceLocation({ path, span, title, quote }: Evidence, context: FormatContext): Location[] {
  if (path === undefined) return [];
  const region = span && { charOffset: span.start, charLength: span.end - span.start };
  return [locationOf(path, region, context, `${title}: “${quote}”`)];
}

function notificationOf({ path, code, position, message }: Problem, context: FormatContext): Notification {
  const region = position && { startLine: position.line + 1, startColumn: position.character + 1 };
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: oneLine(message) },
    locations: [locationOf(path, region, context)],
  };
}

function locationOf(
  path: string,
  region: Region | undefined,
  context: FormatContext,
  message?: string,
): Location {
  return {
    physicalLocation: { artifactLocation: artifactOf(path, context), ...(region ? { region } : {}) },
    ...(message === undefined ? {} : { message: { text: oneLine(message) } }),
  };
}

function artifactOf(path: string, context: FormatContext) {
  const shown = pathFrom(path, context);
  return /^(?:\/|[A-Za-z]:\/)/.test(shown)
    ? { uri: pathToFileURL(shown).href }
    : { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
