/**
 * Where a name may be respelled without a look at each place. Not in quotations (a speaker's words, a title), not in
 * addresses of pages, not in credits and bylines, and not in what will be deleted. Streets and organisations called after
 * the name are names of their own (see names/): they are never taken for it.
 */
import type { Draft } from '../draft/draft.ts';
import type { LineRole } from '../layout/layout.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { TextEdit } from '../rules/rule.ts';
import { isQuoted } from '../text/quotations.ts';
import { overlaps } from '../text/span.ts';

/** One spelling of an entity, and what it is to be. */
export interface Respelling {
  readonly entity: EntityId;
  readonly from: string;
  readonly to: string;
}

/** Edits that respell an entity wherever a draft writes it so and the place is safe. */
export function safeRespelling(draft: Draft, { entity, from, to }: Respelling): TextEdit[] {
  return draft.names
    .filter((name) => name.entity === entity && name.text === from && isSafePlace(draft, name))
    .map(({ span }) => ({ span, newText: to }));
}

const UNSAFE_ROLES: ReadonlySet<LineRole> = new Set(['boilerplate', 'byline', 'credit']);

export function isSafePlace(draft: Draft, name: NameMention): boolean {
  const role = draft.layout.lines[name.line]?.role;
  if (role && UNSAFE_ROLES.has(role)) return false;
  return !isQuoted(draft, name.span) && !isInAddress(draft, name);
}

/** Whether a name stands in an address of a page or in a tag. */
export function isInAddress({ lines }: Draft, { line, local }: NameMention): boolean {
  return addressesIn(lines[line]?.text ?? '').some((address) => overlaps(address, local));
}

/** `https://…`, `www.…`, `ten@bao.vn`, `bao.vn/tin`, `@ten`, `#ten`: local spans. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+|[\dA-Za-z-]+\.(?:vn|com|net|org|info|gov|edu)(?![\dA-Za-zÀ-ỹ])\S*/giu;

function addressesIn(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
