/** Finds where a cited article can be opened, so that an editor can go and read it. */
import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Archive, ArticleId, Citation } from '../archive/archive.ts';
import { type Line, splitLines } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './position.ts';

/** Scheme of articles that lie in no file of their own (rows of an index); the server gives their text. */
export const ARCHIVE_SCHEME = 'soat-archive';

export interface Sources {
  /** Where the place is; undefined where the article's text is not kept. */
  locate(article: ArticleId, span?: Span, path?: string): Promise<Location | undefined>;
  /** The whole sentence of a citation, as the target of a link. */
  link(citation: Citation, path?: string): Promise<LocationLink | undefined>;
}

interface KeptArticle {
  readonly text: string;
  readonly lines: readonly Line[];
}

const KEPT_ARTICLES = 100;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function createSources(archive: Archive | undefined, toUri: (path: string) => string): Sources {
  const kept = new Map<ArticleId, Promise<KeptArticle | undefined>>();

  const textOf = (article: ArticleId) => {
    const known = kept.get(article);
    if (known) return known;
    const read = (archive?.read(article) ?? Promise.resolve(undefined)).then(
      (text) => (text === undefined ? undefined : { text, lines: splitLines(text) }),
      () => undefined, // an article that can't be read is not a reason to show no finding
    );
    kept.set(article, read);
    if (kept.size > KEPT_ARTICLES) kept.delete(kept.keys().next().value as ArticleId);
    return read;
  };
  const locate: Sources['locate'] = async (article, span, path) => {
    const read = await textOf(article);
    if (!read && !path) return undefined;
    return {
      uri: path ? toUri(path) : archiveUri(archive?.name ?? '', article),
      range: read && span ? rangeOf(read.lines, span) : TOP,
    };
  };

  return {
    locate,
    async link({ article, span, quote }, path) {
      const start = (await textOf(article))?.text.lastIndexOf(quote, span.start) ?? -1;
      const sentence = start < 0 ? span : { start, end: start + quote.length };
      const target = await locate(article, sentence, path);
      return (
        target && { targetUri: target.uri, targetRange: target.range, targetSelectionRange: target.range }
      );
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
