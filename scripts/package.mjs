// `npm run package`: builds, and packs the extension into one file, soat-<version>.vsix, that any VS Code installs. What goes
// into it says .vscodeignore; the bundles need no packages beside them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { installVsce } from '../test/vscode/host/install.mjs';

/** @returns Path of the file. */
export function packExtension(out = fileName()) {
  // Pictures of the README are in the repository; what the extension shows of it does without them.
  run(
    installVsce(),
    ...['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'],
    ...['--out', out],
  );
  return out;
}

function fileName() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return `${name}-${version}.vsix`;
}

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command[0]} failed`);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  run('scripts/build.mjs');
  console.log(packExtension());
}
