/** A headless Chromium: the one on this machine, or Debian's, as the tests in VS Code use. */
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const { installChromium } = (await import('../vscode/host/install.mjs' as string)) as {
    installChromium(): string;
  };
  return chromium.launch({ executablePath: installChromium(), args: ARGS });
}
