/** `createChecker`, as a program calls it. */
import { strict as assert } from 'node:assert';
import { after, describe, it } from 'mocha';
import { createChecker } from '../../server/src/library.ts';
import { createTestFolder } from '../support/cli.ts';

const DRAFT = `Nga, Mỹ gặp nhau

Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio hôm thứ Sáu (10/7). Ông Sergey Lavrov rời Kuala Lumpur.
`;
const ARTICLE = {
  id: 'cms-1',
  title: 'Ông Trần Thử Nghiệm thăm Đà Lạt',
  text: 'Ông Trần Thử Nghiệm thăm Đà Lạt\n\nNgày 5-3-2025, ông Trần Thử Nghiệm gặp ông Lê Mẫu Mực tại Đà Lạt.\n',
  source: 'Báo Mẫu',
  datePublished: '2025-03-06',
};

const folder = createTestFolder({
  'desk/soat.yml': 'corpus: kho\nrules:\n  date/weekday: off\n',
  'desk/kho/bai.txt': 'Ông Trần Thử Nghiệm nói\n\nÔng Trần Thử Nghiệm nói với báo chí.\n',
  'slip.yml': 'rules:\n  date/weekdy: off\n',
});
after(() => folder.remove());

const rulesOf = (findings: readonly { rule: string }[]) => [...new Set(findings.map(({ rule }) => rule))];

describe('createChecker', () => {
  it('checks a text, with the edition that is given', async () => {
    const checker = await createChecker({ archive: false });
    const findings = await checker.check(DRAFT, { edition: '2025-07-12' });
    assert.deepEqual(rulesOf(findings), ['date/weekday', 'name/variant']);
    for (const { span, text } of findings) assert.equal(DRAFT.slice(span.start, span.end), text);
    await assert.rejects(checker.check(DRAFT, { edition: '12/7/2025' }), /edition.*12\/7\/2025/u);
  });

  it('makes the fixes that are chosen, and leaves out one that touches another', async () => {
    const checker = await createChecker({ archive: false });
    const findings = await checker.check(DRAFT, { edition: '2025-07-12' });
    const chosen = findings.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred) ?? []);
    const mended = checker.apply(DRAFT, chosen);
    assert.match(mended, /Ông Sergei Lavrov rời/u);
    assert.equal(checker.apply(DRAFT, [...chosen, ...chosen]), mended);
    assert.equal(checker.apply(DRAFT, []), DRAFT);
  });

  it('mends what is safe unseen, and says what is left', async () => {
    const checker = await createChecker({ archive: false });
    const { text, applied, findings } = await checker.fix(DRAFT, { edition: '2025-07-12' });
    assert.ok(applied.some(({ rule }) => rule === 'name/variant'));
    assert.doesNotMatch(text, /Sergey/u);
    assert.deepEqual(rulesOf(findings), rulesOf(await checker.check(text, { edition: '2025-07-12' })));
  });

  it('takes articles that a program has at hand', async () => {
    const checker = await createChecker({ archive: [ARTICLE] });
    const [card] = await checker.lookUp('Trần Thử Nghiệm');
    assert.deepEqual([card?.kind, card?.name], ['person', 'Trần Thử Nghiệm']);
    assert.match(card?.text ?? '', /Ông Trần Thử Nghiệm thăm Đà Lạt/u);
    const { '@graph': events } = await checker.events({ entities: ['Trần Thử Nghiệm'] });
    assert.equal(events[0]?.['startDate'], '2025-03-05');
    assert.equal(await checker.article('cms-1'), ARTICLE.text);
    assert.equal(await checker.article('cms-2'), undefined);
    await assert.rejects(checker.events({}), /sự kiện của ai, ở đâu hay khi nào/u);
  });

  it('reads a soat.yml with its archive, or a configuration at hand', async () => {
    const desk = await createChecker({ config: 'desk/soat.yml', cwd: folder.path });
    assert.ok(!rulesOf(await desk.check(DRAFT, { edition: '2025-07-12' })).includes('date/weekday'));
    assert.equal((await desk.lookUp('Trần Thử Nghiệm')).length, 1);
    const own = await createChecker({ config: { rules: { 'name/variant': 'off' } }, archive: false });
    assert.deepEqual(rulesOf(await own.check(DRAFT, { edition: '2025-07-12' })), ['date/weekday']);
  });

  it('knows the archive that comes with it', async () => {
    const [card] = await (await createChecker()).lookUp('Lavrov');
    assert.equal(card?.name, 'Sergei Lavrov');
  });

  it('says what is wrong with what it is given', async () => {
    const { path: cwd } = folder;
    await assert.rejects(
      createChecker({ config: 'slip.yml', cwd }),
      /^Error: slip\.yml:2:\d+: .*date\/weekday/u,
    );
    await assert.rejects(createChecker({ config: 'none.yml', cwd }), /none\.yml/u);
    await assert.rejects(createChecker({ config: { glosary: [] } }), /glosary/u);
    await assert.rejects(createChecker({ archive: 'nowhere', cwd }), /nowhere/u);
  });

  it('speaks English where asked', async () => {
    const checker = await createChecker({ archive: false, locale: 'en' });
    const findings = await checker.check(DRAFT, { edition: '2025-07-12' });
    assert.match(findings.map(({ message }) => message).join('\n'), /are the same/u);
  });
});
