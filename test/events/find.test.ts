import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import type { Entity } from '../../server/src/names/name.ts';

const annotator = createAnnotator(createGazetteer(KNOWN_ENTITIES));

const EDITION = { date: '2025-10-20', origin: 'option' } as const;

function read(text: string, date = '2025-10-20'): Draft {
  return annotator.annotate({ id: 'thử', text, edition: { date, origin: 'option' } });
}

/** `type/status date: participants @ place` of each event. */
function told(text: string, date?: string): string[] {
  return read(text, date).events.map(
    ({ type, status, date: day, participants, place }) =>
      `${type}/${status} ${day}: ${[...participants].sort().join(' ')}${place ? ` @ ${place}` : ''}`,
  );
}

const PUTIN_TRUMP = 'person/donald-trump person/vladimir-putin';
const LAVROV_RUBIO = 'person/marco-rubio person/sergei-lavrov';

describe('findEvents', () => {
  it('reads who met whom, where and when; whose minister someone is takes no part', () => {
    for (const sentence of [
      'Ngoại trưởng Mỹ Marco Rubio gặp Ngoại trưởng Nga Sergei Lavrov tại New York, Mỹ ngày 24-9.',
      'Ngày 24-9, Ngoại trưởng Mỹ Marco Rubio đã gặp Ngoại trưởng Nga Sergei Lavrov tại New York.',
      'Sáng 24/9, tại New York, ông Marco Rubio có cuộc gặp với ông Sergei Lavrov.',
      'Ông Marco Rubio ngày 24.9 đã gặp ông Sergei Lavrov ở New York để bàn về quan hệ với Iran.',
    ]) {
      assert.deepEqual(
        told(sentence),
        [`meeting/happened 2025-09-24: ${LAVROV_RUBIO} @ place/new-york`],
        sentence,
      );
    }
  });

  it('ties each date of a sentence to its own event', () => {
    assert.deepEqual(
      told(
        'Cuộc hội đàm giữa ông Marco Rubio và ông Sergei Lavrov ngày 10/7 diễn ra sau cuộc điện đàm giữa ông Donald Trump và ông Vladimir Putin hôm 3/7.',
      ),
      [`talks/happened 2025-07-10: ${LAVROV_RUBIO}`, `call/happened 2025-07-03: ${PUTIN_TRUMP}`],
    );
  });

  it('skips what is fronted before the main clause', () => {
    assert.deepEqual(
      told(
        'Ngày 24-9, đáp lại phát biểu của ông Donald Trump về Ukraine, ông Dmitry Peskov tuyên bố Nga không nhượng bộ.',
      ),
      ['statement/happened 2025-09-24: person/dmitry-peskov'],
    );
  });

  it('finds again what was told before: the event, the person, the country, the day', () => {
    assert.deepEqual(
      told(
        'Ngoại trưởng Nga Sergei Lavrov và người đồng cấp Mỹ Marco Rubio điện đàm.\nCuộc điện đàm diễn ra ngày 15/10.',
      ),
      [`call/happened 2025-10-15: ${LAVROV_RUBIO}`],
    );
    assert.deepEqual(
      told(
        'Tổng thống Donald Trump thất vọng. Tuần trước, hôm 16/10, ông đã điện đàm với Tổng thống Nga Vladimir Putin.',
      ),
      [`call/happened 2025-10-16: ${PUTIN_TRUMP}`],
    );
    assert.deepEqual(told('Nga bị trừng phạt sau khi nước này tấn công Ukraine hồi tháng 2/2022.').length, 1);
    assert.deepEqual(
      told(
        'Ngày 16/10, ông Marco Rubio phát biểu tại Washington. Cùng ngày, ông Sergei Lavrov tuyên bố sẽ đáp trả.',
      ),
      [
        'statement/happened 2025-10-16: person/marco-rubio @ place/washington',
        'statement/happened 2025-10-16: person/sergei-lavrov',
      ],
    );
  });

  it('takes "sự việc" for what was told last, and "hiệp ước này" for its two sides', () => {
    assert.deepEqual(
      told(
        'Xe khách lao xuống vực ở Lâm Đồng, HDBank hỗ trợ các gia đình.\nVụ tai nạn xảy ra ngày 15/10 tại Lâm Đồng.',
      )[0],
      'accident/happened 2025-10-15:  @ place/lam-dong',
    );
    assert.deepEqual(
      told('Ông Donald Trump gặp ông Vladimir Putin ở Budapest.\nSự kiện diễn ra ngày 15/10.'),
      [`meeting/happened 2025-10-15: ${PUTIN_TRUMP} @ place/budapest`],
    );
    assert.deepEqual(told('Sự kiện diễn ra ngày 15/10.'), [], 'nothing was told before');
    assert.deepEqual(
      told('Mỹ báo cho Moscow rằng sẽ xem xét sau khi hiệp ước này hết hạn vào tháng 2 năm 2026.'),
      ['other/happened 2026-02: place/my place/nga'],
    );
    assert.deepEqual(
      told('Malaysia báo cho Jakarta rằng sẽ xem xét sau khi hiệp định này hết hạn vào tháng 2 năm 2026.'),
      ['other/happened 2026-02: place/indonesia place/malaysia'],
      'a region holds both',
    );
  });

  it('takes whose conference it was beside for no party, and a base for the place it lies at', () => {
    assert.deepEqual(
      told(
        'Ông Marco Rubio gặp ông Sergei Lavrov bên lề các hội nghị của ASEAN tại căn cứ quân sự Anchorage ngày 15/8.',
      ),
      [`meeting/happened 2025-08-15: ${LAVROV_RUBIO} @ place/anchorage`],
    );
  });

  it('reads a clause at the head of the sentence for itself', () => {
    assert.deepEqual(
      told('Sau khi ông Donald Trump gặp ông Vladimir Putin hôm 15/8, HDBank khai trương chi nhánh mới.'),
      [`meeting/happened 2025-08-15: ${PUTIN_TRUMP}`],
    );
  });

  it('takes an office without a name for the one whom the draft names', () => {
    assert.deepEqual(
      told(
        'Ngoại trưởng Nga - Mỹ điện đàm ngày 15/10\nNgoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Marco Rubio lên tiếng.',
      )[0],
      `call/happened 2025-10-15: ${LAVROV_RUBIO}`,
    );
  });

  it('lets countries take part where no person does', () => {
    assert.deepEqual(told('Phái đoàn Nga và Mỹ gặp nhau tại Istanbul (Thổ Nhĩ Kỳ) hôm 18/9.'), [
      'meeting/happened 2025-09-18: place/my place/nga @ place/istanbul',
    ]);
  });

  it('tells what happened from what is planned, called off, denied or only possible', () => {
    const status = (sentence: string) => read(sentence).events.map((event) => event.status);
    assert.deepEqual(status('Ông Donald Trump sẽ gặp ông Vladimir Putin ngày 30/10.'), ['planned']);
    assert.deepEqual(status('Ngày 18/10, ông Donald Trump hủy cuộc gặp với ông Vladimir Putin.'), [
      'cancelled',
    ]);
    assert.deepEqual(status('Ông Sergei Lavrov không gặp ông Marco Rubio ngày 18/10.'), ['denied']);
    assert.deepEqual(status('Ông Donald Trump có thể gặp ông Vladimir Putin ngày 30/10.'), ['hypothetical']);
  });

  it('leaves alone what names nobody and no place, and what is quoted', () => {
    for (const sentence of [
      '“Tôi đã gặp ông Sergei Lavrov ngày 18/10”, theo lời ông.',
      'Tỉ giá ngày 18/10 ở mức cao.',
    ]) {
      assert.deepEqual(told(sentence), [], sentence);
    }
  });

  it('takes words of another sense for no meeting, but for something that happened', () => {
    assert.deepEqual(told('Ngày 18/10, HDBank gặp khó khăn.'), ['other/happened 2025-10-18: org/hdbank']);
    assert.deepEqual(told('Ngày 18/10, giao thông tại Hà Nội gặp khó khăn.'), [], 'nobody acts');
    assert.deepEqual(told('Ngày 18/10, HDBank triển khai dịch vụ mới.').length, 1);
  });

  it('takes a deadline, a holiday or a month for no day of an event', () => {
    for (const sentence of [
      'Thủ tướng Phạm Minh Chính yêu cầu thông xe cầu Mỹ Thuận chậm nhất vào ngày 9/11.',
      'HDBank tặng quà khách hàng dịp Quốc khánh 2-9.',
      'HDBank bán được nhiều căn nhà hồi tháng 9.',
      'HDBank giảm lãi suất từ nay đến 31/10.',
      'HDBank thực hiện Nghị quyết 21/NQ-CP ngày 26/9/2025 của Chính phủ.',
      'Anh Trần Văn Khoát (sinh ngày 5/10/1990) làm việc tại HDBank.',
      'HDBank công bố kế hoạch cho giai đoạn 2026-2030.',
      'Nhìn lại ngày 18/10, vượt yêu cầu của Thủ tướng.',
    ]) {
      assert.deepEqual(told(sentence), [], sentence);
    }
  });

  it('knows what holds a place, as far as the gazetteer does', () => {
    const place = (id: string, name: string, containedInPlace?: string): Entity => ({
      id,
      kind: 'place',
      name,
      alternateName: [],
      ...(containedInPlace ? { containedInPlace } : {}),
    });
    const gazetteer = createGazetteer([
      ...KNOWN_ENTITIES,
      place('place/thu', 'Thubara', 'place/bang-thu'),
      place('place/bang-thu', 'Mandara', 'place/nuoc-thu'),
      place('place/nuoc-thu', 'Kandria', 'place/bang-thu'), // a circle in the data does no harm
    ]);
    const text = 'Ông Marco Rubio gặp ông Sergei Lavrov tại Thubara ngày 18/9.';
    const [event] = createAnnotator(gazetteer).annotate({ id: '', text, edition: EDITION }).events;
    assert.deepEqual(event?.within, ['place/bang-thu', 'place/nuoc-thu']);
  });

  it('gives raw spans in any Unicode form', () => {
    const text = 'Ngày 24-9, Ngoại trưởng Mỹ Marco Rubio đã gặp Ngoại trưởng Nga Sergei Lavrov tại New York.';
    const raw = text.normalize('NFD');
    const [event] = read(raw).events;
    assert.ok(event?.dateSpan);
    assert.equal(raw.slice(event.dateSpan.start, event.dateSpan.end), '24-9');
    assert.equal(raw.slice(event.span.start, event.span.end).normalize('NFC'), text.slice(5, -1));
  });

  it('never throws, and every span lies in the text', () => {
    const parts = fc.constantFrom(
      'Ngày 24-9, ',
      'ông Donald Trump ',
      'đã gặp ',
      'sau khi ',
      'Ngoại trưởng Nga ',
      'Sergei Lavrov ',
      'cùng ngày ',
      'tại ',
      'New York, ',
      'Mỹ ',
      '“',
      '” ',
      'điện đàm ',
      'với ',
      'tuyên bố, ',
      'rằng ',
      '; ',
      '\n',
      '. ',
      '(',
      ') ',
      'hôm 10/7 ',
      'từ năm 2004 ',
      'cuộc họp ',
      'ông ',
      'nước này ',
      'và ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
        const text = words.join('');
        for (const { span, dateSpan } of read(text).events) {
          for (const { start, end } of dateSpan ? [span, dateSpan] : [span]) {
            assert.ok(start >= 0 && start < end && end <= text.length, text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('events of the seed articles', () => {
  const read5 = (file: string, date: string) => told(readFileSync(`server/corpus/${file}.txt`, 'utf8'), date);

  it('are read with their dates', () => {
    assert.deepEqual(read5('2025-07-11-rubio-lavrov-kuala-lumpur', '2025-07-11'), [
      `meeting/happened 2025-07-10: ${LAVROV_RUBIO} @ place/kuala-lumpur`,
      'statement/happened 2025-07-10: person/marco-rubio',
      `talks/happened 2025-07-10: ${LAVROV_RUBIO} @ place/kuala-lumpur`,
      `call/happened 2025-06-30/2025-07-06: ${PUTIN_TRUMP}`,
    ]);
    assert.deepEqual(read5('2025-09-25-rubio-lavrov-new-york', '2025-09-25'), [
      `meeting/happened 2025-09-24: ${LAVROV_RUBIO} @ place/new-york`,
      `meeting/happened 2025-09-24: ${LAVROV_RUBIO} @ place/new-york`,
      `meeting/happened 2025-08: ${PUTIN_TRUMP} @ place/alaska`,
      'statement/happened 2025-09-23: person/donald-trump',
      'statement/happened 2025-09-24: person/dmitry-peskov',
    ]);
    assert.ok(
      read5('2025-11-10-lavrov-san-sang-doi-thoai', '2025-11-10').includes(
        `summit/cancelled 2025-10: ${PUTIN_TRUMP} @ place/budapest`,
      ),
    );
  });
});
