import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import { describe, it } from 'mocha';
import { toStylish } from '../../../server/src/cli/formats/stylish.ts';
import type { CheckReport } from '../../../server/src/cli/report.ts';
import { findingOn } from '../../support/finding.ts';
import { matchGolden } from '../../support/golden.ts';
import { checked, STORY, sampleReport } from '../../support/report.ts';

describe('--format stylish', () => {
  it('shows the place, the line, a marker under it, the fix and the evidence', () => {
    matchGolden(
      'cli/formats/stylish.txt',
      toStylish(sampleReport(), { locale: 'vi', color: false, columns: 80 }),
    );
  });

  it('keeps a message on one line where there is no terminal, and wraps it by words where there is', () => {
    const long = findingOn(STORY, 'Kuala', { message: `Một thông báo ${'rất '.repeat(20)}dài.` });
    const one = { files: [checked('a.txt', STORY, [long])], problems: [], elapsedMs: 1 };
    const rows = (columns?: number) =>
      toStylish(one, { locale: 'vi', color: true, columns })
        .split('\n')
        .map((row) => stripVTControlCharacters(row));
    assert.match(rows()[1] ?? '', /Một thông báo (rất ){20}dài\. {2}name\/variant$/u);
    assert.deepEqual(rows(50).slice(1, 4), [
      '  1:37  cảnh báo  Một thông báo rất rất rất rất',
      '      rất rất rất rất rất rất rất rất rất rất rất',
      '      rất rất rất rất rất dài.  name/variant',
    ]);
  });

  it('speaks English where asked', () => {
    matchGolden(
      'cli/formats/stylish.en.txt',
      toStylish(sampleReport(), { locale: 'en', color: false, columns: 100 }),
    );
  });

  it('colours', () => {
    matchGolden(
      'cli/formats/stylish.color.txt',
      toStylish(sampleReport(), { locale: 'vi', color: true, columns: 80 }),
    );
  });

  it('says that all is well, and that nothing was checked', () => {
    const options = { locale: 'vi', color: false, columns: 80 } as const;
    const clean: CheckReport = { files: [checked('a.txt', 'A', [])], problems: [], elapsedMs: 1234 };
    assert.equal(toStylish(clean, options), '✔ Đã kiểm 1 bản thảo, không có gì phải sửa (1,2 giây)\n');
    const none = { ...clean, files: [], problems: sampleReport().problems };
    assert.equal(toStylish(none, options), 'Không có bản thảo nào được kiểm\nCó 1 tệp không kiểm được\n');
  });
});
