/** Findings and drafts made by hand, for tests of what the engine does with them. */
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/text/span.ts';

const annotator = createAnnotator(createGazetteer([]));

export function draftOf(text: string): Draft {
  return annotator.annotate({ id: 'bai.txt', text });
}

export function findingAt(span: Span, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'name/variant',
    severity: 'warning',
    message: 'thử',
    text: '',
    fixes: [],
    evidence: [],
    related: [],
    ...more,
    span,
  };
}

/** A finding on the first place where a text holds these words. */
export function findingOn(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return findingAt({ start, end: start + words.length }, { text: words, ...more });
}
