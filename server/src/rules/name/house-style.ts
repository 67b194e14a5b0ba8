/** A spelling that is not the house's: by its glossary, its style or its archive; a hint where the archive only leans. */

import type { Spelling } from '../../archive/archive.ts';
import { cityHead } from '../../archive/terms.ts';
import type { Draft } from '../../draft/draft.ts';
import type { NameMention } from '../../names/name.ts';
import { isRespelling } from '../../names/respelling.ts';
import { isQuoted } from '../../text/quotations.ts';
import { houseSpelling, isTypedAlike } from '../houseSpelling.ts';
import { defineRule, type Preferred, type Report, type RuleContext } from '../rule.ts';
import {
  archivedSpellings,
  evidenceOf,
  isTitleQuoted,
  listSpellings,
  spelledMentions,
} from '../spellings.ts';

type MessageId = 'glossary' | 'style' | 'learned' | 'archive';

/** Spellings of the archive that a hint lists. */
const LISTED = 3;

export default defineRule<MessageId>({
  meta: {
    id: 'name/house-style',
    severity: 'warning',
    summary: {
      vi: 'Tên riêng viết khác quy ước của tòa soạn, hoặc khác cách viết quen thuộc của kho bài.',
      en: 'A name is not spelled as the house spells it, by its style or by its archive.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    glossary: {
      vi: 'Bảng tên riêng của tòa soạn viết “{preferred}”, không viết “{text}”.',
      en: 'The glossary has “{preferred}”, not “{text}”.',
    },
    style: {
      vi: 'Quy ước “{style}” viết “{preferred}”, không viết “{text}”.',
      en: 'The style “{style}” has “{preferred}”, not “{text}”.',
    },
    learned: {
      vi: 'Kho bài viết “{preferred}” ({articles} trên {of} bài có tên này), không viết “{text}”.',
      en: 'The archive has “{preferred}” (in {articles} of {of} articles with the name), not “{text}”.',
    },
    archive: {
      vi: 'Kho bài viết {forms}; bài này viết “{text}”. Số trong ngoặc là số bài.',
      en: 'The archive has {forms}; this draft has “{text}”. In brackets: articles.',
    },
  },
  *check(context) {
    const { draft, style } = context;
    yield* againstCities(context);
    for (const [entity, mentions] of spelledMentions(draft, { repeats: true })) {
      const preferred = style.preferred.get(entity);
      if (preferred) yield* againstStyle(mentions, preferred, context);
      if (!preferred || preferred.by === 'learned') yield* againstArchive(mentions, context, preferred);
    }
  },
});

function* againstStyle(
  mentions: readonly NameMention[],
  preferred: Preferred,
  { draft, facts, style }: RuleContext,
): Iterable<Report<MessageId>> {
  for (const mention of mentions) {
    const { entity, kind, text, span } = mention;
    const house = houseSpelling(text, preferred, kind === 'place');
    const quoted = isQuoted(draft, mention.span);
    // What was learned says nothing of titles: bộ phim "Rose", chương trình "Asian Games 2026".
    if (!house || (preferred.by === 'learned' && (isTitleQuoted(draft, mention) || goesOn(draft, mention))))
      continue;
    const { spelling, articles = 0, of = 0 } = house;
    yield {
      messageId: preferred.by,
      data: { preferred: spelling, text, style: style.name ?? '', articles, of },
      span,
      fixes: [
        {
          title: { vi: 'Đổi thành “{preferred}”', en: 'Change to “{preferred}”' },
          data: { preferred: spelling },
          edits: [{ span, newText: spelling }],
          preferred: true,
          // A speaker's words are not changed unseen.
          safe: !quoted,
        },
      ],
      evidence: evidenceOf(
        facts,
        archivedSpellings(facts, entity).filter((known) => known.text === spelling),
      ),
    };
  }
}

