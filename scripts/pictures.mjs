// `npm run pictures`: has the suites take the pictures of the workbench that README and docs show, into docs/images.
import { spawnSync } from 'node:child_process';

for (const suite of ['test/vscode/run.mjs', 'test/vscode/web.mjs']) {
  const { status } = spawnSync(process.execPath, [suite], {
    stdio: 'inherit',
    env: { ...process.env, SOAT_SCREENSHOTS: 'docs/images' },
  });
  process.exitCode ||= status ?? 1;
}
