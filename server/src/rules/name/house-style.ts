/** A spelling that is not the house's: by its style or glossary, or, as a hint, not the one its archive has most. */
import type { Spelling } from '../../archive/archive.ts';
import type { NameMention } from '../../names/name.ts';
import { differInFirstCase, foldTyping, isPart, isRespelling } from '../../names/respelling.ts';
import { defineRule, type HouseStyle, type Report, type RuleContext } from '../rule.ts';
import { archivedSpellings, evidenceOf, listSpellings, spelledMentions } from '../spellings.ts';

type MessageId = 'glossary' | 'style' | 'learned' | 'archive';
type Preferred = NonNullable<ReturnType<HouseStyle['preferred']['get']>>;

/** Spellings of the archive that a hint lists. */
const LISTED = 3;

export default defineRule<MessageId>({
  meta: {
    id: 'name/house-style',
    severity: 'warning',
    summary: {
      vi: 'Tên riêng viết khác quy ước của tòa soạn; hoặc (mức thông tin) khác cách kho bài thường viết.',
      en: 'A name is not spelled as the house spells it; or (as information) not as its archive mostly does.',
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
      vi: 'Kho bài của tòa soạn viết “{preferred}”, không viết “{text}”.',
      en: 'The house’s archive has “{preferred}”, not “{text}”.',
    },
    archive: {
      vi: 'Kho bài viết {forms}; bài này viết “{text}”. Số trong ngoặc là số bài.',
      en: 'The archive has {forms}; this draft has “{text}”. In brackets: articles.',
    },
  },
  *check(context) {
    const { draft, style } = context;
    for (const [entity, mentions] of spelledMentions(draft, { repeats: true })) {
      const preferred = style.preferred.get(entity);
      if (preferred) yield* againstStyle(mentions, preferred, context);
      else yield* againstArchive(mentions, context);
    }
  },
});

function* againstStyle(
  mentions: readonly NameMention[],
  preferred: Preferred,
  { facts, style }: RuleContext,
): Iterable<Report<MessageId>> {
  for (const { entity, text, span } of mentions) {
    if (!departs(text, preferred)) continue;
    yield {
      messageId: preferred.by,
      data: { preferred: preferred.spelling, text, style: style.name ?? '' },
      span,
      fixes: [
        {
          title: { vi: 'Đổi thành “{preferred}”', en: 'Change to “{preferred}”' },
          data: { preferred: preferred.spelling },
          edits: [{ span, newText: preferred.spelling }],
          preferred: true,
          safe: true,
        },
      ],
      evidence: evidenceOf(
        facts,
        archivedSpellings(facts, entity).filter((spelling) => spelling.text === preferred.spelling),
      ),
    };
  }
}

/**
 * Whether a house with this preference would change a spelling. A glossary speaks of every other name it lists, a style
 * only of spellings of the one name: it has nothing against Hoa Kỳ beside Mỹ.
 */
function departs(text: string, { spelling, by, instead }: Preferred): boolean {
  if (differInFirstCase(text, spelling) || isPart(text, spelling) || isPart(spelling, text)) return false;
  return by === 'glossary' || (instead?.includes(text) ?? false) || isRespelling(text, spelling);
}

/** One spelling but for a capital at the start of a sentence, or for which dash or space is typed. */
function isTypedAlike(a: string, b: string): boolean {
  return differInFirstCase(a, b) || foldTyping(a) === foldTyping(b);
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
  mentions: readonly NameMention[],
  { draft, facts }: RuleContext,
): Iterable<Report<MessageId>> {
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
