/**
 * Lines that many articles of the archive hold: a source's furniture, whatever it says. What a desk writes again and again
 * itself (bylines, credits, captions, standing subheads, sentences of running stories) is left alone or only
 * mentioned.
 */
import type { Draft } from '../../draft/draft.ts';
import { foldText } from '../../text/fold.ts';
import { createDeletion } from '../deletion.ts';
import { shorten, spanOfLines } from '../furniture.ts';
import { defineRule, type Severity } from '../rule.ts';

/** Articles from which a line is worth a word, and from which it is furniture. */
const SOME = 8;
const MANY = 20;
/** Fewest words: shorter lines are subheads, names and figures. */
const SHORTEST = 3;
/** Proverbs and other quoted words, introductions of a list, and numbered items. */
const OF_THE_STORY = /^["“'‘«]|["”'’»][.!?…]?$|[:：]$|^\d+[.)]/u;
/** Most words of a name of a paper or an author that is not known as one. */
const LONGEST_NAME = 6;

export default defineRule({
  meta: {
    id: 'boilerplate/recurring',
    severity: 'warning',
    summary: {
      vi: 'Dòng có trong nhiều bài của kho bài: phần cố định của trang, không phải của bài.',
      en: 'A line that many articles of the archive hold: part of the page, not of the story.',
    },
    needsArchive: true,
    fixable: true,
  },
  messages: {
    found: {
      vi: 'Dòng này có trong {count} bài của kho bài, hẳn là phần cố định của trang: “{phrase}”.',
      en: '{count} articles of the archive hold this line; it seems to be part of the page: “{phrase}”.',
    },
  },
  *check({ draft, facts }) {
    const deletionOf = createDeletion(draft);
    for (const { index, text } of draft.lines) {
      const count = facts.lines.get(foldText(text)) ?? 0;
      const severity =
        count >= SOME && isCandidate(draft, index) ? severityOf(draft, index, count) : undefined;
      if (!severity) continue;
      const lines = { firstLine: index, lastLine: index, certainty: 'likely' } as const;
      yield {
        messageId: 'found',
        data: { count, phrase: shorten(text.trim()) },
        span: spanOfLines(draft, index, index),
        severity,
        unnecessary: true,
        group: { vi: 'dòng lặp trong kho bài', en: 'lines of the archive' },
        fixes: [
          {
            title: { vi: 'Xóa dòng này', en: 'Delete the line' },
            edits: [deletionOf(lines)],
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  },
});

/** Whether a line is one that a desk would not write again by itself. */
function isCandidate({ layout, lines }: Draft, index: number): boolean {
  const { role } = layout.lines[index] ?? {};
  if (role !== 'lead' && role !== 'body') return false;
  const text = lines[index]?.text.trim() ?? '';
  const words = text.split(/\s+/u);
  if (words.length < SHORTEST || OF_THE_STORY.test(text)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > LONGEST_NAME || capitals * 2 < words.length;
}

/**
 * A warning for a line without an end mark that heads no paragraph, and for a sentence below which there is no story;
 * sentences within it may come back in each report of a running story.
 */
function severityOf({ layout, lines }: Draft, index: number, count: number): Severity | undefined {
  const isSentence = /[.!?…]["”»)]?$/u.test(lines[index]?.text.trim() ?? '');
  const isLast = !layout.lines.slice(index + 1).some(({ role }) => STORY.has(role));
  if (isSentence && !isLast) return count >= MANY ? 'info' : undefined;
  return count >= MANY ? 'warning' : 'info';
}

const STORY: ReadonlySet<string> = new Set(['headline', 'lead', 'body', 'subhead', 'caption']);
