/** What the tools take and give, as schemas. Keys are those of the library and of `--format json`. */
import { z } from 'zod';
import { EVENT_TYPES } from '../events/event.ts';
import type { McpWords } from './messages.ts';

/** Characters of a draft: several times the longest report of a newspaper. */
const LONGEST_DRAFT = 1_000_000;
const LONGEST_QUERY = 200;
const MOST_EVENTS = 100;
const USUAL_EVENTS = 20;

const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const name = () => z.string().trim().min(1).max(LONGEST_QUERY);

export function inputs(words: McpWords) {
  return {
    check: {
      text: z.string().min(1).max(LONGEST_DRAFT).describe(words('text')),
      edition: day().optional().describe(words('edition')),
    },
    lookUp: { query: name().describe(words('query')) },
    events: {
      entities: z.array(name()).optional().describe(words('entities')),
      place: name().optional().describe(words('place')),
      type: z.enum(EVENT_TYPES).optional().describe(words('type')),
      from: day().optional().describe(words('from')),
      to: day().optional().describe(words('to')),
      limit: z.number().int().min(1).max(MOST_EVENTS).default(USUAL_EVENTS).describe(words('limit')),
    },
    article: { id: z.string().min(1).max(1000).describe(words('id')) },
  };
}

const offsets = { start: z.number().int(), end: z.number().int() };

export const OUTPUTS = {
  check: {
    findings: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'info', 'hint']),
        message: z.string(),
        /** Counted from 1. */
        line: z.number().int(),
        text: z.string(),
        ...offsets,
        fixes: z.array(
          z.object({
            title: z.string(),
            preferred: z.boolean(),
            safe: z.boolean(),
            edits: z.array(z.object({ ...offsets, newText: z.string() })),
          }),
        ),
        evidence: z.array(
          z.object({
            article: z.string(),
            title: z.string(),
            date: z.string().optional(),
            quote: z.string(),
          }),
        ),
      }),
    ),
  },
  lookUp: { cards: z.array(z.object({ kind: z.string(), name: z.string(), text: z.string() })) },
  events: {
    /** All there are, shown or not. */
    total: z.number().int(),
    events: z.array(z.record(z.string(), z.unknown())),
  },
  article: { id: z.string(), text: z.string() },
};
