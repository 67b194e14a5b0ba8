/** One name respelled in every draft of a desk: the change is shown before it is made. */
import { AnnotatedTextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import type { Locale } from '../rules/rule.ts';
import { rangeOf } from './position.ts';
import { type Respelling, safeRespelling } from './safePlaces.ts';
import { say } from './strings.ts';

/** What a quick fix keeps until it is chosen. */
export interface WorkspaceFix extends Respelling {
  /** The draft it was asked for in. */
  readonly uri: string;
}

/** A draft of the workspace. */
export interface WorkspaceDraft {
  readonly uri: string;
  /** Version of the open document; null where it is not open in the editor. */
  readonly version: number | null;
  readonly draft: Draft;
}

/** Annotations of the change: the draft at hand needs no second look, others do. */
const HERE = 'soat.here';
const ELSEWHERE = 'soat.elsewhere';

export function workspaceFix(
  fix: WorkspaceFix,
  drafts: readonly WorkspaceDraft[],
  locale: Locale,
): WorkspaceEdit {
  const { from, to } = fix;
  const documentChanges = drafts
    .map(({ uri, version, draft }) => {
      const annotation = uri === fix.uri ? HERE : ELSEWHERE;
      const edits = safeRespelling(draft, fix).map(({ span, newText }) =>
        AnnotatedTextEdit.replace(rangeOf(draft.lines, span), newText, annotation),
      );
      return { textDocument: { uri, version }, edits };
    })
    .filter(({ edits }) => edits.length > 0);
  const description = say(locale, 'respelled', { from, to });
  return {
    documentChanges,
    changeAnnotations: {
      [HERE]: { label: say(locale, 'thisDraft'), description },
      [ELSEWHERE]: { label: say(locale, 'otherDrafts'), description, needsConfirmation: true },
    },
  };
}

/** What {@link WorkspaceFix} became on its way through an editor; undefined for anything else. */
export function readWorkspaceFix(data: unknown): WorkspaceFix | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, entity, from, to } = data as Record<string, unknown>;
  const isWhole = [uri, entity, from, to].every((value) => typeof value === 'string');
  return isWhole ? ({ uri, entity, from, to } as WorkspaceFix) : undefined;
}
