/**
 * The language service: what editors ask about one document, answered in LSP types. It knows no connection, no file
 * and no editor. This file only wires; each feature is a file of its own.
 */
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { createSearch, type Findable, type Search } from '../archive/search.ts';
import type { DraftInput } from '../draft/annotate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { Entity, EntityId } from '../names/name.ts';
import type { Card } from './cards.ts';
import { cleanText } from './clean.ts';
import { type CodeActionOptions, codeActions } from './codeActions.ts';
import { codeLenses } from './codeLens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { toDiagnostics } from './diagnostics.ts';
import { type CheckedDocument, createCheckedDocuments, type DocumentSnapshot } from './documents.ts';
import { type Exploration, explore } from './explorer.ts';
import type { ExplorerItem } from './explorerItems.ts';
import type { ServiceHost } from './host.ts';
import { describeEntity, hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { lookUp } from './lookUp.ts';
import { documentSymbols, foldingRanges } from './outline.ts';
import { offsetAt } from './position.ts';
import { documentHighlights, references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { semanticTokens } from './semanticTokens.ts';
import { createSources } from './sources.ts';
import { type Subject, subjectAt } from './subject.ts';
import { type Timeline, timeline } from './timeline.ts';
import { type VerifiedMark, verifiedMarks } from './verifiedMarks.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

export interface LanguageService {
  readonly desk: Desk;
  /** Reads and judges a document; a version already checked costs nothing. */
  check(document: DocumentSnapshot): Promise<CheckedDocument>;
  forget(uri: string): void;
  codeActions(checked: CheckedDocument, range: Range, options?: CodeActionOptions): CodeAction[];
  /** Reads a document without judging it. */
  read(document: DocumentSnapshot): Promise<Draft>;
  /** @param lists Whether the editor can list the places. */
  codeLenses(checked: CheckedDocument, lists: boolean): CodeLens[];
  /** What the archive confirms. */
  verifiedMarks(checked: CheckedDocument): Promise<VerifiedMark[]>;
  hover(checked: CheckedDocument, position: Position): Promise<Hover | null>;
  /** What is known of an entity, as a hover tells it. */
  describe(checked: CheckedDocument, entity: EntityId): Promise<MarkupContent>;
  completion(checked: CheckedDocument, position: Position): Promise<CompletionList>;
  definition(checked: CheckedDocument, position: Position): Promise<LocationLink[]>;
  references(checked: CheckedDocument, position: Position): Promise<Location[]>;
  documentHighlights(checked: CheckedDocument, position: Position): DocumentHighlight[];
  prepareRename: typeof prepareRename;
  rename(
    checked: CheckedDocument,
    position: Position,
    newName: string,
  ): WorkspaceEdit | { readonly refused: string } | null;
  semanticTokens(checked: CheckedDocument, range?: Range): SemanticTokens;
  workspaceSymbols(query: string): Promise<WorkspaceSymbol[]>;
  documentSymbols(checked: CheckedDocument): DocumentSymbol[];
  foldingRanges(checked: CheckedDocument): FoldingRange[];
  inlayHints(checked: CheckedDocument, range: Range): InlayHint[];
  /** A text that is about to be pasted, without what is certain to be none of the story. */
  clean: (text: string) => ReturnType<typeof cleanText>;
  /** What the archive knows of a name or a date. */
  lookUp(query: string): Promise<Card[]>;
  /** Items of the explorer. Without a document, things of the archive only. */
  explore(of: Exploration, checked?: CheckedDocument): Promise<ExplorerItem[]>;
  /** Undefined: of a draft, but there is none. */
  timeline(of: Subject, checked?: CheckedDocument): Promise<Timeline | undefined>;
  /** The name or the event at a position. */
  subjectAt(checked: CheckedDocument, position: Position): Subject | undefined;
}

export function createLanguageService(desk: Desk, host: ServiceHost): LanguageService {
  const sources = createSources(desk.archive, host.toUri);

  const toInput = ({ uri, text }: DocumentSnapshot): DraftInput => ({
    id: uri,
    text,
    fallbackEdition: desk.edition ?? { date: host.today(), origin: 'today' },
  });
  const read = (document: DocumentSnapshot) => desk.checker.read(toInput(document));
  const check = async (document: DocumentSnapshot): Promise<CheckedDocument> => {
    const { uri, version } = document;
    const result = await desk.checker.check(toInput(document));
    const diagnostics = await toDiagnostics(result, {
      uri,
      locale: desk.locale,
      sources,
      ruleUrl: host.ruleUrl,
    });
    return { ...result, uri, version, diagnostics };
  };
  const documents = createCheckedDocuments(check);
  let search: Search | undefined;
  const knownNames = (): Search => {
    search ??= createSearch(findables(desk.entities));
    return search;
  };

  return {
    desk,
    check: documents.get,
    forget: documents.forget,
    read,
    codeActions: (checked, range, options) => codeActions(checked, range, desk, options),
    codeLenses: (checked, lists) => codeLenses(checked, desk.locale, lists),
    verifiedMarks: (checked) => verifiedMarks(checked, desk, sources),
    hover: (checked, position) => hover(checked, position, desk, sources),
    describe: (checked, entity) => describeEntity(checked, entity, desk, sources),
    completion: (checked, position) => completion(checked, position, desk, knownNames(), sources),
    definition: (checked, position) => definition(checked, position, desk, sources),
    references: (checked, position) => references(checked, position, sources),
    documentHighlights,
    prepareRename,
    rename: (checked, position, newName) => rename(checked, position, newName, desk.locale),
    semanticTokens: ({ draft }, range) => semanticTokens(draft, range),
    workspaceSymbols: (query) => workspaceSymbols(query, desk, sources),
    documentSymbols: ({ draft }) => documentSymbols(draft, desk.locale),
    foldingRanges: ({ draft }) => foldingRanges(draft),
    inlayHints: ({ draft }, range) => inlayHints(draft, range, desk.locale),
    clean: (text) => cleanText(text, desk),
    lookUp: (query) => lookUp(query, desk, sources, host.today()),
    explore: (of, checked) => explore(of, desk, sources, host.today(), checked),
    timeline: (of, checked) => timeline(of, desk, sources, checked),
    subjectAt: ({ draft }, position) => subjectAt(draft, offsetAt(draft.lines, position)),
  };
}

function* findables(entities: readonly Entity[]): Iterable<Findable> {
  for (const { id, name, alternateName } of entities)
    for (const text of [name, ...alternateName]) yield { entity: id, text, count: 0 };
}
