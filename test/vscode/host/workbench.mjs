// Drives a workbench of VS Code's in a headless Chromium: what the host on Node and the host in the browser share. The
// page runs the extension's tests (or a bench) and ends with their exit code; meanwhile it can ask for what only the
// browser around it can do.
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { installChromium } from './install.mjs';

/** Below the address of the workbench: where what runs in the page itself asks for deeds. */
export const DEEDS = '/soat-deeds/';
const START_LIMIT = 60_000;
const RUN_LIMIT = Number(process.env.SOAT_VSCODE_LIMIT ?? 240_000);
const PICTURE_LIMIT = 10_000;
const VIEWPORT = { width: 1280, height: 800 };
/** Web views are frames of other hosts. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
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

/**
 * Opens a workbench and waits until it has run what it was given; gives the exit code. What goes wrong is told with the
 * end of the log.
 *
 * @param name Names the log, `.cache/<name>.log`, and the picture taken at a failure.
 * @param start Starts what serves the workbench and gives the address to open. It is given a folder of its own, the log, the
 *   address at which the tests reach the browser, and `onEnd` for what is to be ended.
 * @param deeds More that the tests may ask for, by name: functions of what was sent with it.
 */
export async function runInWorkbench(name, start, deeds = {}) {
  mkdirSync('.cache', { recursive: true });
  const logPath = resolve(`.cache/${name}.log`);
  const log = createWriteStream(logPath);
  const scratch = mkdtempSync(join(tmpdir(), 'soat-vscode-'));
  const enders = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })];
  const onEnd = (end) => enders.unshift(end);
  const failure = resolve(`.cache/${name}-failure.png`);
  let page;
  try {
    const pageOf = () => page ?? fail('no workbench yet');
    const perform = async (name, body) => {
      const deed = { ...browserDeeds(pageOf), ...deeds }[name] ?? fail(`the browser knows no ${name}`);
      try {
        return JSON.stringify((await deed(JSON.parse(body))) ?? null);
      } catch (error) {
        await picture(pageOf(), failure).catch(() => {});
        throw error;
      }
    };
    const callback = await serveDeeds(perform, onEnd);
    const address = await within(START_LIMIT, 'starting VS Code', start({ scratch, log, callback, onEnd }));
    // A profile of its own: without one, pages are private, and web views may not keep what they need.
    const profile = join(scratch, 'profile');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES));
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: installChromium(),
      args: BROWSER_ARGS,
      viewport: VIEWPORT,
    });
    onEnd(() => browser.close());
    // What runs in the page itself may reach no other address than its own.
    await browser.route(`**${DEEDS}*`, async (route) => {
      const request = route.request();
      const name = request.url().split(DEEDS)[1];
      const [status, body] = await perform(name, request.postData()).then(
        (given) => [200, given],
        (error) => [500, String(error)],
      );
      await route.fulfill({ status, body });
    });
    page = browser.pages()[0] ?? (await browser.newPage());
    page.on('console', (message) => log.write(`[page] ${message.text()}\n`));
    const exit = new Promise((done, broken) => {
      page.on('crash', () => broken(new Error('the workbench page crashed')));
      page.exposeFunction('codeAutomationExit', (code) => done(code)).catch(broken);
    });
    await page.exposeFunction('codeAutomationLog', (type, values) =>
      log.write(`[${type}] ${values.join(' ')}\n`),
    );
    await page.goto(address, { timeout: START_LIMIT });
    return await within(RUN_LIMIT, 'what VS Code was to run', exit);
  } catch (error) {
    if (page) await picture(page, failure).catch(() => {});
    const end = readFileSync(logPath, 'utf8').split('\n').slice(-15).join('\n');
    process.stderr.write(`${error.message}\nThe end of ${logPath}:\n${end}\n`);
    return 1;
  } finally {
    for (const end of enders) await end();
  }
}

/** Rejects where a promise takes longer than it may. */
export function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function fail(message) {
  throw new Error(message);
}

/** Lets the tests do what only the browser can. */
function browserDeeds(pageOf) {
  const folder = process.env.SOAT_SCREENSHOTS;
  return {
    /** Takes a picture of the workbench, once there is what the selector names. */
    async screenshot({ name, selector, clip }) {
      if (folder && selector) await find(pageOf(), selector).waitFor({ timeout: PICTURE_LIMIT });
      if (folder) await picture(pageOf(), join(folder, fileName(name)), clip);
    },
    /** Waits until there is what the selector names. */
    see: ({ selector }) => find(pageOf(), selector).waitFor({ timeout: PICTURE_LIMIT }),
    /** The moment, in milliseconds since 1970, from which there is what the selector names, or is no more. */
    shown: ({ selector, isThere }) => pageOf().evaluate(momentOf, [selector, isThere]),
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
}

/** Gives the address at which a deed is asked for: POST <address>/<deed> with what it takes as JSON; so is what it gives. */
function serveDeeds(perform, onEnd) {
  const server = createServer(async (request, response) => {
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      response.end(await perform(request.url.slice(1), Buffer.concat(chunks).toString()));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  onEnd(() => server.close());
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
function momentOf([selector, isThere]) {
  return new Promise((resolve) => {
    const look = () => {
      if ((document.querySelector(selector) !== null) !== isThere) return;
      changes.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
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
