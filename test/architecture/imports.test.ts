/** Holds every import against the direction that ARCHITECTURE.md draws. */
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { describe, it } from 'mocha';
import { type Import, importsOf, readSources } from '../support/sources.ts';

const ANALYSERS = ['text', 'dates', 'names', 'layout', 'events'];
const READING = [...ANALYSERS, 'draft', 'archive'];
const CORE = [...READING, 'rules', 'engine', 'service'];

/** What a folder of server/src may import besides itself: other folders, and packages that run anywhere. */
const TABLE: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  text: { folders: [], packages: [] },
  dates: { folders: ['text'], packages: ['@dqcai/vn-lunar'] },
  names: { folders: ['text', 'data'], packages: [] },
  layout: { folders: ['text', 'data'], packages: [] },
  events: { folders: ['text', 'dates', 'names', 'layout'], packages: [] },
  draft: { folders: ANALYSERS, packages: ['yaml'] },
  archive: { folders: [...ANALYSERS, 'draft'], packages: [] },
  rules: { folders: READING, packages: [] },
  engine: {
    folders: ['rules/rule.ts', 'archive', 'draft', 'names', 'dates', 'text', 'data'],
    packages: ['yaml', 'ajv'],
  },
  service: { folders: CORE, packages: ['vscode-languageserver-types'] },
  lsp: {
    folders: [...CORE, 'platform'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  cli: {
    folders: [...CORE, 'platform', 'library/api.ts', 'mcp.ts'],
    packages: ['commander', 'diff', 'picocolors', 'sarif', 'string-width', 'yaml', 'node'],
  },
  'platform/sqlite': {
    folders: ['archive', 'draft', 'names', 'text', 'dates', 'rules/rule.ts'],
    packages: [],
  },
  'platform/corpus': {
    folders: ['platform/sqlite', 'archive', 'draft', 'rules/rule.ts', 'text'],
    packages: ['yaml', 'linkedom', '@mozilla/readability'],
  },
  mcp: {
    folders: ['library/api.ts', 'events', 'rules/rule.ts'],
    packages: ['@modelcontextprotocol/sdk', 'zod'],
  },
  library: { folders: [...CORE, 'platform', 'cli'], packages: ['node'] },
  'platform/node': {
    folders: [
      'platform/sqlite',
      'platform/corpus',
      'archive',
      'draft',
      'engine',
      'names',
      'rules',
      'text',
      'dates',
      'data',
      'lsp/host.ts',
      'platform/both/today.ts',
      'platform/both/fileNames.ts',
    ],
    packages: ['node', 'node-sqlite3-wasm', 'yaml', 'tinyglobby', 'ajv', 'write-file-atomic'],
  },
  'platform/both': { folders: ['dates'], packages: [] },
  'platform/browser': {
    folders: [
      'platform/sqlite',
      'platform/corpus',
      'archive',
      'draft',
      'rules/rule.ts',
      'lsp/host.ts',
      'lsp/fileRequests.ts',
      'platform/both/today.ts',
      'platform/both/fileNames.ts',
    ],
    packages: ['@noble/hashes', 'fflate', 'vscode-languageserver'],
  },
};

const sources = readSources('server/src', 'client/src');

/** The row of the table that a path of server/src falls under; `data` for data files. */
function folderOf(path: string): string {
  if (path.startsWith('server/data/')) return 'data';
  const inner = path.replace('server/src/', '');
  return Object.keys(TABLE).find((folder) => inner.startsWith(`${folder}/`)) ?? inner;
}

/** `node` for Node's own modules, else the name of the package. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isAllowed(from: string, { specifier, target }: Import): boolean {
  const row = TABLE[from];
  if (!row) return true;
  if (target === undefined) return row.packages.includes(packageOf(specifier));
  const to = folderOf(target);
  if (to === from) return true;
  return row.folders.some(
    (folder) => target === `server/src/${folder}` || to === folder || to.startsWith(`${folder}/`),
  );
}

describe('imports', () => {
  it('are read with types, side effects and calls, and not out of comments', () => {
    const text = `
      import type { A } from './a.ts';
      import { type B, c } from '../b/b.ts';
      import 'side-effect';
      export * from '@scope/name/deep';
      /* import { d } from './d.ts'; */ // import './e.ts'
      const f = await import('node:fs');`;
    assert.deepEqual(importsOf('server/src/text/x.ts', text), [
      { specifier: './a.ts', target: 'server/src/text/a.ts' },
      { specifier: '../b/b.ts', target: 'server/src/b/b.ts' },
      { specifier: 'side-effect' },
      { specifier: '@scope/name/deep' },
      { specifier: 'node:fs' },
    ]);
  });

  it('go in the direction of the table', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => !isAllowed(folderOf(path), imported))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('leave no folder of the server out of the table', () => {
    const unknown = sources
      .filter(
        ({ path }) => path.startsWith('server/src/') && path.split('/').length > 3 && !TABLE[folderOf(path)],
      )
      .map(({ path }) => path);
    assert.deepEqual(unknown, []);
  });

  it('lead to files that are there', () => {
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target && !existsSync(target))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    assert.deepEqual(lost, []);
  });

  it('make no cycle, types included', () => {
    const next = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
    );
    assert.deepEqual(findCycle(next), undefined);
    assert.deepEqual(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
      ['b', 'c', 'b'],
    );
  });

  it('tie the client to one host in its entries only: the rest runs in the browser, too', () => {
    const entries = new Set(['client/src/extension.ts', 'client/src/webExtension.ts']);
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier }) =>
            path.startsWith('client/') &&
            !entries.has(path) &&
            /^node:|^vscode-language(?:client|server)\/(?:node|browser)$/u.test(specifier),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('bring nothing of the server into the client but what is shared, and nothing of VS Code into the server', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, target }) =>
          path.startsWith('client/')
            ? target?.startsWith('server/') && !target.startsWith('server/src/lsp/')
            : specifier === 'vscode' || target?.startsWith('client/'),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });
});

/** The first cycle met, as the files on it; undefined where there is none. */
function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    if (done.has(path)) return undefined;
    for (const target of next.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of next.keys()) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
