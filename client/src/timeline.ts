/** "Soát: Dòng thời gian": a page beside the draft with the events of a thing, or of the draft. */
import {
  commands,
  type Disposable,
  type Memento,
  type QuickPickItem,
  QuickPickItemKind,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExplorerItem,
  type StatusParams,
  type Subject,
  TIMELINE,
  type TimelineParams,
  type TimelineResult,
} from '../../server/src/lsp/protocol.ts';
import type { Explorer } from './explorer.ts';
import { OPEN_PLACE, type Place } from './openPlace.ts';
import { untilStarted } from './started.ts';
import { locale, say } from './strings.ts';
import { timelinePage } from './timelinePage.ts';
import { itemOf } from './treeItems.ts';

const PANEL = 'soat.timeline';
const OPTIONS = { enableScripts: false, enableCommandUris: [OPEN_PLACE], localResourceRoots: [] };

export interface Timelines extends Disposable {
  /** A draft was checked: the page may be about it. */
  update(status: StatusParams): Promise<void>;
}

/** @param memory Of the workspace: what the page was of is remembered there, since the page itself runs no script. */
export function createTimelines(client: BaseLanguageClient, explorer: Explorer, memory: Memento): Timelines {
  let panel: WebviewPanel | undefined;
  let shown: TimelineParams | undefined;
  const nonce = crypto.randomUUID();

  const ask = (of: TimelineParams['of']): Promise<{ params: TimelineParams; result: TimelineResult }> => {
    const uri = explorer.draft();
    const params = { of, ...(uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {}) };
    return client.sendRequest<TimelineResult>(TIMELINE, params).then((result) => ({ params, result }));
  };
  const fill = (page: WebviewPanel, timeline: NonNullable<TimelineResult>): void => {
    const html = timelinePage(timeline, {
      nonce,
      language: locale(),
      axis: say('timelineAxis'),
      linkTo: (place) => linkTo(place, page),
    });
    page.title = `${say('timeline')}: ${timeline.title}`;
    // Filled anew, a page is at its top again.
    if (page.webview.html !== html) page.webview.html = html;
  };
  const hold = async (params: TimelineParams | undefined): Promise<void> => {
    shown = params;
    await memory.update(PANEL, params);
  };
  const adopt = (page: WebviewPanel): void => {
    panel = page;
    page.onDidDispose(() => {
      panel = undefined;
      return hold(undefined);
    });
  };
  const show = async (of: TimelineParams['of']): Promise<boolean> => {
    const { params, result } = await ask(of);
    if (!result) return false;
    await hold({ ...params, of: result.of });
    if (!panel) {
      adopt(
        window.createWebviewPanel(
          PANEL,
          say('timeline'),
          { viewColumn: ViewColumn.Beside, preserveFocus: false },
          OPTIONS,
        ),
      );
    } else panel.reveal();
    if (panel) fill(panel, result);
    return true;
  };

  const command = commands.registerCommand('soat.timeline', async (argument?: unknown) => {
    const chosen = itemOf(argument)?.subject ?? subjectOf(argument);
    if (chosen) {
      await show(chosen);
      return;
    }
    const editor = window.activeTextEditor;
    const isDraft = editor && editor.document.uri.toString() === explorer.draft()?.toString();
    if (isDraft) {
      const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
      if (await show({ kind: 'position', position })) return;
    }
    const subject = await choose(explorer);
    if (subject) await show(subject);
  });

  const restoring = window.registerWebviewPanelSerializer(PANEL, {
    async deserializeWebviewPanel(page) {
      const params = memory.get<TimelineParams>(PANEL);
      if (!params) return page.dispose();
      page.webview.options = OPTIONS;
      adopt(page);
      await hold(params);
      await untilStarted(client);
      if (!client.isRunning()) return;
      // Where its draft is not open as yet, the page is filled as soon as that is checked.
      const result = await client.sendRequest<TimelineResult>(TIMELINE, params);
      if (result) fill(page, result);
    },
  });

  return {
    async update({ uri, state }) {
      if (!panel || !shown || state !== 'checked' || shown.uri !== uri) return;
      const result = await client.sendRequest<TimelineResult>(TIMELINE, shown);
      if (result && panel) fill(panel, result);
    },
    dispose: () => {
      command.dispose();
      // The page stays: a window that is opened again has it again.
      restoring.dispose();
    },
  };
}

/** A command URI, so that the page needs no script; what it opens never takes the page's own place. */
function linkTo({ location, url }: Place, { viewColumn }: WebviewPanel): string | undefined {
  if (!location && !url) return undefined;
  const place: Place = { ...(location ? { location } : {}), ...(url ? { url } : {}) };
  const column = viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  return `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify([place, column]))}`;
}

/** A subject that another command or a key binding hands over. */
function subjectOf(argument: unknown): Subject | undefined {
  const { kind, id } = (argument ?? {}) as { kind?: unknown; id?: unknown };
  if (kind === 'draft') return { kind };
  return kind === 'entity' && typeof id === 'string' ? { kind, id } : undefined;
}

/** Of what: something of the draft; where there is none, what the archive finds. */
async function choose(explorer: Explorer): Promise<Subject | undefined> {
  const ofDraft = explorer.draft() ? await explorer.ask({ kind: 'draft' }) : undefined;
  if (ofDraft?.length) return pick(ofDraft);
  const query = await window.showInputBox({ title: say('timelineOf'), placeHolder: say('lookUpHint') });
  return query?.trim() ? pick((await explorer.ask({ kind: 'search', query })) ?? []) : undefined;
}

async function pick(items: readonly ExplorerItem[]): Promise<Subject | undefined> {
  const choices = items.flatMap(toChoices);
  if (!choices.some(({ subject }) => subject)) {
    window.showInformationMessage(items[0]?.kind === 'note' ? items[0].label : say('noEditor'));
    return undefined;
  }
  const chosen = await window.showQuickPick(choices, { title: say('timelineOf'), matchOnDescription: true });
  return chosen?.subject;
}

type Choice = QuickPickItem & { readonly subject?: Subject };

function toChoices({ kind, label, description, subject, items = [] }: ExplorerItem): Choice[] {
  const own: Choice = { label, ...(description ? { description } : {}), ...(subject ? { subject } : {}) };
  if (kind !== 'group') return subject ? [own] : [];
  const below = items.flatMap(toChoices);
  // A group with a time line of its own is the first choice under its heading.
  const all = subject ? [{ ...own, label: say('timelineOfAll') }, ...below] : below;
  if (all.length === 0) return [];
  return [{ label, kind: QuickPickItemKind.Separator }, ...all];
}
