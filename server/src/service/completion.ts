/** Names as somebody types them, in the house's spelling: those of the draft, of the archive, and the known ones. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  TextEdit,
} from 'vscode-languageserver-types';
import type { EntityFacts } from '../archive/archive.ts';
import { placeInName, type Search } from '../archive/search.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId, EntityKind, NameMention } from '../names/name.ts';
import { isInCapitals } from '../names/respelling.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { CheckedDocument } from './documents.ts';
import { whoIs } from './entityCard.ts';
import { whoWords } from './entityWords.ts';
import { cardContext, factsOf } from './lookUp.ts';
import { offsetAt, rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { say } from './strings.ts';
import { type TypedName, typedNames } from './typedName.ts';

const KINDS: Readonly<Record<EntityKind, CompletionItemKind>> = {
  person: CompletionItemKind.Variable,
  place: CompletionItemKind.Constant,
  organisation: CompletionItemKind.Module,
};
/** How many names are offered, and of how many the archive is asked. */
const SHOWN = 20;
const ASKED = 30;

/** What an item keeps until it is looked at. */
export interface CompletionData {
  readonly uri: string;
  readonly entity: EntityId;
}

/** The list is never complete: each further letter may bring names that come after the first few. */
export async function completion(
  checked: CheckedDocument,
  position: Position,
  desk: Desk,
  known: Search,
  sources: Sources,
): Promise<CompletionList> {
  const { draft } = checked;
  for (const typed of typedNames(draft, offsetAt(draft.lines, position))) {
    const names = namesElsewhere(checked, typed.span);
    const own = names.filter(({ text }) => placeInName(text, typed.text) !== undefined);
    const found = (await desk.archive?.completeEntities(typed.text)) ?? [];
    const ids = new Set([...own.map(({ entity }) => entity), ...found, ...known.complete(typed.text)]);
    const facts = await factsOf([...ids].slice(0, ASKED), desk);
    const context = cardContext(desk, sources, facts, draft);
    const candidates = [...ids].slice(0, ASKED).flatMap((id): Candidate[] => {
      const mentions = names.filter(({ entity }) => entity === id);
      const name = houseSpelling(id, desk, facts.entities.get(id), mentions);
      const place = name === undefined ? undefined : placeOf(name, typed, facts.entities.get(id));
      if (name === undefined || name === typed.text || !isOffered(name, place, typed)) return [];
      const articles = sum(facts.entities.get(id)?.spellings.map((spelling) => spelling.articles) ?? []);
      return [{ id, name, place, mentions, articles }];
    });
    if (candidates.length === 0) continue;
    const items = candidates
      .sort(byWorth)
      .slice(0, SHOWN)
      .map((candidate): Row => {
        const { id, articles, mentions } = candidate;
        const kind =
          facts.entities.get(id)?.kind ?? desk.gazetteer.get(id)?.kind ?? mentions[0]?.kind ?? 'person';
        const who = whoWords(whoIs(id, kind, context), desk.locale);
        const count = articles ? ` · ${say(desk.locale, 'articles', { count: articles })}` : '';
        return { ...candidate, kind, who: `${who}${count}` };
      });
    const rows = items.flatMap((item) => [...shortForm(item), item]);
    return {
      isIncomplete: true,
      items: rows.map((row, index) => toItem(row, index, typed, checked)),
    };
  }
  return { isIncomplete: true, items: [] };
}

interface Candidate {
  readonly id: EntityId;
  readonly name: string;
  /** Which of its words the typed ones begin at; -1 where another spelling has them. */
  readonly place: number;
  /** In the draft, apart from what is being typed. */
  readonly mentions: readonly NameMention[];
  readonly articles: number;
}

interface Row extends Candidate {
  readonly kind: EntityKind;
  readonly who: string;
}

/** The story's names, without the one that is being typed. */
function namesElsewhere({ draft }: CheckedDocument, typed: Span): NameMention[] {
  return draft.names.filter(
    ({ span, line }) => !overlaps(span, typed) && draft.layout.lines[line]?.role !== 'boilerplate',
  );
}

/** As the house prefers it; else as its archive mostly writes it, as this draft does, as it is listed. */
function houseSpelling(
  id: EntityId,
  { style, gazetteer }: Desk,
  facts: EntityFacts | undefined,
  mentions: readonly NameMention[],
): string | undefined {
  const archived = facts?.spellings.find(({ text }) => !isInCapitals(text))?.text;
  const own = mentions.find(({ short, text }) => !short && !isInCapitals(text))?.text;
  return style.preferred.get(id)?.spelling ?? archived ?? own ?? gazetteer.get(id)?.name;
}

/** Typed words may be those of another spelling: Kyiv where the house has Kiev. */
function placeOf(name: string, { text }: TypedName, facts: EntityFacts | undefined): number | undefined {
  const place = placeInName(name, text);
  if (place !== undefined) return place;
  const others = facts?.spellings ?? [];
  return others.some((spelling) => placeInName(spelling.text, text) === 0) ? -1 : undefined;
}

/**
 * In lower case, words within a name are mostly everyday words: its beginning must be typed. A capital letter asks for
 * one: not for the rừng of rừng Amazon.
 */
function isOffered(name: string, place: number | undefined, { text }: TypedName): place is number {
  if (place === undefined || !/^\p{Lu}/u.test(text)) return place === 0;
  return place < 0 || /^\p{Lu}/u.test(name.split(/[\s-]+/u)[place] ?? '');
}

/** Names of the draft first, then those of the most articles; a name typed from its start counts double. */
function byWorth(a: Candidate, b: Candidate): number {
  const worth = ({ place, articles }: Candidate) => (articles + 1) * (place === 0 ? 2 : 1);
  return Number(b.mentions.length > 0) - Number(a.mentions.length > 0) || worth(b) - worth(a);
}

/** "Lavrov" beside "Sergei Lavrov", once the draft has the full name. */
function shortForm(row: Row): Row[] {
  const { name, place, kind, mentions } = row;
  if (kind !== 'person' || place < 1 || !mentions.some(({ short }) => !short)) return [];
  return [{ ...row, name: name.split(' ').slice(place).join(' ') }];
}

function toItem(
  { id, name, kind, who }: Row,
  index: number,
  typed: TypedName,
  { uri, draft }: CheckedDocument,
): CompletionItem {
  const data: CompletionData = { uri, entity: id };
  return {
    label: name,
    labelDetails: { description: who },
    kind: KINDS[kind],
    // The server has chosen and ordered: an editor compares letters, and "Lav" is not how "Sergei Lavrov" begins.
    filterText: typed.text,
    sortText: String(index).padStart(3, '0'),
    textEdit: TextEdit.replace(rangeOf(draft.lines, typed.span), name),
    data,
  };
}

/** What {@link CompletionData} became on its way through an editor. */
export function readCompletionData(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, entity } = data as Record<string, unknown>;
  return typeof uri === 'string' && typeof entity === 'string' ? { uri, entity } : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
