// Runs the VS Code suites: bundles each, opens what it works on in VS Code and runs it in the extension host there.
// Usage: node test/vscode/run.mjs [--grep words] [--suite folder|folders|reload|installed|virtual]
// VSCODE_EXECUTABLE names a desktop VS Code; without it the suite runs in the host of test/vscode/host.
// SOAT_SCREENSHOTS names a folder for the pictures that the suite takes. The counts are left in
// .cache/vscode-suite/counts.json.
import {
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
import { packExtension } from '../../scripts/package.mjs';
import { bundleFor, installExtension, runInHost } from './host/run.mjs';
import { openFolder, openFolders, openVirtual } from './workspace.mjs';

const OUT = resolve('.cache/vscode-suite');
/** Each by the folder of test/vscode it stands in, with what it opens. Suites edit what they open: it is a copy. */
const SUITES = [
  { name: 'folder', tests: 'test/vscode/suite', open: openFolder },
  { name: 'folders', tests: 'test/vscode/folders', open: openFolders },
  { name: 'reload', tests: 'test/vscode/reload', open: openFolder },
  { name: 'installed', tests: 'test/vscode/installed', open: openFolder, host: installPacked },
  { name: 'virtual', tests: 'test/vscode/virtual', open: openVirtual, host: provideFiles },
];

/** Gives how many tests passed and failed; a suite that crashes has one failure. */
async function run(suite) {
  const files = readdirSync(suite.tests).filter((file) => file.endsWith('.test.ts'));
  const entries = ['test/vscode/runner.ts', ...files.map((file) => `${suite.tests}/${file}`)];
  const outdir = await bundleFor(entries, join(OUT, suite.name));
  const scratch = mkdtempSync(join(tmpdir(), 'soat-workspace-'));
  const [report, counts] = ['report.txt', 'counts.json'].map((file) => join(outdir, file));
  try {
    const { env, ...host } = (await suite.host?.(scratch)) ?? {};
    await runInHost({
      ...host,
      tests: join(outdir, 'runner.js'),
      workspace: suite.open(scratch),
      env: { ...env, ...(grep === undefined ? {} : { SOAT_GREP: grep }) },
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

/** Packs Soát as it is built, and installs it. VS Code tests an extension under development: here one that does nothing. */
function installPacked(scratch) {
  const vsix = join(OUT, 'soat.vsix');
  if (!existsSync(vsix)) packExtension(vsix);
  const [extensions, extension] = ['extensions', 'tests'].map((name) => join(scratch, name));
  installExtension(vsix, extensions, scratch);
  mkdirSync(extension);
  writeManifest(extension);
  return { extension, extensions, env: { SOAT_VSIX: vsix, SOAT_INSTALLED: extensions } };
}

/** Soát, installed, beside an extension that gives the folder a scheme of its own. */
async function provideFiles(scratch) {
  const { extensions } = installPacked(scratch);
  const provider = await bundleFor(['test/vscode/virtual/provider.ts'], join(scratch, 'provider'));
  writeManifest(provider, { main: './provider.js', activationEvents: ['onFileSystem:soat-virtual'] });
  return { extension: provider, extensions, env: { SOAT_VIRTUAL: scratch } };
}

function writeManifest(folder, more = {}) {
  const manifest = {
    name: 'tests',
    publisher: 'soat',
    version: '0.0.0',
    engines: { vscode: '^1.91.0' },
    ...more,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
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
