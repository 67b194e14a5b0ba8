/** Pictures in several themes: `name` as it is, then `name-dark` and, where wanted, `name-contrast`. */
import * as vscode from 'vscode';
import { type Clip, takeScreenshot, takesPictures } from '../browser.ts';

const DARK = { suffix: 'dark', theme: 'Default Dark Modern', selector: '.monaco-workbench.vs-dark' };
const CONTRAST = {
  suffix: 'contrast',
  theme: 'Default High Contrast',
  selector: '.monaco-workbench.hc-black',
};

export async function takeInThemes(
  name: string,
  selector: string,
  inContrast = false,
  clip?: Clip,
): Promise<void> {
  await takeScreenshot(name, selector, clip);
  if (!takesPictures) return;
  const workbench = vscode.workspace.getConfiguration('workbench');
  const before = workbench.get('colorTheme');
  for (const { suffix, theme, selector } of inContrast ? [DARK, CONTRAST] : [DARK]) {
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Workspace);
    await takeScreenshot(
      name.replace(/(?:\.jpg)?$/u, (ending) => `-${suffix}${ending}`),
      selector,
      clip,
    );
  }
  await workbench.update('colorTheme', before, vscode.ConfigurationTarget.Workspace);
}
