// Gets what the VS Code tests run in, once: the VS Code server (out of the npm package code-server, into .cache, which
// git ignores) and a Chromium. Nothing is downloaded but npm packages and, where missing and allowed, Debian's chromium.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** code-server 4.100.3 holds VS Code 1.100.3; it is the last line that runs on Node 20. */
const VERSION = '4.100.3';
const FOLDER = resolve('.cache/vscode-host');
const STAMP = join(FOLDER, 'installed');
const SERVER = join(FOLDER, 'node_modules/code-server/lib/vscode');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the VS Code server's entry; installs it where this version isn't installed yet. */
export function installServer() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== VERSION) {
    console.log(`Installing VS Code (code-server ${VERSION}) into .cache/vscode-host …`);
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true }));
    // Its install script would build native modules (terminal, file watching, logs); the tests need none of them.
    npmInstall(FOLDER, `code-server@${VERSION}`);
    npmInstall(SERVER, '--omit=dev');
    writeFileSync(STAMP, VERSION);
  }
  return join(SERVER, 'out/server-main.js');
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
