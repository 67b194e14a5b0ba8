/** How often a draft speaks of the person its headline is about, for editors who ask for it (`soat.codeLens.mentions`). */
import type { CodeLens } from 'vscode-languageserver-types';
import type { EntityId } from '../names/name.ts';
import type { Locale } from '../rules/rule.ts';
import type { CheckedDocument } from './documents.ts';
import { mentionsOf } from './nameAt.ts';
import { rangeOf } from './position.ts';
import { say } from './strings.ts';

/** Command of an editor that lists all places of the name at a position. Arguments: the document's URI, the position. */
export const SHOW_MENTIONS = 'soat.showMentions';

/** @param lists Whether the editor has {@link SHOW_MENTIONS}; else the words stand alone. */
export function codeLenses({ uri, draft }: CheckedDocument, locale: Locale, lists: boolean): CodeLens[] {
  const inHeadline = draft.names.filter(
    ({ line, kind }) => kind === 'person' && draft.layout.lines[line]?.role === 'headline',
  );
  const countOf = (entity: EntityId) => mentionsOf(draft, entity).length;
  const [main] = inHeadline.toSorted((a, b) => countOf(b.entity) - countOf(a.entity));
  const line = main && draft.lines[main.line];
  if (!main || !line) return [];
  const range = rangeOf(draft.lines, line.span);
  const title = say(locale, 'mentions', { name: main.canonical, count: countOf(main.entity) });
  const { start } = rangeOf(draft.lines, main.span);
  const command = lists ? { command: SHOW_MENTIONS, arguments: [uri, start] } : { command: '' };
  return [{ range, command: { title, ...command } }];
}
