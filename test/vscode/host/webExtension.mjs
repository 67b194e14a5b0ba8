// The extension as VS Code Web is served it, with what is to run in it.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What an extension is loaded from, and what the tests read. */
const PARTS = ['dist', 'test', 'docs', 'images', 'server', 'syntaxes', 'language-configuration.json'];

/**
 * Puts it together in a folder: what VS Code serves is one folder, and nothing that is hidden. Gives the path of the bundle.
 *
 * @param code Source of what is to run, with paths that count from test/vscode; it exports `run`.
 * @param env What it finds in `process.env`.
 * @param options More for esbuild.
 */
export async function stageExtension(folder, code, env, options = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifests = readdirSync('.').filter((file) => /^package\.(?:nls\.)?.*json$/u.test(file));
  for (const part of [...PARTS, ...manifests])
    if (existsSync(part)) symlinkSync(resolve(part), join(folder, part));
  const outfile = bundlePath(folder);
  await build({
    stdin: { contents: code, resolveDir: resolve('test/vscode'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode'],
    define: { 'process.env': JSON.stringify(env), global: 'globalThis' },
    logLevel: 'warning',
    ...options,
  });
}

/** Path of what is to run, as it is served. */
export function bundlePath(folder) {
  return join(folder, 'suite.js');
}
