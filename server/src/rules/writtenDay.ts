/** Writes another day in the way a draft writes one. */
import { daysBetween, fromIso, weekdayOf } from '../dates/calendar.ts';
import type { DateMention, IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import { rawSpan, writeWeekday } from './dating.ts';
import type { TextEdit } from './rule.ts';

/** "24-9", "24.9.2025", "24 tháng 9 năm 2025", and "24" of "24 và 25/9". */
const WRITTEN = /^(\d{1,2})(?:(\s*[./-]\s*|\s+tháng\s+)(\d{1,2})(?:(\s*[./-]\s*|\s+năm\s+)(\d{4}))?)?$/iu;

/** Edits that make `date` say `day`, its weekday too; undefined where it isn't written in figures. */
export function rewriteDay(draft: Draft, date: DateMention, day: IsoDate): TextEdit[] | undefined {
  const text = draft.lines[date.line]?.text ?? '';
  const where = date.weekday?.date ?? date.local;
  const written = WRITTEN.exec(text.slice(where.start, where.end));
  if (!written || !date.edtf) return undefined;
  const [, oldDay = '', between, oldMonth, beforeYear, oldYear] = written;
  const { year, month, day: newDay } = fromIso(day);
  const old = fromIso(date.edtf);
  if (!oldMonth && month !== old.month) return undefined;
  if (!oldYear && year !== old.year && !isNearEdition(draft, day)) return undefined;
  const newText = [
    like(oldDay, newDay),
    oldMonth && between ? `${between}${like(oldMonth, month)}` : '',
    oldYear && beforeYear ? `${beforeYear}${year}` : '',
  ].join('');
  const edits = [{ span: rawSpan(draft, date, where), newText }];
  if (!date.weekday) return edits;
  const { local } = date.weekday;
  const weekday = writeWeekday(
    weekdayOf(day),
    text.slice(local.start, local.end),
    text.slice(0, local.start),
  );
  return [...edits, { span: rawSpan(draft, date, local), newText: weekday }];
}

/** A day without a year is read as the nearest one: it may be left without. */
function isNearEdition({ edition }: Draft, day: IsoDate): boolean {
  return edition !== undefined && Math.abs(daysBetween(edition.date, day)) < 180;
}

/** A number with a leading zero where the old one has it. */
function like(old: string, value: number): string {
  return old.startsWith('0') ? String(value).padStart(2, '0') : String(value);
}
