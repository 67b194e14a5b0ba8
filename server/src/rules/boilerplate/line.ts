/** Single lines of a web page's furniture: a section's name, a hint of the comment form, an error text. */
import { createDeletion } from '../deletion.ts';
import { KIND_NAMES, messagesByKind, shorten, spanOfLines } from '../furniture.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'boilerplate/line',
    severity: 'warning',
    summary: {
      vi: 'Dòng lẻ của trang web (tên chuyên mục, nút bấm, thông báo lỗi…) còn sót trong bản thảo.',
      en: 'A single line of the web page (section name, button, error text…) left in the draft.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: messagesByKind({
    vi: 'Còn sót dòng của trang web ({kind}): “{phrase}”.',
    en: 'Left over from the web page ({kind}): “{phrase}”.',
  }),
  *check({ draft }) {
    const deletionOf = createDeletion(draft);
    for (const block of draft.layout.blocks) {
      const { kind, firstLine, lastLine, reason, certainty } = block;
      if (firstLine !== lastLine || kind === 'spam') continue;
      yield {
        messageId: kind,
        data: { phrase: shorten(reason) },
        span: spanOfLines(draft, firstLine, lastLine),
        severity: certainty === 'certain' ? 'warning' : 'info',
        unnecessary: true,
        group: KIND_NAMES[kind],
        fixes: [
          {
            title: { vi: 'Xóa dòng này', en: 'Delete the line' },
            edits: [deletionOf(block)],
            preferred: true,
            safe: certainty === 'certain',
          },
        ],
      };
    }
  },
});
