/** Text for search engines that a page hides between its lines: links to gambling or loans, keywords, foreign languages. */
import { createDeletion } from '../deletion.ts';
import { KIND_NAMES, shorten, spanOfLines } from '../furniture.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'boilerplate/spam',
    severity: 'warning',
    summary: {
      vi: 'Chữ gắn liên kết quảng cáo (cờ bạc, vay tiền, từ khóa, tiếng nước ngoài) lẫn vào bản thảo.',
      en: 'Link text for search engines (gambling, loans, keywords, foreign languages) among the story.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    found: {
      vi: 'Chữ gắn liên kết quảng cáo, không phải của bài: “{phrase}”.',
      en: 'Link text for search engines, no part of the story: “{phrase}”.',
    },
  },
  *check({ draft }) {
    const deletionOf = createDeletion(draft);
    for (const block of draft.layout.blocks) {
      const { kind, firstLine, lastLine, reason, certainty } = block;
      if (kind !== 'spam') continue;
      yield {
        messageId: 'found',
        data: { phrase: shorten(reason) },
        span: spanOfLines(draft, firstLine, lastLine),
        severity: certainty === 'certain' ? 'warning' : 'info',
        unnecessary: true,
        group: KIND_NAMES.spam,
        fixes: [
          {
            title: { vi: 'Xóa chữ gắn liên kết', en: 'Delete the link text' },
            edits: [deletionOf(block)],
            preferred: true,
            safe: certainty === 'certain',
          },
        ],
      };
    }
  },
});
