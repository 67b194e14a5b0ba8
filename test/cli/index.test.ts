import { strict as assert } from 'node:assert';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const row = (id: number, body: string) =>
  JSON.stringify({ id, source: 'Báo A', published: '2025-07-11', title: `Bài số ${id}`, body });

describe('soat index', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({
      'kho/một.txt':
        'Ông Sergei Lavrov gặp ông Marco Rubio\nNgày 10/7/2025, ông Sergei Lavrov đến Kuala Lumpur.\n',
      'tin.ndjson': `${row(1, 'Bà Nguyễn Thị Minh đến Huế.')}\nkhông phải JSON\n${row(2, 'Ông Trần Văn Bình ở Huế.')}\n`,
    });
  });
  afterEach(() => folder.remove());
  const index = (...more: string[]) =>
    folder.soat(['index', 'kho', 'tin.ndjson', '--out', 'kho.soat', '--locale', 'en', ...more]);
  const lookup = async (name: string) =>
    (await folder.soat(['lookup', '--corpus', 'kho.soat', '--format', 'json', name])).out;

  it('writes a file that check, inspect and lookup open, and names what it could not read', async () => {
    const { code, out, err } = await index();
    assert.equal(code, 0);
    assert.match(out, /^Indexed 3 articles into kho\.soat/u);
    assert.match(err, /tin\.ndjson:2:1: not valid JSON\n/u);
    assert.match(await lookup('Lavrov'), /Kuala Lumpur/u);
    assert.match(await lookup('Trần Văn Bình'), /"Báo A":1/u);
    folder.write('ban.txt', 'Ngoại trưởng Sergey Lavrov\nÔng Sergey Lavrov đến Hà Nội.\n');
    const checked = await folder.soat(['check', '--corpus', 'kho.soat', 'ban.txt']);
    assert.equal(checked.code, 0, checked.err);
    const inspected = await folder.soat(['inspect', '--corpus', 'kho.soat', 'ban.txt']);
    assert.equal(inspected.code, 0, inspected.err);
  });

  it('opens the file of an article wherever the folder with its index was moved', async () => {
    await index();
    mkdirSync(join(folder.path, 'nơi mới'));
    for (const name of ['kho', 'kho.soat'])
      renameSync(join(folder.path, name), join(folder.path, 'nơi mới', name));
    const { out } = await folder.soat([
      'lookup',
      '--corpus',
      'nơi mới/kho.soat',
      '--format',
      'json',
      'Lavrov',
    ]);
    const url = pathToFileURL(join(folder.path, 'nơi mới', 'kho', 'một.txt')).href;
    assert.ok(out.includes(url), out);
  });

  it('reads what is new or changed and drops what is gone', async () => {
    await index();
    folder.write(
      'tin.ndjson',
      `${row(3, 'Bà Lê Thị Hoa ở Vinh.')}\n${row(2, 'Ông Trần Văn Bình ở Đà Nẵng.')}\n`,
    );
    const { out } = await index('--update');
    assert.match(out, /Indexed 3 .*\nKept 1 articles, read 2, dropped or replaced 2\n$/u);
    assert.match(await lookup('Lê Thị Hoa'), /"Báo A":1/u);
    assert.doesNotMatch(await lookup('Nguyễn Thị Minh'), /Báo A/u);
    assert.match(await lookup('Lavrov'), /Kuala Lumpur/u);
  });

  it('gives by an update the very file that it gives anew', async () => {
    await index();
    const bytes = readFileSync(join(folder.path, 'kho.soat'));
    await index('--update');
    assert.ok(readFileSync(join(folder.path, 'kho.soat')).equals(bytes));
  });

  it('removes what an ended run left, and nothing that a live one writes', async () => {
    const [dead, live] = [2 ** 22 + 1, process.ppid].map((id) => `kho.soat.tmp-${hostname()}-${id}`);
    for (const file of [dead, live]) writeFileSync(join(folder.path, file ?? ''), '');
    await index();
    assert.deepEqual(
      readdirSync(folder.path).filter((file) => file.startsWith('kho.soat')),
      ['kho.soat', live],
    );
  });

  it('leaves the old index where nothing can be read, and says so', async () => {
    await index();
    const { mtimeMs } = statSync(join(folder.path, 'kho.soat'));
    const { code, err } = await folder.soat(['index', 'không-có', '--out', 'kho.soat', '--locale', 'en']);
    assert.equal(code, 2);
    assert.match(err, /không-có: not found\n.*no articles/u);
    assert.equal(statSync(join(folder.path, 'kho.soat')).mtimeMs, mtimeMs);
    assert.deepEqual(
      readdirSync(folder.path).filter((file) => file.includes('.tmp')),
      [],
    );
  });

  it('says where it can not write, and what is missing', async () => {
    const { code, err } = await folder.soat(['index', 'kho', '--out', 'không/có/kho.soat', '--locale', 'en']);
    assert.equal(code, 2);
    assert.match(err, /cannot be written/u);
    const { code: usage, err: told } = await folder.soat(['index', 'kho', '--locale', 'en']);
    assert.equal(usage, 2);
    assert.match(told, /--out/u);
    assert.ok(!existsSync(join(folder.path, 'kho.soat')));
  });

  it('makes an index that is asked together with folders and other indexes', async () => {
    await index();
    folder.write(
      'mới/một.txt',
      'Ông Sergey Lavrov tới Hà Nội\nNgày 2/9/2025, ông Sergey Lavrov tới Hà Nội.\n',
    );
    folder.write('soat.yml', 'corpus: [kho.soat, mới]\n');
    const { out, code, err } = await folder.soat(['lookup', '--format', 'json', 'Lavrov']);
    assert.equal(code, 0, err);
    assert.match(out, /"text":"Sergei Lavrov"/u);
    assert.match(out, /"text":"Sergey Lavrov"/u);
    assert.match(out, /Kuala Lumpur/u);
    assert.match(out, /Hà Nội/u);
  });

  it('takes in articles of two archives that have one id, and one that is there twice once', async () => {
    folder.write('thêm/một.txt', 'Bà Nguyễn Thị Mai ở Cần Thơ\nBà Nguyễn Thị Mai nói.\n');
    const { out } = await index('thêm', 'kho');
    assert.match(out, /^Indexed 4 articles/u);
    assert.match(await lookup('Nguyễn Thị Mai'), /"articles":1/u);
  });
});
