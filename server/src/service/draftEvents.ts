/** The events of a draft, each once however many sentences tell it. */
import type { ArchivedEvent, EventTelling } from '../archive/archive.ts';
import { mergeTellings } from '../archive/mergeTellings.ts';
import type { Draft } from '../draft/draft.ts';
import type { EventMention } from '../events/event.ts';

export interface DraftEvent {
  /** In the order of the text; at least one. */
  readonly tellings: readonly EventMention[];
  /** The same as an event of an archive that holds the draft alone. */
  readonly merged: ArchivedEvent;
}

/** In the order of their first sentences: by the archive's own measure of what is one event. */
export function eventsOf({ id, events, layout }: Draft): DraftEvent[] {
  const mentions = new Map<EventTelling, EventMention>();
  for (const mention of events) {
    if (layout.lines[mention.line]?.role === 'boilerplate') continue;
    const { line, span, trigger, dateSpan, ...told } = mention;
    mentions.set({ ...told, citation: { article: id, span, quote: told.text } }, mention);
  }
  return mergeTellings([...mentions.keys()], () => undefined).map((merged) => ({
    merged,
    tellings: merged.tellings.flatMap((telling) => mentions.get(telling) ?? []),
  }));
}
