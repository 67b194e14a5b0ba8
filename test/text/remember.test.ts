import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { rememberByText } from '../../server/src/text/remember.ts';

describe('rememberByText', () => {
  it('makes each result once, undefined too', () => {
    let made = 0;
    const lengthOf = rememberByText((text) => {
      made++;
      return text.length || undefined;
    });
    assert.deepEqual(['a', 'ab', 'a', '', ''].map(lengthOf), [1, 2, 1, undefined, undefined]);
    assert.equal(made, 3);
  });

  it('forgets when it is full, and goes on', () => {
    let made = 0;
    const copy = rememberByText((text) => {
      made++;
      return text;
    }, 2);
    for (const text of ['a', 'b', 'c', 'c', 'a']) assert.equal(copy(text), text);
    assert.equal(made, 4);
  });

  it('keeps no draft alive for the line it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const lengthOf = rememberByText((text) => text.length);
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    for (let i = 0; i < 100; i++) lengthOf(`${i} ${'ế'.repeat(500_000)}`.slice(0, 100));
    assert.ok(heap() - before < 10e6, 'a hundred drafts of a megabyte each');
  });
});
