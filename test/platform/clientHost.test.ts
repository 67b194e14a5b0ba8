import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, describe, it } from 'mocha';
import type { Connection } from 'vscode-languageserver';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import {
  LIST_FILES,
  type ListFilesParams,
  OWN_SCHEME,
  READ_FILE,
  type ReadFileParams,
  STAT_FILE,
} from '../../server/src/lsp/fileRequests.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { createClientHost } from '../../server/src/platform/browser/languageHost.ts';
import { buildIndex } from '../../server/src/platform/node/sqlite/buildIndex.ts';

const folder = mkdtempSync(join(tmpdir(), 'soat-client-'));
after(() => rmSync(folder, { recursive: true }));
const annotator = createAnnotator(createGazetteer([]));

const ROOTS: Readonly<Record<string, string>> = {
  'web://desk': 'examples',
  'web://index': folder,
  [`${OWN_SCHEME}:`]: '.',
};

/** A client whose workspace `web://desk/` is the folder `examples`, and whose own files are this package's. */
function connect(large = 0): { readonly connection: Connection; readonly asked: string[] } {
  const asked: string[] = [];
  const pathOf = (uri: string) => {
    asked.push(uri);
    const [, root = '', path = ''] = /^(web:\/\/\w+|soat-own:)\/?(.*)$/u.exec(uri) ?? [];
    return join(ROOTS[root] ?? join(folder, 'none'), decodeURIComponent(path));
  };
  const answers: Readonly<Record<string, (params: never) => unknown>> = {
    [STAT_FILE]({ uri }: ReadFileParams) {
      const path = pathOf(uri);
      if (!existsSync(path)) return null;
      const found = statSync(path);
      return { kind: found.isDirectory() ? 'folder' : 'file', size: large || found.size };
    },
    [READ_FILE]: ({ uri }: ReadFileParams) => new Uint8Array(readFileSync(pathOf(uri))),
    [LIST_FILES]({ uri, endings }: ListFilesParams) {
      const root = pathOf(uri);
      return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((path) => endings.some((ending) => path.endsWith(`.${ending}`)))
        .map((path) => relative(root, join(root, path)).replaceAll(sep, '/'));
    },
  };
  const sendRequest = async (method: string, params: never) => answers[method]?.(params);
  return { connection: { sendRequest } as unknown as Connection, asked };
}

describe('the host of a server without files', () => {
  it('finds the nearest soat.yml, up to the root of the file system', async () => {
    const host = createClientHost(connect().connection);
    assert.equal(await host.findConfig('web://desk/ban-thao'), 'web://desk/soat.yml');
    assert.equal(await host.findConfig('web://other/a/b'), undefined);
    assert.match(await host.readText('web://desk/soat.yml'), /^corpus: kho-bai$/mu);
  });

  it('reads a folder of articles that a soat.yml names', async () => {
    const host = createClientHost(connect().connection);
    const path = host.resolve('web://desk', 'kho-bai');
    const { archive, problems } = await host.openArchive([path], annotator);
    assert.deepEqual(problems, []);
    assert.equal(archive?.size, 24);
    assert.match((await archive?.read('riyadh-18-2.txt')) ?? '', /Riyadh/u);
  });

  it('says what is not there', async () => {
    const { archive, problems } = await createClientHost(connect().connection).openArchive(
      ['web://desk/none'],
      annotator,
    );
    assert.equal(archive, undefined);
    assert.deepEqual(
      problems.map(({ path, message }) => [path, message.en]),
      [['web://desk/none', 'not found']],
    );
  });

  it('has the archive that comes with Soát, for drafts with and without a glossary', async () => {
    const { connection, asked } = connect();
    const host = createClientHost(connection);
    for (const plain of [true, false]) {
      const { archive, problems } = await host.openArchive([host.shippedCorpus], annotator, plain);
      assert.deepEqual(problems, []);
      assert.equal(archive?.size, 5);
    }
    assert.ok(asked.every((uri) => uri === `${OWN_SCHEME}:/dist/seeds.json`));
  });

  it('answers from an index file, whole in memory, and has the texts of its articles', async () => {
    const out = join(folder, 'kho.soat');
    await buildIndex({ corpora: ['examples/kho-bai'], out, config: DEFAULT_CONFIG, version: '0' });
    const host = createClientHost(connect().connection);
    const { archive, problems } = await host.openArchive(['web://index/kho.soat'], annotator);
    assert.deepEqual(problems, []);
    assert.equal(archive?.size, 24);
    assert.match((await archive?.read('riyadh-18-2.txt')) ?? '', /Riyadh/u);
  });

  it('says so where an index is too large, and does not read it', async () => {
    writeFileSync(join(folder, 'big.soat'), '');
    const { connection } = connect(60 * 1024 * 1024);
    const { archive, problems } = await createClientHost(connection).openArchive(
      ['web://index/big.soat'],
      annotator,
    );
    assert.equal(archive, undefined);
    assert.match(problems[0]?.message.en ?? '', /^the index is 60 MB, more than the 50 MB/u);
  });

  it('lists the drafts of a folder without what it says of itself', async () => {
    const drafts = await createClientHost(connect().connection).findDrafts('web://desk');
    assert.ok(drafts.includes('web://desk/ban-thao/cau-song-lam.tin'));
    assert.ok(!drafts.some((path) => path.endsWith('README.md')));
  });
});
