/** Where the files that come with Soát are, from the bundle in dist/ and from the sources alike. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's folder: the nearest above this file that holds the seed archive. */
function packageFolder(from = __dirname): string {
  const parent = dirname(from);
  return existsSync(join(from, 'server', 'corpus')) || parent === from ? from : packageFolder(parent);
}

/** Folder of the seed archive, the one asked where no other is named. */
export function shippedCorpus(): string {
  return join(packageFolder(), 'server', 'corpus');
}

/** What the page of an HTML report is made of, as the build leaves it. */
export function reportPage(): { readonly script: string; readonly style: string } {
  const read = (name: string) => readFileSync(join(packageFolder(), 'dist', name), 'utf8').trim();
  return { script: read('report.js'), style: read('report.css') };
}

export function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** The Markdown page that explains a rule. */
export function rulePage(rule: string): string {
  return join(packageFolder(), 'docs', 'rules', `${rule}.md`);
}
