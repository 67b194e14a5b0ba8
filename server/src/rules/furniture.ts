/** What the boilerplate rules share: the names of the kinds and the place of a finding. */
import type { Draft } from '../draft/draft.ts';
import type { BoilerplateKind } from '../layout/layout.ts';
import type { Span } from '../text/span.ts';
import type { Message } from './rule.ts';

/** What an editor calls each kind of furniture. */
export const KIND_NAMES: Readonly<Record<BoilerplateKind, Message>> = {
  related: { vi: 'tin liên quan', en: 'related links' },
  comments: { vi: 'bình luận', en: 'comments' },
  share: { vi: 'nút chia sẻ', en: 'share buttons' },
  player: { vi: 'trình phát', en: 'player' },
  subscription: { vi: 'đăng ký, đăng nhập', en: 'subscription' },
  ad: { vi: 'quảng cáo', en: 'advertising' },
  spam: { vi: 'văn bản gắn liên kết', en: 'link spam' },
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
