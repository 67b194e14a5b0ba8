// `npm start`: installs, builds, and checks the seed articles against the seed archive. Arguments go to `soat check`.
import { spawnSync } from 'node:child_process';
import { installDependencies } from './install.mjs';

const SEEDS = ['server/corpus', '--fail-on', 'never'];

installDependencies();
run('scripts/build.mjs');
const args = process.argv.slice(2);
run('dist/cli.js', 'check', ...(args.length ? args : SEEDS));

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
