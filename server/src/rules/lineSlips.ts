/** Slips that are read off the words of a line, whether or not those are the mention of a name. */
import type { Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import type { Fix, TextEdit } from './rule.ts';
import { isTitleQuoted } from './spellings.ts';

export interface LineSlip {
  /** Raw span. */
  readonly span: Span;
  /** As it is written, normalised. */
  readonly text: string;
  readonly meant: string;
}

/**
 * Those of the story's lines, in order; none within a quoted title.
 *
 * @param slipsOf Those of a normalised line, at local spans.
 */
export function* lineSlips(
  draft: Draft,
  slipsOf: (text: string) => Iterable<{ readonly local: Span; readonly meant: string }>,
): Iterable<LineSlip> {
  for (const line of draft.lines) {
    if (draft.layout.lines[line.index]?.role === 'boilerplate') continue;
    for (const { local, meant } of slipsOf(line.text)) {
      const span = line.toRaw(local);
      if (isTitleQuoted(draft, { span })) continue;
      yield { span, text: line.text.slice(local.start, local.end), meant };
    }
  }
}

/** The fix that writes what was meant, to be taken first. */
export function changeTo(edit: TextEdit): Fix {
  return {
    title: { vi: 'Đổi thành “{meant}”', en: 'Change to “{meant}”' },
    data: { meant: edit.newText },
    edits: [edit],
    preferred: true,
  };
}
