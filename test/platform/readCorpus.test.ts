import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Article } from '../../server/src/archive/archive.ts';
import type { CorpusProblem } from '../../server/src/platform/corpus/corpusProblem.ts';
import { readCorpus } from '../../server/src/platform/node/readCorpus.ts';

async function readAll(path: string): Promise<{ articles: Article[]; problems: CorpusProblem[] }> {
  const articles: Article[] = [];
  const problems: CorpusProblem[] = [];
  for await (const item of readCorpus(path)) {
    if ('article' in item) articles.push(item.article);
    else problems.push(item.problem);
  }
  return { articles, problems };
}

describe('readCorpus', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'soat-corpus-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

  it('reads a folder in the order of paths, with what each text says of itself', async () => {
    await mkdir(join(folder, 'b'));
    await write('b/tin.txt', '# title = Lũ rút\n# date = 20251103\n# source = Bản tin\nNước sông đã rút.');
    await write(
      'a.md',
      '---\npublished: 2025-11-02\nurl: https://example.com/a\n---\n\nMưa lớn ở Huế\nThân bài.',
    );
    await write('README.md', 'Không phải bài báo.');
    const { articles, problems } = await readAll(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      articles.map(({ text: _, ...rest }) => rest),
      [
        {
          id: 'a.md',
          path: join(folder, 'a.md'),
          title: 'Mưa lớn ở Huế',
          datePublished: '2025-11-02',
          url: 'https://example.com/a',
        },
        {
          id: 'b/tin.txt',
          path: join(folder, 'b/tin.txt'),
          title: 'Lũ rút',
          datePublished: '2025-11-03',
          source: 'Bản tin',
        },
      ],
    );
    assert.ok(articles[0]?.text.startsWith('---\n'), 'spans count in the whole file');
  });

  it('fills in what corpus.yml knows, which the text itself overrules', async () => {
    await write(
      'corpus.yml',
      'articles:\n  a.txt: { title: Tên khác, source: Báo A, published: 2025-01-02 }\n  mất.txt: {}\n',
    );
    await write('a.txt', '# source = Báo B\nTít\nLời dẫn.');
    const { articles, problems } = await readAll(folder);
    const { title, source, datePublished } = articles[0] as Article;
    assert.deepEqual([title, source, datePublished], ['Tên khác', 'Báo B', '2025-01-02']);
    assert.equal(problems[0]?.message.en, 'there is no file "mất.txt"');
  });

  it('reads rows, and names bad ones by line without stopping', async () => {
    const rows = [
      '{"id":"1","source":"Báo A","published":"2025-09-24T20:30:00Z","title":"Tít","summary":"Dẫn.","body":"Dẫn. Thân.","url":"https://example.com/1"}',
      '{"id":"2","title"',
      '[1]',
      '',
      '{"id":"3","published":"hôm kia","title":"Tít 3"}',
      '{"id":"1","title":"Trùng mã"}',
      '{"title":"Không mã","summary":"Dẫn."}',
    ];
    await write('tin.ndjson', rows.join('\r\n'));
    const { articles, problems } = await readAll(join(folder, 'tin.ndjson'));
    assert.deepEqual(articles[0], {
      id: '1',
      source: 'Báo A',
      datePublished: '2025-09-25', // half past eight in the evening UTC is the next day in Vietnam
      title: 'Tít',
      text: 'Tít\nDẫn. Thân.',
      url: 'https://example.com/1',
    });
    assert.deepEqual(articles.slice(1), [{ id: 'tin.ndjson:7', title: 'Không mã', text: 'Không mã\nDẫn.' }]);
    assert.deepEqual(
      problems.map(({ line, message }) => [line, message.en]),
      [
        [2, 'not valid JSON'],
        [3, 'not a JSON object'],
        [5, '"hôm kia" is not a date'],
        [undefined, 'the id "1" was used before'],
      ],
    );
  });

  it('joins rows that span the chunks a stream reads', async () => {
    const long = 'Sông Hương dâng cao. '.repeat(20_000);
    await write(
      'tin.ndjson',
      [1, 2, 3].map((id) => JSON.stringify({ id, title: `${id}`, body: long })).join('\n'),
    );
    const { articles, problems } = await readAll(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      articles.map((article) => [article.id, article.text.length]),
      [
        ['1', long.trim().length + 2],
        ['2', long.trim().length + 2],
        ['3', long.trim().length + 2],
      ],
    );
  });

  it('names files that are no text, and a path that is not there', async () => {
    await write('anh.txt', Uint8Array.of(0x89, 0x50, 0, 1));
    await write('cu.txt', Uint8Array.of(0x54, 0xed, 0x6e));
    await write('rong.txt', '\n\n');
    await write('tot.txt', '\uFEFFCó chữ.');
    const { articles, problems } = await readAll(folder);
    assert.deepEqual(
      articles.map((article) => article.text),
      ['Có chữ.'],
    );
    assert.deepEqual(
      problems.map(({ path, message }) => [path.slice(folder.length + 1), message.en]),
      [
        ['anh.txt', 'not a text'],
        ['cu.txt', 'not UTF-8'],
        ['rong.txt', 'no text'],
      ],
    );
    assert.equal((await readAll(join(folder, 'khong-co'))).problems[0]?.message.en, 'not found');
  });

  it('takes the story out of a saved page', async () => {
    const paragraph =
      'Mưa lớn kéo dài hai ngày khiến nước sông dâng cao, nhiều tuyến đường ngập sâu, người dân phải di dời. ';
    await write(
      'trang.html',
      `<!doctype html><html lang="vi"><head><title>Mưa lớn ở Huế</title>
      <meta property="article:published_time" content="2025-11-02T10:00:00+07:00"></head>
      <body><nav><a href="/">Trang chủ</a></nav><article><h1>Mưa lớn ở Huế</h1>
      ${`<p>${paragraph.repeat(3)}</p>`.repeat(4)}</article><footer>Bản quyền</footer></body></html>`,
    );
    const { articles } = await readAll(folder);
    const { id, title, datePublished, text } = articles[0] as Article;
    assert.deepEqual([id, title, datePublished], ['trang.html', 'Mưa lớn ở Huế', '2025-11-02']);
    assert.deepEqual(text.split('\n'), ['Mưa lớn ở Huế', ...Array(4).fill(paragraph.repeat(3).trim())]);
  });
});

