/** Whatever is done to a draft, and however fast: in the end it is told what a fresh look at the same text finds. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { LONG } from '../../server/src/lsp/longDrafts.ts';
import { shouting, spelling } from '../support/desk.ts';
import { connect, itemsOf, PULL, type TestClient } from './client.ts';
import { createTestHost } from './host.ts';

const PIECES = [
  'Ông Sergey Lavrov đến Hà Nội. ',
  'Ông Sergei Lavrov nói. ',
  '\n\n',
  'ĐẾN HÀ NỘI! ',
  '<!-- soat-disable -->\n',
  'Ô\u0302ng ',
  '',
];

type Deed =
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly piece: number }
  | { readonly kind: 'undo' | 'ask' | 'reopen' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant<'replace'>('replace'),
      at: fc.nat(200),
      length: fc.nat(30),
      piece: fc.nat(PIECES.length - 1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant<'undo'>('undo') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant<'ask'>('ask') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant<'reopen'>('reopen') }) },
);

describe('storms', () => {
  let client: TestClient;
  let drafts = 0;
  before(async () => {
    client = await connect({
      host: createTestHost(),
      capabilities: PULL,
      server: { pauses: { inWord: 1, afterWord: 1 } },
    });
  });
  after(() => client.stop());

  const fresh = async (text: string) => {
    const uri = `file:///desk/fresh-${drafts++}.tin`;
    await client.open(uri, text);
    const found = itemsOf(await client.pull(uri));
    await client.close(uri);
    return found.map(({ code, range, message }) => ({ code, range, message }));
  };
  const isAskedAgain = (error: { data?: { retriggerRequest?: boolean } }) =>
    assert.ok(error.data?.retriggerRequest, JSON.stringify(error));

  it('of edits, undoing, asking and closing end in what the text deserves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
        const uri = `file:///desk/storm-${drafts++}.tin`;
        let version = 1;
        let text = PIECES.join('');
        const past: string[] = [];
        const asked: Promise<unknown>[] = [];
        const replace = async (whole: string) => {
          text = whole;
          await client.change(uri, ++version, { text });
        };
        await client.open(uri, text);
        for (const each of deeds) {
          if (each.kind === 'ask') asked.push(client.pull(uri).catch(isAskedAgain));
          else if (each.kind === 'undo') await replace(past.pop() ?? text);
          else if (each.kind !== 'replace') {
            await client.close(uri);
            await client.open(uri, text);
            version = 1;
          } else {
            past.push(text);
            const at = Math.min(each.at, text.length);
            await replace(text.slice(0, at) + PIECES[each.piece] + text.slice(at + each.length));
          }
        }
        await Promise.all(asked);
        const found = itemsOf(await client.pull(uri));
        assert.deepEqual(
          found.map(({ code, range, message }) => ({ code, range, message })),
          await fresh(text),
        );
        await client.close(uri);
      }),
      { numRuns: 40 },
    );
  });

  it('of keystrokes are checked once, when they are over', async () => {
    let checked = 0;
    const counting = {
      ...spelling,
      check: (context: Parameters<typeof spelling.check>[0]) => {
        checked++;
        return spelling.check(context);
      },
    };
    const client = await connect({
      host: createTestHost(),
      capabilities: PULL,
      server: { pauses: { inWord: 50, afterWord: 50 }, rules: [counting, shouting] },
    });
    const uri = 'file:///desk/typing.tin';
    await client.open(uri, '');
    await client.pull(uri);
    const asked: Promise<unknown>[] = [];
    const words = PIECES.join('').repeat(3);
    for (const [at, letter] of [...words].entries()) {
      const position = { line: 0, character: at };
      const typed = letter === '\n' ? ' ' : letter;
      await client.change(uri, at + 2, { range: { start: position, end: position }, text: typed });
      if (at % 10 === 0) asked.push(client.pull(uri).catch(isAskedAgain));
    }
    await Promise.all(asked);
    assert.deepEqual(
      itemsOf(await client.pull(uri)).map(({ message }) => message),
      (await fresh([...words].map((letter) => (letter === '\n' ? ' ' : letter)).join(''))).map(
        ({ message }) => message,
      ),
    );
    await client.close(uri);
    await client.stop();
    assert.ok(checked < words.length / 10, `${checked} checks of ${words.length} keystrokes`);
  });

  it('of a paste of a megabyte, taken back at once, leave nothing behind', async () => {
    const uri = 'file:///desk/paste.tin';
    const text = PIECES.join('');
    const pasted = text.repeat(Math.ceil(1_000_000 / text.length));
    assert.ok(pasted.length > LONG);
    await client.open(uri, text);
    const end = { line: 0, character: 0 };
    await client.change(uri, 2, { range: { start: end, end }, text: pasted });
    const asked = client.pull(uri).catch(isAskedAgain);
    await client.change(uri, 3, { text });
    await asked;
    const found = itemsOf(await client.pull(uri)).map(({ code, range, message }) => ({
      code,
      range,
      message,
    }));
    assert.deepEqual(found, await fresh(text));
    await client.close(uri);
  });

  it('that end in closing the draft while it is checked are no failure', async () => {
    const failures = client.statuses.filter(({ state }) => state === 'failed').length;
    for (let n = 0; n < 20; n++) {
      const uri = `file:///desk/closed-${n}.tin`;
      await client.open(uri, PIECES.join('').repeat(20));
      const asked = client.pull(uri).catch(isAskedAgain);
      await client.change(uri, 2, { text: 'Ông Sergey Lavrov.' });
      await client.close(uri);
      await asked;
    }
    assert.equal(client.statuses.filter(({ state }) => state === 'failed').length, failures);
  });
});
