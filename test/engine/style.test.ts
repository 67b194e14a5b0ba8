import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type Config, DEFAULT_CONFIG, type GlossaryEntry } from '../../server/src/engine/config.ts';
import { houseStyleOf } from '../../server/src/engine/style.ts';
import type { Entity } from '../../server/src/names/name.ts';

const KNOWN: readonly Entity[] = [
  { id: 'person/sergei-lavrov', kind: 'person', name: 'Sergei Lavrov', alternateName: ['Sergey Lavrov'] },
  { id: 'place/kiev', kind: 'place', name: 'Kiev', alternateName: ['Kyiv'] },
  { id: 'place/washington', kind: 'place', name: 'Washington', alternateName: [] },
  { id: 'person/washington', kind: 'person', name: 'George Washington', alternateName: ['Washington'] },
];

function styleWith(...glossary: Partial<GlossaryEntry>[]) {
  const entries = glossary.map((entry) => ({ name: '', aliases: [], ...entry }));
  return houseStyleOf({ ...DEFAULT_CONFIG, glossary: entries }, KNOWN);
}

describe('houseStyleOf', () => {
  it('prefers for a known entity what the glossary says, by name or alias', () => {
    for (const entry of [{ name: 'Sergey Lavrov' }, { name: 'Xéc-gây Lavrov', aliases: ['SERGEI LAVROV'] }]) {
      const { style, entities } = styleWith(entry);
      assert.deepEqual(style.preferred.get('person/sergei-lavrov'), { spelling: entry.name, by: 'glossary' });
      const entity = entities.find(({ id }) => id === 'person/sergei-lavrov');
      assert.ok(
        [entity?.name, ...(entity?.alternateName ?? [])].includes(entry.name),
        'the spelling is known',
      );
      assert.equal(entities.length, KNOWN.length);
    }
  });

  it('tells entities of one spelling apart by kind, or by their other spellings', () => {
    assert.ok(styleWith({ name: 'Washington', kind: 'person' }).style.preferred.has('person/washington'));
    assert.ok(styleWith({ name: 'Washington', kind: 'place' }).style.preferred.has('place/washington'));
    const both = { name: 'Washington', aliases: ['George Washington'] };
    assert.ok(styleWith(both).style.preferred.has('person/washington'));
  });

  it('makes new entities of names nobody knows, keeping their letters', () => {
    const { entities } = styleWith(
      { name: 'Nguyễn Văn An', aliases: ['Ng. Văn An'] },
      { name: 'VinFast' },
      { name: 'Phố Cổ', kind: 'place' },
    );
    assert.deepEqual(entities.slice(KNOWN.length), [
      { id: 'person/nguyễn-văn-an', kind: 'person', name: 'Nguyễn Văn An', alternateName: ['Ng. Văn An'] },
      { id: 'org/vinfast', kind: 'organisation', name: 'VinFast', alternateName: [] },
      { id: 'place/phố-cổ', kind: 'place', name: 'Phố Cổ', alternateName: [] },
    ]);
  });

  it('never takes people whose names differ in a diacritic for one', () => {
    const known: Entity[] = [
      { id: 'person/phan-văn-giang', kind: 'person', name: 'Phan Văn Giang', alternateName: [] },
    ];
    const config: Config = { ...DEFAULT_CONFIG, glossary: [{ name: 'Phan Văn Giảng', aliases: [] }] };
    assert.equal(houseStyleOf(config, known).entities.length, 2);
  });

  it('tells two names apart that were one entity, and knows both', () => {
    const { style, entities } = styleWith({ name: 'Sergey Lavrov', differentFrom: ['Sergei Lavrov'] });
    assert.deepEqual(
      entities.filter(({ name }) => name.endsWith('Lavrov')),
      [
        { id: 'person/sergei-lavrov', kind: 'person', name: 'Sergei Lavrov', alternateName: [] },
        { id: 'person/sergey-lavrov', kind: 'person', name: 'Sergey Lavrov', alternateName: [] },
      ],
    );
    assert.deepEqual([...(style.differentFrom?.keys() ?? [])], ['sergey lavrov', 'sergei lavrov']);
  });

  it('tells the listed name of an entity apart from its other spelling', () => {
    const { entities } = styleWith({ name: 'Kiev', kind: 'place', differentFrom: ['Kyiv'] });
    assert.deepEqual(
      entities.filter(({ kind, name }) => kind === 'place' && name.startsWith('K')),
      [
        { id: 'place/kiev', kind: 'place', name: 'Kyiv', alternateName: [] },
        { id: 'place/kiev-2', kind: 'place', name: 'Kiev', alternateName: [] },
      ],
    );
  });

  it('carries the notation of dates', () => {
    assert.equal(houseStyleOf({ ...DEFAULT_CONFIG, dateFormat: 'd-m' }, KNOWN).style.dateFormat, 'd-m');
  });
});
