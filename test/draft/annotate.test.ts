import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import { SEEDS } from '../support/seeds.ts';

describe('what a draft is read as', () => {
  it('stands in the order of the text, by which it is searched', () => {
    const annotator = createAnnotator(createGazetteer(KNOWN_ENTITIES));
    for (const { name, text } of SEEDS) {
      const { names, dates, sentences, quotations } = annotator.annotate({ id: name, text });
      for (const placed of [names, dates, sentences, quotations.map((span) => ({ span }))]) {
        const starts = placed.map(({ span }) => span.start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
      }
    }
  });
});
