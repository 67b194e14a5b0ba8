/** What VS Code calls in its web worker: runs the suites that are bundled with this file, and sends each result home. */
import { ask } from './browser.ts';
import { mocha } from './webMocha.ts';

/** Called by VS Code. Rejects where a test fails. */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  const grep = process.env['SOAT_GREP'];
  if (grep) mocha.grep(grep);
  const told: Promise<unknown>[] = [];
  const tell = (line: string) => told.push(ask('tell', { line }));
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', (test) => {
        counts.passed++;
        tell(`  ✔ ${test.fullTitle()} (${test.duration ?? 0}ms)`);
      })
      .on('fail', (test, error) => {
        counts.failed++;
        tell(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      });
  });
  await Promise.all(told);
  await ask('report', counts);
  if (counts.failed) throw new Error(`${counts.failed} failed`);
}
