/** The dated events of all drafts in time, each once, with the places that tell it. */
import type { ArchivedEvent, EventTelling } from '../../../archive/archive.ts';
import { mergeTellings } from '../../../archive/mergeTellings.ts';
import { groupBy } from '../../../archive/multimap.ts';
import type { Edtf } from '../../../dates/date.ts';
import { formatDate, weekdayOf } from '../../../service/dateFormat.ts';
import { EVENT_STATUSES, eventName } from '../../../service/strings.ts';
import { overlaps } from '../../../text/span.ts';
import { oneLine } from '../../excerpt.ts';
import { barHtml } from './bar.ts';
import { type Html, html } from './markup.ts';
import type { ReportDraft } from './model.ts';
import type { NoteOptions } from './note.ts';

/** Months that stand side by side; of more, years. */
const MOST_MONTHS = 24;
/** Events up to which all months stand open. */
const OPEN_EVENTS = 40;
/** Drafts shown of one event. */
const SHOWN_DRAFTS = 5;

interface Events {
  readonly byPath: ReadonlyMap<string, ReportDraft>;
  nameOf(id: string): string;
}

/** Undefined where no draft tells anything with a date. */
export function timelineHtml(drafts: readonly ReportDraft[], options: NoteOptions): Html | undefined {
  const { words, locale } = options;
  const readings = drafts.flatMap(({ file }) => file.reading ?? []);
  const names = new Map(readings.flatMap((reading) => Object.entries(reading.names)));
  const all: Events = {
    byPath: new Map(drafts.map((draft) => [draft.file.path, draft])),
    nameOf: (id) => names.get(id) ?? id,
  };
  const events = mergeTellings(
    readings.flatMap((reading) => reading.events),
    () => undefined,
  ).sort((a, b) => compare(orderOf(b), orderOf(a)));
  if (events.length === 0) return undefined;
  const months = [...groupBy(events, monthOf)];
  const periods = months.length > MOST_MONTHS ? [...groupBy(events, yearOf)] : months;
  const most = Math.max(...periods.map(([, told]) => told.length));
  const sections = periods.map(([period, told]) => {
    const count = words(told.length === 1 ? 'timeline.month.one' : 'timeline.month', { n: told.length });
    const isOpen = events.length <= OPEN_EVENTS && html` open`;
    return html`<details class="month" id="t${period}"${isOpen}><summary><h3>${formatDate(period, locale)}</h3> ${periods.length > 1 && barHtml([['info', told.length]], most)} <span>${count}</span></summary>
<ol>${told.map((event) => eventHtml(event, all, options))}</ol></details>
`;
  });
  return html`<p class="about">${words('timeline.note')}</p>
${sections}`;
}

/** Sets and ranges by their first day. */
function orderOf({ date }: ArchivedEvent): string {
  return (date ?? '').replace(/^\{/u, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function yearOf(event: ArchivedEvent): Edtf {
  return orderOf(event).slice(0, 4);
}

function monthOf(event: ArchivedEvent): Edtf {
  return /^\d{4}(?:-\d{2})?/u.exec(orderOf(event))?.[0] ?? orderOf(event);
}

function eventHtml(event: ArchivedEvent, { byPath, nameOf }: Events, options: NoteOptions): Html {
  const { date, type, family, participants, place, status, tellings } = event;
  const { words, locale, draftLanguage } = options;
  const weekday = weekdayOf(date ?? '', locale);
  const told = status !== 'happened' && html` <span class="status">${EVENT_STATUSES[status][locale]}</span>`;
  const where = place !== null && html` <span class="where">${nameOf(place)}</span>`;
  const byDraft = [...groupBy(tellings, ({ citation }) => byPath.get(citation.article))];
  const places = byDraft
    .slice(0, SHOWN_DRAFTS)
    .map(([draft, own]) => draft && placeHtml(draft, own, options));
  const left = byDraft.length - SHOWN_DRAFTS;
  const more = left > 0 && html`<li>${words('timeline.more', { n: left })}</li>`;
  return html`<li><p class="when"><time${date !== null && /^[\d-]+$/u.test(date) && html` datetime="${date}"`}>${formatDate(date ?? '', locale)}</time>${weekday !== undefined && html` <span>${weekday}</span>`}</p>
<div><p class="what"><strong>${eventName(type, family, locale)}</strong>${told} <span class="who"${draftLanguage}>${participants.map(nameOf).join(', ')}</span>${where}</p>
<ul>${places}${more}</ul></div></li>
`;
}

function placeHtml(
  { id, file, title }: ReportDraft,
  tellings: readonly [EventTelling, ...EventTelling[]],
  { words, draftLanguage }: NoteOptions,
): Html {
  const spans = tellings.map(({ citation }) => citation.span);
  const line = file.reading?.lines.findIndex(({ span }) => (spans[0]?.start ?? 0) <= span.end) ?? 0;
  const isFlagged = file.findings.some(
    ({ rule, span }) => /^(?:date|event)\//u.test(rule) && spans.some((own) => overlaps(span, own)),
  );
  const flag = isFlagged && html` <span class="flagged">${words('timeline.flagged')}</span>`;
  const quotes = tellings.map(({ citation }) => html` <q>${oneLine(citation.quote)}</q>`);
  return html`<li${draftLanguage}><a href="#${id}-l${line + 1}">${title}</a>${flag}${quotes}</li>`;
}
