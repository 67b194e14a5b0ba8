/**
 * Takes a picture of the workbench, into the folder SOAT_SCREENSHOTS names: `docs/images/<name>.png`. Does nothing where
 * that is not set or where the tests run in a desktop VS Code.
 *
 * @param selector What must be on the page before (CSS).
 */
export async function takeScreenshot(name: string, selector = ''): Promise<void> {
  const host = process.env['SOAT_VSCODE_HOST'];
  if (!host) return;
  const response = await fetch(`${host}/screenshot?${new URLSearchParams({ name, selector })}`);
  if (!response.ok) throw new Error(`no screenshot "${name}": ${await response.text()}`);
}
