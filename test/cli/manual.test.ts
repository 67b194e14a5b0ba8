/** The manual page that the build writes. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'mocha';
import { createProgram } from '../../server/src/cli/program.ts';
import { emptyTerminal } from '../support/cli.ts';

const PAGES = { vi: 'dist/man/soat.1', en: 'dist/man/soat-en.1' } as const;
const hasMan = spawnSync('man', ['--version']).status === 0;

describe('the manual', () => {
  before(() => {
    for (const page of Object.values(PAGES))
      assert.ok(existsSync(page), `${page} is missing: run npm run build`);
  });

  for (const locale of ['vi', 'en'] as const) {
    it(`tells of every command and option (${locale})`, () => {
      const page = readFileSync(PAGES[locale], 'utf8').replaceAll('\\-', '-');
      const program = createProgram(emptyTerminal(), locale, () => {});
      const commands = program.commands.flatMap((command) => [command, ...command.commands]);
      for (const command of commands) {
        assert.ok(page.includes(command.description()), command.name());
        for (const { flags } of command.options) assert.ok(page.includes(`\\fB${flags}\\fR`), flags);
      }
    });

    it(`has a request at the start of no line but those meant (${locale})`, () => {
      const rows = readFileSync(PAGES[locale], 'utf8').split('\n');
      const requests = rows.filter((row) => /^[.']/u.test(row)).map((row) => row.split(' ')[0]);
      assert.deepEqual([...new Set(requests)].sort(), ['.RE', '.RS', '.SH', '.SS', '.TH', '.TP', '.br']);
    });

    it(`is read without a warning (${locale})`, function () {
      if (!hasMan) this.skip();
      const args = ['--warnings', '-E', 'UTF-8', '--local-file', resolve(PAGES[locale])];
      const { stdout, stderr, status } = spawnSync('man', args, {
        encoding: 'utf8',
        env: { ...process.env, MANWIDTH: '100', MANPAGER: 'cat' },
      });
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, locale === 'vi' ? /^MÃ TRẢ VỀ$/mu : /^EXIT STATUS$/mu);
      assert.match(stdout, /--fail-on <severity>/u);
    });
  }

  it('is found by npm', () => {
    const { man } = JSON.parse(readFileSync('package.json', 'utf8')) as { man: string[] };
    assert.deepEqual(
      man,
      Object.values(PAGES).map((page) => `./${page}`),
    );
  });
});
