/** The shape of the sources: small files, small entries, a core that knows neither clock nor console. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { readSources } from '../support/sources.ts';

/** A file longer than this is two things in one. */
const LONGEST_FILE = 400;
const LONGEST_ENTRY = 80;

const sources = readSources('server/src', 'client/src');
const lengthOf = (text: string) => text.split('\n').length;

describe('sources', () => {
  it('are there', () => assert.ok(sources.length > 50));

  it('keep every file under 400 lines, tests too', () => {
    const long = [...sources, ...readSources('test', 'bench')]
      .filter(({ text }) => lengthOf(text) > LONGEST_FILE)
      .map(({ path, text }) => `${path}: ${lengthOf(text)}`);
    assert.deepEqual(long, []);
  });

  it('keep the entries small: they put together what others do', () => {
    const entries = sources.filter(({ path }) =>
      /^server\/src\/[^/]+$|^client\/src\/\w*[eE]xtension\.ts$/u.test(path),
    );
    assert.ok(entries.length > 0);
    const long = entries.filter(({ text }) => lengthOf(text) > LONGEST_ENTRY).map(({ path }) => path);
    assert.deepEqual(long, []);
  });

  it('have no drawer for everything', () => {
    const drawers = sources.filter(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/iu.test(path),
    );
    assert.deepEqual(
      drawers.map(({ path }) => path),
      [],
    );
  });

  it('read no clock, no chance and no console in the core: the same draft gives the same findings', () => {
    const core = /^server\/src\/(?:text|dates|names|layout|events|draft|archive|rules|engine)\//u;
    const impure = sources
      .filter(
        ({ path, text }) =>
          core.test(path) && /\bDate\.now\(|new Date\(\)|Math\.random\(|\bconsole\./u.test(text),
      )
      .map(({ path }) => path);
    assert.deepEqual(impure, []);
  });
});
