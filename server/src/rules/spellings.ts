/** What the rules on spellings share: the mentions that are spellings of a full name, and the archive's as evidence. */
import type { Facts, Spelling } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import { isInCapitals } from '../names/respelling.ts';
import { contains } from '../text/span.ts';
import { words } from '../text/words.ts';
import { toEvidence } from './evidence.ts';
import type { Evidence } from './rule.ts';

/**
 * Mentions by entity that write its full name: no short forms ("ông Lavrov"), none in capitals (REUTERS), none in page
 * furniture, no gloss in brackets. Repeated lines are left out unless asked for: a copy decides nothing, but is text all
 * the same.
 */
export function spelledMentions(
  draft: Draft,
  { repeats }: { readonly repeats: boolean },
): Map<EntityId, NameMention[]> {
  const byEntity = new Map<EntityId, NameMention[]>();
  for (const mention of draft.names) {
    if (mention.short || isInCapitals(mention.text)) continue;
    const line = draft.layout.lines[mention.line];
    if (line?.role === 'boilerplate' && !(repeats && line.kind === 'repeat')) continue;
    const list = byEntity.get(mention.entity);
    if (isGloss(draft, list?.at(-1), mention)) continue;
    if (list) list.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  return byEntity;
}

/** `Dalian (Đại Liên)`: the other spelling is there to explain. */
function isGloss(draft: Draft, before: NameMention | undefined, mention: NameMention): boolean {
  return before !== undefined && /^\s?\(\s?$/u.test(draft.text.slice(before.span.end, mention.span.start));
}

/** Words of a quotation that is a title or a nickname rather than speech. */
const TITLE_WORDS = 5;

/** Whether a name stands in a quotation that is rather a title: bộ phim "Rose". */
export function isTitleQuoted({ quotations, text }: Draft, { span }: Pick<NameMention, 'span'>): boolean {
  return quotations.some(
    (quotation) =>
      contains(quotation, span) && words(text.slice(quotation.start, quotation.end)).length <= TITLE_WORDS,
  );
}

/** How the archive writes an entity, most frequent first. */
export function archivedSpellings(facts: Facts, entity: EntityId): readonly Spelling[] {
  return (facts.entities.get(entity)?.spellings ?? []).filter(({ text }) => !isInCapitals(text));
}

/** Articles shown for one finding. */
const SHOWN = 3;

/** The newest article for each spelling, then further ones, up to three. */
export function evidenceOf(facts: Facts, spellings: readonly Pick<Spelling, 'examples'>[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (
    let rank = 0;
    evidence.length < SHOWN && spellings.some(({ examples }) => rank < examples.length);
    rank++
  ) {
    for (const { examples } of spellings) {
      const citation = examples[rank];
      const article = citation && facts.articles.get(citation.article);
      if (!citation || !article || evidence.length === SHOWN) continue;
      evidence.push(toEvidence(article, citation.quote, citation.span));
    }
  }
  return evidence;
}

/** `“Moskva” (3), “Moscow” (1)`: spellings with the articles that hold them. */
export function listSpellings(spellings: readonly Spelling[]): string {
  return spellings.map(({ text, articles }) => `“${text}” (${articles})`).join(', ');
}
