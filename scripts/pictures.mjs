// `npm run pictures`: has the suites take pictures of the workbench, into .cache/pictures, to be looked at. Those that README, docs
// and walkthrough show are renewed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TAKEN = '.cache/pictures';
/** What is shown. */
const SHOWN = ['docs/images', 'images/walkthrough'];

rmSync(TAKEN, { recursive: true, force: true });
for (const suite of ['test/vscode/run.mjs', 'test/vscode/web.mjs']) {
  const host = suite.includes('web') ? 'web' : 'node';
  const { status } = spawnSync(process.execPath, [suite, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SOAT_SCREENSHOTS: join(TAKEN, host) },
  });
  process.exitCode ||= status ?? 1;
}
if (!process.exitCode) {
  const taken = new Set(readdirSync(join(TAKEN, 'node')));
  for (const folder of SHOWN)
    for (const name of readdirSync(folder).filter((each) => taken.has(each)))
      copyFileSync(join(TAKEN, 'node', name), join(folder, name));
}
