import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toRdjson, toRdjsonl } from '../../../server/src/cli/formats/rdjson.ts';
import { applyEdits } from '../../../server/src/engine/fixes.ts';
import { findingOn } from '../../support/finding.ts';
import { matchGolden } from '../../support/golden.ts';
import { checked, sampleContext, sampleReport } from '../../support/report.ts';
import { assertJson } from '../../support/schema.ts';

interface Position {
  line: number;
  column: number;
}
interface Diagnostic {
  location: { range: { start: Position; end: Position } };
  suggestions?: { range: { start: Position; end: Position }; text: string }[];
}

/** What a reader that counts bytes takes a range for. */
function bytesAt(text: string, { line, column }: Position): number {
  const rows = text.split(/(?<=\n)/u);
  return Buffer.byteLength(rows.slice(0, line - 1).join('')) + column - 1;
}

describe('--format rdjson', () => {
  const one = () => toRdjson(sampleReport(), sampleContext());

  it('writes what it did', () =>
    matchGolden('cli/formats/rdjson.json', `${JSON.stringify(JSON.parse(one()), null, 2)}\n`));

  it('is the Reviewdog Diagnostic Format', () => assertJson('rdjson.json', JSON.parse(one())));

  it('suggests what the fix does, in columns of bytes', () => {
    const text = 'Giá 习近平 lên.\nÔng Nguyễn Vă\u0301n An nói: “vàng 🥇 Sergey”.\n';
    const found = findingOn(text, 'Sergey');
    const fix = {
      title: 'Đổi',
      edits: [{ span: found.span, newText: 'Sergei' }],
      preferred: true,
      safe: true,
    };
    const report = {
      files: [checked('a.txt', text, [{ ...found, fixes: [fix] }])],
      problems: [],
      elapsedMs: 1,
    };
    const { diagnostics } = JSON.parse(toRdjson(report, sampleContext())) as { diagnostics: Diagnostic[] };
    const [suggestion] = diagnostics[0]?.suggestions ?? [];
    assert.ok(suggestion);
    const bytes = Buffer.from(text);
    const done = Buffer.concat([
      bytes.subarray(0, bytesAt(text, suggestion.range.start)),
      Buffer.from(suggestion.text),
      bytes.subarray(bytesAt(text, suggestion.range.end)),
    ]);
    assert.equal(done.toString(), applyEdits(text, fix.edits));
  });

  it('suggests no part of a fix', () => {
    const { diagnostics } = JSON.parse(one()) as { diagnostics: Diagnostic[] };
    const texts = diagnostics.flatMap(({ suggestions }) => suggestions?.map(({ text }) => text) ?? []);
    assert.deepEqual(texts, ['Thứ Năm', 'Sergei Lavrov', '']);
  });
});

describe('--format rdjsonl', () => {
  it('has a diagnostic a line, the same as rdjson', () => {
    const rows = toRdjsonl(sampleReport(), sampleContext()).trimEnd().split('\n');
    const diagnostics = rows.map((row) => JSON.parse(row) as object);
    assertJson('rdjson.json', { diagnostics });
    const { source, ...whole } = JSON.parse(toRdjson(sampleReport(), sampleContext())) as {
      source: object;
      diagnostics: object[];
    };
    assert.deepEqual(
      diagnostics,
      whole.diagnostics.map((diagnostic) => ({ ...diagnostic, source })),
    );
  });
});
