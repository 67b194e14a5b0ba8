/** A desk under the names of the library's API, for programs and for `soat mcp`: what the command line and the editor ask of it. */
import { pathToFileURL } from 'node:url';
import { toSchemaOrg } from '../archive/schemaOrg.ts';
import type { CheckResult } from '../engine/checker.ts';
import { type Desk, draftInput } from '../engine/desk.ts';
import { applyEdits, collide } from '../engine/fixes.ts';
import { mend } from '../engine/mend.ts';
import { EVENT_TYPES } from '../events/event.ts';
import type { Card, Checker, CheckOptions, Edit, EventGraph, EventQuery, Fix } from '../library/api.ts';
import { today } from '../platform/both/today.ts';
import type { Card as FullCard } from '../service/cards.ts';
import { cardText } from '../service/cardText.ts';
import { lookUp } from '../service/lookUp.ts';
import { createSources } from '../service/sources.ts';
import { eventsOfArchive } from './foundEvents.ts';
import { choice, day as dayOf, sayUsage, UsageError } from './options.ts';

/** Name of a text that has none. */
const UNNAMED = 'text';

/** @param deskOf The desk as it judges a text of a name. */
export function checkerOf(desk: Desk, deskOf: (name: string) => Desk): Checker {
  const { archive, locale } = desk;
  const sources = createSources(archive, (path) => pathToFileURL(path).href);

  const judge = async (text: string, { edition, name }: CheckOptions): Promise<CheckResult> => {
    const own = name === undefined ? desk : deskOf(name);
    const day = edition === undefined ? undefined : dayOf('edition', edition);
    return own.checker.check(draftInput(own, { id: name ?? UNNAMED, text, edition: day }));
  };

  /** What is asked for wrongly, in words. */
  const inWords = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw error instanceof UsageError ? new Error(sayUsage(error, locale)) : error;
    });

  return {
    check: (text, options = {}) => inWords(judge(text, options).then(({ findings }) => findings)),
    apply,
    fix: async (text, options = {}) => {
      const { draft, findings, fixed } = await inWords(mend(text, (current) => judge(current, options)));
      const applied = fixed.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title }));
      return { text: draft.text, findings, applied };
    },
    lookUp: async (query) => {
      const cards = await lookUp(query, desk, sources, today());
      return cards.map((card) => ({ ...headOf(card), text: cardText(card, locale) }));
    },
    events: (query) => inWords(eventsOf(query)),
    article: async (id) => archive?.read(id),
  };

  async function eventsOf({ entities = [], place, type, from, to }: EventQuery): Promise<EventGraph> {
    const asked = (name: string, value?: string) => (value === undefined ? undefined : dayOf(name, value));
    const request = {
      entities,
      place,
      type: type === undefined ? undefined : choice('type', type, EVENT_TYPES),
      from: asked('from', from),
      to: asked('to', to),
    };
    const found = await eventsOfArchive(request, desk);
    return toSchemaOrg(found.events, found) as EventGraph;
  }
}

function apply(text: string, fixes: Iterable<Fix>): string {
  const edits: Edit[] = [];
  for (const fix of fixes) {
    const isFree = fix.edits.every((edit) => edits.every((other) => !collide(edit, other)));
    if (isFree) edits.push(...fix.edits);
  }
  return applyEdits(text, edits);
}

function headOf(card: FullCard): Pick<Card, 'kind' | 'name'> {
  if (card.card === 'entity') return { kind: card.kind, name: card.name };
  return { kind: card.card, name: card.card === 'date' ? (card.edtf ?? card.written) : '' };
}
