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

  it('keeps what is asked for again while others come and go', () => {
    const made: string[] = [];
    const copy = rememberByText((text) => {
      made.push(text);
      return text;
    }, 4);
    for (let turn = 0; turn < 50; turn++) for (const text of ['draft', `typed ${turn}`]) copy(text);
    assert.equal(made.filter((text) => text === 'draft').length, 1);
    copy('typed 0');
    assert.equal(made.filter((text) => text === 'typed 0').length, 2, 'what was typed long ago is forgotten');
  });

  it('keeps no draft alive for the line it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const lengthOf = rememberByText((text) => text.length, 60);
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    const ask = (i: number) => lengthOf(`${i} ${'ế'.repeat(500_000)}`.slice(0, 100));
    for (let i = 0; i < 45; i++) ask(i);
    // Asked for when they are about to be forgotten: they are kept anew.
    for (let i = 0; i < 15; i++) ask(i);
    assert.ok(heap() - before < 10e6, 'drafts of a megabyte each');
  });
});
