// Runs the VS Code suite: bundles test/vscode/suite, opens a copy of examples/ in VS Code and runs the suite in its
// extension host. Usage: node test/vscode/run.mjs [--grep words]
// VSCODE_EXECUTABLE names a desktop VS Code; without it the suite runs in the host of test/vscode/host.
// SOAT_SCREENSHOTS names a folder for the pictures that the suite takes. The counts are left in
// .cache/vscode-suite/counts.json.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const OUT = resolve('.cache/vscode-suite');
/** In a browser VS Code saves what is typed after a second: one test would find what another has typed. */
const SETTINGS = { 'files.autoSave': 'off' };
/** For pictures: Debian's usual monospaced fonts lack some Vietnamese letters. */
const PICTURE_SETTINGS = {
  'editor.fontFamily': 'DejaVu Sans',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.exclude': { '**/.vscode': true },
  'workbench.colorTheme': 'Default Light Modern',
};
const REPORT = join(OUT, 'report.txt');
const SUITE = 'test/vscode/suite';

async function bundleSuite() {
  rmSync(OUT, { recursive: true, force: true });
  const files = existsSync(SUITE) ? readdirSync(SUITE).filter((file) => file.endsWith('.test.ts')) : [];
  await build({
    entryPoints: ['test/vscode/runner.ts', ...files.map((file) => `${SUITE}/${file}`)],
    outdir: OUT,
    // Without the folders of the sources: the runner finds the suite beside itself.
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** The suite edits what it opens, so it is given a copy. */
function copyWorkspace() {
  const workspace = join(mkdtempSync(join(tmpdir(), 'soat-workspace-')), 'examples');
  mkdirSync(workspace);
  if (existsSync('examples')) cpSync('examples', workspace, { recursive: true });
  const settings = { ...SETTINGS, ...(process.env.SOAT_SCREENSHOTS ? PICTURE_SETTINGS : {}) };
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
  return workspace;
}

const grep = process.argv[process.argv.indexOf('--grep') + 1];
await bundleSuite();
const workspace = copyWorkspace();
try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? resolve('test/vscode/host/code.mjs'),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: join(OUT, 'runner.js'),
    extensionTestsEnv: process.argv.includes('--grep') ? { SOAT_GREP: grep } : {},
    launchArgs: [workspace],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (existsSync(REPORT)) console.log(readFileSync(REPORT, 'utf8'));
  rmSync(dirname(workspace), { recursive: true, force: true });
}
