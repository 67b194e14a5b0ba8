/** What the boilerplate rules share: the names of the kinds, the place of a finding and the deletion of its lines. */
import type { Draft } from '../draft/draft.ts';
import type { BoilerplateKind } from '../layout/layout.ts';
import type { Line } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import type { Message, TextEdit } from './rule.ts';

/** What an editor calls each kind of furniture. */
export const KIND_NAMES: Readonly<Record<BoilerplateKind, Message>> = {
  related: { vi: 'tin liên quan', en: 'related links' },
  comments: { vi: 'bình luận', en: 'comments' },
  share: { vi: 'nút chia sẻ', en: 'share buttons' },
  player: { vi: 'trình phát', en: 'player' },
  subscription: { vi: 'đăng ký, đăng nhập', en: 'subscription' },
  ad: { vi: 'quảng cáo', en: 'advertising' },
  error: { vi: 'thông báo lỗi', en: 'error text' },
  footer: { vi: 'chân trang', en: 'page footer' },
  tags: { vi: 'từ khóa', en: 'tags' },
  repeat: { vi: 'lặp lại', en: 'repeat' },
  navigation: { vi: 'điều hướng', en: 'navigation' },
};

/** One message a kind, from a pattern with `{kind}`. */
export function messagesByKind(pattern: Message): Record<BoilerplateKind, Message> {
  const fill = (kind: Message): Message => ({
    vi: pattern.vi.replace('{kind}', kind.vi),
    en: pattern.en.replace('{kind}', kind.en),
  });
  return Object.fromEntries(Object.entries(KIND_NAMES).map(([kind, name]) => [kind, fill(name)])) as Record<
    BoilerplateKind,
    Message
  >;
}

/** Longest part of a line shown in a message, in UTF-16 units. */
const SHOWN = 60;

/** The beginning of a line, for messages. */
export function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}

/** Raw span of lines, from the first character seen to the last. */
export function spanOfLines(draft: Draft, firstLine: number, lastLine: number): Span {
  const first = draft.lines[firstLine]?.span ?? { start: 0, end: 0 };
  const last = draft.lines[lastLine]?.span ?? first;
  const raw = draft.text.slice(first.start, last.end);
  return {
    start: first.start + (raw.length - raw.trimStart().length),
    end: last.end - (raw.length - raw.trimEnd().length),
  };
}

/**
 * Deletes lines together with the blank lines that would be left over: one blank line, or none, stays between the
 * story above and the story below, as it was; nothing stays behind the end.
 */
export function deleteLines(draft: Draft, firstLine: number, lastLine: number): TextEdit {
  const { lines, layout, text } = draft;
  const isBlank = (index: number) => lines[index]?.text.trim() === '';
  /** Story or metadata: what stays. */
  const stays = (index: number) =>
    index in lines && !isBlank(index) && layout.lines[index]?.role !== 'boilerplate';
  let above = firstLine - 1;
  while (isBlank(above)) above--;
  let below = lastLine + 1;
  while (isBlank(below)) below++;
  const startOf = (index: number) => lines[index]?.span.start ?? text.length;

  if (lines.some((_, index) => index >= below && stays(index))) {
    const start = above < 0 ? 0 : startOf(firstLine);
    const hasGapAbove = above < firstLine - 1 || above < 0;
    return { span: { start, end: startOf(hasGapAbove ? below : lastLine + 1) }, newText: '' };
  }
  if (below >= lines.length && stays(above))
    return { span: { start: lines[above]?.span.end ?? 0, end: endOfText(lines, text) }, newText: '' };
  const start = above < 0 ? 0 : startOf(stays(above) ? above + 1 : firstLine);
  return { span: { start, end: startOf(below) }, newText: '' };
}

/** Where a deletion to the end stops, so that a text that ends in a line end still does. */
function endOfText(lines: readonly Line[], text: string): number {
  const last = lines.at(-1);
  const before = lines.at(-2);
  return last && before && last.span.start === last.span.end ? before.span.end : text.length;
}
