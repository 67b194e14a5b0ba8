// Runs the VS Code suites: bundles each, opens what it works on in VS Code and runs it in the extension host there.
// Usage: node test/vscode/run.mjs [--grep words] [--suite folder|folders]
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
import { join, resolve } from 'node:path';
import { bundleFor, runInHost } from './host/run.mjs';

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
/** Each by the folder of test/vscode it stands in, with what it opens. Suites edit what they open: it is a copy. */
const SUITES = [
  { name: 'folder', tests: 'test/vscode/suite', open: openFolder },
  { name: 'folders', tests: 'test/vscode/folders', open: openFolders },
];

const settings = { ...SETTINGS, ...(process.env.SOAT_SCREENSHOTS ? PICTURE_SETTINGS : {}) };

/** A copy of examples/. */
function openFolder(scratch) {
  const folder = join(scratch, 'examples');
  cpSync('examples', folder, { recursive: true });
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  return folder;
}

/** A workspace of examples/ and of another desk's folder. */
function openFolders(scratch) {
  const folders = [
    { path: 'examples', from: 'examples' },
    { path: 'van-hoa', from: 'test/vscode/folders/van-hoa' },
  ];
  for (const { path, from } of folders) cpSync(from, join(scratch, path), { recursive: true });
  const file = join(scratch, 'toa-soan.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map(({ path }) => ({ path })), settings }));
  return file;
}

/** Gives how many tests passed and failed; a suite that crashes has one failure. */
async function run(suite) {
  const files = readdirSync(suite.tests).filter((file) => file.endsWith('.test.ts'));
  const entries = ['test/vscode/runner.ts', ...files.map((file) => `${suite.tests}/${file}`)];
  const outdir = await bundleFor(entries, join(OUT, suite.name));
  const scratch = mkdtempSync(join(tmpdir(), 'soat-workspace-'));
  const [report, counts] = ['report.txt', 'counts.json'].map((file) => join(outdir, file));
  try {
    await runInHost({
      tests: join(outdir, 'runner.js'),
      workspace: suite.open(scratch),
      env: grep === undefined ? {} : { SOAT_GREP: grep },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    if (existsSync(report)) console.log(readFileSync(report, 'utf8'));
    rmSync(scratch, { recursive: true, force: true });
  }
  return existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
}

const option = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const grep = option('--grep');
const only = option('--suite');
rmSync(OUT, { recursive: true, force: true });
const sum = { passed: 0, failed: 0 };
for (const suite of SUITES.filter(({ name }) => only === undefined || name === only)) {
  const { passed, failed } = await run(suite);
  sum.passed += passed;
  sum.failed += failed;
}
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'counts.json'), JSON.stringify(sum));
