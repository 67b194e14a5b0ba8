/**
 * Characters that are not what they look like. A search for a name misses "Lavrov" with a zero-width space in it, and so
 * do the other rules' readers at the desk. Whole drafts in loose marks (NFD) give one finding, not one a line.
 */
import type { Draft } from '../../draft/draft.ts';
import {
  findBroken,
  findInvisible,
  findLookAlikes,
  findUncomposed,
  isSound,
  type Replacement,
} from '../../text/characters.ts';
import { legacyFontOf } from '../../text/legacyEncoding.ts';
import type { Line } from '../../text/line.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Message, type Report, type Severity, type TextEdit } from '../rule.ts';

type MessageId =
  | 'uncomposed'
  | 'uncomposedLines'
  | 'invisible'
  | 'invisibleLines'
  | 'cyrillic'
  | 'greek'
  | 'conversion'
  | 'broken'
  | 'legacy';

/** In more lines than this, the same fault is reported once for the draft. */
const MANY = 3;

export default defineRule<MessageId>({
  meta: {
    id: 'text/unicode',
    severity: 'warning',
    summary: {
      vi: 'Ký tự ẩn, dấu rời, chữ của hệ chữ khác trông giống chữ Latinh, bảng mã cũ.',
      en: 'Invisible characters, loose marks, look-alike letters of another script, old encodings.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    uncomposed: {
      vi: 'Chữ trong “{text}” viết bằng dấu rời (Unicode tổ hợp): tìm kiếm và máy soát lỗi có thể bỏ sót.',
      en: 'Letters of “{text}” are written with loose marks (not NFC): searches may miss them.',
    },
    uncomposedLines: {
      vi: 'Bản thảo viết bằng dấu rời (Unicode tổ hợp) ở {count} dòng: tìm kiếm và máy soát lỗi có thể bỏ sót.',
      en: '{count} lines of the draft are written with loose marks (not NFC): searches may miss their words.',
    },
    invisible: {
      vi: 'Có ký tự ẩn trong “{text}”: {codes}.',
      en: 'Invisible characters in “{text}”: {codes}.',
    },
    invisibleLines: {
      vi: 'Có ký tự ẩn ở {count} dòng của bản thảo: {codes}.',
      en: 'Invisible characters in {count} lines of the draft: {codes}.',
    },
    cyrillic: {
      vi: '“{text}” lẫn chữ Kirin trông giống chữ Latinh: {letters}.',
      en: '“{text}” holds Cyrillic letters that look like Latin ones: {letters}.',
    },
    greek: {
      vi: '“{text}” lẫn chữ Hy Lạp trông giống chữ Latinh: {letters}.',
      en: '“{text}” holds Greek letters that look like Latin ones: {letters}.',
    },
    conversion: {
      vi: '“{text}” có chữ lạc do chuyển mã: {letters}.',
      en: '“{text}” holds letters left by a conversion: {letters}.',
    },
    broken: {
      vi: 'Ký tự hỏng hoặc biểu tượng của trang web: {codes}.',
      en: 'Broken characters or icons of a web page: {codes}.',
    },
    legacy: {
      vi: 'Đoạn này có vẻ gõ bằng bảng mã cũ {encoding}; hãy chuyển sang Unicode.',
      en: 'This looks like text in the old encoding {encoding}; convert it to Unicode.',
    },
  },
  *check({ draft }) {
    if (!isSound(draft.text)) {
      yield* uncomposed(draft);
      yield* invisible(draft);
      for (const line of draft.lines) {
        yield* lookAlikes(draft, line);
        yield* broken(draft, line);
      }
    }
    yield* legacy(draft);
  },
});

/** What is wrong in one line: the words it stands in, the edits that mend it, and how much it matters. */
interface Affected {
  readonly span: Span;
  readonly edits: readonly TextEdit[];
  readonly severity: Severity;
}

function* uncomposed(draft: Draft): Iterable<Report<MessageId>> {
  const lines = draft.lines.flatMap((line) =>
    affected(draft, line, findUncomposed(rawOf(draft, line)), 'info'),
  );
  yield* onceOrEach(draft, lines, 'uncomposed', {
    vi: 'Chuyển sang chữ dựng sẵn (NFC)',
    en: 'Compose the letters (NFC)',
  });
}

