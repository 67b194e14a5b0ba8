/**
 * Paragraphs that stand word for word in another article of the archive. That may be meant (background of a running story),
 * or a rest of the article that the draft was written over; the editor is told which one it is.
 */
import type { ArticleSummary } from '../../archive/archive.ts';
import { foldText } from '../../text/fold.ts';
import { toEvidence } from '../evidence.ts';
import { shorten, spanOfLines } from '../furniture.ts';
import { defineRule } from '../rule.ts';

/** Most articles named as evidence. */
const SHOWN = 3;

export default defineRule({
  meta: {
    id: 'boilerplate/copied',
    severity: 'info',
    summary: {
      vi: 'Đoạn văn có nguyên văn trong một bài khác của kho bài.',
      en: 'A paragraph that stands word for word in another article of the archive.',
    },
    needsArchive: true,
    fixable: false,
  },
  messages: {
    found: {
      vi: 'Đoạn này có nguyên văn trong bài “{title}”: xem có phải phần sót lại của bài cũ không.',
      en: 'Stands word for word in “{title}”: see whether it is a rest of that article.',
    },
    several: {
      vi: 'Đoạn này có nguyên văn trong {count} bài, như “{title}”: xem có phải phần sót lại của bài cũ không.',
      en: 'Stands word for word in {count} articles, “{title}” for one: see whether it is a rest of them.',
    },
  },
  *check({ draft, facts }) {
    for (const { index, text } of draft.lines) {
      const { role } = draft.layout.lines[index] ?? {};
      if (role !== 'lead' && role !== 'body') continue;
      const holders = facts.holders.get(foldText(text)) ?? [];
      const articles = holders
        .map((id) => facts.articles.get(id))
        .filter(isKnown)
        .sort(latestFirst);
      const [first] = articles;
      if (!first) continue;
      yield {
        messageId: articles.length > 1 ? 'several' : 'found',
        data: { title: first.title, count: articles.length },
        span: spanOfLines(draft, index, index),
        evidence: articles.slice(0, SHOWN).map((article) => toEvidence(article, shorten(text.trim()))),
      };
    }
  },
});

function isKnown(article: ArticleSummary | undefined): article is ArticleSummary {
  return article !== undefined;
}

function latestFirst(a: ArticleSummary, b: ArticleSummary): number {
  return (a.datePublished ?? '') < (b.datePublished ?? '') ? 1 : -1;
}
