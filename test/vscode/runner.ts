/**
 * What VS Code calls in its extension host: runs the bundled suite beside this file with mocha. The report goes to
 * `report.txt` and the counts to `counts.json` there, since VS Code mixes what extensions print with its own lines.
 */
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/** Called by VS Code. Rejects where a test fails. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const { Base } = Mocha.reporters;
  Base.consoleLog = (...values: unknown[]) => appendFileSync(beside('report.txt'), `${format(...values)}\n`);

  const grep = process.env['SOAT_GREP'];
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 180_000, ...(grep ? { grep } : {}) });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))) {
    mocha.addFile(beside(file));
  }
  await mocha.loadFilesAsync();
  await new Promise<void>((done, fail) => {
    const running = mocha.run((failed) => {
      writeFileSync(beside('counts.json'), JSON.stringify({ passed: running.stats?.passes ?? 0, failed }));
      if (failed) fail(new Error(`${failed} failed`));
      else done();
    });
  });
}

function beside(file: string): string {
  return join(__dirname, file);
}
