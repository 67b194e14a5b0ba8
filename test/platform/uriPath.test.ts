import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { andAbove, resolvePath, toPath, toUri } from '../../server/src/platform/browser/uriPath.ts';

describe('paths of files that are known by URIs', () => {
  it('are readable, and lead back to the URI', () => {
    for (const [uri, path] of [
      ['web://x/d%E1%BA%A1%0A%E2%80%A8.txt', 'web://x/dạ\n\u2028.txt'],
      ['vscode-vfs://github/toa-soan/kho%20b%C3%A0i/a.txt', 'vscode-vfs://github/toa-soan/kho bài/a.txt'],
      ['file:///c%3A/b%E1%BA%A3n%20th%E1%BA%A3o.tin', 'file:///c:/bản thảo.tin'],
      ['vscode-test-web://mount/soat.yml', 'vscode-test-web://mount/soat.yml'],
      ['vscode-test-web://mount/', 'vscode-test-web://mount/'],
    ] as const) {
      assert.equal(toPath(uri), path);
      assert.equal(toUri(path), uri);
    }
  });

  it('are none of documents that are no files', () => {
    for (const uri of [
      'untitled:Untitled-1',
      'untitled:/a.tin',
      'vscode-settings:/x',
      'web://x/a?ref=1',
      'web://x/%zz',
    ])
      assert.equal(toPath(uri), undefined);
  });

  it('survive the way through a URI whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (parts) => {
        const inner = parts.map((part) => part.replaceAll('/', '_')).join('/');
        assert.equal(toPath(toUri(`web://desk/${inner}`)), `web://desk/${inner}`);
      }),
    );
  });

  it('are resolved within their file system, from its root too', () => {
    for (const [folder, written, path] of [
      ['web://mount', 'kho-bai', 'web://mount/kho-bai'],
      ['web://mount/', './kho bài/2025', 'web://mount/kho bài/2025'],
      ['web://mount/a/b', '../kho.soat', 'web://mount/a/kho.soat'],
      ['web://mount/a', '..\\..\\..\\x', 'web://mount/x'],
      ['web://mount/a', '/x', 'web://mount/x'],
      ['web://mount/a', 'other://y/x', 'other://y/x'],
      ['file:///a', 'b', 'file:///a/b'],
    ] as const)
      assert.equal(resolvePath(folder, written), path);
  });

  it('have the folders above them up to the root', () => {
    assert.deepEqual(andAbove('web://mount/a/b'), ['web://mount/a/b', 'web://mount/a', 'web://mount/']);
    assert.deepEqual(andAbove('web://mount'), ['web://mount/']);
  });
});
