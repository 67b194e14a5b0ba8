import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import type { Subject } from '../../server/src/service/subject.ts';
import type { Timeline } from '../../server/src/service/timeline.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const URI = 'file:///desk/gap.tin';
const TEXT = [
  'Nga, Mỹ trao đổi',
  '',
  'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7/2025.',
  '',
  'Tháng 2/2025, ông Lavrov và ông Rubio hội đàm tại Riyadh.',
  '',
  'Ngày 20/7/2025, ông Lavrov sẽ thăm Mỹ.',
].join('\n');
const LAVROV: Subject = { kind: 'entity', id: 'person/sergei-lavrov' };

const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const check = (text = TEXT) => service.check({ uri: URI, version: 1, text });
const entries = (timeline: Timeline | undefined) =>
  timeline?.periods.flatMap((period) => period.entries) ?? [];
const told = (timeline: Timeline | undefined) =>
  entries(timeline).map(({ edtf, what, toldIn }) => `${edtf} ${what} ${toldIn}`);

describe('the time line', () => {
  it('of a person puts draft and archive in one row, the newest first, by month', async () => {
    const timeline = await service.timeline(LAVROV, await check());
    assert.deepEqual(told(timeline), [
      '2025-07-20 chuyến thăm [dự kiến] draft',
      '2025-07-11 phát biểu archive',
      '2025-07-10 cuộc gặp both',
      '2025-02 đàm phán draft',
    ]);
    assert.deepEqual(
      timeline?.periods.map(({ edtf, label }) => [edtf, label]),
      [
        ['2025-07', 'tháng 7/2025'],
        ['2025-02', 'tháng 2/2025'],
      ],
    );
    assert.equal(timeline?.title, 'Sergei Lavrov');
    assert.match(timeline?.subtitle ?? '', / · 4 sự kiện$/u);
  });

  it('leads to the line of the draft, then to the sentence of the article', async () => {
    const meeting = entries(await service.timeline(LAVROV, await check()))[2];
    assert.equal(meeting?.weekday, 'thứ Năm');
    assert.equal(meeting?.who, 'Marco Rubio', 'whose time line it is goes without saying');
    assert.equal(meeting?.where, 'Kuala Lumpur');
    assert.equal(meeting?.reports, 'Trong bài này và trong kho bài');
    assert.deepEqual(
      meeting?.places.map(({ location }) => [location?.uri, location?.range.start.line]),
      [
        [URI, 2],
        ['file:///archive/a.txt', 2],
      ],
    );
  });

  it('of a person is that of the archive where no draft is open', async () => {
    assert.deepEqual(told(await service.timeline(LAVROV)), [
      '2025-07-11 phát biểu archive',
      '2025-07-10 cuộc gặp archive',
    ]);
  });

  it('of a draft has its events beside those of the archive that may be the same', async () => {
    const other = TEXT.replace('10/7/2025', '9/7/2025');
    assert.deepEqual(told(await service.timeline({ kind: 'draft' }, await check(other))), [
      '2025-07-20 chuyến thăm [dự kiến] draft',
      '2025-07-10 cuộc gặp archive',
      '2025-07-09 cuộc gặp draft',
      '2025-02 đàm phán draft',
    ]);
  });

  it('of an event is asked by what stands at a position', async () => {
    const checked = await check();
    const character = (TEXT.split('\n')[2] ?? '').indexOf('gặp');
    const subject = service.subjectAt(checked, { line: 2, character });
    assert.ok(subject?.kind === 'event');
    assert.deepEqual(told(await service.timeline(subject, checked)), ['2025-07-10 cuộc gặp both']);
    assert.deepEqual(service.subjectAt(checked, { line: 2, character: 18 }), LAVROV);
    assert.equal(service.subjectAt(checked, { line: 1, character: 0 }), undefined);
  });

  it('counts the articles that agree, from the first report to the last', async () => {
    const again = (id: string, datePublished: string) => ({
      id,
      datePublished,
      source: 'Báo Sáng',
      title: `Cuộc gặp ${id}`,
      text: 'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7/2025.',
    });
    const desk = createTestDesk({}, [again('a', '2025-07-11'), again('b', '2025-07-14')]);
    const [meeting] = entries(await createLanguageService(desk, SERVICE_HOST).timeline(LAVROV));
    assert.equal(meeting?.reports, 'Trong kho bài · 2 bài, từ 11/7/2025 đến 14/7/2025');
  });

  it('is none of a draft that is not there, and empty of one without events', async () => {
    assert.equal(await service.timeline({ kind: 'draft' }), undefined);
    assert.equal(await service.timeline({ kind: 'event', at: 0 }, await check('Bài.')), undefined);
    assert.deepEqual((await service.timeline({ kind: 'draft' }, await check('Bài.')))?.periods, []);
  });
});
