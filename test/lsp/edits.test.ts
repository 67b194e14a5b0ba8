import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, itemsOf, PULL, PUSH } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost } from './host.ts';

/** Pieces that make and mend findings, break lines in each way, and hold letters of more than one code unit. */
const piece = fc.constantFrom(
  'Sergey Lavrov',
  'Sergei',
  ' ',
  '\n',
  '\r\n',
  'ABC',
  'e\u0302\u0301',
  '😀',
  '',
  '<!--',
  '-->',
);
const edit = fc.record({ at: fc.nat(300), remove: fc.nat(30), insert: piece });

describe('typing', () => {
  for (const capabilities of [PUSH, PULL]) {
    const way = capabilities === PULL ? 'asked for' : 'pushed';
    it(`of any kind ends in the diagnostics of the text as it stands (${way})`, async () => {
      const client = await connect({
        host: createTestHost(),
        capabilities,
        server: { pauses: { inWord: 1, afterWord: 1 } },
      });
      let opened = 0;
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
            const uri = `${DRAFT}${opened++}`;
            let document = TextDocument.create(uri, 'x', 1, TEXT);
            await client.open(uri, TEXT);
            for (const { at, remove, insert } of edits) {
              const range = {
                start: document.positionAt(at),
                end: document.positionAt(at + remove),
              };
              document = TextDocument.update(document, [{ range, text: insert }], document.version + 1);
              await client.change(uri, document.version, { range, text: insert });
            }
            const fresh = `${uri}.fresh`;
            await client.open(fresh, document.getText());
            const read = async (which: string, version: number) =>
              capabilities === PULL
                ? itemsOf(await client.pull(which))
                : (await client.pushed((params) => params.uri === which && params.version === version))
                    .diagnostics;
            assert.deepEqual(await read(uri, document.version), await read(fresh, 1));
            await client.close(uri);
            await client.close(fresh);
          }),
          { numRuns: 40 },
        );
      } finally {
        await client.stop();
      }
    });
  }
});
