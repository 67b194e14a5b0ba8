// Drives a workbench of VS Code's in a headless Chromium: what the host on Node and the host in the browser share. The
// page runs the extension's tests (or a bench) and ends with their exit code; meanwhile it can ask for what only the
// browser around it can do.
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserDeeds, picture } from './deeds.mjs';
import { installChromium } from './install.mjs';

/** Below the address of the workbench: where what runs in the page itself asks for deeds. */
export const DEEDS = '/soat-deeds/';
/** In milliseconds; for the slowest of machines, since a run that goes well takes no longer for them. */
const START_LIMIT = 180_000;
const RUN_LIMIT = Number(process.env.SOAT_VSCODE_LIMIT ?? 900_000);
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
