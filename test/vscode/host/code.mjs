#!/usr/bin/env node
// Stands in for the executable of VS Code where none is installed: takes the arguments that @vscode/test-electron gives
// it, runs the VS Code server with its Node extension host, opens the workbench in a headless Chromium and exits with the
// code of the tests. The first argument without dashes is the folder, or the .code-workspace file, to open.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { installChromium, installServer } from './install.mjs';

const START_LIMIT = 60_000;
const RUN_LIMIT = Number(process.env.SOAT_VSCODE_LIMIT ?? 240_000);
const PICTURE_LIMIT = 10_000;
const VIEWPORT = { width: 1280, height: 800 };
const LOG = resolve('.cache/vscode-host.log');
const FAILURE = resolve('.cache/vscode-failure.png');
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const args = process.argv.slice(2);
const option = (name) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fail(`--${name}= is missing`);
const workspace = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');
const scratch = mkdtempSync(join(tmpdir(), 'soat-vscode-'));
const closers = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })];

function fail(message) {
  throw new Error(message);
}

/** Rejects where a promise takes longer than it may. */
function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Starts the server; gives its port. Its output goes to the log file: most of it is about native modules left out. */
function startServer(log, environment) {
  const server = spawn(
    process.execPath,
    [
      installServer(),
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--disable-workspace-trust', '--server-data-dir', join(scratch, 'server')],
    ],
    { env: { ...process.env, ...environment }, detached: true },
  );
  closers.unshift(() => {
    // Its own process group: the extension host goes with it.
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  });
  server.stderr.pipe(log, { end: false });
  return new Promise((started, broken) => {
    server.stdout.on('data', (data) => {
      log.write(data);
      const port = /listening on (\d+)/u.exec(data)?.[1];
      if (port) started(port);
    });
    server.on('error', broken);
    server.on('exit', (code) => broken(new Error(`the VS Code server ended with ${code}`)));
  });
}

/** Lets the tests do what only the browser can. Gives the address. */
function serveBrowser(pageOf) {
  const folder = process.env.SOAT_SCREENSHOTS;
  const deeds = {
    /** Takes a picture of the workbench, once there is what the selector names. */
    async screenshot({ name, selector, clip }) {
      if (folder && selector) await find(pageOf(), selector).waitFor({ timeout: PICTURE_LIMIT });
      if (folder) await picture(pageOf(), join(folder, fileName(name)), clip);
    },
    /** Waits until there is what the selector names. */
    see: ({ selector }) => find(pageOf(), selector).waitFor({ timeout: PICTURE_LIMIT }),
    /** Pastes into what has the focus, as if text and page were on the clipboard. */
    paste: (content) => pageOf().evaluate(pasteIntoFocused, content),
    /** Presses a key, once there is what the selector names. */
    async press({ key, selector }) {
      if (selector) await find(pageOf(), selector).waitFor({ timeout: PICTURE_LIMIT });
      await pageOf().keyboard.press(key);
    },
    /** Gives the focus to what the selector names, and presses a key there. */
    pressOn: ({ key, selector }) => find(pageOf(), selector).press(key, { timeout: PICTURE_LIMIT }),
  };
  const server = createServer(async (request, response) => {
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const deed = deeds[request.url.slice(1)] ?? fail(`the browser knows no ${request.url}`);
      await deed(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    } catch (error) {
      await picture(pageOf(), FAILURE).catch(() => {});
      response.writeHead(500).end(String(error));
    }
  });
  closers.unshift(() => server.close());
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(`http://127.0.0.1:${server.address().port}`));
  });
}

/** The first that a selector names; `frame >>> selector` looks inside a frame. */
function find(page, selector) {
  const frames = selector.split(' >>> ');
  const inner = frames.pop();
  return frames
    .reduce((root, frame) => root.frameLocator(frame), page)
    .locator(inner)
    .first();
}

/** Runs in the page. */
function pasteIntoFocused({ text, html }) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}

/** A picture is a PNG; one that is shipped is smaller. */
function fileName(name) {
  return name.endsWith('.jpg') ? basename(name) : `${basename(name)}.png`;
}

async function picture(page, path, clip) {
  mkdirSync(resolve(path, '..'), { recursive: true });
  await page.screenshot({
    path,
    animations: 'disabled',
    ...(clip ? { clip } : {}),
    ...(path.endsWith('.jpg') ? { quality: 60 } : {}),
  });
}

async function runTests(log) {
  let page;
  const callback = await serveBrowser(() => page ?? fail('no workbench yet'));
  const port = await within(
    START_LIMIT,
    'starting VS Code',
    startServer(log, { SOAT_VSCODE_HOST: callback }),
  );
  const browser = await chromium.launch({ executablePath: installChromium(), args: BROWSER_ARGS });
  closers.unshift(() => browser.close());
  page = await browser.newPage({ viewport: VIEWPORT });
  page.on('console', (message) => log.write(`[page] ${message.text()}\n`));

  const exit = new Promise((done, broken) => {
    page.on('crash', () => broken(new Error('the workbench page crashed')));
    page.exposeFunction('codeAutomationExit', (code) => done(code)).catch(broken);
  });
  await page.exposeFunction('codeAutomationLog', (type, values) =>
    log.write(`[${type}] ${values.join(' ')}\n`),
  );

  const remote = (path) => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(option('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(option('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ]);
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const address = `http://127.0.0.1:${port}/?${kind}=${encodeURI(workspace)}&payload=${encodeURIComponent(payload)}`;
  await page.goto(address, { timeout: START_LIMIT });
  try {
    return await within(RUN_LIMIT, 'the VS Code tests', exit);
  } catch (error) {
    await picture(page, FAILURE).catch(() => {});
    throw error;
  }
}

mkdirSync('.cache', { recursive: true });
const log = createWriteStream(LOG);
let code = 1;
try {
  code = await runTests(log);
} catch (error) {
  console.error(
    `${error.message}\nThe end of ${LOG}:\n${readFileSync(LOG, 'utf8').split('\n').slice(-15).join('\n')}`,
  );
} finally {
  for (const close of closers) await close();
}
process.exit(code);
