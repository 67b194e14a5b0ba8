/** Lines that say once more what the draft has said: the headline as a picture's alternative text, a doubled caption. */
import type { LineRole } from '../../layout/layout.ts';
import { deleteLines, spanOfLines } from '../furniture.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'boilerplate/repeat',
    severity: 'warning',
    summary: {
      vi: 'Tiêu đề, sa-pô, chú thích ảnh hoặc đoạn văn bị lặp lại.',
      en: 'The headline, lead, a caption or a paragraph stands twice.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    headline: { vi: 'Dòng này lặp lại tiêu đề (dòng {line}).', en: 'Repeats the headline (line {line}).' },
    lead: { vi: 'Dòng này lặp lại sa-pô (dòng {line}).', en: 'Repeats the lead (line {line}).' },
    caption: {
      vi: 'Dòng này lặp lại chú thích ảnh (dòng {line}).',
      en: 'Repeats the caption (line {line}).',
    },
    body: { vi: 'Dòng này lặp lại dòng {line}.', en: 'Repeats line {line}.' },
  },
  *check({ draft }) {
    for (const [index, { role, repeats }] of draft.layout.lines.entries()) {
      if (role !== 'boilerplate' || repeats === undefined) continue;
      yield {
        messageId: messageFor(draft.layout.lines[repeats]?.role),
        data: { line: repeats + 1 },
        span: spanOfLines(draft, index, index),
        unnecessary: true,
        related: [
          {
            span: spanOfLines(draft, repeats, repeats),
            message: { vi: 'Dòng được giữ lại', en: 'The line to keep' },
          },
        ],
        fixes: [
          {
            title: { vi: 'Xóa dòng lặp', en: 'Delete the repeat' },
            edits: [deleteLines(draft, index, index)],
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
});

function messageFor(role: LineRole | undefined): 'headline' | 'lead' | 'caption' | 'body' {
  return role === 'headline' || role === 'lead' || role === 'caption' ? role : 'body';
}
