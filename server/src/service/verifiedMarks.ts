/** Marks on what the archive confirms, each with the article that does: an editor sees what was checked. */
import type { Location, Range } from 'vscode-languageserver-types';
import type { Citation, RoleFact } from '../archive/archive.ts';
import type { Desk } from '../engine/desk.ts';
import type { LineRole } from '../layout/layout.ts';
import type { Locale } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import { sourceWords } from './cardLines.ts';
import { eventTitle } from './cardSections.ts';
import type { CardContext } from './cards.ts';
import { confirmedDate, confirmedName } from './confirmed.ts';
import { formatDate } from './dateFormat.ts';
import type { CheckedDocument } from './documents.ts';
import { describe, sourceNote } from './eventNotes.ts';
import { leadsTo } from './explorerItems.ts';
import { cardContext } from './lookUp.ts';
import { rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { say } from './strings.ts';

/** A place of the draft, and the article that confirms it. */
export interface VerifiedMark {
  readonly kind: 'name' | 'date';
  readonly range: Range;
  /** What is confirmed, in a sentence. */
  readonly words: string;
  /** Headline of the newest article that does, and whose it is. */
  readonly title: string;
  readonly by: string;
  readonly location?: Location;
  readonly url?: string;
}

interface Found {
  readonly kind: VerifiedMark['kind'];
  readonly span: Span;
  readonly words: string;
  readonly citation: Citation;
}

/** Page furniture goes; who wrote or took it is no news. */
const PLAIN: ReadonlySet<LineRole> = new Set(['boilerplate', 'byline', 'credit']);

/** In the order of the text. What a finding is about is not confirmed, whatever the archive has. */
export async function verifiedMarks(
  checked: CheckedDocument,
  desk: Desk,
  sources: Sources,
): Promise<VerifiedMark[]> {
  const { draft, facts, findings } = checked;
  const context = cardContext(desk, sources, facts, draft);
  const isClear = ({ span }: Pick<Found, 'span'>, line: number) =>
    !PLAIN.has(draft.layout.lines[line]?.role ?? 'body') &&
    !findings.some((finding) => overlaps(finding.span, span));
  const found = [
    ...foundNames(checked, desk, context, isClear),
    ...foundDates(checked, desk, context, isClear),
  ];
  const once = [...new Map(found.map((one) => [one.span.start, one])).values()];
  return Promise.all(
    once
      .sort((a, b) => a.span.start - b.span.start)
      .map(async ({ kind, span, words, citation }) => {
        const source = await sourceNote(citation, context);
        const by = sourceWords(source, desk.locale);
        return {
          kind,
          range: rangeOf(draft.lines, span),
          words,
          title: source.title,
          by,
          ...leadsTo(source),
        };
      }),
  );
}

type IsClear = (place: Pick<Found, 'span'>, line: number) => boolean;

function foundNames(
  { draft, facts }: CheckedDocument,
  { locale }: Desk,
  context: CardContext,
  isClear: IsClear,
): Found[] {
  const offices = new Set(
    draft.names.flatMap(({ line, title, apposition }) => [
      `${line} ${title?.of}`,
      `${line} ${apposition?.of}`,
    ]),
  );
  return draft.names.flatMap((name) => {
    // One word is easily another's, and that there is a Hà Nội says nothing: Soát knows its places without an archive.
    const isPlain = !name.text.includes(' ') || (name.kind === 'place' && name.listed);
    if (isPlain || offices.has(`${name.line} ${name.entity}`)) return [];
    const known = isClear(name, name.line) ? facts.entities.get(name.entity) : undefined;
    const confirmed = known && confirmedName(name, known, draft.edition);
    const citation = (confirmed?.role ?? confirmed?.spelling)?.examples[0];
    if (!confirmed || !citation) return [];
    const { spelling, role } = confirmed;
    const written = { name: name.text, articles: spelling.articles };
    const words = role
      ? say(locale, 'verifiedOffice', {
          ...written,
          office: officeWords(role, context, locale),
          told: role.articles,
        })
      : say(locale, 'verifiedName', written);
    return [{ kind: 'name', span: name.span, words, citation }];
  });
}

function foundDates(
  { draft, facts }: CheckedDocument,
  { locale }: Desk,
  context: CardContext,
  isClear: IsClear,
): Found[] {
  return draft.events.flatMap((event) => {
    const { dateSpan, line } = event;
    const known = dateSpan && isClear({ span: dateSpan }, line) ? confirmedDate(event, facts) : undefined;
    if (!dateSpan || !known?.date) return [];
    const note = { ...describe(known, context), sources: [] };
    const words = say(locale, 'verifiedDate', {
      date: formatDate(known.date, locale),
      event: eventTitle(note, locale),
      who: note.participants.join(', '),
      articles: known.articles,
    });
    return [{ kind: 'date', span: dateSpan, words, citation: known.citation }];
  });
}

function officeWords({ title, of, former }: RoleFact, { nameOf }: CardContext, locale: Locale): string {
  return [former ? say(locale, 'former') : '', title, (of && nameOf(of)) ?? ''].filter(Boolean).join(' ');
}
