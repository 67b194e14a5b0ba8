#!/usr/bin/env node
// Stands in for the executable of VS Code where none is installed: takes the arguments that @vscode/test-electron gives
// it, runs the VS Code server with its Node extension host, opens the workbench in a headless Chromium and exits with the
// code of the tests. The first argument without dashes is the folder, or the .code-workspace file, to open.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installServer } from './install.mjs';
import { fail, runInWorkbench } from './workbench.mjs';

const args = process.argv.slice(2);
const option = (name) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fail(`--${name}= is missing`);
/** The last one counts: @vscode/test-electron names a folder of its own, which need not be there. */
const extensions = args.findLast((arg) => arg.startsWith('--extensions-dir='));
const installed = extensions && existsSync(extensions.slice('--extensions-dir='.length)) ? [extensions] : [];
const workspace = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');

/** Starts the server; gives its port. Its output goes to the log file: most of it is about native modules left out. */
function startServer({ scratch, log, callback, onEnd }) {
  const server = spawn(
    process.execPath,
    [
      installServer(),
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--disable-workspace-trust', '--server-data-dir', join(scratch, 'server'), ...installed],
    ],
    { env: { ...process.env, SOAT_VSCODE_HOST: callback }, detached: true },
  );
  onEnd(() => {
    // Its own process group: the extension host goes with it.
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  });
  server.stderr.pipe(log, { end: false });
  return new Promise((started, broken) => {
    server.stdout.on('data', (data) => {
      log.write(data);
      const port = /listening on (\d+)/u.exec(data)?.[1];
      if (port) started(port);
    });
    server.on('error', broken);
    server.on('exit', (code) => broken(new Error(`the VS Code server ended with ${code}`)));
  });
}

const code = await runInWorkbench('vscode-host', async (surroundings) => {
  const port = await startServer(surroundings);
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(option('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(option('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ]);
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://127.0.0.1:${port}/?${kind}=${encodeURI(workspace)}&payload=${encodeURIComponent(payload)}`;
});
process.exit(code);
