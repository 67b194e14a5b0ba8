/** Finds where a cited article can be opened, so that an editor can go and read it. */
import type { Location } from 'vscode-languageserver-types';
import type { Archive, ArticleId } from '../archive/archive.ts';
import { type Line, splitLines } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './position.ts';

/** Scheme of articles that lie in no file of their own (rows of an index); the server gives their text. */
export const ARCHIVE_SCHEME = 'soat-archive';

export interface Sources {
  /** Where the place is; undefined where the article's text is not kept. */
  locate(article: ArticleId, span?: Span, path?: string): Promise<Location | undefined>;
}

const KEPT_ARTICLES = 100;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function createSources(archive: Archive | undefined, toUri: (path: string) => string): Sources {
  const lines = new Map<ArticleId, Promise<readonly Line[] | undefined>>();

  const linesOf = (article: ArticleId) => {
    const known = lines.get(article);
    if (known) return known;
    const read = (archive?.read(article) ?? Promise.resolve(undefined)).then(
      (text) => (text === undefined ? undefined : splitLines(text)),
      () => undefined, // an article that can't be read is not a reason to show no finding
    );
    lines.set(article, read);
    if (lines.size > KEPT_ARTICLES) lines.delete(lines.keys().next().value as ArticleId);
    return read;
  };

  return {
    async locate(article, span, path) {
      const text = await linesOf(article);
      if (!text && !path) return undefined;
      return {
        uri: path ? toUri(path) : archiveUri(archive?.name ?? '', article),
        range: text && span ? rangeOf(text, span) : TOP,
      };
    },
  };
}

/** URI of an article by its archive's name and its id. */
export function archiveUri(archive: string, article: ArticleId): string {
  return `${ARCHIVE_SCHEME}:/${encodeURIComponent(article)}.txt?${encodeURIComponent(archive)}`;
}

/** What {@link archiveUri} was made from; undefined for any other URI. */
export function readArchiveUri(
  uri: string,
): { readonly archive: string; readonly article: ArticleId } | undefined {
  const match = /^soat-archive:\/*([^?#]+)\.txt\?([^#]*)/u.exec(uri);
  if (!match) return undefined;
  try {
    // Editors may have encoded the URI once more on the way (":" and "=" in queries), never less.
    return {
      article: decodeURIComponent(match[1] as string),
      archive: decodeURIComponent(match[2] as string),
    };
  } catch {
    return undefined;
  }
}
