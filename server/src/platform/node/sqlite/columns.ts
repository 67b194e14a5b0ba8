/** What is asked of many articles at once, kept as arrays by article number: some 14 bytes an article. */
import { addDays, daysBetween } from '../../../dates/calendar.ts';
import type { IsoDate } from '../../../dates/date.ts';

const EPOCH = '1970-01-01';
/** An article without a date. */
const NO_DAY = -0x8000_0000;

export interface ArticleColumns {
  /** Day of publication, counted from 1970-01-01. */
  readonly day: Int32Array;
  /** Place in the list of sources, from 1; 0 for none. */
  readonly source: Uint16Array;
  /** `hash32` of the id. */
  readonly id: Uint32Array;
  /** `hash32` of the text's identity. */
  readonly identity: Uint32Array;
}

export function toDayNumber(date: IsoDate): number {
  return daysBetween(EPOCH, date);
}

export function dayOrNone(date: IsoDate | undefined): number {
  return date === undefined ? NO_DAY : toDayNumber(date);
}

export function fromDayNumber(day: number | undefined): IsoDate | undefined {
  return day === undefined || day === NO_DAY ? undefined : addDays(EPOCH, day);
}

export function bytesOf(column: ArticleColumns[keyof ArticleColumns]): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** @param bytes As {@link bytesOf} gives them, by name; little-endian, as all machines are that run Node. */
export function toColumns(bytes: (name: keyof ArticleColumns) => Uint8Array): ArticleColumns {
  const aligned = (name: keyof ArticleColumns): ArrayBuffer => bytes(name).slice().buffer as ArrayBuffer;
  return {
    day: new Int32Array(aligned('day')),
    source: new Uint16Array(aligned('source')),
    id: new Uint32Array(aligned('id')),
    identity: new Uint32Array(aligned('identity')),
  };
}
