// Runs a bench of bench/hosts in a folder that is open in a real VS Code. Usage: bench-host.mjs BENCH FOLDER
import { resolve } from 'node:path';
import { bundleFor, runInHost } from '../test/vscode/host/run.mjs';

const [bench, workspace] = process.argv.slice(2);
const tests = await bundleFor([`bench/hosts/${bench}.ts`], resolve('.cache/bench-host'));
await runInHost({ tests: `${tests}/${bench}.js`, workspace, env: { ...process.env } });
