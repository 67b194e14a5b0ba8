/** The glossary of `soat.yml` for an editor's list of it, and the changes that such a list can make. */
import type { Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { addName, removeName } from '../engine/editConfig.ts';
import { writtenGlossary } from '../engine/writtenGlossary.ts';
import { ENTITY_KIND_IDS, type EntityKind } from '../names/name.ts';
import { splitLines } from '../text/line.ts';
import { type ConfigFile, configEdit } from './configFile.ts';
import { rangeOf } from './position.ts';

export interface GlossaryItem {
  readonly name: string;
  /** Other spellings of the same, which are flagged. */
  readonly aliases: readonly string[];
  /** Absent where the file does not say. */
  readonly kind?: EntityKind;
  /** Names of others that are written much alike. */
  readonly differentFrom: readonly string[];
  readonly location: Location;
}

/** Puts a name in, or takes the entry of a name out. */
export type GlossaryChange =
  | { readonly add: string; readonly kind: EntityKind }
  | { readonly remove: string };

/** In the order of the file. */
export function glossaryItems({ uri, text = '' }: ConfigFile): GlossaryItem[] {
  const lines = splitLines(text);
  return writtenGlossary(text).map(({ span, kind, ...entry }) => {
    const known = ENTITY_KIND_IDS.find((id) => id === kind);
    return { ...entry, ...(known ? { kind: known } : {}), location: { uri, range: rangeOf(lines, span) } };
  });
}

/** Undefined where nothing can be written, or nothing changes. */
export function editGlossary(file: ConfigFile, change: GlossaryChange): WorkspaceEdit | undefined {
  const text = file.text ?? '';
  return configEdit(
    file,
    'add' in change
      ? addName(text, { name: change.add, kind: change.kind })
      : removeName(text, change.remove),
  );
}
