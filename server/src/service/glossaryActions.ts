/** Puts a name into the glossary of `soat.yml`: one that was flagged, one at the cursor, or words that are selected. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { addName } from '../engine/editConfig.ts';
import { writtenGlossary } from '../engine/writtenGlossary.ts';
import type { EntityKind } from '../names/name.ts';
import type { Locale } from '../rules/rule.ts';
import { normalize } from '../text/normalize.ts';
import { type ConfigFile, configAction } from './configFile.ts';
import type { CheckedDocument } from './documents.ts';
import { nameAt } from './nameAt.ts';
import { spanOf } from './position.ts';
import { ENTITY_KINDS, say } from './strings.ts';

/** Command of an editor that asks for the kind of a name and puts it into the glossary. Argument: {@link AddName}. */
export const ADD_NAME = 'soat.addName';

export interface AddName {
  /** The draft whose glossary it is. */
  readonly uri: string;
  readonly name: string;
  /** As Soát read it; an editor knows better. */
  readonly kind: EntityKind;
}

export interface GlossaryActionContext {
  readonly checked: CheckedDocument;
  readonly locale: Locale;
  readonly config: ConfigFile | undefined;
  /** Whether the editor has {@link ADD_NAME}; else the kind is as Soát read it. */
  readonly asksKind: boolean;
}

/** One action at most: for the name at a place, or for what is selected there. */
export function addNameActions(
  { checked, locale, config, asksKind }: GlossaryActionContext,
  range: Range,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const found = config && candidateIn(checked, range);
  if (!found) return [];
  const { name, kind } = found;
  const text = config.text ?? '';
  const changed = addName(text, found);
  const isThere = writtenGlossary(text).some((entry) => [entry.name, ...entry.aliases].includes(name));
  if (changed === undefined || isThere) return [];
  if (!asksKind) {
    const title = say(locale, 'addName', { name, kind: ENTITY_KINDS[kind][locale] });
    return configAction(config, title, changed, diagnostics);
  }
  const title = say(locale, 'addNameAsking', { name });
  const asked: AddName = { uri: checked.uri, name, kind };
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: ADD_NAME, arguments: [asked] },
    },
  ];
}

/** A name of as many words is a sentence that begins with a capital. */
const MOST_WORDS = 8;
/** A capital or a figure first, and nothing that ends a sentence or a clause within. */
const NAME = /^[\d\p{Lu}][^,;:!?“”"()\n]*[\dA-Za-zÀ-ỹ.]$/u;

function candidateIn({ draft }: CheckedDocument, range: Range): Omit<AddName, 'uri'> | undefined {
  const span = spanOf(draft.lines, range);
  const name = nameAt(draft, span.start);
  if (name && (span.end <= name.span.end || span.start === span.end))
    return name.short || name.listed ? undefined : { name: name.text, kind: name.kind };
  const selected = normalize(draft.text.slice(span.start, span.end)).text.trim();
  const isName = NAME.test(selected) && selected.split(' ').length <= MOST_WORDS;
  return isName ? { name: selected, kind: 'person' } : undefined;
}
