/**
 * What a finding is known by while its draft is edited elsewhere: its rule, its words and the words beside them, not its
 * line. The same in every Unicode form of the draft and under every name of its file.
 */
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { lineAt } from '../text/line.ts';

/** A key, `:` and which of the findings with that key it is, counted from 1 in the order of the text. */
export type Fingerprint = `${string}:${number}`;

/** Words on each side that tell two findings on the same words apart. */
const CONTEXT = 3;

/** The fingerprints of a draft's findings, in their order. */
export function fingerprintsOf(findings: readonly Finding[], { lines }: Draft): Fingerprint[] {
  const seen = new Map<string, number>();
  return findings.map((finding): Fingerprint => {
    const key = hash64([finding.rule, ...readingOf(finding, lines)].join('\n'));
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${key}:${occurrence}`;
  });
}

/** A fingerprint that tells files apart, too: for reports that know a finding by this alone. */
export function fingerprintIn(path: string, fingerprint: string): string {
  return hash64(`${path}\n${fingerprint}`);
}

/** The flagged words as a reader sees them, and those beside them in their line. */
function readingOf({ span }: Finding, lines: Draft['lines']): readonly [string, string, string] {
  const first = lineAt(lines, span.start);
  // A span that ends with a line end stops before the next line.
  const last = lineAt(lines, Math.max(span.start, span.end - 1));
  if (!first || !last) return ['', '', ''];
  const start = first.toLocal(span.start);
  const end = last.toLocal(span.end);
  const rows = lines.slice(first.index, last.index + 1).map(({ text }) => text);
  const flagged = rows
    .map((text, row) => text.slice(row === 0 ? start : 0, row === rows.length - 1 ? end : undefined))
    .join(' ');
  return [
    wordsOf(flagged).join(' '),
    wordsOf(first.text.slice(0, start)).slice(-CONTEXT).join(' '),
    wordsOf(last.text.slice(end)).slice(0, CONTEXT).join(' '),
  ];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/**
 * 64 bits as hexadecimal digits, for keys and not against forgers. Two lanes of multiplication, each stirred into the
 * other at the end, after cyrb53 (bryc, public domain): the core has no cryptography of a platform.
 */
function hash64(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  const stirredHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const stirredLow =
    Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(stirredHigh ^ (stirredHigh >>> 13), 0xc2b2ae35);
  return [stirredHigh, stirredLow].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
