import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findDates } from '../../server/src/dates/find.ts';
import { resolveDates } from '../../server/src/dates/resolve.ts';
import { splitLines } from '../../server/src/text/line.ts';

/** The forms that docs/guides/dates.md shows: its table is generated from this file. */
interface Forms {
  readonly edition: string;
  readonly groups: readonly {
    readonly theme: string;
    readonly forms: readonly {
      readonly line: string;
      readonly edition?: string;
      readonly dates: readonly { readonly text: string; readonly edtf: string }[];
    }[];
  }[];
}

const forms = JSON.parse(readFileSync('test/dates/forms.json', 'utf8')) as Forms;

describe('the forms of the guide', () => {
  for (const { theme, forms: rows } of forms.groups) {
    describe(theme, () => {
      for (const { line, edition = forms.edition, dates } of rows) {
        for (const form of ['NFC', 'NFD'] as const) {
          it(`${line} (${form})`, () => {
            const lines = splitLines(line.normalize(form)).map((one) => ({
              line: one,
              dates: findDates(one.text),
            }));
            const found = resolveDates(lines, { date: edition, origin: 'option' });
            assert.deepEqual(
              found.map(({ text, edtf }) => ({ text, edtf })),
              dates,
            );
          });
        }
      }
    });
  }
});
