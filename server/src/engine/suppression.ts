/**
 * Switches in a draft, as comments:
 *
 *     <!-- soat-disable-line name/variant -->        this line
 *     <!-- soat-disable-next-line date -->           the next line that has text
 *     <!-- soat-disable --> … <!-- soat-enable -->   from here to there, or to the end
 *
 * Rule ids or families follow, with commas or spaces between; none means every rule. A reason may stand after ` -- `.
 */
import type { Draft } from '../draft/draft.ts';
import { readHeader } from '../draft/metadata.ts';
import type { Finding, TextEdit } from '../rules/rule.ts';
import { findComments } from '../text/comments.ts';
import { type Line, lineAt } from '../text/line.ts';
import type { Span } from '../text/span.ts';

type Verb = 'disable-line' | 'disable-next-line' | 'disable' | 'enable';

interface Switch {
  readonly verb: Verb;
  /** Ids and families; empty for every rule. */
  readonly rules: readonly string[];
  readonly span: Span;
  /** Raw offset behind the last id, where another one can be added. */
  readonly end: number;
  /** Index of the line that a line switch speaks of. */
  readonly line: number;
}

const SWITCH = /^\s*soat-(disable-line|disable-next-line|disable|enable)(?=\s|$)((?:(?!\s--(?:\s|$)).)*)/u;
const COMMENT_MARK = '<!--';

/** Findings that no switch of the draft exempts. The line where a finding starts counts. */
export function withoutSuppressed(findings: readonly Finding[], { text, lines }: Draft): Finding[] {
  const switches = readSwitches(text, lines);
  if (switches.length === 0) return [...findings];
  return findings.filter(({ rule, span }) => {
    const line = lineAt(lines, span.start)?.index;
    const speaking = switches.filter(
      ({ rules }) => rules.length === 0 || rules.some((id) => covers(id, rule)),
    );
    const isLineOff = speaking.some((s) => isLineSwitch(s) && s.line === line);
    const last = speaking.findLast((s) => !isLineSwitch(s) && s.span.start <= span.start);
    return !isLineOff && last?.verb !== 'disable';
  });
}

/** The edit that exempts a finding's line from its rule. */
export function disableOnLine({ text, lines }: Draft, { rule, span }: Finding): TextEdit {
  const line = lineAt(lines, span.start);
  const own = readSwitches(text, lines).find((s) => s.verb === 'disable-line' && s.line === line?.index);
  if (own && own.rules.length > 0) return insert(own.end, `, ${rule}`);
  return insert(line?.span.end ?? text.length, ` <!-- soat-disable-line ${rule} -->`);
}

/** The edit that exempts the whole draft from a rule. */
export function disableInDraft({ text, lines }: Draft, rule: string): TextEdit {
  const first = lines[readHeader(lines).lineCount];
  const start = first?.span.start ?? text.length;
  const own = readSwitches(text, lines).find((s) => s.verb === 'disable' && s.span.start === start);
  if (own && own.rules.length > 0) return insert(own.end, `, ${rule}`);
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return insert(start, `<!-- soat-disable ${rule} -->${lineEnd}`);
}

function readSwitches(text: string, lines: readonly Line[]): Switch[] {
  return findComments(text).flatMap(({ span, text: comment }) => {
    const [matched, verb, list = ''] = SWITCH.exec(comment) ?? [];
    if (!verb) return [];
    const at = lineAt(lines, span.start)?.index ?? 0;
    const next = lines.find(({ index, text: words }) => index > at && words.trim() !== '')?.index ?? at;
    return [
      {
        verb: verb as Verb,
        rules: list.split(/[\s,]+/u).filter(Boolean),
        span,
        end: span.start + COMMENT_MARK.length + (matched ?? '').trimEnd().length,
        line: verb === 'disable-next-line' ? next : at,
      },
    ];
  });
}

function isLineSwitch({ verb }: Switch): boolean {
  return verb === 'disable-line' || verb === 'disable-next-line';
}

/** Whether an id is the rule's own or its family. */
function covers(id: string, rule: string): boolean {
  return id === rule || rule.startsWith(`${id}/`);
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
