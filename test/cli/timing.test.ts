/** `soat check --timing`, and progress on a terminal. */
import { strict as assert } from 'node:assert';
import { after, describe, it } from 'mocha';
import { createProgress } from '../../server/src/cli/progress.ts';
import { createStopwatch, toTiming } from '../../server/src/cli/stopwatch.ts';
import { STAGES } from '../../server/src/engine/timer.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestFolder } from '../support/cli.ts';

describe('soat check --timing', () => {
  const folder = createTestFolder({ 'bai.txt': 'Lễ khai mạc diễn ra ngày 31/6 tại Huế, đông người dự.\n' });
  after(() => folder.remove());

  it('gives each stage and each rule in JSON, and nothing unasked', async () => {
    const args = ['check', '--no-corpus', '--format', 'json', 'bai.txt'];
    const { timing } = JSON.parse((await folder.soat([...args, '--timing'])).out) as {
      timing: { stages: Record<string, number>; rules: Record<string, number> };
    };
    assert.deepEqual(Object.keys(timing.stages), [...STAGES]);
    assert.deepEqual(Object.keys(timing.rules).sort(), RULES.map(({ meta }) => meta.id).sort());
    assert.ok((timing.stages['annotate'] ?? 0) > 0);
    assert.equal((await folder.soat(args)).out.includes('timing'), false);
  });

  it('prints two tables on standard error for people, and finds the same', async () => {
    const plain = await folder.soat(['check', '--no-corpus', '--locale', 'en', 'bai.txt']);
    const timed = await folder.soat(['check', '--no-corpus', '--locale', 'en', '--timing', 'bai.txt']);
    const withoutTime = (out: string) => out.replace(/\d+(?:\.\d)? (?:ms|s)\b/u, '');
    assert.equal(withoutTime(timed.out), withoutTime(plain.out));
    assert.match(timed.err, /^Stage +Time +Share\nidentify/u);
    assert.match(timed.err, /\ndate\/impossible +\d+\.\d ms +\d+\.\d %\n/u);
  });

  it('adds up what threads took, and ranks the rules', () => {
    const watch = createStopwatch();
    watch.add({ annotate: 1, 'b/b': 2, 'a/a': 1 });
    watch.add({ annotate: 2, 'a/a': 5 });
    const timing = toTiming(watch.take());
    assert.deepEqual(timing.stages, { identify: 0, annotate: 3, lookUp: 0, judge: 0 });
    assert.deepEqual(Object.entries(timing.rules), [
      ['a/a', 6],
      ['b/b', 2],
    ]);
    assert.deepEqual(watch.take(), {});
  });

  it('times what is promised until it is there', async () => {
    const watch = createStopwatch();
    let settle = () => {};
    const work = watch.time(
      'lookUp',
      () =>
        new Promise<void>((resolve) => {
          settle = resolve;
        }),
    );
    assert.deepEqual(watch.take(), {});
    settle();
    await work;
    assert.ok('lookUp' in watch.take());
  });
});

describe('progress', () => {
  const told = (live: boolean, plain: boolean) => {
    const err: string[] = [];
    const terminal = {
      cwd: '.',
      env: {},
      color: false,
      columns: undefined,
      live,
      out: () => {},
      err: (text: string) => void err.push(text),
      input: async () => new Uint8Array(),
    };
    const now = performance.now;
    let time = 0;
    performance.now = () => time;
    try {
      const progress = createProgress('check.progress', plain, terminal, 'en');
      for (; time <= 30_000; time += 100) progress.at(time / 10, 6_000);
      progress.end();
    } finally {
      performance.now = now;
    }
    return err;
  };

  it('is a line that is written over on a terminal, and gone at the end', () => {
    const err = told(true, false);
    assert.match(err[0] ?? '', /^20 of 6000 drafts checked, 100 a second, about/u);
    assert.equal(err[1], '\r\u001b[K');
    assert.equal(err.at(-1), '\r\u001b[K');
    assert.ok(err.every((text) => !text.includes('\n')));
  });

  it('is nothing, or a line now and then, where there is no terminal', () => {
    assert.deepEqual(told(false, false), []);
    assert.equal(told(false, true).length, 3);
  });
});
