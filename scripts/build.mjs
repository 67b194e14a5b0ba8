// Bundles the extension, the server and the command line into dist/. Usage: node scripts/build.mjs [--watch]
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';
import { writeManual } from './manual.mjs';
import { writeSeeds } from './seeds.mjs';

/** Packages that few runs need, by the file in dist/ that holds each: what is not read need not be compiled. */
const APART = { ajv: 'ajv', diff: 'diff', linkedom: 'linkedom', readability: '@mozilla/readability' };

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    for (const [file, name] of Object.entries(APART)) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${file}.js`, external: true },
      );
    }
    // The protocol of `soat mcp`, with all that its SDK brings.
    onResolve({ filter: /^\.\.\/mcp\.ts$/ }, () => ({ path: './mcp.js', external: true }));
  },
};

/** Word lists as JSON text: an engine parses that faster, each time a program starts, than the same lists as source. */
const data = {
  name: 'data',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]server[\\/]data[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    }),
};

const node = {
  bundle: true,
  plugins: [apart, data],
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // A bundle of CommonJS has no import.meta; the one package that asks for it (fdir) makes a `require` of it.
  define: { 'import.meta.url': '__filename' },
  sourcemap: true,
  minify: true,
  logLevel: 'warning',
};

const bundles = [
  { ...node, entryPoints: APART, outdir: 'dist' },
  {
    ...node,
    entryPoints: {
      cli: 'server/src/cli.ts',
      server: 'server/src/nodeServer.ts',
      indexWorker: 'server/src/indexWorker.ts',
      library: 'server/src/library.ts',
      checkWorker: 'server/src/checkWorker.ts',
      mcp: 'server/src/mcp.ts',
    },
    outdir: 'dist',
  },
  {
    // What the page of `soat check --format html` holds: put into it as it is, so without a map.
    entryPoints: ['server/page/report.ts', 'server/page/report.css'],
    bundle: true,
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    format: 'iife',
    minify: true,
    logLevel: 'warning',
    outdir: 'dist',
  },
  { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'], outdir: 'dist' },
];

// SQLite looks for its WebAssembly beside the bundle.
const wasm = createRequire(import.meta.url).resolve('node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm');
const copyWasm = () => copyFileSync(wasm, 'dist/node-sqlite3-wasm.wasm');

/** The library's types, beside it. */
function writeTypes() {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.library.json'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of the library could not be written');
}
/** What a browser loads: one file each, as a worker has no modules beside it. */
const browser = {
  bundle: true,
  plugins: [data],
  platform: 'browser',
  target: 'es2023',
  format: 'cjs',
  define: { SOAT_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  sourcemap: true,
  minify: true,
  logLevel: 'warning',
  outdir: 'dist/browser',
};
bundles.push(
  { ...browser, entryPoints: { extension: 'client/src/webExtension.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { server: 'server/src/browserServer.ts' }, format: 'iife' },
);

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
  copyWasm();
} else {
  await Promise.all(bundles.map((options) => build(options)));
  copyWasm();
  writeTypes();
  await writeSeeds('dist/seeds.json');
  await writeManual('dist/man');
}
