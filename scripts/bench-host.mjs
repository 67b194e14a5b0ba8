// Types into the draft of a folder in a real VS Code: bench/hosts/keystrokes.ts. Usage: bench-host.mjs FOLDER
import { resolve } from 'node:path';
import { bundleFor, runInHost } from '../test/vscode/host/run.mjs';

const tests = await bundleFor(['bench/hosts/keystrokes.ts'], resolve('.cache/bench-host'));
await runInHost({ tests: `${tests}/keystrokes.js`, workspace: process.argv[2], env: { ...process.env } });
