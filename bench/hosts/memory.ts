/** The server's memory while somebody types for an hour: a word a second, with what an editor asks meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SEEDS } from '../drafts.ts';
import type { Figure } from '../measures.ts';
import { DRAFT } from './desk.ts';
import { type BenchServer, startServer } from './server.ts';
import { typedWords } from './typist.ts';

const MINUTES = 60;
const STRETCH = 10;
const [WORDS_A_MINUTE, WORDS_A_LINE] = [60, 20];
/** Every so many minutes another draft is opened, looked at and closed. */
const VISIT = 5;

export async function measureMemory(folder: string): Promise<Figure[]> {
  const server = await startServer(folder);
  const path = join(folder, DRAFT);
  const draft = await openDraft(server, pathToFileURL(path).href, readFileSync(path, 'utf8'));
  const words = typedWords();
  const samples: number[] = [];
  for (let minute = 0; minute < MINUTES; minute++) {
    for (let word = 0; word < WORDS_A_MINUTE; word++) {
      if (word % WORDS_A_LINE === 0) await draft.goOn();
      await draft.type(words.next().value);
    }
    await draft.look();
    if (minute % VISIT === 0) await visit(server, folder, minute);
    samples.push(server.memory());
  }
  server.stop();
  // The heap is filled and cleared in turn: what counts is how far it comes.
  const [start, end] = [samples.slice(0, STRETCH), samples.slice(-STRETCH)].map((part) => Math.max(...part));
  return [
    { name: 'server’s memory after a minute of typing', unit: 'MB', value: samples[0] ?? Number.NaN },
    { name: '  the most in the first ten minutes', unit: 'MB', value: start ?? Number.NaN },
    { name: '  the most in the last ten of an hour', unit: 'MB', value: end ?? Number.NaN },
    { name: '  growth between these', unit: '×', value: (end ?? Number.NaN) / (start ?? 1), floor: 1.2 },
  ];
}

interface TypedDraft {
  /** To another long line; what was typed there before is taken out. */
  goOn(): Promise<void>;
  /** Letter by letter, with a check at the word's end. */
  type(word: string): Promise<void>;
  /** What a client asks of a draft at rest. */
  look(): Promise<void>;
}

async function openDraft(server: BenchServer, uri: string, text: string): Promise<TypedDraft> {
  const lines = text
    .split('\n')
    .map(({ length }, line) => ({ line, length, typed: 0 }))
    .filter(({ length }) => length > 100);
  let [version, turn] = [1, 0];
  await server.open(uri, text);
  await server.pull(uri);
  const at = () => lines[turn % lines.length] as (typeof lines)[number];
  return {
    async goOn() {
      turn++;
      const { line, length, typed } = at();
      if (typed) await server.erase(uri, ++version, line, length, typed);
      at().typed = 0;
    },
    async type(word) {
      const { line, length } = at();
      for (const letter of word) {
        await server.type(uri, ++version, line, length + at().typed, letter);
        at().typed += letter.length;
      }
      await server.hover(uri, line, 5);
    },
    async look() {
      const { line, length } = at();
      await server.pull(uri);
      await server.ask('soat/explore', { uri, of: { kind: 'draft' } });
      const textDocument = { uri };
      for (const method of ['semanticTokens/full', 'documentSymbol', 'foldingRange'])
        await server.ask(`textDocument/${method}`, { textDocument });
      const start = { line, character: length };
      await server.ask('textDocument/completion', { textDocument, position: start });
      const range = { start, end: { line, character: length + at().typed } };
      await server.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    },
  };
}

async function visit(server: BenchServer, folder: string, minute: number): Promise<void> {
  const uri = pathToFileURL(join(folder, `bai-${minute}.tin`)).href;
  await server.open(uri, `${SEEDS[minute % SEEDS.length]?.text}\n${minute}`);
  await server.pull(uri);
  await server.close(uri);
}
