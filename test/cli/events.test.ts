import { strict as assert } from 'node:assert';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

interface Told {
  readonly '@type': string;
  readonly additionalType: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly eventStatus: string;
  readonly location?: { readonly name: string; readonly containedInPlace?: { readonly name: string } };
  readonly attendee?: readonly { readonly '@type': string; readonly name: string }[];
  readonly about?: readonly { readonly name: string }[];
  readonly subjectOf: readonly { readonly headline: string; readonly datePublished?: string }[];
}

const MEETING = 'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7.';

describe('soat events', () => {
  let folder: TestFolder;
  beforeEach(() => {
    const row = (id: string, published: string, title: string, body: string) =>
      JSON.stringify({ id, source: 'Báo A', published, title, body });
    folder = createTestFolder({
      'kho.ndjson': [
        row('a', '2025-07-11', 'Hai ngoại trưởng gặp nhau', MEETING),
        row('b', '2025-07-12', 'Sau cuộc gặp ở Kuala Lumpur', `Trước đó, ${MEETING}`),
        row('c', '2025-09-25', 'Ông Lavrov phát biểu', 'Ông Sergei Lavrov phát biểu tại New York ngày 24/9.'),
        row('d', '2025-09-25', 'Nga và Mỹ đàm phán', 'Phái đoàn Nga và Mỹ đàm phán tại Istanbul hôm 18/9.'),
      ].join('\n'),
      'bai.txt': `---\ndate: 2025-07-11\n---\nHai ngoại trưởng\n\n${MEETING}\n\nÔng Marco Rubio không gặp ông Donald Trump ngày 9/7.\n`,
    });
  });
  afterEach(() => folder.remove());

  const graph = async (...args: string[]) => {
    const { code, out, err } = await folder.soat([
      'events',
      '--corpus',
      'kho.ndjson',
      '--locale',
      'en',
      ...args,
    ]);
    return { code, err, told: out ? (JSON.parse(out) as { '@graph': Told[] })['@graph'] : [] };
  };

  it('tells an event of the archive once, with every article', async () => {
    const { told, code } = await graph('--entity', 'Lavrov', '--entity', 'Rubio');
    assert.equal(code, 0);
    assert.equal(told.length, 1);
    const [meeting] = told;
    assert.equal(meeting?.startDate, '2025-07-10');
    assert.equal(meeting?.additionalType, 'meeting');
    assert.equal(meeting?.location?.name, 'Kuala Lumpur');
    assert.equal(meeting?.location?.containedInPlace?.name, 'Malaysia');
    assert.deepEqual(meeting?.attendee?.map(({ name }) => name).sort(), ['Marco Rubio', 'Sergei Lavrov']);
    assert.deepEqual(
      meeting?.subjectOf.map(({ headline, datePublished }) => [headline, datePublished]),
      [
        ['Hai ngoại trưởng gặp nhau', '2025-07-11'],
        ['Sau cuộc gặp ở Kuala Lumpur', '2025-07-12'],
      ],
    );
  });

  it('filters by place, type and period; countries are what it is about', async () => {
    const september = await graph('--from', '2025-09-01', '--to', '2025-09-30');
    assert.deepEqual(
      september.told.map(({ startDate }) => startDate),
      ['2025-09-18', '2025-09-24'],
    );
    assert.deepEqual(september.told[0]?.about?.map(({ name }) => name).sort(), ['Mỹ', 'Nga']);
    assert.equal((await graph('--entity', 'Lavrov', '--type', 'statement')).told[0]?.startDate, '2025-09-24');
    assert.equal((await graph('--place', 'Kuala Lumpur')).told.length, 1);
    assert.equal((await graph('--place', 'Istanbul', '--type', 'sport')).code, 1, 'nothing found');
  });

  it('reads drafts, and leaves out what is denied', async () => {
    const { told } = await graph('bai.txt');
    assert.deepEqual(
      told.map(({ startDate }) => startDate),
      ['2025-07-10'],
    );
    assert.equal((await graph('--entity', 'Trump', 'bai.txt')).told.length, 0);
  });

  it('asks for somebody, a place or a time', async () => {
    const { code, err } = await graph();
    assert.equal(code, 2);
    assert.match(err, /--entity/u);
    assert.equal(
      (await graph('--from', '2020-01-01', '--to', '2025-01-01')).code,
      2,
      'years, and nobody named',
    );
  });

  it('are listed by soat lookup --events, of a name and of a day', async () => {
    const of = async (...query: string[]) =>
      (await folder.soat(['lookup', '--corpus', 'kho.ndjson', '--events', ...query])).out;
    const lavrov = await of('Lavrov');
    assert.match(lavrov, /24\/9\/2025.*10\/7\/2025/su, 'the newest first');
    assert.match(lavrov, /2 bài/u);
    assert.match(await of('2025-07-10'), /Kuala Lumpur/u);
    assert.match(await of('2025-07-09'), /không có gì/u);
  });
});
