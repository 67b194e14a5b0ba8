/**
 * Takes a picture of the workbench as it stands, into the folder SOAT_SCREENSHOTS names: `docs/images/<name>.png`.
 * Does nothing where that is not set or where the tests run in a desktop VS Code.
 */
export async function takeScreenshot(name: string): Promise<void> {
  const host = process.env['SOAT_VSCODE_HOST'];
  if (!host) return;
  const response = await fetch(`${host}/screenshot?name=${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`no screenshot "${name}": ${await response.text()}`);
}
