/**
 * `soat check` beside two checkers that others use, with the same articles and the same glossary:
 * `npm run bench -- --peers [--drafts FILE]`. They are installed once into .cache/peers; what they are asked for is
 * less: each term of the glossary, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCorpora } from '../server/src/platform/node/readCorpus.ts';
import { MEMORY_HOOK, peakOf, writeDrafts } from './command.ts';
import { renewed, SEEDS } from './drafts.ts';
import { makeTerms, type Term } from './terms.ts';

/** Pinned: the last ones that run on Node 20. */
const PEERS = { textlint: '15.8.0', 'textlint-rule-prh': '6.1.0', cspell: '9.2.1' };
const FOLDER = resolve('.cache/peers');
const ARTICLES = 1_936;
/** Bytes of UTF-8 of all of them. */
const BYTES = 10_000_000;
/** A peer that takes longer is slow enough. */
const LONGEST_MS = 5 * 60_000;
/** Floors: how much faster than the faster of the two, and seconds for a second run with a cache. */
const TIMES = 10;
const CACHED = 1;

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** How many of the seeded terms it found. */
  readonly found: number;
}

/** @returns Whether the floors hold. */
export async function benchPeers(drafts: string | undefined): Promise<boolean> {
  install();
  const terms = makeTerms();
  // Every tenth article holds one of the terms: who finds none has not checked.
  const texts = (await articles(drafts)).map((text, i) =>
    i % 10 ? text : `${text}\nĐoàn đã tới ${terms[(i * 7) % terms.length]?.alias ?? ''} hôm qua.\n`,
  );
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const folder = writeDrafts(texts, 'tin');
  writeConfigurations(folder, terms);
  console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(1)} MB, ${terms.length} terms\n`);

  const cache = join(folder, 'cache');
  const soat = (name: string, ...args: string[]) =>
    run(
      name,
      [resolve('dist/cli.js'), 'check', '--fail-on', 'never', '--format', 'json', ...args, 'tin'],
      folder,
      terms,
    );
  const own = soat('soat check');
  soat('', '--cache-location', cache);
  const cached = soat('soat check --cache, again', '--cache-location', cache);
  const peers = [
    run(
      'textlint + prh',
      [bin('textlint', 'bin/textlint.js'), '--format', 'json', 'tin/*.txt'],
      folder,
      terms,
    ),
    run(
      'cspell',
      [bin('cspell', 'bin.mjs'), 'lint', '--no-progress', '--no-summary', 'tin/*.txt'],
      folder,
      terms,
    ),
  ];
  for (const { name, seconds, megabytes, found } of [own, cached, ...peers]) {
    const rate = (bytes / 1e6 / seconds).toFixed(2);
    console.log(
      `${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s ${rate.padStart(8)} MB/s ${megabytes.toFixed(0).padStart(6)} MB, terms found ${found}`,
    );
  }
  const times = Math.min(...peers.map(({ seconds }) => seconds)) / own.seconds;
  console.log(
    `\nas fast as the faster of them, times: ${times.toFixed(1)} (floor ${TIMES}); cached run floor ${CACHED} s`,
  );
  return times >= TIMES && cached.seconds <= CACHED;
}

function install(): void {
  if (existsSync(join(FOLDER, 'node_modules'))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function bin(name: string, file: string): string {
  return join(FOLDER, 'node_modules', name, file);
}

/** So many of the given drafts, else the seeds over and over, no line twice. */
async function articles(drafts: string | undefined): Promise<string[]> {
  if (drafts === undefined)
    return Array.from({ length: ARTICLES }, (_, turn) => {
      const seed = renewed(SEEDS[turn % SEEDS.length]?.text ?? '', turn);
      return Buffer.from(seed.repeat(2))
        .subarray(0, BYTES / ARTICLES)
        .toString()
        .replace(/\uFFFD+$/u, '');
    });
  const texts: string[] = [];
  for await (const item of readCorpora([drafts])) if ('article' in item) texts.push(item.article.text);
  // Neighbours in length, so many and so long that they have the bytes wanted, or the longest there are.
  const byLength = texts
    .map((text) => ({ text, bytes: Buffer.byteLength(text) }))
    .sort((a, b) => a.bytes - b.bytes);
  let start = 0;
  let sum = byLength.slice(0, ARTICLES).reduce((all, { bytes }) => all + bytes, 0);
  for (; sum < BYTES && start + ARTICLES < byLength.length; start++)
    sum += (byLength[start + ARTICLES]?.bytes ?? 0) - (byLength[start]?.bytes ?? 0);
  return byLength.slice(start, start + ARTICLES).map(({ text }) => text);
}

function writeConfigurations(folder: string, terms: readonly Term[]): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const lines = (make: (term: Term) => string) => terms.map(make).join('\n');
  write(
    'soat.yml',
    `glossary:\n${lines(({ name, alias }) => `  - { name: ${name}, aliases: [${alias}], kind: place }`)}\n`,
  );
  write(
    'prh.yml',
    `version: 1\nrules:\n${lines(({ name, alias }) => `  - { expected: ${name}, pattern: ${alias} }`)}\n`,
  );
  write('.textlintrc.json', JSON.stringify({ rules: { prh: { rulePaths: ['prh.yml'] } } }));
  write('terms.txt', `${lines(({ name, alias }) => `${name}\n!${alias}`)}\n`);
  write(
    'cspell.json',
    JSON.stringify({
      version: '0.2',
      // No dictionary of Vietnamese comes with it: it is asked for the glossary's words alone.
      unknownWords: 'report-flagged',
      dictionaryDefinitions: [{ name: 'terms', path: './terms.txt' }],
      dictionaries: ['terms'],
    }),
  );
}

function run(name: string, args: readonly string[], cwd: string, terms: readonly Term[]): Outcome {
  const start = performance.now();
  const { error, status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', MEMORY_HOOK, ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: join(FOLDER, 'node_modules') },
      maxBuffer: 1 << 30,
      timeout: LONGEST_MS,
    },
  );
  const seconds = (performance.now() - start) / 1_000;
  // Checkers exit with 1 where they found something.
  if (!signal && (error || (status ?? 2) > 1)) throw new Error(`${name}: ${error?.message ?? stderr}`);
  const aliases = new Set(terms.map(({ alias }) => alias));
  const found = new Set(stdout.match(/\p{L}+/gu)?.filter((word) => aliases.has(word)));
  return { name, seconds, megabytes: peakOf(stderr), found: found.size };
}
