import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestChecker } from '../support/checker.ts';
import { applyEdits } from '../support/marks.ts';

const STORY = [
  'Thành phố lập đội sửa đường ban đêm',
  'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
  'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca, làm từ 22h đến 5h sáng.',
  'Người dân có thể báo hư hỏng mặt đường qua tổng đài của Sở Xây dựng.',
];
const BOX = ['Tin liên quan', 'Làng chài thử nuôi hàu bằng dây treo'];
const TAIL = ['Chia sẻ', 'Facebook', 'Zalo'];
const END = ['Bình luận (0)', 'Tối đa: 1500 ký tự'];

const rules = RULES.filter(({ meta }) => meta.id.startsWith('boilerplate/'));

/** The draft after every preferred fix at once. */
async function clean(text: string): Promise<string> {
  const { findings } = await (await createTestChecker({ rules })).check({ id: 'draft', text });
  const preferred = findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.preferred));
  return applyEdits(
    text,
    preferred.flatMap(({ edits }) => edits),
  );
}

describe('the deletion of furniture', () => {
  const [headline = '', lead = '', body = '', last = ''] = STORY;
  const texts: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'keeps one blank line between paragraphs': [
      [headline, '', lead, '', ...BOX, '', body, '', last, ''].join('\n'),
      [headline, '', lead, '', body, '', last, ''].join('\n'),
    ],
    'makes no blank line where there was none': [
      [headline, lead, ...BOX, body, last].join('\n'),
      [headline, lead, body, last].join('\n'),
    ],
    'leaves nothing behind the end': [
      [headline, '', lead, '', body, '', last, '', ...TAIL, '', ...END, ''].join('\n'),
      [headline, '', lead, '', body, '', last, ''].join('\n'),
    ],
    'adds no line end at the end of the text': [
      [headline, lead, body, last, '', ...END].join('\n'),
      [headline, lead, body, last].join('\n'),
    ],
    'leaves nothing before the headline': [
      ['', 'Thế giới', '', headline, '', lead, '', body].join('\n'),
      [headline, '', lead, '', body].join('\n'),
    ],
    'keeps metadata': [
      ['---', 'date: 2024-05-12', '---', '', 'Thế giới', '', headline, '', lead, '', body].join('\n'),
      ['---', 'date: 2024-05-12', '---', '', headline, '', lead, '', body].join('\n'),
    ],
    'keeps line ends as they are': [
      [headline, '', lead, '', ...BOX, '', body, '', ...END, ''].join('\r\n'),
      [headline, '', lead, '', body, ''].join('\r\n'),
    ],
  };
  for (const [what, [before, after]] of Object.entries(texts))
    it(what, async () => assert.equal(await clean(before), after));
});
