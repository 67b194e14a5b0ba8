/**
 * What credits look like after copying: a paper's name in brackets before the lead, a credit twice, a picture's number,
 * a credit grown onto the name before it. Desks differ; so these are hints.
 */
import type { Draft } from '../../draft/draft.ts';
import type { Line } from '../../text/line.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fix, type Message, type Report } from '../rule.ts';

type MessageId = 'prefix' | 'twice' | 'number' | 'joined';

/** "(TTO) - ", "(Dân trí) – ": a paper or agency before the first sentence. */
const PREFIX = /^(\(\s*)((?!Ảnh|ảnh)\p{Lu}[\p{L}\p{N}.+&’' -]{1,24}?)(\s*\)\s*[-–—]+\s*)(?=[\p{Lu}\d"“])/u;
const SOURCE = '(?:[Ảả]nh|[Nn]guồn|[Vv]ideo|[Cc]lip|[Đđ]ồ họa|[Hh]ình)';
/** A credit twice in a row: "(Ảnh: AP) Ảnh: AP", "Ảnh: Minh HàẢnh: Minh Hà". */
const TWICE = new RegExp(
  `\\(?(${SOURCE}\\s*:\\s*)([^:()]{2,40}?)\\)?[\\s.,;–-]*(\\(?${SOURCE}\\s*:\\s*\\2(?![\\p{L}\\d])\\)?\\.?)`,
  'gu',
);
/** A picture's number behind a caption: " - Ảnh 1." */
const NUMBER = /[\s.]*(?:\s[-–—]\s*|\s)Ảnh\s*\d{1,3}\.?$/u;
/** A credit grown onto a name: "Thanh VânTheo Reuters". */
const JOINED = /(?<=\p{Lu}\S*\p{Ll})(?=(?:Theo|Ảnh:|Nguồn:|Video:|Clip:)\s?\p{Lu})/gu;
/** Longest line that may be a signature, in words. */
const LONGEST_SIGNATURE = 12;

export default defineRule<MessageId>({
  meta: {
    id: 'boilerplate/credit',
    severity: 'hint',
    summary: {
      vi: 'Dấu vết ghi nguồn khi chép: “(TTO) -” đầu sa-pô, ghi nguồn ảnh hai lần, “Ảnh 1.”',
      en: 'Credits after copying: “(TTO) -” before the lead, a credit twice, “Ảnh 1.”',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    prefix: {
      vi: 'Tên báo “{text}” trước câu đầu: bỏ nếu không phải lệ của tòa soạn.',
      en: 'The paper “{text}” before the first sentence: not every desk prints it.',
    },
    twice: { vi: 'Ghi nguồn hai lần: “{text}”.', en: 'Credited twice: “{text}”.' },
    number: {
      vi: 'Số thứ tự ảnh của trang web: “{text}”.',
      en: 'The picture’s number on the page: “{text}”.',
    },
    joined: {
      vi: '“{text}” dính liền với tên đứng trước.',
      en: '“{text}” has grown onto the name before it.',
    },
  },
  *check({ draft }) {
    for (const line of draft.lines) {
      const { role } = draft.layout.lines[line.index] ?? {};
      if (role === 'boilerplate' || role === 'blank' || !line.text) continue;
      yield* prefix(line, draft);
      yield* twice(line);
      if (role !== 'headline') yield* number(line);
      if (isShort(line.text)) yield* joined(line);
    }
  },
});

/** Whether a line has no more words than a signature; most have many more. */
function isShort(text: string): boolean {
  let at = -1;
  for (let words = 0; words < LONGEST_SIGNATURE; words++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return true;
  }
  return false;
}

function* prefix(line: Line, { layout }: Draft): Iterable<Report<MessageId>> {
  const { role } = layout.lines[line.index] ?? {};
  const [whole, bracket = '', name = ''] =
    ((role === 'lead' || role === 'body') && PREFIX.exec(line.text)) || [];
  if (whole === undefined) return;
  const span = { start: bracket.length, end: bracket.length + name.length };
  const fix = deletion(line, { start: 0, end: whole.length });
  yield report('prefix', line, span, { ...fix, preferred: false });
}

function* twice(line: Line): Iterable<Report<MessageId>> {
  if (!line.text.includes(':')) return;
  for (const match of line.text.matchAll(TWICE)) {
    const end = match.index + match[0].length;
    const start = end - (match[3] ?? '').length;
    const gap = line.text.slice(0, start);
    yield report('twice', line, { start, end }, deletion(line, { start: gap.trimEnd().length, end }));
  }
}

function* number(line: Line): Iterable<Report<MessageId>> {
  const match = line.text.includes('Ảnh') ? NUMBER.exec(line.text) : undefined;
  if (!match || match.index === 0) return;
  const span = { start: match.index, end: line.text.length };
  const indent = match[0].length - match[0].trimStart().length;
  yield report('number', line, { ...span, start: span.start + indent }, deletion(line, span));
}

function* joined(line: Line): Iterable<Report<MessageId>> {
  for (const { index } of line.text.matchAll(JOINED)) {
    const at = line.toRaw({ start: index, end: index });
    yield report(
      'joined',
      line,
      { start: index, end: line.text.length },
      {
        title: { vi: 'Xuống dòng trước nguồn', en: 'Put the source on its own line' },
        edits: [{ span: at, newText: '\n' }],
      },
    );
  }
}

function report(messageId: MessageId, line: Line, local: Span, fix: Fix): Report<MessageId> {
  const text = line.text.slice(local.start, local.end).trim();
  return { messageId, data: { text }, span: line.toRaw(local), group: GROUP, fixes: [fix] };
}

const GROUP: Message = { vi: 'ghi nguồn', en: 'credits' };

function deletion(line: Line, local: Span): Fix {
  return {
    title: { vi: 'Xóa phần này', en: 'Delete it' },
    edits: [{ span: line.toRaw(local), newText: '' }],
    preferred: true,
    safe: false,
  };
}
