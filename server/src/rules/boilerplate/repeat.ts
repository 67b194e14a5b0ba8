/** Lines that say once more what the draft has said: the headline as a picture's alternative text, a doubled caption. */
import type { Draft } from '../../draft/draft.ts';
import type { LineRole } from '../../layout/layout.ts';
import { createDeletion } from '../deletion.ts';
import { KIND_NAMES, spanOfLines } from '../furniture.ts';
import { defineRule, type Fix, type Report, type TextEdit } from '../rule.ts';

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
    const deletionOf = createDeletion(draft);
    for (const [index, { role, repeats }] of draft.layout.lines.entries()) {
      if (repeats === undefined) continue;
      const report = copy(draft, index, repeats);
      // Two paragraphs that differ are for the editor to read: nothing is deleted unasked.
      if (role !== 'boilerplate') yield { ...report, messageId: 'nearly', severity: 'info' };
      else {
        const edit = deletionOf({ firstLine: index, lastLine: index, certainty: 'certain' });
        yield { ...report, group: KIND_NAMES.repeat, unnecessary: true, fixes: [deleteCopy(edit)] };
      }
    }
  },
});

function copy(draft: Draft, index: number, original: number): Report<MessageId> {
  return {
    messageId: messageFor(draft.layout.lines[original]?.role),
    data: { line: original + 1 },
    span: spanOfLines(draft, index, index),
    related: [
      {
        span: spanOfLines(draft, original, original),
        message: { vi: 'Dòng được giữ lại', en: 'The line to keep' },
      },
    ],
  };
}

function deleteCopy(edit: TextEdit): Fix {
  return {
    title: { vi: 'Xóa dòng lặp', en: 'Delete the repeat' },
    edits: [edit],
    preferred: true,
    safe: true,
  };
}

function messageFor(role: LineRole | undefined): MessageId {
  return role === 'headline' || role === 'lead' || role === 'caption' ? role : 'body';
}
