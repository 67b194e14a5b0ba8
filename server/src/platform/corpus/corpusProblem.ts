import type { Message } from '../../rules/rule.ts';

/** What of an archive could not be read. */
export interface CorpusProblem {
  readonly path: string;
  /** 1-based line of an .ndjson file. */
  readonly line?: number;
  readonly message: Message;
}
