// Bundles what is to run in VS Code's extension host, and runs it there: in a desktop VS Code that VSCODE_EXECUTABLE names,
// else in the host of this folder.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installServer } from './install.mjs';

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

/** Installs a packed extension into a folder, as VS Code's command line does. */
export function installExtension(vsix, folder, scratch) {
  const executable = process.env.VSCODE_EXECUTABLE;
  const [command, ...first] = executable
    ? resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true })
    : [process.execPath, installServer(), '--accept-server-license-terms'];
  const data = [executable ? '--user-data-dir' : '--server-data-dir', join(scratch, 'install')];
  const args = [...first, '--install-extension', vsix, '--extensions-dir', folder, ...data];
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${vsix} can't be installed
${stdout}${stderr}`);
}

/**
 * Rejects where it fails. `tests` exports `run`; `workspace` is a folder or a .code-workspace file; `extension` is the folder of
 * the one that is tested, unless it is among those installed in the folder `extensions`.
 */
export async function runInHost({ tests, workspace, env = {}, extension = '.', extensions }) {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? resolve('test/vscode/host/code.mjs'),
    extensionDevelopmentPath: resolve(extension),
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [workspace, ...(extensions ? [`--extensions-dir=${extensions}`] : [])],
  });
}
