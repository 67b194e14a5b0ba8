/**
 * The edition date of a draft that doesn't say it itself. What the draft says (front matter, date line) goes before,
 * what `--edition` says goes before all.
 */
import type { Edition } from '../dates/date.ts';
import { toIsoDate } from '../draft/metadata.ts';

/** `2025-07-10-ten-bai.txt`, `20250710_ten-bai.txt`, `ten-bai.2025-07-10.md`: a day between other signs than digits. */
const DAY_IN_NAME = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{6})(?!\d)/u;

/** The day in the name of a file (path or URI), folders left out. */
export function editionOfFileName(id: string): Edition | undefined {
  const name = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);
  const day = DAY_IN_NAME.exec(name)?.[0];
  const date = day && toIsoDate(day);
  return date ? { date, origin: 'file-name' } : undefined;
}
