// Takes the findings on the seed articles as they are now for the snapshots of test/golden/seeds: `npm run snapshots`,
// after looking at what changed. Prints which files are new or different.
import { spawnSync } from 'node:child_process';

const mocha = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config'];
const { status } = spawnSync(process.execPath, [...mocha, 'test/corpus/snapshots.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, SOAT_UPDATE_SNAPSHOTS: '1' },
});
spawnSync('git', ['status', '--short', 'test/golden/seeds'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
