/** The name under the cursor, and the other places of the draft that speak of the same. */
import type { Draft } from '../draft/draft.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Span } from '../text/span.ts';

export function nameAt({ names }: Draft, offset: number): NameMention | undefined {
  return names.find(({ span }) => holds(span, offset));
}

/** Every mention of an entity, whatever its form, in the order of the text. */
export function mentionsOf({ names }: Draft, entity: EntityId): NameMention[] {
  return names.filter((name) => name.entity === entity);
}

/** A position just behind the last letter still points at the word, as editors have it. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