function* invisible(draft: Draft): Iterable<Report<MessageId>> {
  const lines = draft.lines.flatMap((line) => {
    const characters = findInvisible(rawOf(draft, line));
    const severity = characters.some(({ insideWord }) => insideWord) ? 'warning' : 'info';
    return affected(
      draft,
      line,
      characters.map(({ span }) => ({ span, newText: '' })),
      severity,
    );
  });
  yield* onceOrEach(draft, lines, 'invisible', { vi: 'Xóa ký tự ẩn', en: 'Delete the invisible characters' });
}

function* lookAlikes(draft: Draft, line: Line): Iterable<Report<MessageId>> {
  for (const { span, newText, letters, origin } of findLookAlikes(rawOf(draft, line))) {
    const place = shift(span, line);
    yield {
      messageId: origin,
      data: { text: textOf(draft, place), letters },
      span: place,
      fixes: [
        {
          title: { vi: 'Thay bằng “{text}”', en: 'Replace with “{text}”' },
          data: { text: newText },
          edits: [{ span: place, newText }],
          preferred: true,
          safe: true,
        },
      ],
    };
  }
}

function* broken(draft: Draft, line: Line): Iterable<Report<MessageId>> {
  const spans = findBroken(rawOf(draft, line)).map((span) => shift(span, line));
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return;
  const text = spans.map((span) => textOf(draft, span)).join('');
  yield {
    messageId: 'broken',
    data: { codes: codesOf(text) },
    span: { start: first.start, end: last.end },
    // A control character stands for nothing; of the others nobody knows what they stood for.
    fixes: /^\p{Cc}+$/u.test(text)
      ? [
          {
            title: { vi: 'Xóa ký tự điều khiển', en: 'Delete the control characters' },
            edits: spans.map((span) => ({ span, newText: '' })),
            preferred: true,
            safe: true,
          },
        ]
      : [],
  };
}

function* legacy(draft: Draft): Iterable<Report<MessageId>> {
  for (const line of draft.lines) {
    const encoding = legacyFontOf(rawOf(draft, line));
    if (!encoding) continue;
    yield { messageId: 'legacy', data: { encoding }, span: line.span, severity: 'info' };
    return;
  }
}

/** One report a line, or one for the draft at the first line where there are many. */
function* onceOrEach(
  draft: Draft,
  lines: readonly Affected[],
  messageId: 'uncomposed' | 'invisible',
  title: Message,
): Iterable<Report<MessageId>> {
  const isMany = lines.length > MANY;
  const all = lines.flatMap(({ edits }) => edits);
  for (const { span, edits, severity } of isMany ? lines.slice(0, 1) : lines) {
    const mended = isMany ? all : edits;
    yield {
      messageId: isMany ? `${messageId}Lines` : messageId,
      span,
      severity: isMany && lines.some((line) => line.severity === 'warning') ? 'warning' : severity,
      data: {
        text: visible(textOf(draft, span)),
        count: lines.length,
        codes: codesOf(mended.map((edit) => textOf(draft, edit.span)).join('')),
      },
      fixes: [{ title, edits: mended, preferred: true, safe: true }],
    };
  }
}

/** The words of a line that replacements touch, from the first to the last. */
function affected(
  draft: Draft,
  line: Line,
  replacements: readonly Replacement[],
  severity: Severity,
): Affected[] {
  const edits = replacements.map(({ span, newText }) => ({ span: shift(span, line), newText }));
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return [];
  let { start } = first.span;
  let { end } = last.span;
  while (start > line.span.start && !/[ \t]/u.test(draft.text.charAt(start - 1))) start--;
  while (end < line.span.end && !/[ \t]/u.test(draft.text.charAt(end))) end++;
  return [{ span: { start, end }, edits, severity }];
}

const rawOf = (draft: Draft, { span }: Line): string => draft.text.slice(span.start, span.end);
const textOf = (draft: Draft, { start, end }: Span): string => draft.text.slice(start, end);
const shift = ({ start, end }: Span, line: Line): Span => ({
  start: line.span.start + start,
  end: line.span.start + end,
});
/** The code points of a text, once each: "U+200B, U+FEFF". */
function codesOf(text: string): string {
  const codes = [...text].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(codes)].join(', ');
}

/** Longest text shown in a message, in UTF-16 units. */
const SHOWN = 40;

/** Text as it is shown in a message: short and composed. */
function visible(text: string): string {
  const shown = text.normalize('NFC');
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).trimEnd()}…` : shown;
}
