/**
 * Marks of the page's source that were pasted along: HTML entities and tags, conditional comments of word processors,
 * Markdown, what web pages add to copied text, and the parts of addresses that follow readers.
 */
import type { Draft } from '../../draft/draft.ts';
import type { Line } from '../../text/line.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

type MessageId = 'entity' | 'tag' | 'condition' | 'markdown' | 'source' | 'tracking';

/** A sort of remnant: how it is found in a line, and what is to stand in its place. */
interface Remnant {
  readonly messageId: MessageId;
  readonly pattern: RegExp;
  /** Undefined where a match is none. */
  readonly replace: (match: RegExpMatchArray) => string | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  times: '×',
  shy: '',
  zwnj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
};
/** Entities of letters: "&agrave;", "&Ecirc;", "&yacute;". */
const LETTER = /^([a-zA-Z])(grave|acute|circ|tilde)$/u;
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

/** The character of an entity; undefined where it is none. */
function decode(name: string): string | undefined {
  const code = /^#x([\da-f]+)$/iu.exec(name)?.[1] ?? /^#(\d+)$/u.exec(name)?.[1];
  if (code !== undefined) {
    const value = Number.parseInt(code, /^#x/iu.test(name) ? 16 : 10);
    return value >= 32 && value < 0x110000 ? String.fromCodePoint(value).replace(/\s/u, ' ') : undefined;
  }
  const letter = LETTER.exec(name);
  if (letter) return `${letter[1]}${ACCENTS[letter[2] ?? ''] ?? ''}`.normalize('NFC');
  return ENTITIES[name];
}

const TAGS =
  '(?:a|abbr|article|aside|b|blockquote|br|button|center|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|link|meta|nav|object|o:p|ol|p|param|picture|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)';
/** Query parameters that follow readers. */
const TRACKING =
  '(?:utm_[a-z]+|fbclid|gclid|gbraid|wbraid|zarsrc|mc_[ce]id|igshid|igsh|msclkid|dclid|yclid|_ga)';

const REMNANTS: readonly Remnant[] = [
  {
    messageId: 'entity',
    pattern: /&(?:amp;)?(#\d{2,6}|#x[\dA-Fa-f]{2,5}|[A-Za-z]{2,8});|&(nbsp)(?=[^;a-z])/gu,
    replace: ([, name, unclosed = '']) => decode(name ?? unclosed),
  },
  {
    messageId: 'condition',
    pattern: /(?:<!(?:--)?)?\[(?:if\s[^\]]*|endif)\](?:-{0,2}>)?/gu,
    replace: () => '',
  },
  {
    messageId: 'tag',
    pattern: new RegExp(`<(/?)(${TAGS})(?:\\s[^<>]*|/)?>`, 'giu'),
    replace: ([, , name = '']) => (/^(?:br|td|th|li)$/iu.test(name) ? ' ' : ''),
  },
  { messageId: 'markdown', pattern: /!\[[^\]\n]*\]\([^()\s]+\)/gu, replace: () => '' },
  {
    messageId: 'markdown',
    pattern: /\[([^[\]\n]+)\]\((?:https?:\/\/|\/|mailto:)[^()\s]*\)/gu,
    replace: ([, text = '']) => text,
  },
  {
    messageId: 'markdown',
    pattern: /(?<![\p{L}\d*\\])\*\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*(?![\p{L}\d*])/gu,
    replace: ([, text = '']) => text,
  },
  {
    messageId: 'source',
    pattern: /\s*(?:see more at|read more at|read more|xem thêm tại|đọc thêm tại)\s*:\s*https?:\/\/\S+$/giu,
    replace: () => '',
  },
  {
    messageId: 'tracking',
    pattern: new RegExp(`(?<=https?://[^\\s?#]+)\\?(\\S*?(?<=[?&])${TRACKING}=\\S*[^\\s).,;:!?"”’])`, 'giu'),
    replace: ([, query = '']) => withoutTracking(query),
  },
];