describe('the seed archive', () => {
  /** SHA-256 of the articles as they were given. */
  const GIVEN: Readonly<Record<string, string>> = {
    '2025-02-16-rubio-lavrov-dien-dam.txt':
      'aa4455dd39ffeffe00473df09d62904042f203e8afd637a370867e04ef704ed2',
    '2025-02-27-phai-doan-nga-my-istanbul.txt':
      '4a5f6160170c4516be6a0b7dc25852b674cf87d4d29c39ba383392c55b14f715',
    '2025-07-11-rubio-lavrov-kuala-lumpur.txt':
      'f767508630ae5f2e24dbcfee7fd3b4b64d352c6f3a76b2aba3e4aa6d28c41ec7',
    '2025-09-25-rubio-lavrov-new-york.txt':
      '9ffe8674583c6531204ded864b63e9990891827679fffb1b806c610f116cb016',
    '2025-11-10-lavrov-san-sang-doi-thoai.txt':
      'd0d750046587b1162d247b7445c291905678c3d20cac6eda2c93ff1b37a907b2',
  };

  it('holds the five articles byte for byte, each with a title and a day', async () => {
    const { articles, problems } = await readAll('server/corpus');
    assert.deepEqual(problems, []);
    const found: Record<string, string> = {};
    for (const { id, path, title, datePublished } of articles) {
      assert.ok(path && title && datePublished, id);
      found[id] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    }
    assert.deepEqual(found, GIVEN);
  });
});