/** Saigon Phantom, MU Lục Địa: a word with a capital behind a name, which opens no known name nor an officer's, makes another name of it. */
function goesOn({ text, names }: Draft, { span }: NameMention): boolean {
  const next = /^ [A-ZÀ-Ỹ]/u.test(text.slice(span.end, span.end + 2)) ? text.charAt(span.end + 1) : '';
  const behind = names.find((name) => name.span.start === span.end + 1);
  return next !== next.toLowerCase() && !behind?.listed && !behind?.title;
}

/** TP before a city is no part of its name, but a house sets it in one way: TP.Đà Nẵng, TP Đà Nẵng. */
function* againstCities({ draft, style }: RuleContext): Iterable<Report<MessageId>> {
  for (const mention of draft.names) {
    const { start, end } = mention.span;
    const head = style.cities?.size ? cityHead(draft.text, start) : '';
    const house = style.cities?.get(head + mention.text);
    if (!house || isTitleQuoted(draft, mention)) continue;
    const { spelling, articles = 0, of = 0 } = house;
    const span = { start: start - head.length, end: start };
    yield {
      messageId: 'learned',
      data: { preferred: spelling, text: head + mention.text, articles, of },
      span: { start: span.start, end },
      fixes: [
        {
          title: { vi: 'Đổi thành “{preferred}”', en: 'Change to “{preferred}”' },
          data: { preferred: spelling },
          edits: [{ span, newText: spelling.slice(0, spelling.length - mention.text.length) }],
          preferred: true,
          safe: !isQuoted(draft, mention.span),
        },
      ],
    };
  }
}

/**
 * Whether the archive leans to another spelling clearly enough to say so: twice as many articles, and for a mere matter of
 * capitals a few more than one (Bộ Công thương, Bộ Công Thương).
 */
function outweighs(other: Spelling, own: Spelling | undefined, text: string): boolean {
  const capitals = other.text.toLowerCase() === text.toLowerCase();
  return other.articles >= 2 * (own?.articles ?? 0) && other.articles >= (capitals ? 3 : 1);
}

/** One hint for each spelling that the archive has much less often than another one, at its first place. */
function* againstArchive(
  all: readonly NameMention[],
  { draft, facts }: RuleContext,
  learned: Preferred | undefined,
): Iterable<Report<MessageId>> {
  const isSettled = ({ text, kind }: NameMention) =>
    learned !== undefined && houseSpelling(text, learned, kind === 'place') !== undefined;
  const mentions = all.filter((mention) => !isSettled(mention));
  const [first] = mentions;
  if (!first) return;
  const texts = new Set(mentions.map(({ text }) => text));
  // Two spellings in the draft are name/variant's.
  if ([...texts].some((a) => [...texts].some((b) => a !== b && isRespelling(a, b)))) return;
  const archive = archivedSpellings(facts, first.entity);
  for (const text of texts) {
    const own = archive.find((spelling) => spelling.text === text);
    const others = archive
      .filter((other) => isRespelling(other.text, text) && !isTypedAlike(other.text, text))
      .sort((a, b) => b.articles - a.articles);
    const [top] = others;
    if (!top || !outweighs(top, own, text)) continue;
    const forms = others.slice(0, LISTED);
    const listed = own ? [...forms, own].sort((a, b) => b.articles - a.articles) : forms;
    const same = mentions.filter((mention) => mention.text === text);
    const [{ span } = first] = same.filter(({ line }) => draft.layout.lines[line]?.role !== 'boilerplate');
    yield {
      messageId: 'archive',
      severity: 'info',
      data: { text, forms: listSpellings(listed) },
      span,
      fixes: forms.map((form) => ({
        title: { vi: 'Viết “{form}” trong cả bài ({count} chỗ)', en: 'Write “{form}” throughout ({count})' },
        data: { form: form.text, count: same.length },
        edits: same.map((mention) => ({ span: mention.span, newText: form.text })),
      })),
      evidence: evidenceOf(facts, forms),
    };
  }
}
