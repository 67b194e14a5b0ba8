import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CancellationTokenSource, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageserver/node';
import { CHECK_DRAFTS, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts';
import { connect, PULL, type TestClient } from './client.ts';
import { createTestHost, NAMES } from './host.ts';

const WRONG = 'Ông Sergey Lavrov đến Hà Nội. Ông Sergei Lavrov đến Hà Nội.\n';
const RIGHT = 'Ông Sergei Lavrov đến Hà Nội.\n';

describe('checking the whole workspace', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());

  const start = async (files: Readonly<Record<string, string>>, folders = ['file:///desk']) => {
    const host = createTestHost(files);
    const started = await connect({
      host,
      capabilities: PULL,
      initialize: { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) },
    });
    client = started;
    const run = async (
      options: { stopAt?: number; onReport?: (percentage: number | undefined) => void } = {},
    ): Promise<WorkspaceSummary> => {
      const source = new CancellationTokenSource();
      const workDoneToken = 'progress';
      let reports = 0;
      const listening = started.connection.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'report') return;
        options.onReport?.(value.percentage);
        if (++reports === options.stopAt) source.cancel();
      });
      const params = { command: CHECK_DRAFTS, workDoneToken };
      const summary = await started.connection.sendRequest(ExecuteCommandRequest.type, params, source.token);
      listening.dispose();
      return summary;
    };
    return { client: started, host, run };
  };

  it('tells what is wrong in drafts that are not open, and how far it is', async () => {
    const { client, run } = await start({
      '/desk/soat.yml': NAMES,
      '/desk/a.txt': WRONG,
      '/desk/b.tin': RIGHT,
    });
    const percentages: (number | undefined)[] = [];
    const summary = await run({ onReport: (percentage) => percentages.push(percentage) });
    assert.deepEqual(
      { drafts: summary.drafts, affected: summary.affected, cancelled: summary.cancelled },
      { drafts: 2, affected: 1, cancelled: false },
    );
    assert.ok(summary.errors + summary.warnings + summary.others > 0);
    const { uri, diagnostics } = await client.pushed((push) => push.diagnostics.length > 0);
    assert.equal(uri, 'file:///desk/a.txt');
    assert.ok(diagnostics.every(({ source }) => source === 'Soát'));
    assert.deepEqual(percentages, [0, 50]);
  });

  it('takes each folder’s drafts by its own soat.yml, and none of the archive, of other folders or left out', async () => {
    const { run } = await start(
      {
        '/one/soat.yml': `${NAMES}ignore: [cu/]\ncorpus: kho\n`,
        '/one/a.txt': WRONG,
        '/one/cu/b.txt': WRONG,
        '/one/kho/c.txt': WRONG,
        '/two/d.txt': WRONG,
        '/two/e.tin': RIGHT,
        '/two/xa-hoi/soat.yml': 'rules: { test/spelling: off, test/shouting: off }\n',
        '/two/xa-hoi/f.txt': WRONG,
      },
      ['file:///one', 'file:///two', 'file:///two/xa-hoi'],
    );
    const { drafts, affected } = await run();
    assert.deepEqual({ drafts, affected }, { drafts: 3, affected: 1 });
  });

  it('stops where it is cancelled, with what it has', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`/desk/${n}.tin`, WRONG]));
    const { run } = await start({ '/desk/soat.yml': NAMES, ...files });
    const { drafts, cancelled } = await run({ stopAt: 3 });
    assert.ok(cancelled);
    assert.ok(drafts >= 2 && drafts < 40, `${drafts}`);
  });

  it('answers what is asked meanwhile', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`/desk/${n}.tin`, WRONG]));
    const { client, run } = await start({ '/desk/soat.yml': NAMES, ...files });
    const uri = 'file:///desk/open.tin';
    await client.open(uri, WRONG);
    await client.hover(uri, 0, 6);
    const done: string[] = [];
    await Promise.all([
      run().then(() => done.push('check')),
      client.hover(uri, 0, 6).then(() => done.push('hover')),
    ]);
    assert.deepEqual(done, ['hover', 'check']);
  });

  it('is kept up to date: files that change or go, drafts that are opened and closed, the configuration', async () => {
    const { client, host, run } = await start({ '/desk/soat.yml': NAMES, '/desk/a.txt': WRONG });
    const uri = 'file:///desk/a.txt';
    const has = (some: boolean) =>
      client.pushed((push) => push.uri === uri && push.diagnostics.length > 0 === some);
    await run();
    await has(true);

    host.files.set('/desk/a.txt', RIGHT);
    await client.filesChanged(uri);
    await has(false);
    host.files.set('/desk/a.txt', WRONG);
    await client.filesChanged(uri);
    await has(true);

    await client.open(uri, RIGHT);
    await has(false);
    await client.close(uri);
    await has(true);

    host.files.set('/desk/soat.yml', `${NAMES}rules: { test/spelling: off, test/shouting: off }\n`);
    await client.filesChanged('file:///desk/soat.yml');
    await has(false);
    host.files.set('/desk/soat.yml', NAMES);
    await client.filesChanged('file:///desk/soat.yml');
    await has(true);

    host.files.delete('/desk/a.txt');
    await client.filesChanged(uri);
    await has(false);
  });
});
