/** What the drafts of one folder are checked with, and what the surroundings must tell the service. */
import type { Archive } from '../archive/archive.ts';
import type { Edition, IsoDate } from '../dates/date.ts';
import type { Annotator } from '../draft/annotate.ts';
import type { Checker } from '../engine/checker.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { HouseStyle, Locale } from '../rules/rule.ts';

/** A configured checker and the parts that hover and look-up read beside it. */
export interface Desk {
  readonly checker: Checker;
  readonly annotator: Annotator;
  readonly gazetteer: Gazetteer;
  readonly style: HouseStyle;
  readonly locale: Locale;
  /** The edition date of drafts that state none, where one is set. */
  readonly edition?: Edition;
  /** Absent where no archive is configured or it could not be opened. */
  readonly archive?: Archive;
}

/** What the service can't know by itself: it has no file access and no clock. */
export interface ServiceHost {
  /** URI of a file the archive names. */
  toUri(path: string): string;
  /** Address of a rule's page. */
  ruleUrl(rule: string): string;
  /** The day of editing: the last thing an edition date falls back on. */
  today(): IsoDate;
}
