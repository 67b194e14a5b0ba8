/** Blocks of a web page's furniture that came along with the story: related links, comments, tags, the footer. */
import { createDeletion } from '../deletion.ts';
import { KIND_NAMES, messagesByKind, shorten, spanOfLines } from '../furniture.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'boilerplate/block',
    severity: 'warning',
    summary: {
      vi: 'Khối nội dung của trang web (tin liên quan, bình luận, từ khóa, chân trang…) còn sót trong bản thảo.',
      en: 'A block of the web page (related links, comments, tags, footer…) left in the draft.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: messagesByKind({
    vi: 'Còn sót khối {kind} của trang web, mở đầu bằng “{phrase}” ({count} dòng).',
    en: 'Left over from the web page: {kind}, opening with “{phrase}” ({count} lines).',
  }),
  *check({ draft }) {
    const deletionOf = createDeletion(draft);
    for (const block of draft.layout.blocks) {
      const { kind, firstLine, lastLine, reason, certainty } = block;
      if (firstLine === lastLine || kind === 'spam') continue;
      const count = draft.layout.lines
        .slice(firstLine, lastLine + 1)
        .filter(({ role }) => role !== 'blank').length;
      yield {
        messageId: kind,
        data: { phrase: shorten(reason), count },
        span: spanOfLines(draft, firstLine, lastLine),
        severity: certainty === 'certain' ? 'warning' : 'info',
        unnecessary: true,
        group: KIND_NAMES[kind],
        fixes: [
          {
            title: { vi: 'Xóa cả khối ({count} dòng)', en: 'Delete the block ({count} lines)' },
            data: { count },
            edits: [deletionOf(block)],
            preferred: true,
            safe: certainty === 'certain',
          },
        ],
      };
    }
  },
});
