import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, fromIso } from '../../server/src/dates/calendar.ts';
import { createAnnotator, type DraftInput } from '../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { rewriteDay } from '../../server/src/rules/writtenDay.ts';

const annotator = createAnnotator(createGazetteer([]));

function read(text: string) {
  const input: DraftInput = { id: '', text, edition: { date: '2025-10-20', origin: 'option' } };
  return annotator.annotate(input);
}

function rewrite(text: string, day: string): string | undefined {
  const draft = read(text);
  const [date] = draft.dates;
  assert.ok(date, text);
  const edits = rewriteDay(draft, date, day)?.toSorted((a, b) => b.span.start - a.span.start);
  return edits?.reduce((t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end), text);
}

describe('rewriteDay', () => {
  it('writes a day as the draft writes one', () => {
    assert.equal(rewrite('Ngày 24-9 có mưa.', '2025-10-02'), 'Ngày 2-10 có mưa.');
    assert.equal(rewrite('Ngày 04/09/2025 có mưa.', '2025-10-02'), 'Ngày 02/10/2025 có mưa.');
    assert.equal(rewrite('Sáng 24.9.2025 có mưa.', '2024-09-24'), 'Sáng 24.9.2024 có mưa.');
    assert.equal(
      rewrite('Ngày 24 tháng 9 năm 2025 có mưa.', '2025-10-02'),
      'Ngày 2 tháng 10 năm 2025 có mưa.',
    );
  });

  it('changes the weekday along', () => {
    assert.equal(rewrite('Hôm thứ Tư (24/9) có mưa.', '2025-10-02'), 'Hôm thứ Năm (2/10) có mưa.');
    assert.equal(rewrite('Sáng thứ tư 24.9 có mưa.', '2025-09-28'), 'Sáng chủ nhật 28.9 có mưa.');
  });

  it('leaves alone what is not written in figures, or would lose its year', () => {
    assert.equal(rewrite('Hôm nay có mưa.', '2025-10-02'), undefined);
    assert.equal(rewrite('Ngày 24-9 có mưa.', '2019-09-24'), undefined);
  });

  it('gives a text that is read as the day it was asked for', () => {
    const days = fc.integer({ min: -80, max: 80 }).map((n) => addDays('2025-10-20', n));
    const notations = fc.constantFrom(
      (d: number, m: number) => `${d}/${m}`,
      (d: number, m: number, y: number) => `${d}-${m}-${y}`,
      (d: number, m: number, y: number) => `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`,
      (d: number, m: number, y: number) => `${d} tháng ${m} năm ${y}`,
    );
    fc.assert(
      fc.property(days, days, notations, (from, to, write) => {
        const { day, month, year } = fromIso(from);
        const text = rewrite(`Trận mưa ngày ${write(day, month, year)} rất lớn.`, to);
        assert.ok(text);
        assert.equal(read(text).dates[0]?.edtf, to, text);
      }),
      { numRuns: 200 },
    );
  });
});
