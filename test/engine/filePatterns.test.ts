import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ignore from 'ignore';
import { describe, it } from 'mocha';
import { filePatterns, patternOf } from '../../server/src/engine/filePatterns.ts';

const verdict = (patterns: readonly string[], path: string) => filePatterns(patterns).verdict(path);

describe('filePatterns', () => {
  it('name files and folders, at any depth or from their own folder', () => {
    for (const [pattern, named, others] of [
      ['*.cu.txt', ['a.cu.txt', 'tin/a.cu.txt'], ['a.txt', 'acu.txt']],
      ['nháp/', ['nháp/a.txt', 'tin/nháp/b/a.txt'], ['nháp', 'nháp.txt']],
      ['/tin', ['tin', 'tin/a.txt'], ['cu/tin']],
      ['tin/*.txt', ['tin/a.txt'], ['cu/tin/a.txt', 'tin/b/a.txt']],
      ['tin/**/a?.txt', ['tin/a1.txt', 'tin/b/c/a2.txt'], ['tin/a.txt', 'tin/a12.txt']],
      ['tin/**', ['tin/a.txt', 'tin/b/a.txt'], ['tin']],
      ['**/bia.txt', ['bia.txt', 'a/b/bia.txt'], ['a-bia.txt']],
      ['bai-[0-9a].txt', ['bai-3.txt', 'bai-a.txt'], ['bai-b.txt']],
      ['bai-[!0-9].txt', ['bai-b.txt'], ['bai-3.txt']],
      ['\\!chú ý\\*.txt', ['!chú ý*.txt'], ['!chú ýx.txt']],
      ['', [], ['a']],
      ['# lời', [], ['# lời', 'lời']],
      ['[a', [], ['[a', 'a']],
    ] as const) {
      for (const path of named) assert.equal(verdict([pattern], path), 'named', `${pattern} is ${path}`);
      for (const path of others) assert.equal(verdict([pattern], path), undefined, `${pattern}: ${path}`);
    }
  });

  it('are overruled by later ones, but for what a named folder holds', () => {
    const patterns = ['*.txt', '!bia.txt', 'kho/', '!kho/a.txt'];
    assert.equal(verdict(patterns, 'bia.txt'), 'exempt');
    assert.equal(verdict(patterns, 'a.txt'), 'named');
    assert.equal(verdict(patterns, 'kho/a.txt'), 'named');
    assert.equal(verdict(['bia.txt', '!bia.txt', 'bia.txt'], 'bia.txt'), 'named');
  });

  it('take names as they are read, however a file system stores them', () => {
    assert.equal(verdict(['Thời sự/'.normalize('NFD')], 'thời sự/a.txt'), 'named');
    assert.equal(verdict(['thời sự/'], 'THỜI SỰ/a.txt'.normalize('NFD')), 'named');
  });

  it('match nothing outside their folder', () => {
    for (const path of ['../a.txt', 'a/../b', '', '/a.txt', './a'])
      assert.equal(verdict(['*'], path), undefined);
  });

  const name = fc.stringMatching(/^[ab.*?!#[\]\\ -]{1,6}$/u).filter((text) => !/^\.{1,2}$/u.test(text));
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

  it('are exactly one file where they were made of its path', () => {
    fc.assert(
      fc.property(path, path, (one, other) => {
        assert.equal(verdict([patternOf(one)], one), 'named');
        if (one !== other && !other.startsWith(`${one}/`))
          assert.equal(verdict([patternOf(one)], other), undefined);
      }),
    );
  });

  it('say what another reader of .gitignore says', () => {
    const part = fc.oneof(
      { weight: 4, arbitrary: fc.stringMatching(/^[ab*?]{1,4}$/u) },
      fc.constantFrom('**', '[ab]', '[!a]x', 'a[a-b]*', '\\*', '\\a', 'a b'),
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '', '', '!', '/', '**/'),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '', '/', '/**'),
      )
      .map(([start, parts, end]) => `${start}${parts.join('/')}${end}`);
    const file = fc
      .array(fc.stringMatching(/^[abx*]{1,4}$/u), { minLength: 1, maxLength: 5 })
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 4 }), file, (patterns, path) => {
        const { ignored, unignored } = ignore().add(patterns).test(path);
        const expected = ignored ? 'named' : unignored ? 'exempt' : undefined;
        assert.equal(verdict(patterns, path), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read in one pass: what makes others go back and forth for hours is nothing', () => {
    // With those, time grows by the power of the stars: a run that does so never ends.
    const deep = `${'a/'.repeat(1000)}c`;
    const long = `${'a'.repeat(4000)}c`;
    for (const pattern of [
      `${'**/a/'.repeat(40)}b`,
      `${'a/**/'.repeat(40)}b`,
      `${'*a'.repeat(90)}b`,
      `${'*a*/'.repeat(50)}b`,
      `${'[ab]*'.repeat(40)}d`,
      `${'?*'.repeat(100)}d`,
      '(a+)+$',
      '{a,b}'.repeat(40),
      '['.repeat(200),
      '\\'.repeat(199),
    ]) {
      assert.equal(verdict([pattern], deep), undefined);
      assert.equal(verdict([pattern], long), undefined);
    }
  });
});
