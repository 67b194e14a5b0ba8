// What the tests can have done by the browser around the workbench: pictures, keys, a look at the page.
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** Milliseconds that the page is waited for at most: only a test that fails takes so long, on however slow a machine. */
const LIMIT = 60_000;
/** Milliseconds after which a key that has had no effect is pressed again: the list may have been filled anew under it. */
const EFFECT_LIMIT = 10_000;

/** @param pageOf Gives the page of the workbench. */
export function browserDeeds(pageOf) {
  const folder = process.env.SOAT_SCREENSHOTS;
  const visible = (selector) => find(pageOf(), selector).waitFor({ timeout: LIMIT });
  const pressOn = (key, selector) => find(pageOf(), selector).press(key, { timeout: LIMIT });
  return {
    /** Takes a picture of the workbench, once there is what the selector names. */
    async screenshot({ name, selector, clip }) {
      if (folder && selector) await visible(selector);
      if (folder) await picture(pageOf(), join(folder, fileName(name)), clip);
    },
    /** Waits until there is what the selector names. */
    see: ({ selector }) => visible(selector),
    /** The moment, in milliseconds since 1970, from which there is what the selector names, or is no more. */
    shown: ({ selector, isThere }) => pageOf().evaluate(momentOf, [selector, isThere]),
    /** Waits until there is nothing of it (any more). */
    missing: ({ selector }) => find(pageOf(), selector).waitFor({ state: 'hidden', timeout: LIMIT }),
    /** Pastes into what has the focus, as if text and page were on the clipboard; once the selector's has it. */
    async paste({ selector, ...content }) {
      await visible(selector);
      await pageOf().evaluate(pasteIntoFocused, content);
    },
    /** Gives the focus to what the selector names, and presses a key there, until there is what it is to bring. */
    async pressFor({ key, selector, effect }) {
      const end = Date.now() + LIMIT;
      while (!(await find(pageOf(), effect).isVisible())) {
        if (Date.now() > end) throw new Error(`${key} on ${selector} brings no ${effect}`);
        await pressOn(key, selector);
        await find(pageOf(), effect)
          .waitFor({ timeout: EFFECT_LIMIT })
          .catch(() => undefined);
      }
    },
    /**
     * Moves the focus of a list down, key by key, to the row that the selector names. A list that was filled anew meanwhile
     * is gone through again.
     */
    async focusRow({ list, row }) {
      const [end, focused] = [Date.now() + LIMIT, `${list} .monaco-list-row.focused`];
      const isThere = () => find(pageOf(), `${focused}:is(${row})`).isVisible();
      for (let key = 'Home'; !(await isThere()); ) {
        if (Date.now() > end) throw new Error(`no key leads to ${row}`);
        const before = await focusOf(pageOf(), list);
        await pressOn(key, list);
        const isMoved = await changes(() => focusOf(pageOf(), list), before);
        key = key === 'Home' || isMoved ? 'ArrowDown' : 'Home';
      }
    },
  };
}

/** The first that is seen of what a selector names; `frame >>> selector` looks inside a frame. */
function find(page, selector) {
  const frames = selector.split(' >>> ');
  const inner = frames.pop();
  const first = (root, selector) => root.locator(selector).filter({ visible: true }).first();
  return first(
    frames.reduce((root, frame) => first(root, frame).contentFrame(), page),
    inner,
  );
}

/** The row of a list that has the focus, by VS Code's id of it. */
function focusOf(page, list) {
  return find(page, list).getAttribute('aria-activedescendant', { timeout: LIMIT });
}

/** Whether a value becomes another in a short while: a key's effect on a list is there with its event. */
async function changes(read, before) {
  for (let tries = 0; tries < 10; tries++) {
    if ((await read()) !== before) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
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

export async function picture(page, path, clip) {
  mkdirSync(resolve(path, '..'), { recursive: true });
  await page.screenshot({
    path,
    animations: 'disabled',
    ...(clip ? { clip } : {}),
    ...(path.endsWith('.jpg') ? { quality: 60 } : {}),
  });
}
