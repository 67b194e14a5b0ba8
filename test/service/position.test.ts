import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetAt, positionAt } from '../../server/src/service/position.ts';
import { splitLines } from '../../server/src/text/line.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'ế', 'e\u0301', '😀', '\n', '\r\n', '\r', ' '),
  maxLength: 30,
});

describe('positions', () => {
  it('are those of the editor’s own documents', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (raw, at) => {
        const offset = Math.min(at, raw.length);
        const document = TextDocument.create('file:///a', 'x', 1, raw);
        const lines = splitLines(raw);
        // Between \r and \n there is no position: the editor clips it.
        if (raw[offset - 1] === '\r' && raw[offset] === '\n') return;
        assert.deepEqual(positionAt(lines, offset), document.positionAt(offset));
        assert.equal(offsetAt(lines, document.positionAt(offset)), offset);
      }),
    );
  });

  it('outside the text are brought back into it', () => {
    const lines = splitLines('một\nhai');
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 3);
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), 7);
    assert.equal(offsetAt(lines, { line: -1, character: 0 }), 0);
  });
});
