import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDates } from '../../server/src/dates/find.ts';
import { resolveDates } from '../../server/src/dates/resolve.ts';
import { splitLines } from '../../server/src/text/line.ts';

/** Pieces that dates are made of, and what breaks them. */
const PIECES = [
  ...[
    '1',
    '12',
    '31',
    '99',
    '2025',
    '/',
    '-',
    '.',
    ',',
    ', ',
    ' ',
    '  ',
    '\t',
    '(',
    ')',
    ':',
    '%',
    '\u0301',
    'a\u0301',
  ],
  ...[
    'ngày ',
    'tháng ',
    'năm ',
    'thứ ',
    'thứ hai ',
    'chủ nhật ',
    'quý ',
    'tuần ',
    'hôm ',
    'nay ',
    'qua ',
    'sáng ',
    'đêm ',
  ],
  ...[
    'đến ',
    'và ',
    'từ ',
    'rạng sáng ',
    'mùng ',
    'rằm ',
    'tết ',
    'âm lịch ',
    'cách đây ',
    'trước',
    'thập niên ',
    'İ',
    'x',
  ],
];
const piece = fc.constantFrom(...PIECES);

/** Length of the text in UTF-16 units and milliseconds of CPU time that reading it takes. */
function cost(part: string, length: number): number {
  const text = part.repeat(Math.ceil(length / part.length));
  const start = process.cpuUsage();
  const lines = [{ line: splitLines(text)[0] as never, dates: findDates(text) }];
  resolveDates(lines, { date: '2025-09-25', origin: 'option' });
  return process.cpuUsage(start).user / 1000;
}

describe('reading dates', () => {
  it('takes time in proportion to the length, whatever is repeated', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (parts) => {
        const part = parts.join('');
        const short = cost(part, 10_000);
        // Eight times the text: eight times the time, with room for a slow machine. Quadratic work takes 64 times.
        if (short < 2) assert.ok(cost(part, 80_000) < 100, `slow on ${JSON.stringify(part)}`);
        else assert.ok(cost(part, 80_000) < short * 30, `superlinear on ${JSON.stringify(part)}`);
      }),
      { numRuns: 60 },
    );
  });

  for (const part of [
    '1',
    '1/',
    '1-',
    '1/1-',
    ' ',
    '1, ',
    '1 và ',
    'ngày ',
    'thứ hai, ',
    'a\u0301',
    '2020-',
  ]) {
    it(`reads a million characters of ${JSON.stringify(part)} in seconds`, function () {
      this.timeout(60_000);
      assert.ok(cost(part, 1_000_000) < 8_000);
    });
  }

  it('gives spans in order, inside the line, that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('').normalize('NFC');
        let end = 0;
        for (const { span, text: written } of findDates(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.equal(text.slice(span.start, span.end), written);
          end = span.end;
        }
      }),
    );
  });
});
