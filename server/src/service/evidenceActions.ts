/** Opens what a finding rests on: the sentence of an archived article. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Location } from 'vscode-languageserver-types';
import type { Finding, Locale } from '../rules/rule.ts';
import { formatDate } from './dateFormat.ts';
import { say } from './strings.ts';

/** Command that opens an article at a place. Argument: a `Location`. */
export const OPEN_EVIDENCE = 'soat.openEvidence';

/** How many articles are offered: a menu is read under deadline. */
const SHOWN = 2;
/** UTF-16 units of a headline that a menu shows. */
const LONGEST_TITLE = 60;

/** One action an article, the first first; none for evidence whose text is not kept. */
export function evidenceActions(finding: Finding, diagnostic: Diagnostic, locale: Locale): CodeAction[] {
  const { evidence, related } = finding;
  // What can't be opened is not among the related places: told apart by the words it would have.
  const places = (diagnostic.relatedInformation ?? []).slice(related.length);
  const byTitle = new Map<string, CodeAction>();
  for (const { title, date } of evidence) {
    const location = places.find(({ message }) => message.startsWith(title))?.location;
    if (!location || byTitle.size === SHOWN) continue;
    const words = say(locale, 'openEvidence', {
      title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title,
      date: date ? ` (${formatDate(date, locale)})` : '',
    });
    if (!byTitle.has(words)) byTitle.set(words, open(words, location, diagnostic));
  }
  return [...byTitle.values()];
}

function open(title: string, location: Location, diagnostic: Diagnostic): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: OPEN_EVIDENCE, arguments: [location] },
  };
}
