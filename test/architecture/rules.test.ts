/** Every rule has its id, its words in both languages, its page and its fixtures. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { RULES } from '../../server/src/rules/index.ts';
import type { Message } from '../../server/src/rules/rule.ts';
import { readFixtures } from '../support/fixture.ts';
import { parseMarks } from '../support/marks.ts';

const FEWEST_FIXTURES = 2;
/** The heading of a page's section with the precision that was counted. */
const COUNTED = /^(?:Precision|How often it is right)\n/u;
const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();

function assertMessage(message: Message, what: string): void {
  for (const text of [message.vi, message.en]) assert.equal(text.trim(), text, what);
  assert.ok(message.vi && message.en, `${what}: both languages`);
  assert.deepEqual(
    [...new Set(placesOf(message.vi))],
    [...new Set(placesOf(message.en))],
    `${what}: the same places`,
  );
}

describe('rules', () => {
  const fixtures = readFixtures();

  it('are there, each with an id of its own', () => {
    assert.ok(RULES.length > 0);
    assert.equal(new Set(RULES.map(({ meta }) => meta.id)).size, RULES.length);
  });

  for (const { meta, messages } of RULES) {
    describe(meta.id, () => {
      it('is named as its file', () => assert.ok(existsSync(`server/src/rules/${meta.id}.ts`)));

      it('says what it means in both languages', () => {
        assertMessage(meta.summary, 'summary');
        for (const [id, message] of Object.entries(messages)) assertMessage(message as Message, id);
      });

      it('has a page that tells what it leaves alone and how to switch it off', () => {
        const page = readFileSync(`docs/rules/${meta.id}.md`, 'utf8');
        assert.ok(page.startsWith(`# ${meta.id}\n`), 'begins with its id');
        assert.match(page, /<!-- generated -->/u);
        assert.ok(page.includes(`${meta.id}: off`), 'shows how to switch it off');
      });

      it('has a page that tells how often it was right on real text', () => {
        const [, ...sections] = readFileSync(`docs/rules/${meta.id}.md`, 'utf8').split(/^## /mu);
        const counted = sections.find((section) => COUNTED.test(section)) ?? '';
        assert.match(counted, /\d/u, 'how many texts and findings');
        assert.match(counted, /right|wrong|false alarm|no finding|no warning/iu, 'what reading them gave');
      });

      it('has fixtures that find and fixtures that keep silent', () => {
        const counts = fixtures
          .filter(({ rule }) => rule === meta.id)
          .map(({ body }) => parseMarks(body).marks.length);
        assert.ok(counts.filter((marks) => marks > 0).length >= FEWEST_FIXTURES, 'finding');
        assert.ok(counts.filter((marks) => marks === 0).length >= FEWEST_FIXTURES, 'silent');
      });
    });
  }

  it('leave no page and no fixture without a rule', () => {
    const ids = new Set(RULES.map(({ meta }) => meta.id as string));
    const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md') && path !== 'README.md')
      .map((path) => path.slice(0, -'.md'.length));
    const orphans = [...pages, ...fixtures.map(({ rule }) => rule)].filter((id) => !ids.has(id));
    assert.deepEqual(orphans, []);
  });
});
