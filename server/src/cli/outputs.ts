/** Where a report goes, in which formats: what `--format` and `--output` say, and what a CI would like. */
import { FORMAT_NAMES, type FormatName } from './formats/registry.ts';
import { choice, UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface Output {
  readonly format: FormatName;
  /** The file, as it was named; undefined for standard output. */
  readonly file: string | undefined;
}

export interface OutputFlags {
  /** `NAME` or `NAME:FILE`. */
  readonly format?: readonly string[];
  /** For the one format that names no file. */
  readonly output?: string;
}

/** Formats that people read, among which the commands of {@link COMMANDS} may stand. */
const FOR_PEOPLE: readonly FormatName[] = ['stylish', 'compact', 'unix'];
/** Standard output, as it is named everywhere. */
const STANDARD = '-';
/** The runner of GitHub Actions takes its lines out of whatever else a step prints. */
const COMMANDS: FormatName = 'github';

/** @throws {UsageError} where two reports would go to one place, or a file is named for none. */
export function outputsOf({ format, output }: OutputFlags, terminal: Terminal): Output[] {
  const asked = format?.map(readFormat) ?? [{ format: 'stylish', file: undefined } as const];
  if (output !== undefined && asked.every(({ file }) => file !== undefined))
    throw new UsageError('usage.conflict', { name: '--output', other: `--format ${format?.join(' ')}` });
  const outputs = asked.map(({ format, file = output }) => ({
    format,
    file: file === STANDARD ? undefined : file,
  }));
  const isGitHub = terminal.env['GITHUB_ACTIONS'] === 'true' && terminal.columns === undefined;
  if (format === undefined && isGitHub) outputs.push({ format: COMMANDS, file: undefined });
  return apart(outputs);
}

/** What stands behind the first colon is a file: `sarif:C:\out.sarif`. */
function readFormat(value: string): Output {
  const at = value.indexOf(':');
  const name = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? undefined : value.slice(at + 1);
  if (file === '') throw new UsageError('usage.noFile', { value });
  return { format: choice('--format', name, FORMAT_NAMES), file };
}

function apart(outputs: Output[]): Output[] {
  for (const [index, { format, file }] of outputs.entries()) {
    const other = outputs.slice(0, index).find((before) => before.file === file);
    if (!other) continue;
    const isMixed =
      (format === COMMANDS && FOR_PEOPLE.includes(other.format)) ||
      (other.format === COMMANDS && FOR_PEOPLE.includes(format));
    if (!isMixed) throw new UsageError('usage.sameOutput', { name: other.format, other: format });
  }
  return outputs;
}
