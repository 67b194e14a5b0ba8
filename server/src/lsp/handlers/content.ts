/** Texts that are no files: articles of an index, and answers to look-ups (LSP 3.18 text document content). */
import { cardMarkdown } from '../../service/cardMarkdown.ts';
import { readArchiveUri } from '../../service/sources.ts';
import { say } from '../../service/strings.ts';
import type { ServerContext } from '../context.ts';
import { LOOK_UP_SCHEME } from '../protocol.ts';

export function handleContent({ connection, desks }: ServerContext): void {
  const readArticle = async (uri: string): Promise<string | undefined> => {
    const asked = readArchiveUri(uri);
    if (!asked) return undefined;
    for (const { desk } of await desks.loaded()) {
      if (desk.archive?.name === asked.archive) return desk.archive.read(asked.article);
    }
    return undefined;
  };

  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const lookUp = readLookUpUri(uri);
    if (!lookUp) return { text: (await readArticle(uri)) ?? '' };
    const { service, desk } = await desks.of(lookUp.draft);
    const cards = await service.lookUp(lookUp.query);
    const text = cards.length
      ? cards.map((card) => cardMarkdown(card, desk.locale)).join('\n\n---\n\n')
      : say(desk.locale, 'nothingFound', { query: lookUp.query });
    return { text: `${text}\n` };
  });
}

/** `soat-lookup:/Lavrov.md?file:///…/draft.tin`. */
function readLookUpUri(uri: string): { readonly query: string; readonly draft: string } | undefined {
  const match = new RegExp(`^${LOOK_UP_SCHEME}:/*([^?#]+)\\.md(?:\\?([^#]*))?`, 'u').exec(uri);
  if (!match) return undefined;
  return {
    query: decodeURIComponent(match[1] as string),
    draft: decodeURIComponent(match[2] ?? ''),
  };
}
