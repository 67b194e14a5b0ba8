/**
 * What a desk editor wants flagged in the seed articles about names, dates and events: two captions that depart from
 * their own article. All else that looks suspicious there is right, and a finding on it would be a false alarm. Judged by
 * hand; offsets are UTF-16 in the file.
 */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/rules/rule.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { checkSeed, SEEDS, type Seed } from '../support/seeds.ts';

const FEBRUARY_16 = '2025-02-16-rubio-lavrov-dien-dam';
const FEBRUARY_27 = '2025-02-27-phai-doan-nga-my-istanbul';
const JULY = '2025-07-11-rubio-lavrov-kuala-lumpur';
const SEPTEMBER = '2025-09-25-rubio-lavrov-new-york';
const NOVEMBER = '2025-11-10-lavrov-san-sang-doi-thoai';

type Place = readonly [start: number, text: string];

/** Looks suspicious, is right: where, and why. */
const SILENT: Readonly<Record<string, readonly (readonly [...Place, why: string])[]>> = {
  [FEBRUARY_16]: [
    [234, 'ngày 15/2', 'told twice alike; "(giờ địa phương)" does not make it another day'],
    [747, 'ngày 15/2', 'as above'],
    [1079, 'trong thời gian tới', 'an undated future'],
    [1689, 'Trước đó', 'the undated call of the presidents is not the one of July'],
    [2053, 'tháng 2/2022', 'right'],
  ],
  [FEBRUARY_27]: [
    [366, 'hôm 18/2', 'at Saudi Arabia in the caption, at Riyadh in the body: one event'],
    [968, 'Trước đó cùng ngày', 'the 26th, as its sentence says'],
    [1723, 'hôm 18/2', 'as above'],
    [2345, '18:46 11/06/2025', 'a related link after the edition date is no story'],
  ],
  [JULY]: [
    [294, '10/7', 'agrees with the two others, and with no other article'],
    [
      318,
      'cuộc gặp trực tiếp thứ hai',
      'the talks of 18 February were the first; the call of 15 February was none',
    ],
    [505, '10/7', 'as above'],
    [1046, 'hôm nay', 'the word of a speaker on the 10th'],
    [1797, '10/7', 'as above'],
    [1886, 'vào tuần trước', 'the call of 3 July is not the undated one of February'],
  ],
  [SEPTEMBER]: [[413, 'hồi tháng 8', 'a month holds its day: 15 August in the article of November']],
  [NOVEMBER]: [
    [844, 'tháng trước', 'October from a November edition; not the summit in Alaska'],
    [1720, 'ngày 15 tháng 8', 'agrees with the article of September'],
    [1875, 'đặc phái viên Trump, Steve Witkoff', 'two people'],
    [2721, 'tháng 2 năm 2026', 'after the edition date and worded so'],
    [2962, 'Ngày 23/1', 'a related link'],
  ],
};

/** With a style that prefers Sergei, Moskva, Kiev and Saudi Arabia: every place that departs from it. */
const STYLE = {
  glossary: [
    { name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], kind: 'person' },
    { name: 'Moskva', aliases: ['Mátxcơva', 'Matxcơva', 'Moscow'], kind: 'place' },
    { name: 'Kiev', aliases: ['Kyiv'], kind: 'place' },
    { name: 'Saudi Arabia', aliases: ['Ả Rập Xê-út'], kind: 'place' },
  ],
};
const OFF_STYLE: Readonly<Record<string, readonly Place[]>> = {
  [FEBRUARY_16]: [
    [686, 'Sergey Lavrov'],
    [1873, 'Ả Rập Xê-út'],
  ],
  [FEBRUARY_27]: [],
  [JULY]: [
    [238, 'Sergey Lavrov'],
    [2097, 'Mátxcơva'],
  ],
  [SEPTEMBER]: [
    [594, 'Matxcơva'],
    [1387, 'Matxcơva'],
  ],
  [NOVEMBER]: [
    [13, 'Sergey Lavrov'],
    [129, 'Sergey Lavrov'],
    [307, 'Sergey Lavrov'],
    [404, 'Sergey Lavrov'],
    [582, 'Sergey Lavrov'],
    [1408, 'Sergey Lavrov'],
    [1993, 'Kyiv'],
    [2504, 'Moscow'],
  ],
};

const ofContent = ({ rule }: Finding) => /^(?:name|date|event)\//u.test(rule);
const isLoud = ({ severity }: Finding) => severity === 'warning' || severity === 'error';
const placeOf = ({ span, text }: Finding): Place => [span.start, text];

function seed(name: string): Seed {
  const found = SEEDS.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

describe('findings an editor wants on the seed articles', () => {
  it('are exactly two warnings about names, dates and events', async () => {
    const loud = await Promise.all(
      SEEDS.map(async (one) =>
        (await checkSeed(one))
          .filter((finding) => ofContent(finding) && isLoud(finding))
          .map((finding) => ({
            seed: one.name,
            rule: finding.rule,
            place: placeOf(finding),
            fix: finding.fixes.find((fix) => fix.preferred)?.edits.map((edit) => edit.newText),
          })),
      ),
    );
    assert.deepEqual(loud.flat(), [
      { seed: FEBRUARY_16, rule: 'name/variant', place: [686, 'Sergey Lavrov'], fix: ['Sergei Lavrov'] },
      { seed: NOVEMBER, rule: 'name/variant', place: [679, 'Sergei Lavrov'], fix: ['Sergey Lavrov'] },
    ]);
  });

  for (const [name, places] of Object.entries(SILENT)) {
    for (const [start, text, why] of places) {
      it(`leave “${text}” of ${name} alone: ${why}`, async () => {
        assert.equal(seed(name).text.slice(start, start + text.length), text);
        const span = { start, end: start + text.length };
        const alarms = (await checkSeed(seed(name))).filter(
          (finding) => ofContent(finding) && overlaps(finding.span, span),
        );
        assert.deepEqual(
          alarms.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });
    }
  }

  for (const [name, places] of Object.entries(OFF_STYLE)) {
    it(`follow a style in ${name}`, async () => {
      const findings = await checkSeed(seed(name), { config: STYLE });
      const warned = findings.filter((finding) => finding.rule === 'name/house-style' && isLoud(finding));
      assert.deepEqual(warned.map(placeOf), places);
    });
  }
});
