// The list of features, out of the titles of the suites that run in VS Code: what is listed was seen to work there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const SUITES = 'test/vscode';
/** The host that a folder's suites run in, where it is not the usual one. */
const HOSTS = { web: 'VS Code Web' };
/** About the tests themselves. */
const NO_FEATURES = new Set(['the VS Code host']);
const TITLE = /^( *)(describe|it)(?:\.\w+)?\((?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gmu;

/** Titles by suite, with the hosts each was seen in: a suite that is in several files is one. */
export function readFeatures() {
  const features = new Map();
  for (const file of existsSync(SUITES)
    ? readdirSync(SUITES, { recursive: true, encoding: 'utf8' }).sort()
    : []) {
    if (!file.endsWith('.test.ts')) continue;
    const host = HOSTS[file.split(/[\\/]/u)[0]] ?? 'VS Code';
    let titles;
    for (const [, , kind, single, double] of readFileSync(`${SUITES}/${file}`, 'utf8').matchAll(TITLE)) {
      const title = (single ?? double).replace(/\\(.)/gu, '$1');
      if (kind === 'describe') {
        titles = features.get(title) ?? new Map();
        features.set(title, titles);
      } else titles?.set(title, [...new Set([...(titles.get(title) ?? []), host])]);
    }
  }
  for (const name of NO_FEATURES) features.delete(name);
  return features;
}

const HEAD = `# What Soát does in VS Code

Mỗi dòng là một phép thử chạy trong VS Code thật; trang này được ghi ra từ chính tên các phép thử ấy. Cách dùng:
[Soát trong VS Code](vscode.md).

*Each line is a test that runs in a real VS Code; this page is generated from their titles, so what is listed was seen to work. How to
use it: [Soát in VS Code](vscode.md). Lines run in VS Code on Node unless they say otherwise.*`;

/** The page, as it is to stand in docs/features.md. */
export function featuresPage() {
  const sections = [...readFeatures()].map(([name, titles]) => {
    const lines = [...titles].map(([title, hosts]) => `- ${title}${hostsOf(hosts)}`);
    return `## ${name[0].toUpperCase()}${name.slice(1)}\n\n${lines.join('\n')}`;
  });
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

function hostsOf(hosts) {
  return hosts.join() === 'VS Code' ? '' : ` *(${hosts.join(', ')})*`;
}
