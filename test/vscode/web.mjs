// Runs the suites in VS Code Web, where extensions run in a browser: npm run test:web [-- --grep words]. SOAT_SCREENSHOTS
// names a folder for the pictures that they take.
// The counts are left in .cache/vscode-web-suite.json.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { installWeb } from './host/install.mjs';
import { serveWeb } from './host/web.mjs';
import { bundlePath, stageExtension } from './host/webExtension.mjs';
import { DEEDS, runInWorkbench } from './host/workbench.mjs';
import { openFolder } from './workspace.mjs';

const COUNTS = '.cache/vscode-web-suite.json';
const EXTENSION = resolve('.cache/vscode-web-extension');
/** Those of every host, and what is to be seen in a browser alone. */
const SUITES = ['suite', 'webSuite'];
/**
 * Suites of the host on Node alone: tasks start processes, a draft of great length is checked in a thread; the oldest VS Code shows
 * a mark's hover later than a test waits.
 */
const LEFT_OUT = new Set(['tasks.test.ts', 'robust.test.ts', 'verified.test.ts']);
/** Mocha's own bundle for browsers would take the module it is put into for its own. */
const browserMocha = {
  name: 'mocha',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mocha$/ }, () => ({ path: resolve('test/vscode/webMocha.ts') }));
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `const module = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** The extension as it stands here, with the suites. */
async function stage(callback) {
  const grep = process.argv.includes('--grep') ? process.argv[process.argv.indexOf('--grep') + 1] : '';
  const files = SUITES.flatMap((folder) =>
    readdirSync(join('test/vscode', folder))
      .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.has(file))
      .map((file) => `./${folder}/${file}`)
      // What asks for Node's own modules is for the host on Node.
      .filter((file) => !/from 'node:(?!assert)/u.test(readFileSync(join('test/vscode', file), 'utf8'))),
  );
  const code = ["export { run } from './webRunner.ts';", ...files.map((file) => `import '${file}';`)].join(
    '\n',
  );
  const env = { SOAT_VSCODE_HOST: callback, SOAT_GREP: grep };
  await stageExtension(EXTENSION, code, env, {
    // What stands for node:assert asks for it to show values.
    banner: { js: 'var process = { env: {} };' },
    alias: { 'node:assert': (await installWeb()).assert },
    plugins: [browserMocha],
  });
}

/**
 * Folders whose archive is an index file that can be read, one that is too large to be, and that which comes with Soát.
 */
function addFolders(workspace) {
  const folder = (name, config = 'corpus: kho.soat') => {
    mkdirSync(join(workspace, name));
    writeFileSync(join(workspace, name, 'soat.yml'), `${config}\n`);
    copyFileSync('examples/ban-thao/hoi-dam-nga-my.tin', join(workspace, name, 'ban-thao.tin'));
    return join(workspace, name, 'kho.soat');
  };
  execFileSync(process.execPath, ['dist/cli.js', 'index', 'examples/kho-bai', '--out', folder('chi-muc')], {
    stdio: 'ignore',
  });
  folder('khong-kho', 'locale: vi');
  const large = folder('chi-muc-lon');
  writeFileSync(large, '');
  truncateSync(large, 51 * 2 ** 20);
}

rmSync(COUNTS, { force: true });
const code = await runInWorkbench(
  'vscode-web-host',
  async (surroundings) => {
    const workspace = openFolder(surroundings.scratch);
    addFolders(workspace);
    const address = await serveWeb(
      { extension: EXTENSION, tests: bundlePath(EXTENSION), workspace },
      surroundings,
    );
    await stage(new URL(DEEDS.replace(/\/$/, ''), address).href);
    return address;
  },
  {
    tell({ line }) {
      process.stdout.write(`${line}\n`);
    },
    report({ passed, failed }) {
      process.stdout.write(`\n  ${passed} passing, ${failed} failing\n`);
      writeFileSync(COUNTS, JSON.stringify({ passed, failed }));
    },
  },
);
process.exit(code);
