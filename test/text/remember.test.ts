import { strict as assert } from 'node:assert';
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
});
