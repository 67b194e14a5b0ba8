// Writes the manual pages, in both languages, from the help of the command line.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const PAGES = { vi: 'soat.1', en: 'soat-en.1' };

export async function writeManual(folder) {
  const load = (file) => tsImport(pathToFileURL(resolve('server/src/cli', file)).href, import.meta.url);
  const [{ manualPage }, { createProgram }] = await Promise.all([load('manual.ts'), load('program.ts')]);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const terminal = { cwd: '.', env: {}, out() {}, err() {} };
  mkdirSync(folder, { recursive: true });
  for (const [locale, file] of Object.entries(PAGES)) {
    const program = createProgram(terminal, locale, () => {});
    writeFileSync(join(folder, file), manualPage(program, locale, version));
  }
}
