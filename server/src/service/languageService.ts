/**
 * The language service: what editors ask about one document, answered in LSP types. It knows no connection, no file
 * and no editor. This file only wires; each feature is a file of its own.
 */
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { DraftInput } from '../draft/annotate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { Card } from './cards.ts';
import { cleanText } from './clean.ts';
import { type CodeActionOptions, codeActions } from './codeActions.ts';
import { toDiagnostics } from './diagnostics.ts';
import { type CheckedDocument, createCheckedDocuments, type DocumentSnapshot } from './documents.ts';
import type { ServiceHost } from './host.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { lookUp } from './lookUp.ts';
import { documentSymbols, foldingRanges } from './outline.ts';
import { createSources } from './sources.ts';

export interface LanguageService {
  readonly desk: Desk;
  /** Reads and judges a document; a version already checked costs nothing. */
  check(document: DocumentSnapshot): Promise<CheckedDocument>;
  forget(uri: string): void;
  codeActions(checked: CheckedDocument, range: Range, options?: CodeActionOptions): CodeAction[];
  /** Reads a document without judging it. */
  read(document: DocumentSnapshot): Promise<Draft>;
  hover(checked: CheckedDocument, position: Position): Promise<Hover | null>;
  documentSymbols(checked: CheckedDocument): DocumentSymbol[];
  foldingRanges(checked: CheckedDocument): FoldingRange[];
  inlayHints(checked: CheckedDocument, range: Range): InlayHint[];
  /** A text that is about to be pasted, without what is certain to be none of the story. */
  clean: (text: string) => ReturnType<typeof cleanText>;
  /** What the archive knows of a name or a date. */
  lookUp(query: string): Promise<Card[]>;
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

  return {
    desk,
    check: documents.get,
    forget: documents.forget,
    read,
    codeActions: (checked, range, options) => codeActions(checked, range, desk, options),
    hover: (checked, position) => hover(checked, position, desk, sources),
    documentSymbols: ({ draft }) => documentSymbols(draft, desk.locale),
    foldingRanges: ({ draft }) => foldingRanges(draft),
    inlayHints: ({ draft }, range) => inlayHints(draft, range, desk.locale),
    clean: (text) => cleanText(text, desk),
    lookUp: (query) => lookUp(query, desk, sources, host.today()),
  };
}
