import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { officeOf } from '../../server/src/names/office.ts';
import { read } from '../support/names.ts';

/** Each person of a text with the office it is given: `Putin: tổng thống of place/nga`. */
function offices(text: string): string[] {
  return read(text)
    .filter(({ kind }) => kind === 'person')
    .map((name) => {
      const office = officeOf(name);
      const words = office && [office.former ? 'cựu' : '', office.text, office.of ? `of ${office.of}` : ''];
      return `${name.text}: ${words?.filter(Boolean).join(' ') ?? '–'}`;
    });
}

describe('officeOf', () => {
  const cases: Record<string, readonly [string, ...string[]][]> = {
    'gives the office before a name, with its country or body': [
      ['Tổng thống Nga Vladimir Putin đến.', 'Vladimir Putin: tổng thống of place/nga'],
      ['Đại sứ Mỹ tại Việt Nam Marc Knapper nói.', 'Marc Knapper: đại sứ of place/my'],
      ['Chủ tịch UBND tỉnh Bình Định Trần Văn Ba họp.', 'Trần Văn Ba: chủ tịch of org/ubnd-tỉnh-bình-định'],
      ['Ông Trần Văn Ba và vợ là bà Lê Thị Tư về quê.', 'Trần Văn Ba: –', 'Lê Thị Tư: –'],
    ],
    'gives an office behind a name': [
      [
        'Ông Trần Văn Ba, Chủ tịch UBND tỉnh Bình Định, cho biết.',
        'Trần Văn Ba: chủ tịch of org/ubnd-tỉnh-bình-định',
      ],
      ['Bà Lê Thị Tư - Bộ trưởng Y tế - nói.', 'Lê Thị Tư: bộ trưởng y tế'],
      ['Ông Trần Văn Ba (Giám đốc Công ty Sao Mai) mất.', 'Trần Văn Ba: giám đốc of org/công-ty-sao-mai'],
      ['Tổng thống Mỹ - ông Donald Trump - ký.', 'Donald Trump: tổng thống of place/my'],
    ],
    'takes no office of somebody else': [
      ['Sau khi gặp ông Trần Văn Ba, Tổng thống Mỹ nói.', 'Trần Văn Ba: –'],
      ['Ông Trần Văn Ba, Thủ tướng Anh, Thủ tướng Đức cùng dự.', 'Trần Văn Ba: –'],
      [
        'Ông Trần Văn Ba, Tổng thống Nga Vladimir Putin vắng mặt.',
        'Trần Văn Ba: –',
        'Vladimir Putin: tổng thống of place/nga',
      ],
      ['Người phát ngôn của Tổng thống Nga Dmitry Peskov bác tin.', 'Dmitry Peskov: người phát ngôn'],
      ['Cố vấn của Tổng thống Mỹ Donald Trump từ chức.', 'Donald Trump: tổng thống of place/my'],
    ],
    'gives no office to a body or a word': [
      ['Phó chủ tịch KN Holdings từ chức, giám đốc VietNamCapital ra tòa.'],
      ['Họ kiện chính quyền Tổng thống Mỹ Donald Trump.', 'Donald Trump: tổng thống of place/my'],
      ['Phó tỉnh trưởng Kursk Jane Doe bị bắt.', 'Jane Doe: phó tỉnh trưởng of place/kursk'],
    ],
    'tells former, acting and coming holders': [
      ['Cựu Tổng thống Mỹ Barack Obama viết.', 'Barack Obama: cựu tổng thống of place/my'],
      ['Quyền Giám đốc Sở Y tế Lê Thị Tư đáp.', 'Lê Thị Tư: quyền giám đốc of org/sở-y-tế'],
      [
        'Tổng thống lâm thời Venezuela Delcy Lopez đến.',
        'Delcy Lopez: tổng thống lâm thời of place/venezuela',
      ],
      ['Tổng thống đắc cử Mỹ Jane Doe đến.', 'Jane Doe: tổng thống đắc cử of place/my'],
      ['Tân Thủ tướng Nhật Bản Jane Doe đến.', 'Jane Doe: thủ tướng of place/nhat-ban'],
    ],
  };
  for (const [what, texts] of Object.entries(cases)) {
    it(what, () => {
      for (const [text, ...expected] of texts) assert.deepEqual(offices(text), expected, text);
    });
  }
});
