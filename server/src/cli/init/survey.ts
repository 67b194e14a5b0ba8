/** Looks at a folder that has no `soat.yml` yet: its drafts, what looks like an archive, and what both tell of the desk. */
import { readdir } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { createAnnotator } from '../../draft/annotate.ts';
import type { Draft } from '../../draft/draft.ts';
import { createGazetteer } from '../../names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../../names/knownEntities.ts';
import { findDrafts } from '../../platform/node/findDrafts.ts';
import { readDraft } from '../../platform/node/readDraft.ts';
import { type Guesses, guess, sourceOf } from './guess.ts';

export interface Survey {
  /** Drafts outside of the archives. */
  readonly drafts: number;
  /** Paths relative to the folder, with `/`. An index stands for what it was built from. */
  readonly archives: readonly string[];
  readonly guesses: Guesses;
}

/** So many texts of each kind tell enough. */
const SAMPLE = 150;
/** How far down an archive is looked for. */
const DEPTH = 2;
/** What desks call the folder of what is published. */
const ARCHIVE_NAME =
  /^(?:kho|kho[ _-]?b[aà]i|b[aà]i[ _-]?(?:cũ|cu|đã[ _-]?đăng|da[ _-]?dang)|đã[ _-]?(?:đăng|xuất bản)|da[ _-]?dang|lưu[ _-]?trữ|luu[ _-]?tru|archives?|corpus|published)$/iu;

export async function survey(folder: string): Promise<Survey> {
  const found = await findArchives(folder);
  const indexes = found.filter((path) => path.endsWith('.soat'));
  const archives = indexes.length > 0 ? indexes : found;
  const isArchived = (path: string) => found.some((one) => path === one || path.startsWith(one + sep));
  const { drafts } = await findDrafts(['.'], folder);
  const paths = drafts.map(({ path }) => path).filter((path) => !isArchived(path));

  const annotator = createAnnotator(createGazetteer(KNOWN_ENTITIES));
  const texts: Draft[] = [];
  const sources: (string | undefined)[] = [];
  for (const path of everyNth(paths, SAMPLE)) {
    const reading = await readDraft(resolve(folder, path));
    if (!('text' in reading)) continue;
    const draft = annotator.annotate({ id: path, text: reading.text });
    texts.push(draft);
    sources.push(sourceOf(draft.metadata));
  }
  for await (const { text, ...article } of articlesOf(folder, found)) {
    texts.push(annotator.annotate({ id: article.id, text }));
    sources.push(sourceOf(article));
  }
  return {
    drafts: paths.length,
    archives: archives.map((path) => path.split(sep).join('/')),
    guesses: guess(
      texts,
      sources.filter((source) => source !== undefined),
    ),
  };
}

/** The first articles of archives that are no index. */
async function* articlesOf(folder: string, archives: readonly string[]) {
  const paths = archives.filter((path) => !path.endsWith('.soat')).map((path) => resolve(folder, path));
  if (paths.length === 0) return;
  const { readCorpora } = await import('../../platform/node/readCorpus.ts');
  let count = 0;
  for await (const item of readCorpora(paths)) {
    if (!('article' in item)) continue;
    yield item.article;
    count++;
    if (count === SAMPLE) return;
  }
}

/** Index files, files of articles, and folders called so; relative to the folder. */
async function findArchives(folder: string, at = folder, depth = DEPTH): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const path = join(at, name);
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (entry.isFile() && ['.soat', '.ndjson'].includes(extname(name))) found.push(relative(folder, path));
    else if (entry.isDirectory() && ARCHIVE_NAME.test(name.normalize('NFC')))
      found.push(relative(folder, path));
    else if (entry.isDirectory() && depth > 1) found.push(...(await findArchives(folder, path, depth - 1)));
  }
  return found;
}

/** So many of a list, from all over it. */
function everyNth<T>(list: readonly T[], limit: number): T[] {
  const step = Math.max(1, list.length / limit);
  return Array.from(
    { length: Math.min(limit, list.length) },
    (_, index) => list[Math.floor(index * step)] as T,
  );
}
