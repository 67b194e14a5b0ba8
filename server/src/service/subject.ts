/** What the explorer and the time line can be asked of. */
import type { Draft } from '../draft/draft.ts';
import type { EntityId } from '../names/name.ts';
import { holds, nameAt } from './nameAt.ts';

export type Subject =
  /** The draft's own people and events. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'entity'; readonly id: EntityId }
  /** An event of the draft, by the raw offset of the words that tell what happened. */
  | { readonly kind: 'event'; readonly at: number };

/** The name or the event at a raw offset of the draft. */
export function subjectAt(draft: Draft, offset: number): Subject | undefined {
  const name = nameAt(draft, offset);
  if (name) return { kind: 'entity', id: name.entity };
  const event = draft.events.find(({ trigger }) => holds(trigger, offset));
  return event && { kind: 'event', at: event.trigger.start };
}
