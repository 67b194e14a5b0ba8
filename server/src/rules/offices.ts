/** Offices as titles name them: one name for one office, and no words that name none (ông, nhà lãnh đạo). */
import type { RoleFact } from '../archive/archive.ts';
import { isOffice } from '../archive/harvest.ts';
import type { EntityId, Title } from '../names/name.ts';
import { stripDiacritics } from '../text/fold.ts';

export interface Office {
  /** Lower case: `ngoại trưởng`, `bộ trưởng quốc phòng`. */
  readonly title: string;
  /** What a minister is minister of, as ids have it: `quoc-phong`. */
  readonly ministry?: string;
  readonly of: EntityId | undefined;
  readonly former: boolean;
}

/** Titles of which each of many people has one. */
const VAGUE = new Set(
  'nhà lãnh đạo|lãnh đạo|người đứng đầu|nguyên thủ|quan chức|đại diện|người đại diện|thành viên|ứng viên'.split(
    '|',
  ),
);

/** Titles that are another office's by another name. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['bộ trưởng ngoại giao', 'ngoại trưởng'],
  ['thủ tướng chính phủ', 'thủ tướng'],
  ['phó thủ tướng chính phủ', 'phó thủ tướng'],
  ['phó thủ tướng thường trực', 'phó thủ tướng'],
  ['bộ trưởng chiến tranh', 'bộ trưởng quốc phòng'],
  ['nhà vua', 'quốc vương'],
]);

/** The office that a title or an archived role names; undefined where it names none. */
export function officeOf(title: Pick<Title, 'text' | 'of' | 'former'> | RoleFact): Office | undefined {
  const written = ('text' in title ? title.text : title.title).replace(/^nữ /u, '');
  const name = SAME.get(written) ?? written;
  if (!isOffice(name) || VAGUE.has(name)) return undefined;
  const { former } = title;
  const of = title.of;
  if (name === 'chủ tịch' && of?.startsWith('org/quoc-hoi'))
    return { title: 'chủ tịch quốc hội', of: undefined, former };
  const body = MINISTRY.exec(of ?? '')?.[1];
  if (name === 'bộ trưởng' && body !== undefined) {
    const ministry = stripDiacritics(body).replace(/-(?:my|nga|viet-nam|trung-quoc)$/u, '');
    // Ministers of foreign affairs are called so in two ways, and so are their ministries.
    if (ministry === 'ngoai-giao') return { title: 'ngoại trưởng', of: undefined, former };
    return { title: name, ministry, of: undefined, former };
  }
  const field = /^bộ trưởng (.+)$/u.exec(name)?.[1];
  if (field) return { title: 'bộ trưởng', ministry: toMinistry(field), of, former };
  return { title: name, of, former };
}

const MINISTRY = /^org\/b[oộ]-(.+)$/u;

function toMinistry(field: string): string {
  return stripDiacritics(field.replace(/,/gu, '')).replace(/\s+/gu, '-');
}

/** Offices of a state that one person holds at a time, by how high they are. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['tổng bí thư', 3],
  ['chủ tịch nước', 3],
  ['tổng thống', 3],
  ['quốc vương', 3],
  ['thủ tướng', 3],
  ['chủ tịch quốc hội', 3],
  ['phó tổng thống', 2],
  ['phó chủ tịch nước', 2],
  ['phó thủ tướng', 2],
  ['ngoại trưởng', 1],
  ['bộ trưởng', 1],
]);

/** How high an office of state is; undefined for any other office, and for a minister of nobody knows what. */
export function rankOf({ title, ministry }: Office): number | undefined {
  return title === 'bộ trưởng' && ministry === undefined ? undefined : RANKS.get(title);
}

/** How high an office is that an archive tells: a minister of nobody knows what is a minister all the same. */
export function heldRankOf(office: Office): number | undefined {
  return office.title === 'bộ trưởng' ? 1 : rankOf(office);
}

/** Whether two titles may be of one office, whatever its country. */
export function isSameTitle(a: Office, b: Office): boolean {
  if (a.title !== b.title) return isHead(a, b) || isHead(b, a) || isMinister(a, b) || isMinister(b, a);
  if (a.ministry === undefined || b.ministry === undefined) return true;
  return a.ministry.startsWith(b.ministry) || b.ministry.startsWith(a.ministry);
}

/** Chủ tịch Trung Quốc is its Chủ tịch nước; a body has a chairman of its own. */
function isHead(a: Office, b: Office): boolean {
  if (a.title !== 'chủ tịch' || b.title !== 'chủ tịch nước' || !a.of?.startsWith('place/')) return false;
  return b.of === undefined || a.of === b.of;
}

/** "Bộ trưởng" alone is any minister, the one of foreign affairs too. */
function isMinister(a: Office, b: Office): boolean {
  return a.title === 'bộ trưởng' && a.ministry === undefined && b.title === 'ngoại trưởng';
}

/** Whether an office is the next step up from another: from deputy to head, from minister to deputy. */
export function isNextStep(to: Office, from: Office): boolean {
  return from.title === `phó ${to.title}` || (to.title.startsWith('phó ') && heldRankOf(from) === 1);
}

/** Offices that one person often has together: of the party and of the state. */
const TOGETHER = new Set(['tổng bí thư', 'chủ tịch nước']);

export function goTogether(a: Office, b: Office): boolean {
  return TOGETHER.has(a.title) && TOGETHER.has(b.title);
}
