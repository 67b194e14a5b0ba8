/** Pictures in several themes: `name` as it is, then `name-dark` and, where wanted, `name-contrast`. */
import * as vscode from 'vscode';
import { type Clip, see, takeScreenshot, takesPictures } from '../browser.ts';
import { until } from './editor.ts';

interface Theme {
  readonly suffix: string;
  readonly name: string;
  readonly kind: vscode.ColorThemeKind;
  /** What the page shows in it. */
  readonly selector: string;
}

const LIGHT: Theme = {
  suffix: '',
  name: 'Default Light Modern',
  kind: vscode.ColorThemeKind.Light,
  selector: '.monaco-workbench.vs',
};
export const DARK: Theme = {
  suffix: '-dark',
  name: 'Default Dark Modern',
  kind: vscode.ColorThemeKind.Dark,
  selector: '.monaco-workbench.vs-dark',
};
const CONTRAST: Theme = {
  suffix: '-contrast',
  name: 'Default High Contrast',
  kind: vscode.ColorThemeKind.HighContrast,
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
  for (const theme of inContrast ? [DARK, CONTRAST] : [DARK])
    await inTheme(theme, () =>
      takeScreenshot(
        name.replace(/(?:\.jpg)?$/u, (ending) => `${theme.suffix}${ending}`),
        selector,
        clip,
      ),
    );
}

/** Does something in a theme, then goes back to the one before. */
export async function inTheme(theme: Theme, act: () => Promise<void>): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  const before = workbench.inspect<string>('colorTheme')?.workspaceValue;
  const { kind } = vscode.window.activeColorTheme;
  await workbench.update('colorTheme', theme.name, vscode.ConfigurationTarget.Workspace);
  try {
    await shown(theme.kind);
    await see(theme.selector);
    await act();
  } finally {
    await workbench.update('colorTheme', before, vscode.ConfigurationTarget.Workspace);
    await shown(kind);
  }
  if (kind === LIGHT.kind) await see(LIGHT.selector);
}

async function shown(kind: vscode.ColorThemeKind): Promise<void> {
  await until('the theme', vscode.window.onDidChangeActiveColorTheme, () =>
    vscode.window.activeColorTheme.kind === kind ? true : undefined,
  );
}
