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

/** Milliseconds of CPU time that finding (and valuing) the dates of a line of so many UTF-16 units takes. */
function cost(part: string, length: number): { find: number; all: number } {
  const text = part.repeat(Math.ceil(length / part.length));
  const [line] = splitLines(text.slice(0, 1));
  assert.ok(line);
  const start = process.cpuUsage();
  const dates = findDates(text);
  const find = process.cpuUsage(start).user / 1000;
  resolveDates([{ line: { ...line, text, toRaw: (span) => span }, dates }], {
    date: '2025-09-25',
    origin: 'option',
  });
  return { find, all: process.cpuUsage(start).user / 1000 };
}

/** Four times the text takes four times the work; a half more is room for the garbage collector, quadratic work takes 16. */
const GROWTH = 6;
/** Less CPU time than this, in milliseconds, is noise. */
const NOISE = 15;
const SHORT = 20_000;

/** How often more work four times the text is; the better of two looks. */
function growth(part: string): number {
  const look = () => cost(part, 4 * SHORT).all / Math.max(cost(part, SHORT).all, NOISE);
  const first = look();
  return first < GROWTH ? first : Math.min(first, look());
}

/** What drafts are not made of, but what a paste, a table or a cat on the keyboard is. */
const NASTY = [
  ...[
    '1',
    '/',
    '-',
    '.',
    ' ',
    '\t',
    '(',
    '\u0301',
    'a\u0301',
    'İ',
    '1/',
    '1-',
    '1.',
    '1,',
    '1 ',
    '1, ',
    '1:',
  ],
  ...[
    '1/1 ',
    '1/1-',
    '1/1 - ',
    '1/1, ',
    '(1/1',
    '5.5 ',
    '01/01/2020-',
    '1/1/2020, ',
    '2020-',
    '2020, ',
    '12 - 1/1 ',
  ],
  ...[
    'ngày ',
    'ngày 1, ',
    'ngày 1/1, ',
    'từ 1 đến ',
    '1 và ',
    '1 tháng 1 ',
    'tháng 1, ',
    'quý 1, ',
    'năm 2020, ',
  ],
  ...[
    'thứ hai ',
    'thứ hai, ',
    'vào thứ Hai ',
    'thứ ba ngày 1/1 ',
    'hôm qua đến ',
    'sáng nay 1/1 ',
    'cùng ngày ',
  ],
  ...[
    'mùng 1, ',
    'mùng 1 tết ',
    '30 tết ',
    'rằm tháng 7 ',
    'cách đây 2 năm ',
    '2 năm trước ',
    'so với năm trước ',
  ],
  ...[
    'đêm 1 rạng sáng ',
    'đã vào tháng 1 ',
    'sẽ tháng 1 ',
    'những năm 90 và ',
    '2-0 (11/7, ',
    `ngày${' '.repeat(50)}`,
  ],
];
/** Those of which every few letters could be a date. */
const WORST = [
  '1,',
  '1, ',
  '1/1 ',
  '1/1-',
  '(1/1',
  '5.5 ',
  'từ 1 đến ',
  'thứ hai ',
  'ngày ',
  ' ',
  'a\u0301',
  '/',
];

describe('reading dates', () => {
  it('takes time in proportion to the length, whatever is repeated', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (parts) => {
        assert.ok(growth(parts.join('')) < GROWTH);
      }),
      { numRuns: 60 },
    );
  });

  it('does so for each nasty repetition', function () {
    this.timeout(120_000);
    for (const part of NASTY) assert.ok(growth(part) < GROWTH, `superlinear on ${JSON.stringify(part)}`);
  });

  it('finds the dates of a megabyte of the worst within a second or so', function () {
    this.timeout(120_000);
    for (const part of WORST) {
      // A second is the aim (0.6 at most on the machine it was measured on); the rest is for slower ones.
      const { find } = cost(part, 1_000_000);
      assert.ok(find < 3_000, `${JSON.stringify(part)}: ${find} ms`);
    }
  });

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
