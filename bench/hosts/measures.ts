/**
 * What an editor feels: the start of the extension and keystrokes in a real VS Code, the server's memory after an hour, others
 * beside a long draft.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Figure } from '../measures.ts';
import { writeDesk } from './desk.ts';
import { measureLongDraft } from './longDraft.ts';
import { measureMemory } from './memory.ts';
import { measureStarting } from './starting.ts';
import { measureTyping } from './typing.ts';

/** @param index Path of an index file, to be measured beside the archive that comes with Soát. */
export async function* hostFigures(index: string | undefined): AsyncIterable<Figure> {
  const scratch = mkdtempSync(join(tmpdir(), 'soat-bench-'));
  try {
    yield* measureStarting(scratch);
    const desk = writeDesk(scratch, undefined);
    yield* measureTyping(desk, 'the shipped archive');
    const indexed = index === undefined ? desk : writeDesk(scratch, resolve(index));
    if (index !== undefined) yield* measureTyping(indexed, 'the index');
    yield* await measureMemory(indexed);
    yield* await measureLongDraft(indexed);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
