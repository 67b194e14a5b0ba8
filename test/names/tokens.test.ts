import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { casingOf } from '../../server/src/names/casing.ts';
import { tokenize } from '../../server/src/names/tokens.ts';
import { read } from '../support/names.ts';

/** Lines that look like news, and lines that look like nothing. */
const line = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'ông bà Ngoại trưởng Nga Mỹ Bộ Công an Sở Y tế TP.HCM Đường Lê Lợi Trump Sergei và của số 7 , . - – : ( ) “ ” Trường THPT cựu HLV U23 Việt Nam'.split(
          ' ',
        ),
      ),
      { maxLength: 25 },
    )
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('tokenize', () => {
  it('gives every word with its place, in order', () => {
    fc.assert(
      fc.property(line, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          assert.equal(text.slice(token.start, token.end), token.text);
          assert.ok(token.start >= end);
          end = token.end;
        }
      }),
    );
  });

  it('tells what stands between words', () => {
    const gaps = tokenize('TP. HCM, Xê-út - Nga. Mỹ J. D. Vance').map(({ text, gap }) => `${text} ${gap}`);
    assert.deepEqual(gaps, [
      'TP break',
      'HCM join',
      'Xê comma',
      'út join',
      'Nga dash',
      'Mỹ break',
      'J space',
      'D join',
      'Vance join',
    ]);
  });

  it('leaves addresses out', () => {
    assert.deepEqual(
      tokenize('xem https://bao.vn/Viet-Nam hoặc a.b@c.vn nhé').map(({ text }) => text),
      ['xem', 'hoặc', 'nhé'],
    );
  });
});

describe('casingOf', () => {
  it('knows lines whose capitals tell nothing', () => {
    assert.equal(casingOf(tokenize('TỔNG THỐNG MỸ GẶP TỔNG THỐNG NGA')), 'caps');
    assert.equal(casingOf(tokenize('Tổng Thống Mỹ Gặp Tổng Thống Nga Ở Alaska')), 'title');
    assert.equal(casingOf(tokenize('Lê Văn Ân, Lê Văn Anh, Phan Văn Giang, Đỗ Thị Mai')), 'sentence');
    assert.equal(casingOf(tokenize('Tổng thống Mỹ gặp Tổng thống Nga ở Alaska')), 'sentence');
  });
});

describe('names of any line', () => {
  it('are flat, in order and where they are said to be', () => {
    fc.assert(
      fc.property(line, (text) => {
        let end = 0;
        for (const name of read(text)) {
          assert.ok(name.span.start >= end && name.span.end > name.span.start);
          end = name.span.end;
          assert.ok(name.entity.includes('/') && name.canonical !== '');
        }
      }),
    );
  });

  it('are few in a line of capitals', () => {
    assert.deepEqual(
      read('TỔNG THỐNG DONALD TRUMP GẶP THỦ TƯỚNG KEIR STARMER Ở WASHINGTON').map(({ text }) => text),
      ['DONALD TRUMP', 'KEIR STARMER', 'WASHINGTON'],
    );
  });
});
