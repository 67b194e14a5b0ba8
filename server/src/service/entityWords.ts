/** The words of an entity's card. */
import type { Edtf } from '../dates/date.ts';
import type { Locale } from '../rules/rule.ts';
import { type CardItem, type CardSection, type CardText, eventItem } from './cardSections.ts';
import type { EntityCard, OfficeNote, RoleNote, SpellingNote, WhoNote } from './cards.ts';
import { formatDate, YEAR } from './dateFormat.ts';
import { ENTITY_KINDS, type StringKey, say } from './strings.ts';

/** Spellings, outlets, and spellings of an outlet that are told; a hover shows a dozen lines. */
const SHOWN_SPELLINGS = 5;
const SHOWN_HOUSES = 4;
const SHOWN_OF_HOUSE = 3;

export function entityWords(card: EntityCard, locale: Locale): CardText {
  const { spellings, offices, roles, preferred } = card;
  const sections: CardSection[] = [];
  const add = (title: StringKey, items: readonly CardItem[]) => {
    if (items.length) sections.push({ title: say(locale, title), items });
  };
  if (offices.length > 1 || offices.some(({ to }) => to))
    add(
      'offices',
      words(offices, (office) => termWords(office, locale)),
    );
  if (roles.length > 1 || (roles[0] && offices.length > 0 && !isHeld(roles[0], card)))
    add(
      'called',
      words(roles, (role) => roleWords(role, locale)),
    );
  if (spellings.length) {
    const shown = words(spellings.slice(0, SHOWN_SPELLINGS), (one) =>
      spellingWords(one, spellings.length === 1, locale),
    );
    const rest = spellings.length - shown.length;
    add('inArchive', rest > 0 ? [...shown, { text: say(locale, 'moreSpellings', { count: rest }) }] : shown);
    if (spellings.length > 1)
      add(
        'byHouse',
        words(housesOf(spellings), (house) => house),
      );
  } else sections.push({ items: [{ text: say(locale, 'unknownToArchive') }] });
  add(
    'inDraft',
    words(card.draftSpellings, (spelling) => spellingWords(spelling, false, locale)),
  );
  if (preferred) {
    const by = { glossary: 'byGlossary', style: 'byStyle', learned: 'byLearned' } as const;
    const reason = say(locale, by[preferred.by], { style: card.styleName ?? '' });
    add('preferred', [{ text: `${preferred.spelling} (${reason})` }]);
  }
  add(
    'companions',
    words(card.companions, ({ name, articles }) => `${name} ${articles}`),
  );
  add(
    'lastEvents',
    card.events.map((event) => eventItem(event, locale)),
  );
  add(
    'lastArticles',
    card.articles.map((source) => ({ text: '', sources: [source] })),
  );
  return { heading: card.name, subheading: whoWords(card, locale), sections };
}

/** Whether the archive says no more than the heading does. */
function isHeld({ title, of, former }: RoleNote, { office }: EntityCard): boolean {
  return !former && office?.title === title && office.of === of;
}

function words<Note>(notes: readonly Note[], say: (note: Note) => string): CardItem[] {
  return notes.map((note) => ({ text: say(note) }));
}

/** Who or what it is, in a line: the office today, else the one most told, else the kind. */
export function whoWords({ kind, within, office, roles }: WhoNote, locale: Locale): string {
  if (office) return termWords(office, locale);
  const [role] = roles;
  if (role) return officeWords(role, locale);
  return [ENTITY_KINDS[kind][locale], within].filter(Boolean).join(', ');
}

/** `Ngoại trưởng Nga (từ tháng 3/2004)`, `Thượng nghị sĩ Mỹ (2011 – 2025)`. */
function termWords({ from, to, ...office }: OfficeNote, locale: Locale): string {
  const bare = (date: Edtf) => (YEAR.test(date) ? date : formatDate(date, locale));
  const term = to ? `${bare(from)} – ${bare(to)}` : say(locale, 'inOffice', { from: bare(from) });
  return `${officeWords({ ...office, former: false }, locale)} (${term})`;
}

/** `Ngoại trưởng Nga`, `Nguyên Tổng thống Mỹ`. */
function officeWords(role: Pick<RoleNote, 'title' | 'of' | 'former'>, locale: Locale): string {
  const told = [role.former ? say(locale, 'former') : '', role.title, role.of ?? '']
    .filter(Boolean)
    .join(' ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}

/** With how often, and from when to when, the archive gives it. */
function roleWords(role: RoleNote, locale: Locale): string {
  const dates = [role.first, role.last].filter((date) => date !== undefined);
  const period = [...new Set(dates)].map((date) => formatDate(date, locale)).join(' – ');
  return `${officeWords(role, locale)} × ${role.count}${period ? ` (${period})` : ''}`;
}

/** @param alone Then the outlets stand with it; of several spellings they have lines of their own. */
function spellingWords(
  { text, count, articles, bySource = {} }: SpellingNote,
  alone: boolean,
  locale: Locale,
): string {
  const where = [
    ...(articles === undefined ? [] : [say(locale, 'articles', { count: articles })]),
    ...(alone ? most(bySource, SHOWN_HOUSES) : []),
  ].join('; ');
  return `${text} × ${count}${where ? ` (${where})` : ''}`;
}

/** `Tuổi Trẻ: Sergei Lavrov 9, Sergey Lavrov 1`, the outlet with the most articles first. */
function housesOf(spellings: readonly SpellingNote[]): string[] {
  const houses = new Map<string, { articles: number; readonly told: Record<string, number> }>();
  for (const { text, bySource = {} } of spellings) {
    for (const [source, articles] of Object.entries(bySource)) {
      const house = houses.get(source) ?? { articles: 0, told: {} };
      house.articles += articles;
      house.told[text] = articles;
      houses.set(source, house);
    }
  }
  return [...houses]
    .sort(([, a], [, b]) => b.articles - a.articles)
    .slice(0, SHOWN_HOUSES)
    .map(([source, { told }]) => `${source}: ${most(told, SHOWN_OF_HOUSE).join(', ')}`);
}

/** `Tuổi Trẻ 9`: the highest counts. */
function most(counts: Readonly<Record<string, number>>, shown: number): string[] {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shown)
    .map(([name, n]) => `${name} ${n}`);
}
