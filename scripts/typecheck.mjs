// Type-checks each part with the types it may see: the core has neither Node nor DOM.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = [
  'server/tsconfig.core.json',
  'server/tsconfig.node.json',
  'server/tsconfig.browser.json',
  'server/tsconfig.page.json',
  'client/tsconfig.json',
  'test/tsconfig.json',
  'tsconfig.json',
];
let failed = 0;
for (const project of projects.filter(
  (path) => existsSync(path) && (!path.startsWith('client/') || existsSync('client/src')),
)) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  if (status) failed++;
}
process.exitCode = failed ? 1 : 0;
