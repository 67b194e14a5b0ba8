/** `--format json` of `soat inspect`: version 1 of the command-line contract. */
import type { Draft } from '../draft/draft.ts';
import type { Problem } from './problem.ts';

export interface InspectedFile {
  readonly path: string;
  readonly draft: Draft;
}

export function toInspection(files: readonly InspectedFile[], problems: readonly Problem[]): string {
  return `${JSON.stringify({
    version: 1,
    files: files.map(({ path, draft }) => ({
      path,
      edition: draft.edition?.date ?? null,
      editionOrigin: draft.edition?.origin ?? null,
      lines: draft.layout.lines.map(({ role, kind }, line) => ({ line, role, kind })),
      dates: draft.dates
        .filter((date) => date.edtf !== null || date.partial !== null)
        .map((date) => ({
          offset: date.span,
          text: rawText(draft, date.span),
          edtf: date.edtf ?? date.partial,
          valid: date.valid,
        })),
      names: draft.names.map(({ span, kind, entity, canonical }) => ({
        offset: span,
        text: rawText(draft, span),
        kind,
        entity,
        canonical,
      })),
      events: draft.events.map(({ span, type, participants, place, date }) => ({
        offset: span,
        text: rawText(draft, span),
        type,
        participants,
        place,
        date,
      })),
    })),
    problems,
  })}\n`;
}

function rawText(draft: Draft, { start, end }: { start: number; end: number }): string {
  return draft.text.slice(start, end);
}
