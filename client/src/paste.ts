/**
 * Offers what is pasted from a web page without what the page adds, in VS Code's own choice of ways to paste: beside the
 * plain text (`soat.paste.clean` is `ask`) or, as far as it is certain, before it (`always`).
 */
import { type DataTransfer, type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_PASTE, type CleanPasteParams, type CleanPasteResult } from '../../server/src/lsp/protocol.ts';
import { DRAFTS } from './clientOptions.ts';
import { pasteApi } from './pasteApi.ts';
import { say } from './strings.ts';

/** Anything shorter is a sentence or two, anything longer no article; in UTF-16 units. */
const [SHORTEST_TEXT, LONGEST_TEXT] = [1000, 100_000];
/** A longer page takes longer to read than anybody waits for a paste. */
const LONGEST_PAGE = 2_000_000;
/** Milliseconds that a paste waits at most: a server that has just started reads its archive first. */
const LONGEST_WAIT = 1500;
/** The part of a page's words that its story has at least; of less it is another story that was read. */
const LEAST_STORY = 0.2;
const [PLAIN, HTML] = ['text/plain', 'text/html'];
/** What VS Code adds when the text comes from one of its own editors. */
const OWN = 'vscode-editor-data';

export function registerPaste(client: BaseLanguageClient): Disposable[] {
  const api = pasteApi();
  if (!api) return [];
  const { Empty, Text } = api.DocumentDropOrPasteEditKind;
  const kinds = { story: Empty.append('soat', 'story'), cleaned: Empty.append('soat', 'clean') };
  const provider = api.languages.registerDocumentPasteEditProvider(
    DRAFTS,
    {
      async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
        const mode = workspace.getConfiguration('soat', document).get<string>('paste.clean', 'ask');
        if (mode === 'off') return undefined;
        const pasted = await read(data);
        if (!pasted || token.isCancellationRequested) return undefined;
        const params: CleanPasteParams = {
          uri: client.code2ProtocolConverter.asUri(document.uri),
          ...pasted,
        };
        const asked = client.sendRequest<CleanPasteResult | null>(CLEAN_PASTE, params, token);
        const result = await Promise.race([asked, nothingAfter(LONGEST_WAIT)]);
        if (!result) return undefined;
        // Only what is certain goes unasked: of a page, another part may have been taken for the story.
        const isFirst = ({ kind }: Way) => mode === 'always' && kind === 'cleaned';
        const ways = waysOf(result, pasted.text).sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
        return ways.map((way) =>
          Object.assign(new api.DocumentPasteEdit(way.text, way.title, kinds[way.kind]), {
            yieldTo: isFirst(way) ? [] : [Text],
          }),
        );
      },
    },
    { providedPasteEditKinds: Object.values(kinds), pasteMimeTypes: [PLAIN, HTML] },
  );
  return [provider];
}

/** What is on the clipboard, where it can be an article. */
async function read(data: DataTransfer): Promise<Pick<CleanPasteParams, 'text' | 'html'> | undefined> {
  const text = await data.get(PLAIN)?.asString();
  if (!text || text.length < SHORTEST_TEXT || text.length > LONGEST_TEXT) return undefined;
  const html = data.get(OWN) ? undefined : await data.get(HTML)?.asString();
  return html && html.length <= LONGEST_PAGE ? { text, html } : { text };
}

function nothingAfter(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

/** A text that can be pasted instead. */
interface Way {
  readonly kind: 'story' | 'cleaned';
  readonly text: string;
  readonly title: string;
}

/** The best first; none where they would be the text as it is. */
function waysOf({ cleaned, story = '' }: CleanPasteResult, pasted: string): Way[] {
  const ways: Way[] = [];
  const [all, ofStory] = [words(pasted), words(story)];
  const isStory = ofStory.length >= LEAST_STORY * all.length;
  if (isStory && ofStory !== all)
    ways.push({ kind: 'story', text: story.trimEnd(), title: say('pasteStory') });
  if (cleaned.removed > 0 && !(isStory && ofStory === words(cleaned.text)))
    ways.push({ kind: 'cleaned', text: cleaned.text, title: say('pasteClean', { count: cleaned.removed }) });
  return ways;
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
