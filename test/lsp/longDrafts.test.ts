import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.ts';
import { checkLong, LONG } from '../../server/src/lsp/longDrafts.ts';
import { shouting, spelling } from '../support/desk.ts';
import { applied } from '../support/edits.ts';
import { connect, itemsOf, PULL, type TestClient } from './client.ts';
import { createTestHost } from './host.ts';

const DRAFT = 'file:///desk/dai.tin';
const SENTENCE = 'Ông Sergey Lavrov đến Hà Nội. Ông Sergei Lavrov đến Hà Nội.\n\n';
const LONG_TEXT = SENTENCE.repeat(Math.ceil((LONG + 1) / SENTENCE.length));

/** A place to check aside whose checks end when they are let. */
function createAside(host: Host) {
  const jobs: { version: number; finish(): void; fail(error: Error): void; cancelled: boolean }[] = [];
  const checkAside: Host['checkAside'] = (job, token) =>
    new Promise((resolve, reject) => {
      const one = {
        version: job.document.version,
        cancelled: false,
        finish: () => resolve(checkLong(job, host, [spelling, shouting])),
        fail: reject,
      };
      jobs.push(one);
      token.onCancellationRequested(() => {
        one.cancelled = true;
        reject(new Error('ended'));
      });
    });
  return { jobs, checkAside };
}

describe('a draft too long to be checked between two keystrokes', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());

  const start = async () => {
    const host = createTestHost();
    const aside = createAside(host);
    const started = await connect({ host: { ...host, checkAside: aside.checkAside }, capabilities: PULL });
    client = started;
    return { client: started, jobs: aside.jobs };
  };
  /** As soon as there are so many jobs. */
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; !isSo(); tries++) {
      assert.ok(tries < 500, 'it takes too long');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('is checked aside with a notice, and everything else is answered meanwhile', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const pulling = client.pull(DRAFT);
    await until(() => jobs.length === 1);
    assert.ok(await client.hover(DRAFT, 0, 6), 'cards wait for nothing');
    assert.deepEqual(
      await client.codeActions(DRAFT, { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } }),
      [],
    );
    const short = 'file:///desk/ngan.tin';
    await client.open(short, SENTENCE);
    assert.ok(itemsOf(await client.pull(short)).length > 0);
    assert.ok(await client.hover(short, 0, 6));
    assert.match(client.messages.join(), /được soát ngầm/u);
    jobs[0]?.finish();
    const found = itemsOf(await pulling);
    assert.ok(found.length >= LONG / SENTENCE.length, `${found.length}`);
    assert.equal(client.statuses.at(-1)?.state, 'checked');
    // Asked again, it is known; the notice came once.
    assert.equal(itemsOf(await client.pull(DRAFT)).length, found.length);
    assert.equal(jobs.length, 1);
    assert.equal(client.messages.length, 1);
  });

  it('has cards and quick fixes at any place of it, but for what changes all of it', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const pulling = client.pull(DRAFT);
    await until(() => jobs.length === 1);
    jobs[0]?.finish();
    const found = itemsOf(await pulling);
    const last = found.at(-1);
    assert.ok(last && last.range.start.line > 2000);
    const { line, character } = last.range.start;
    const card = (await client.hover(DRAFT, line, character + 1))?.contents as { readonly value: string };
    assert.match(card.value, /Sergei Lavrov/u);
    const actions = await client.codeActions(DRAFT, last.range);
    const fix = actions.find(({ title }) => title === 'Sửa thành “Sergei Lavrov”');
    assert.deepEqual(fix?.diagnostics, [last]);
    const mended = applied(LONG_TEXT, DRAFT, fix?.edit);
    assert.equal(mended, LONG_TEXT.replace(/Sergey(?![\s\S]*Sergey)/u, 'Sergei'));
    const titles = actions.map(({ title }) => title).join('\n');
    assert.match(titles, /^Bỏ qua “test\/spelling” ở dòng này/mu);
    assert.doesNotMatch(titles, /Sửa tất cả|mọi bản thảo…/u);
    // What is safe throughout is safe here.
    const [all] = await client.codeActions(DRAFT, last.range, { only: ['source.fixAll.soat'] });
    assert.doesNotMatch(applied(LONG_TEXT, DRAFT, all?.edit), /Sergey/u);
  });

  it('of one line without end has neither', async () => {
    const { client } = await start();
    await client.open(DRAFT, 'Ông Sergey Lavrov đến. '.repeat(5000));
    assert.equal(await client.hover(DRAFT, 0, 6), null);
  });

  it('that changes meanwhile is checked as it is then; the old check is ended', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const first = client.pull(DRAFT).catch((error: Error) => error);
    await until(() => jobs.length === 1);
    await client.change(DRAFT, 2, { text: `${LONG_TEXT}${SENTENCE}` });
    const second = client.pull(DRAFT);
    await until(() => jobs.length === 2);
    assert.ok(jobs[0]?.cancelled);
    assert.ok((await first) instanceof Error, 'to be asked again');
    jobs[1]?.finish();
    assert.ok(itemsOf(await second).length > 0);
    assert.deepEqual(
      jobs.map(({ version }) => version),
      [1, 2],
    );
  });

  it('whose request is cancelled answers it at once: the next may be waiting', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: DRAFT } };
    const pulling = client.connection
      .sendRequest(DocumentDiagnosticRequest.type, params, source.token)
      .catch(() => 'answered');
    await until(() => jobs.length === 1);
    source.cancel();
    assert.equal(await pulling, 'answered');
    await client.change(DRAFT, 2, { text: SENTENCE });
    assert.ok(itemsOf(await client.pull(DRAFT)).length > 0);
    assert.ok(jobs[0]?.cancelled);
  });

  it('that is closed meanwhile is checked no longer', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const pulling = client.pull(DRAFT).catch(() => undefined);
    await until(() => jobs.length === 1);
    await client.close(DRAFT);
    await until(() => jobs[0]?.cancelled === true);
    await pulling;
  });

  it('whose check breaks says so, and is checked again when asked', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const pulling = client.pull(DRAFT);
    await until(() => jobs.length === 1);
    jobs[0]?.fail(new Error('out of memory'));
    assert.deepEqual(itemsOf(await pulling), []);
    assert.equal(client.statuses.at(-1)?.state, 'failed');
    assert.match(client.logs.join(), /out of memory/u);
    const again = client.pull(DRAFT);
    await until(() => jobs.length === 2);
    jobs[1]?.finish();
    assert.ok(itemsOf(await again).length > 0);
  });

  it('that is made short again is checked as any other', async () => {
    const { client, jobs } = await start();
    await client.open(DRAFT, LONG_TEXT);
    const pulling = client.pull(DRAFT).catch(() => undefined);
    await until(() => jobs.length === 1);
    await client.change(DRAFT, 2, { text: SENTENCE });
    assert.ok(itemsOf(await client.pull(DRAFT)).length > 0);
    assert.ok(await client.hover(DRAFT, 0, 6));
    jobs[0]?.finish();
    await pulling;
  });
});
