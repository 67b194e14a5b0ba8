/** One person or place spelled in two ways in one draft: the less frequent way is flagged. */

import type { LineRole } from '../../layout/layout.ts';
import type { NameMention } from '../../names/name.ts';
import { foldTyping, isRespelling } from '../../names/respelling.ts';
import { isQuoted } from '../../text/quotations.ts';
import { houseSpelling } from '../houseSpelling.ts';
import { meantBy } from '../nearMiss.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { archivedSpellings, evidenceOf, spelledMentions } from '../spellings.ts';

/** Where the better text stands, when each spelling is as frequent as the other. */
const STANDING: Readonly<Partial<Record<LineRole, number>>> = {
  headline: 0,
  lead: 1,
  caption: 3,
  credit: 4,
  byline: 4,
};
const OTHER_STANDING = 2;

/** Mentions of one entity that are written alike, whatever dash or apostrophe is typed in them. */
interface Way {
  readonly text: string;
  readonly mentions: readonly NameMention[];
}

export default defineRule({
  meta: {
    id: 'name/variant',
    severity: 'warning',
    summary: {
      vi: 'Một tên riêng được viết theo hai cách trong cùng một bài.',
      en: 'One name is spelled in two ways in the same draft.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    minority: {
      vi: '“{text}” và “{usual}” là một: bài này viết “{usual}” {usualCount} lần, “{text}” {count} lần.',
      en: '“{text}” and “{usual}” are the same: this draft has “{usual}” {usualCount} times, “{text}” {count} times.',
    },
    tie: {
      vi: '“{text}” và “{usual}” là một; bài này viết cả hai cách, tiêu đề hoặc đoạn đầu viết “{usual}”.',
      en: '“{text}” and “{usual}” are the same; this draft has both, “{usual}” in the headline or the opening.',
    },
  },
  *check(context) {
    const { draft, facts, style } = context;
    for (const [entity, mentions] of spelledMentions(draft, { repeats: false })) {
      // With a preferred spelling, name/house-style says which of them is wrong.
      const preferred = style.preferred.get(entity);
      if (preferred && preferred.by !== 'learned') continue;
      for (const [usual, way] of departures(waysOf(mentions), context)) {
        const isSettled = ({ text, mentions: [first] }: Way) =>
          preferred && first && houseSpelling(text, preferred, first.kind === 'place') !== undefined;
        const [first] = usual.mentions;
        // A name that is misspelled more often than not is name/misspelling's.
        if (isSettled(usual) || isSettled(way) || (first && meantBy(first, context))) continue;
        const related = usual.mentions.slice(0, 3).map(({ span }) => ({
          span,
          message: { vi: 'Chỗ này viết “{usual}”', en: 'Here it is “{usual}”' },
          data: { usual: usual.text },
        }));
        const spellings = archivedSpellings(facts, entity);
        const evidence = evidenceOf(facts, [
          ...spellings.filter(({ text }) => text === usual.text),
          ...spellings.filter(({ text }) => text === way.text),
        ]);
        for (const mention of way.mentions) {
          yield {
            messageId: usual.mentions.length > way.mentions.length ? 'minority' : 'tie',
            data: {
              text: mention.text,
              usual: usual.text,
              usualCount: usual.mentions.length,
              count: way.mentions.length,
            },
            span: mention.span,
            // A speaker's words are quoted as they were published.
            ...(isQuoted(draft, mention.span) ? { severity: 'info' as const } : {}),
            fixes: [
              {
                title: { vi: 'Đổi thành “{usual}”', en: 'Change to “{usual}”' },
                data: { usual: usual.text },
                edits: [{ span: mention.span, newText: usual.text }],
                preferred: true,
                safe: true,
              },
            ],
            evidence,
            related,
          };
        }
      }
    }
  },
});

function waysOf(mentions: readonly NameMention[]): Way[] {
  const ways = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    const key = foldTyping(mention.text);
    const list = ways.get(key);
    if (list) list.push(mention);
    else ways.set(key, [mention]);
  }
  return Array.from(ways.values(), (list) => ({ text: list[0]?.text ?? '', mentions: list }));
}

/** Each less usual way with the one to write instead. Ways that are other names (Mỹ, Hoa Kỳ) have none. */
function departures(ways: readonly Way[], context: RuleContext): [Way, Way][] {
  if (ways.length < 2) return [];
  const usual: Way[] = [];
  const found: [Way, Way][] = [];
  for (const way of ways.toSorted((a, b) => compare(a, b, context))) {
    const better = usual.find(({ text }) => isRespelling(text, way.text) && !differInCase(text, way.text));
    if (better) found.push([better, way]);
    else usual.push(way);
  }
  return found;
}

/** The more frequent way first; of equals the one in the better place, then the archive's, then the earlier one. */
function compare(a: Way, b: Way, context: RuleContext): number {
  return (
    b.mentions.length - a.mentions.length ||
    standing(a, context) - standing(b, context) ||
    archived(b, context) - archived(a, context) ||
    startOf(a) - startOf(b)
  );
}

function standing({ mentions }: Way, { draft }: RuleContext): number {
  return Math.min(
    ...mentions.map(({ line }) => STANDING[draft.layout.lines[line]?.role ?? 'body'] ?? OTHER_STANDING),
  );
}

function archived({ text, mentions: [first] }: Way, { facts }: RuleContext): number {
  if (!first) return 0;
  return archivedSpellings(facts, first.entity).find((spelling) => spelling.text === text)?.articles ?? 0;
}

function startOf({ mentions: [first] }: Way): number {
  return first?.span.start ?? 0;
}

/** `Bộ Công thương`, `Bộ Công Thương`: a matter of capitals and not of spelling. */
function differInCase(a: string, b: string): boolean {
  return foldTyping(a).toLowerCase() === foldTyping(b).toLowerCase();
}
