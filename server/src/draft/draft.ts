/** A draft with everything that reading it gives. Plain data; nothing here asks the archive. */
import type { DateMention, Edition, IsoDate } from '../dates/date.ts';
import type { EventMention } from '../events/event.ts';
import type { Layout } from '../layout/layout.ts';
import type { NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import type { Span } from '../text/span.ts';

/** What a text says of itself (front matter, `# key = value` lines) or its archive says of it. schema.org NewsArticle terms. */
export interface Metadata {
  readonly title?: string;
  /** The outlet: "Tuổi Trẻ". */
  readonly source?: string;
  readonly datePublished?: IsoDate;
  readonly url?: string;
}

/** A sentence: where it stands and its words. */
export interface Sentence {
  readonly line: number;
  readonly local: Span;
  /** Raw span. */
  readonly span: Span;
}

export interface Draft {
  /** Path or URI the draft is known by. */
  readonly id: string;
  /** The raw text; all spans but `local` ones count in it. */
  readonly text: string;
  readonly metadata: Metadata;
  readonly edition: Edition | undefined;
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  /** Raw spans of quoted words. */
  readonly quotations: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly events: readonly EventMention[];
}
