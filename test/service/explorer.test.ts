import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { ExplorerItem } from '../../server/src/service/explorerItems.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const URI = 'file:///desk/gap.tin';
const TEXT = [
  'Nga, Mỹ trao đổi',
  '',
  'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7/2025.',
  '',
  'Ông Lavrov và ông Rubio gặp nhau ngày 10/7/2025 trong một giờ.',
  '',
  'Ngày 20/7/2025, ông Lavrov sẽ thăm Mỹ.',
].join('\n');

const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const check = (text = TEXT) => service.check({ uri: URI, version: 1, text });
/** A group by its heading. */
const groupOf = (items: readonly ExplorerItem[] | null, heading: string) =>
  items?.find(({ label }) => label === heading);
const labels = (items: readonly ExplorerItem[]) => items.map(({ label }) => label);

describe('the explorer of a draft', () => {
  it('lists people and events, each once, organisations and places closed', async () => {
    const groups = await service.explore({ kind: 'draft' }, await check());
    assert.deepEqual(labels(groups), [
      'Ngày ra báo: 15/7/2025',
      'Không thấy lỗi',
      'Người',
      'Sự kiện',
      'Địa danh',
      'Kho bài xác nhận',
    ]);
    const [, , people, events, places] = groups;
    assert.deepEqual(labels(people?.items ?? []), ['Sergei Lavrov', 'Marco Rubio']);
    assert.deepEqual(labels(events?.items ?? []), [
      '10/7/2025 · cuộc gặp',
      '20/7/2025 · chuyến thăm [dự kiến]',
    ]);
    assert.deepEqual([people?.closed, places?.closed], [undefined, true]);
  });

  it('says where a name stands first and how often, and which articles give an event the same day', async () => {
    const [, , people, events] = await service.explore({ kind: 'draft' }, await check());
    const [lavrov] = people?.items ?? [];
    assert.deepEqual(lavrov?.location, {
      uri: URI,
      range: { start: { line: 2, character: 17 }, end: { line: 2, character: 30 } },
    });
    assert.equal(lavrov?.tooltip, 'Sergei Lavrov × 3');
    assert.equal(
      events?.items?.[0]?.description,
      'Sergei Lavrov, Marco Rubio (Kuala Lumpur) · kho có 1 bài cùng ngày',
    );
  });

  it('gives below a person what the archive tells, with the place of each article', async () => {
    const people = groupOf(await service.explore({ kind: 'draft' }, await check()), 'Người');
    const subject = people?.items?.[0]?.subject;
    assert.ok(subject);
    const below = await service.explore(subject, await check());
    assert.deepEqual(labels(below).slice(0, 2), ['11/7/2025 · phát biểu', '10/7/2025 · cuộc gặp']);
    const [article] = below[1]?.items ?? [];
    assert.equal(article?.label, 'Ngoại trưởng Nga và Mỹ gặp nhau');
    assert.equal(article?.description, 'Báo Sáng, 11/7/2025');
    assert.equal(article?.location?.uri, 'file:///archive/a.txt');
    assert.equal(article?.location?.range.start.line, 2);
  });

  it('gives below an event those of the archive, or says that there is none', async () => {
    const below = async (text: string) => {
      const checked = await check(text);
      const events = groupOf(await service.explore({ kind: 'draft' }, checked), 'Sự kiện');
      const subject = events?.items?.[0]?.subject;
      assert.ok(subject);
      return service.explore(subject, checked);
    };
    assert.equal((await below(TEXT))[0]?.label, '10/7/2025 · cuộc gặp');
    assert.deepEqual(await below('Ngoại trưởng Mỹ Marco Rubio từ chức ngày 12/7/2025.'), [
      { kind: 'note', label: 'Kho bài chưa ghi sự kiện nào như thế.' },
    ]);
  });

  it('has nothing of a draft that is not there, nor below an event that is gone', async () => {
    assert.deepEqual(await service.explore({ kind: 'draft' }), []);
    assert.deepEqual(await service.explore({ kind: 'event', at: 3 }, await check()), []);
    assert.equal((await service.explore({ kind: 'draft' }, await check(''))).length, 2);
  });

  it('lists what was found, family by family, and where', async () => {
    const text = `---\ndate: 2025-07-12\n---\nTít của bài\n\nÔng Sergey Lavrov đến.\nQUẢNGCÁO`;
    const [edition, findings] = await service.explore({ kind: 'draft' }, await check(text));
    assert.equal(edition?.label, 'Ngày ra báo: 12/7/2025');
    assert.equal(edition?.description, 'thứ Bảy, từ phần đầu bản thảo');
    assert.deepEqual([findings?.label, findings?.description], ['Cần xem lại', '2']);
    assert.deepEqual(
      findings?.items?.map(({ label, description }) => [label, description]),
      [
        ['test', '1'],
        ['Phần thừa của trang web', '1'],
      ],
    );
    const [finding] = findings?.items?.[0]?.items ?? [];
    assert.deepEqual([finding?.label, finding?.description], ['Sergey Lavrov', '→ Sergei Lavrov']);
    assert.equal(finding?.tooltip, '“Sergey Lavrov” khác “Sergei Lavrov”\ndòng 6 · test/spelling');
    const [leftover] = findings?.items?.[1]?.items ?? [];
    assert.deepEqual([leftover?.label, leftover?.description], ['QUẢNGCÁO', 'Không thuộc bài']);
    assert.equal(finding.severity, 'warning');
    assert.deepEqual(finding.location?.range.start, { line: 5, character: 4 });
  });

  it('lists what the archive confirms, with the reason', async () => {
    const confirmed = groupOf(await service.explore({ kind: 'draft' }, await check()), 'Kho bài xác nhận');
    assert.equal(confirmed?.closed, true);
    const [day] = confirmed.items ?? [];
    assert.equal(day?.label, '10/7/2025');
    assert.match(day.description ?? '', /^Kho bài cũng ghi ngày 10\/7\/2025 – cuộc gặp/u);
  });
});

describe('the explorer of the archive', () => {
  it('finds people by a part of the name, with their events below', async () => {
    const [person] = await service.explore({ kind: 'search', query: ' lavrov ' });
    assert.equal(person?.kind, 'person');
    assert.deepEqual(person?.subject, { kind: 'entity', id: 'person/sergei-lavrov' });
    assert.deepEqual(labels(person?.items ?? []).slice(0, 2), [
      '11/7/2025 · phát biểu',
      '10/7/2025 · cuộc gặp',
    ]);
  });

  it('finds the events of a day', async () => {
    const [day] = await service.explore({ kind: 'search', query: '10/7/2025' });
    assert.equal(day?.label, 'thứ Năm, 10/7/2025');
    assert.equal(day?.items?.[0]?.label, '10/7/2025 · cuộc gặp');
  });

  it('says that it finds nothing', async () => {
    assert.deepEqual(await service.explore({ kind: 'search', query: 'Xyzzy' }), [
      { kind: 'note', label: 'Không tìm thấy “Xyzzy” trong kho bài.' },
    ]);
  });
});
