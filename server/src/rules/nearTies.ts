/** What ties a name that nobody has written so far to one that it nearly is. */
import type { NearTerm } from '../archive/archive.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Slip } from '../names/slip.ts';
import { officeOf } from './offices.ts';
import type { RuleContext } from './rule.ts';

/** A name with one that it nearly is, and how they differ. */
export interface Case {
  readonly mention: NameMention;
  readonly term: NearTerm;
  readonly slip: Slip;
  readonly context: RuleContext;
}

/** How sure it is that the other one was meant: `certain` where no other reading is left. */
export type Verdict = 'certain' | 'likely' | undefined;

/** Whether the gazetteer has the place or body that a term names. */
export function isListed(term: NearTerm, context: RuleContext): boolean {
  return !isPerson(term.entity) && isKnown(term, context);
}

/** Whether the gazetteer has what a term names. */
export function isKnown({ entity }: NearTerm, { known }: RuleContext): boolean {
  return entity !== undefined && known?.(entity) !== undefined;
}

export const isPerson = (entity: EntityId | undefined): boolean => entity?.startsWith('person/') ?? false;

/**
 * Whether the name that is meant stands elsewhere in the draft, by itself or as the end of a longer one, as people are called
 * for short: Marco Minniti is called Minniti, and Marci is not one slip away from him.
 */
export function standsElsewhere(text: string, { span }: NameMention, { draft }: RuleContext): boolean {
  return draft.names.some(
    (other) => other.span.start !== span.start && ` ${other.text}`.endsWith(` ${text}`),
  );
}

/** Whether the mention has an office that the archive gives the one who is meant. */
export function sharesOffice({ title }: NameMention, { entity }: NearTerm, { facts }: RuleContext): boolean {
  const written = title && officeOf(title);
  if (!written || entity === undefined) return false;
  return (facts.entities.get(entity)?.roles ?? []).some((role) => {
    const held = officeOf(role);
    return held !== undefined && held.title === written.title && agree(held.of, written.of);
  });
}

function agree(a: EntityId | undefined, b: EntityId | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether the archive gives the one who is meant an office of this title, of whatever body. */
export function sharesTitle({ title }: NameMention, { entity }: NearTerm, { facts }: RuleContext): boolean {
  const written = title && officeOf(title);
  if (!written || entity === undefined) return false;
  return (facts.entities.get(entity)?.roles ?? []).some((role) => officeOf(role)?.title === written.title);
}
