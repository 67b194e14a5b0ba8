// `npm run pictures`: has the suites take pictures of the workbench, into .cache/pictures, to be looked at. Those that README, docs
// and walkthrough show are renewed from the host on Node, where its suites have passed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TAKEN = '.cache/pictures';
const HOSTS = { node: 'test/vscode/run.mjs', web: 'test/vscode/web.mjs' };
/** What is shown. */
const SHOWN = ['docs/images', 'images/walkthrough'];

/** Whether the suites of a host have passed, and their pictures are there. */
function take(host) {
  const { status } = spawnSync(process.execPath, [HOSTS[host], ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SOAT_SCREENSHOTS: join(TAKEN, host) },
  });
  process.exitCode ||= status ?? 1;
  return status === 0;
}

function renew(host) {
  const taken = new Set(readdirSync(join(TAKEN, host)));
  for (const folder of SHOWN)
    for (const name of readdirSync(folder).filter((each) => taken.has(each)))
      copyFileSync(join(TAKEN, host, name), join(folder, name));
}

rmSync(TAKEN, { recursive: true, force: true });
if (take('node')) renew('node');
take('web');
