/** Edits of a draft as LSP has them: for the version that was checked, so that an editor can refuse them for another. */
import {
  type ChangeAnnotation,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextEdit as SpanEdit } from '../rules/rule.ts';
import type { CheckedDocument } from './documents.ts';
import { rangeOf } from './position.ts';

/** Edits that an editor is told of under one heading. */
export interface AnnotatedEdits {
  readonly annotation: ChangeAnnotation;
  readonly edits: readonly SpanEdit[];
}

export function toWorkspaceEdit(checked: CheckedDocument, edits: readonly SpanEdit[]): WorkspaceEdit {
  return {
    documentChanges: [
      changeOf(
        checked,
        edits.map((edit) => toTextEdit(checked, edit)),
      ),
    ],
  };
}

/** For clients that know change annotations. */
export function toAnnotatedEdit(checked: CheckedDocument, parts: readonly AnnotatedEdits[]): WorkspaceEdit {
  const edits = parts.flatMap((part, index) =>
    part.edits.map((edit) => ({ ...toTextEdit(checked, edit), annotationId: String(index) })),
  );
  return {
    documentChanges: [changeOf(checked, edits)],
    changeAnnotations: Object.fromEntries(parts.map(({ annotation }, index) => [index, annotation])),
  };
}

function changeOf({ uri, version }: CheckedDocument, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

function toTextEdit({ draft }: CheckedDocument, { span, newText }: SpanEdit): TextEdit {
  return TextEdit.replace(rangeOf(draft.lines, span), newText);
}
