/** The activation in the web worker; the result goes through the browser. */
import { ask } from '../../test/vscode/browser.ts';
import { measureActivation } from './activation.ts';

export async function run(): Promise<void> {
  await ask('result', await measureActivation());
}
