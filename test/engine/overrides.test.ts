import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type Config, DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import { overriding } from '../../server/src/engine/overrides.ts';

const CONFIG: Config = {
  ...DEFAULT_CONFIG,
  style: 'ttxvn',
  rules: new Map([
    ['date/weekday', 'error'],
    ['name', 'info'],
  ]),
  overrides: [
    { files: ['the-thao/', '!the-thao/bia.txt'], style: 'vnexpress', rules: new Map([['date', 'off']]) },
    { files: ['*.bia.txt'], edition: '2026-01-01', rules: new Map([['date/weekday', 'hint']]) },
  ],
};

describe('overrides', () => {
  const of = overriding(CONFIG);

  it('hold for the files they name, and only for those', () => {
    assert.equal(of('a.txt'), CONFIG);
    assert.equal(of('../the-thao/a.txt'), CONFIG);
    assert.equal(of(undefined), CONFIG);
    assert.equal(of('the-thao/a.txt').style, 'vnexpress');
  });

  it('say what they say in place of the rest, and leave the rest', () => {
    const { style, edition, rules } = of('cu/a.bia.txt');
    assert.deepEqual([style, edition], ['ttxvn', '2026-01-01']);
    assert.deepEqual(Object.fromEntries(rules), { 'date/weekday': 'hint', name: 'info' });
  });

  it('speak of a family for its rules as well, the later ones last', () => {
    assert.deepEqual(Object.fromEntries(of('the-thao/a.txt').rules), { name: 'info', date: 'off' });
    assert.deepEqual(Object.fromEntries(of('the-thao/a.bia.txt').rules), {
      name: 'info',
      date: 'off',
      'date/weekday': 'hint',
    });
  });

  it('are worked out once for all drafts of which the same ones hold', () => {
    assert.equal(of('the-thao/a.txt'), of('the-thao/b/c.txt'));
    assert.notEqual(of('the-thao/a.txt'), of('the-thao/a.bia.txt'));
  });
});
