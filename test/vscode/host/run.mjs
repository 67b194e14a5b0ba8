// Bundles what is to run in VS Code's extension host, and runs it there: in a desktop VS Code that VSCODE_EXECUTABLE names,
// else in the host of this folder.
import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

/** Gives the folder. Files stand in it beside each other, without the folders of the sources. */
export async function bundleFor(entryPoints, outdir) {
  await build({
    entryPoints,
    outdir,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outdir;
}

/** Rejects where it fails. `tests` exports `run`; `workspace` is a folder or a .code-workspace file. */
export async function runInHost({ tests, workspace, env = {} }) {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? resolve('test/vscode/host/code.mjs'),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [workspace],
  });
}
