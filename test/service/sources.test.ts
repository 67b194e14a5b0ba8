import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Archive } from '../../server/src/archive/archive.ts';
import { archiveUri, createSources, readArchiveUri } from '../../server/src/service/sources.ts';

const archive = { name: 'kho', read: async (id: string) => (id === 'a' ? 'Tít\nHai' : undefined) } as Archive;

describe('sources', () => {
  it('point into the file an article lies in', async () => {
    const { locate } = createSources(archive, (path) => `file://${path}`);
    assert.deepEqual(await locate('a', { start: 4, end: 7 }, '/a.txt'), {
      uri: 'file:///a.txt',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    });
  });

  it('point to the archive where there is no file, and nowhere where there is no text', async () => {
    const { locate } = createSources(archive, (path) => `file://${path}`);
    assert.equal((await locate('a', { start: 4, end: 7 }))?.uri, 'soat-archive:/a.txt?kho');
    assert.equal(await locate('b', { start: 4, end: 7 }), undefined);
    assert.deepEqual((await locate('b', undefined, '/b.txt'))?.range.start, { line: 0, character: 0 });
  });

  it('survive an archive that fails', async () => {
    const failing = { ...archive, read: () => Promise.reject(new Error('gone')) };
    const { locate } = createSources(failing, (path) => `file://${path}`);
    assert.equal(await locate('a'), undefined);
  });

  it('have addresses that can be read back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (article, name) => {
        assert.deepEqual(readArchiveUri(archiveUri(name, article)), { article, archive: name });
      }),
    );
    assert.equal(readArchiveUri('file:///a.txt'), undefined);
    assert.equal(readArchiveUri('soat-archive:/%.txt?x'), undefined);
  });
});
