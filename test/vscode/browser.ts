/** What only the browser around the workbench can do: in the host of test/vscode/host, not in a desktop VS Code. */

/** Whether there is one. */
export const hasBrowser = process.env['SOAT_VSCODE_HOST'] !== undefined;

/** Whether pictures are wanted: SOAT_SCREENSHOTS names the folder. */
export const takesPictures = hasBrowser && process.env['SOAT_SCREENSHOTS'] !== undefined;

/**
 * Takes a picture of the workbench as it stands, into the folder SOAT_SCREENSHOTS names: `docs/images/<name>.png`.
 * Does nothing where that is not set or there is no browser.
 *
 * @param selector What must be on the page before (CSS; `frame >>> selector` inside a frame).
 * @param clip The part of the workbench that is wanted, in CSS pixels.
 */
export async function takeScreenshot(name: string, selector = '', clip?: Clip): Promise<void> {
  if (hasBrowser) await ask('screenshot', { name, selector, ...(clip ? { clip } : {}) });
}

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Waits until the workbench shows what the selector names; does nothing where there is no browser. */
export async function see(selector: string): Promise<void> {
  if (hasBrowser) await ask('see', { selector });
}

/** Waits until the workbench shows nothing that the selector names; does nothing where there is no browser. */
export async function seeNo(selector: string): Promise<void> {
  if (hasBrowser) await ask('missing', { selector });
}

/** Pastes into the editor that has the focus, as if this were on the clipboard: a text, and the page it was copied from. */
export async function paste(content: { readonly text: string; readonly html?: string }): Promise<void> {
  await ask('paste', { ...content, selector: '.monaco-editor.focused' });
}

/**
 * Presses a key, named as in Playwright ("Enter"), on what a selector names, and waits for what it is to bring. A key whose
 * effect is there already is not pressed; one that came to nothing is pressed again.
 */
export async function pressFor(effect: string, key: string, selector: string): Promise<void> {
  await ask('pressFor', { key, selector, effect });
}

/** Moves the focus of a list by the keyboard to a row; both are named by selectors. */
export async function focusRow(row: string, list = `.monaco-list:has(${row})`): Promise<void> {
  await ask('focusRow', { list, row });
}

/**
 * The moment, in milliseconds since 1970, from which the workbench shows what the selector names, or shows it no more. Ask
 * before it can be.
 */
export async function whenShown(selector: string, isThere: boolean): Promise<number> {
  return Number(await ask('shown', { selector, isThere }));
}

/** Gives what the browser answers. */
export async function ask(deed: string, what: unknown): Promise<unknown> {
  const address = `${process.env['SOAT_VSCODE_HOST']}/${deed}`;
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(what) });
  if (!response.ok) throw new Error(`${deed}: ${await response.text()}`);
  return response.json();
}
