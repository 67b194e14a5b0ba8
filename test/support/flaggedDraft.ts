/** Random drafts with findings on random words. */
import fc from 'fast-check';
import type { Finding } from '../../server/src/rules/rule.ts';
import { findingAt } from './finding.ts';

export interface FlaggedDraft {
  /** Composed, a paragraph a line. */
  readonly text: string;
  /** In the order of the text, none on another. */
  readonly findings: readonly Finding[];
}

/** Few of them, so that findings are alike now and then. */
const word = fc.constantFrom(
  'ông',
  'Ân',
  'An',
  'Nguyễn',
  'thứ',
  'Sáu',
  '10/7',
  'rời',
  'Huế,',
  '習近平',
  'và',
);
const marked = fc.record({
  word,
  rule: fc.constantFrom(undefined, undefined, 'name/variant', 'date/weekday'),
});
const paragraph = fc.array(marked, { minLength: 1, maxLength: 8 });

export const flaggedDraft: fc.Arbitrary<FlaggedDraft> = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => {
    let text = '';
    const findings: Finding[] = [];
    for (const words of paragraphs) {
      for (const { word, rule } of words) {
        const span = { start: text.length, end: text.length + word.length };
        if (rule) findings.push(findingAt(span, { rule, text: word }));
        text += `${word} `;
      }
      text = `${text.trimEnd()}\n`;
    }
    return { text, findings };
  });
