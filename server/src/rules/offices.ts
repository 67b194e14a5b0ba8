/** Offices as titles name them: one name for one office, and no words that name none (ông, nhà lãnh đạo). */
import type { RoleFact } from '../archive/archive.ts';
import { isOffice } from '../archive/harvest.ts';
import type { EntityId, Title } from '../names/name.ts';

export interface Office {
  /** Lower case: `ngoại trưởng`. */
  readonly title: string;
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
  ['bộ trưởng chiến tranh', 'bộ trưởng quốc phòng'],
]);

/** The office that a title or an archived role names; undefined where it names none. */
export function officeOf(title: Title | RoleFact): Office | undefined {
  const written = ('text' in title ? title.text : title.title).replace(/^nữ /u, '');
  const name = SAME.get(written) ?? written;
  return isOffice(name) && !VAGUE.has(name) ? { title: name, of: title.of, former: title.former } : undefined;
}
