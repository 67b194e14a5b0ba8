/** Articles for the tests of archives, as they were read: so that those hold whatever the analysers find. */
import { strict as assert } from 'node:assert';
import type { EventTelling } from '../../server/src/archive/archive.ts';
import type { Harvest, HarvestedName } from '../../server/src/archive/harvest.ts';
import type { EventType } from '../../server/src/events/event.ts';
import { foldText } from '../../server/src/text/fold.ts';

/** `[[person/lavrov|Sergei Lavrov|ngoại trưởng|place/nga]]`: entity, text, and a role and its country or body. */
const MARK = /\[\[([^|\]]+)\|([^|\]]+)(?:\|([^|\]]+)\|([^|\]]+))?\]\]/gu;

interface Told {
  readonly type: EventType;
  readonly participants: readonly string[];
  readonly place?: string;
  readonly date: string;
  /** The words that tell it. */
  readonly words: string;
}

const NAMES: Readonly<Record<string, string>> = {
  'person/lavrov': 'Sergei Lavrov',
  'person/rubio': 'Marco Rubio',
  'person/an': 'Nguyễn Văn An',
  'person/anh': 'Nguyễn Văn Ánh',
  'place/moskva': 'Moskva',
};

export function article(
  id: string,
  about: { readonly source?: string; readonly datePublished?: string },
  marked: string,
  told: readonly Told[] = [],
): Harvest {
  const names: HarvestedName[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    const [whole, entity = '', written = '', title, of] = match;
    const canonical = NAMES[entity] ?? '';
    names.push({
      entity,
      kind: entity.startsWith('place/') ? 'place' : 'person',
      canonical,
      text: written,
      short: canonical.endsWith(` ${written}`),
      ...(title && of ? { role: { title, of, former: false } } : {}),
      span: { start: text.length, end: text.length + written.length },
    });
    text += written;
    at = match.index + whole.length;
  }
  text += marked.slice(at);
  return {
    article: { id, title: text.split('\n', 1)[0] ?? '', ...about },
    text,
    names,
    events: told.map(({ words, place, ...event }): EventTelling => {
      const start = text.indexOf(words);
      assert.ok(start >= 0, words);
      return {
        ...event,
        text: words,
        family: event.type,
        within: [],
        about: [...event.participants, ...(place ? [place] : [])],
        farAway: false,
        relative: false,
        status: 'happened',
        place: place ?? null,
        citation: { article: id, span: { start, end: start + words.length }, quote: words },
      };
    }),
    lines: [...new Set(text.split('\n').map(foldText))],
  };
}

export const ARTICLES: readonly Harvest[] = [
  article(
    'cũ',
    { source: 'Báo A', datePublished: '2025-07-11' },
    'Hai ngoại trưởng gặp nhau\n' +
      'Ngoại trưởng Nga [[person/lavrov|Sergey Lavrov|ngoại trưởng|place/nga]] gặp ông [[person/rubio|Marco Rubio]] ngày 10/7.\n' +
      'Ông [[person/lavrov|Lavrov|ngoại trưởng|place/nga]] rời [[place/moskva|Mátxcơva]].\n' +
      'Đọc thêm',
    [
      {
        type: 'meeting',
        participants: ['person/lavrov', 'person/rubio'],
        place: 'place/kuala-lumpur',
        date: '2025-07-10',
        words: 'gặp ông Marco Rubio ngày 10/7',
      },
    ],
  ),
  article(
    'mới',
    { source: 'Báo B', datePublished: '2025-09-25' },
    'Lavrov và Rubio lại gặp nhau\n' +
      '[[person/lavrov|Sergei Lavrov]] và [[person/rubio|Marco Rubio]] gặp nhau ngày 24/9. [[person/lavrov|Sergei Lavrov]] nói.\n' +
      'Đọc thêm',
    [
      {
        type: 'meeting',
        participants: ['person/lavrov', 'person/rubio'],
        place: 'place/new-york',
        date: '2025-09-24',
        words: 'gặp nhau ngày 24/9',
      },
    ],
  ),
  article(
    'khác',
    {},
    'Ông [[person/an|Nguyễn Văn An]] và ông [[person/anh|Nguyễn Văn Ánh]] thăm [[place/moskva|Moskva]]\nĐọc thêm',
    [
      {
        type: 'visit',
        participants: ['person/an'],
        place: 'place/moskva',
        date: '2025-09',
        words: 'thăm Moskva',
      },
    ],
  ),
];

const MEETING = { type: 'meeting', participants: ['person/minh', 'person/rubio'] } as const;

/** One meeting in three articles, of which the last gives it another day. The later report came in first. */
export const RETOLD: readonly Harvest[] = [
  article('tin sau', { datePublished: '2025-08-03' }, 'Ông Minh gặp ông Rubio ngày 1/8', [
    { ...MEETING, date: '2025-08-01', words: 'gặp ông Rubio' },
  ]),
  article('tin đầu', { datePublished: '2025-08-01' }, 'Ông Minh sẽ gặp ông Rubio ở Kuala Lumpur hôm nay', [
    { ...MEETING, place: 'place/kuala-lumpur', date: '2025-08-01', words: 'gặp ông Rubio' },
  ]),
  article('đính chính', { datePublished: '2025-08-05' }, 'Ông Minh gặp ông Rubio ngày 2/8', [
    { ...MEETING, date: '2025-08-02', words: 'gặp ông Rubio' },
  ]),
];
