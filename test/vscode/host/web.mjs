// Serves VS Code Web, whose extensions run in a web worker, with an extension and a folder.
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { installWeb } from './install.mjs';

/**
 * @param extension Folder of the extension; what it runs in a browser must be built.
 * @param tests Path of the bundle that is run, within that folder.
 * @param workspace Folder that is opened: the page works on a copy of it in memory.
 * @returns The address of the workbench.
 */
export async function serveWeb({ extension, tests, workspace }, { log, onEnd }) {
  const { open, data, commit } = await installWeb();
  const port = await freePort();
  // It tells of every request that a closed page has left.
  const { error, log: say } = console;
  console.error = console.log = (...words) => log.write(`[server] ${words.join(' ')}\n`);
  onEnd(() => Object.assign(console, { error, log: say }));
  const server = await open({
    browserType: 'none',
    extensionDevelopmentPath: resolve(extension),
    extensionTestsPath: resolve(tests),
    folderPath: resolve(workspace),
    testRunnerDataDir: data,
    commit,
    quality: 'stable',
    port,
  });
  onEnd(() => server.dispose());
  // Web views are of hosts below this name, which a number has not.
  return `http://localhost:${port}/`;
}

function freePort() {
  return new Promise((found, broken) => {
    const server = createServer();
    server.on('error', broken);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
