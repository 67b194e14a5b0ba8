import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { escapeMarkdown, link } from '../../server/src/service/markdown.ts';

describe('Markdown', () => {
  it('shows words of a draft as they are', () => {
    assert.equal(escapeMarkdown('*Tít* [x](y) <b>'), '\\*Tít\\* \\[x\\](y) \\<b\\>');
    assert.equal(escapeMarkdown('hai\n# dòng'), 'hai # dòng', 'a line break would begin a block');
    assert.equal(escapeMarkdown('# dòng'), '\\# dòng');
    assert.equal(escapeMarkdown('10. Một'), '10\\. Một');
    assert.equal(escapeMarkdown('10/7: 5.000 người'), '10/7: 5.000 người');
  });

  it('leaves no mark unescaped, and nothing else changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped.replace(/\\./gsu, ''), /[\\`*_[\]<>|&~$\n]|^\s*[-+#=]|^\s*\d{1,9}[.)]/u);
        assert.equal(escaped.replace(/\\(.)/gsu, '$1'), text.replace(/\s+/gu, ' '));
      }),
    );
  });

  it('links to any address', () => {
    assert.equal(link('[a]', 'file:///kho bài/<x>.txt#L3'), '[\\[a\\]](<file:///kho%20bài/%3Cx%3E.txt#L3>)');
  });
});
