import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import { isRespelling } from '../../server/src/names/respelling.ts';
import { foldSpelling } from '../../server/src/names/spelling.ts';
import { STYLES } from '../../server/src/names/styles.ts';

const known = new Map(KNOWN_ENTITIES.map((entity) => [entity.id, entity]));

describe('house styles', () => {
  for (const [id, style] of STYLES) {
    describe(id, () => {
      it('says whose it is and where it comes from', () => {
        assert.ok(style.title && style.provenance.length > 60);
        assert.match(style.dateFormat ?? 'd/m', /^d[/.-]m$/u);
      });

      it('prefers one spelling each of known entities, in the order of their ids', () => {
        const ids = Object.keys(style.preferred);
        assert.ok(ids.length > 0);
        assert.deepEqual(ids, ids.toSorted());
        assert.deepEqual(
          ids.filter((entity) => !known.has(entity)),
          [],
        );
      });

      it('was counted often enough, where it was counted', () => {
        for (const [entity, { count, of }] of Object.entries(style.preferred)) {
          assert.equal(count === undefined, of === undefined, entity);
          if (count !== undefined && of !== undefined)
            assert.ok(count >= 5 && count <= of && count / of >= 0.8, entity);
        }
      });

      it('lists as replaced only other names, since other spellings need no list', () => {
        for (const [entity, { spelling, instead }] of Object.entries(style.preferred)) {
          for (const other of instead ?? []) {
            assert.ok(!isRespelling(other, spelling), `${entity}: ${other}`);
            const names = [known.get(entity)?.name, ...(known.get(entity)?.alternateName ?? [])];
            assert.ok(
              names.some((name) => foldSpelling(name ?? '') === foldSpelling(other)),
              `${entity}: ${other} is none of its names`,
            );
          }
        }
      });
    });
  }
});