/** A query without the parameters that follow readers. */
function withoutTracking(query: string): string {
  const [parameters = '', ...fragment] = query.split('#');
  const kept = parameters.split('&').filter((part) => !new RegExp(`^${TRACKING}=`, 'iu').test(part));
  return `${kept.length ? `?${kept.join('&')}` : ''}${fragment.length ? `#${fragment.join('#')}` : ''}`;
}

/** One of these stands in every remnant. */
const SIGNS = /[&<[*_?]|https?:/u;

export default defineRule<MessageId>({
  meta: {
    id: 'boilerplate/remnant',
    severity: 'warning',
    summary: {
      vi: 'Dấu vết mã nguồn của trang web (&nbsp;, <br>, [if …], **, tham số theo dõi…) còn trong câu.',
      en: 'Marks of the page’s source (&nbsp;, <br>, [if …], **, tracking parameters…) within the text.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    entity: { vi: 'Còn sót mã ký tự HTML “{text}”.', en: 'HTML entity “{text}” left in the text.' },
    tag: { vi: 'Còn sót thẻ HTML “{text}”.', en: 'HTML tag “{text}” left in the text.' },
    condition: {
      vi: 'Còn sót chú thích của trình soạn thảo “{text}”.',
      en: 'Word processor’s mark “{text}” left.',
    },
    markdown: { vi: 'Còn sót ký hiệu Markdown “{text}”.', en: 'Markdown “{text}” left in the text.' },
    source: {
      vi: 'Còn sót dòng trang web tự thêm khi chép “{text}”.',
      en: 'Added by the page when copied: “{text}”.',
    },
    tracking: { vi: 'Liên kết còn tham số theo dõi “{text}”.', en: 'The address follows readers: “{text}”.' },
  },
  *check({ draft }) {
    const isMarkdown = /\.(?:md|markdown)$/iu.test(draft.id);
    const isMarkup = /\.(?:html?|xml)$/iu.test(draft.id);
    for (const line of draft.lines) {
      if (!SIGNS.test(line.text)) continue;
      for (const remnant of REMNANTS) {
        if (isMarkup || (isMarkdown && remnant.messageId === 'markdown')) continue;
        yield* find(line, remnant, draft);
      }
    }
  },
});

function* find(
  line: Line,
  { messageId, pattern, replace }: Remnant,
  draft: Draft,
): Iterable<Report<MessageId>> {
  for (const match of line.text.matchAll(pattern)) {
    const newText = replace(match);
    if (newText === undefined) continue;
    const span = line.toRaw({ start: match.index, end: match.index + match[0].length });
    yield {
      messageId,
      data: { text: shown(match[0]) },
      span,
      group: { vi: 'dấu vết mã nguồn', en: 'marks of the source' },
      fixes: [fixOf(draft, line, match, newText)],
    };
  }
}

/** A tag between spaces takes one of them along. */
function fixOf(draft: Draft, line: Line, { index = 0, 0: found }: RegExpMatchArray, newText: string): Fix {
  const before = line.text[index - 1] ?? ' ';
  const after = line.text[index + found.length] ?? ' ';
  const isSpace = newText === '' || newText === ' ';
  const atEdge = /\s/u.test(before) && /\s/u.test(after);
  const end = isSpace && atEdge && index + found.length < line.text.length ? 1 : 0;
  const text = isSpace && (/\s/u.test(before) || /\s/u.test(after)) ? '' : newText;
  const span = line.toRaw({ start: index, end: index + found.length + end });
  return {
    title: text
      ? { vi: 'Thay bằng “{newText}”', en: 'Replace with “{newText}”' }
      : { vi: 'Xóa “{text}”', en: 'Delete “{text}”' },
    data: { newText: text, text: shown(draft.text.slice(span.start, span.end).trim()) },
    edits: [{ span, newText: text }],
    preferred: true,
    safe: true,
  };
}

/** Longest part shown in a message, in UTF-16 units. */
const SHOWN = 40;

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
