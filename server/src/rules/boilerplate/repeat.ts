/** Lines that say once more what the draft has said: the headline as a picture's alternative text, a doubled caption. */
import type { Draft } from '../../draft/draft.ts';
import type { LineRole } from '../../layout/layout.ts';
import { deleteLines, spanOfLines } from '../furniture.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'headline' | 'lead' | 'caption' | 'body' | 'nearly';

export default defineRule<MessageId>({
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
    nearly: {
      vi: 'Đoạn này gần như trùng với dòng {line}: xem có thừa không.',
      en: 'Says nearly the same as line {line}: see whether one is too many.',
    },
  },
  *check({ draft }) {
    for (const [index, { role, repeats }] of draft.layout.lines.entries()) {
      if (repeats === undefined) continue;
      if (role === 'boilerplate') yield copy(draft, index, repeats);
      else yield { ...copy(draft, index, repeats), ...NEARLY };
    }
  },
});

/** Two paragraphs that differ are for the editor to read: nothing is deleted unasked. */
const NEARLY = { messageId: 'nearly', severity: 'info', unnecessary: false, fixes: [] } as const;

function copy(draft: Draft, index: number, original: number): Report<MessageId> {
  return {
    messageId: messageFor(draft.layout.lines[original]?.role),
    data: { line: original + 1 },
    span: spanOfLines(draft, index, index),
    unnecessary: true,
    related: [
      {
        span: spanOfLines(draft, original, original),
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

function messageFor(role: LineRole | undefined): MessageId {
  return role === 'headline' || role === 'lead' || role === 'caption' ? role : 'body';
}
