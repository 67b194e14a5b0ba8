// Installs the npm packages that package-lock.json names, where they aren't installed yet. Runs on a fresh clone, so it
// uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OLDEST = [20, 19];

/** Runs `npm ci` unless node_modules holds what the lock file says. No install script of any package is run. */
export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`Node ${OLDEST.join('.')} or later is needed; this is ${process.version}`);
  }
  if (isInstalled()) return;
  console.log('Installing npm packages …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed ${error?.message ?? ''}`);
}

/** Compares the lock file with the one that npm leaves in node_modules; optional packages may be left out there. */
function isInstalled() {
  const wanted = read('package-lock.json');
  const installed = read('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) => !path || optional || installed.packages[path]?.version === version,
  );
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
