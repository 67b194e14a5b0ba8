/** What the service can't know by itself: it has no file access and no clock. */
import type { IsoDate } from '../dates/date.ts';

export interface ServiceHost {
  /** URI of a file the archive names. */
  toUri(path: string): string;
  /** Address of a rule's page. */
  ruleUrl(rule: string): string;
  /** The day of editing: the last thing an edition date falls back on. */
  today(): IsoDate;
}
