// Runs a bench of bench/hosts in a folder that is open in VS Code Web. Usage: bench-web-host.mjs BENCH FOLDER
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveWeb } from '../test/vscode/host/web.mjs';
import { bundlePath, stageExtension } from '../test/vscode/host/webExtension.mjs';
import { DEEDS, runInWorkbench } from '../test/vscode/host/workbench.mjs';

const [bench, workspace] = process.argv.slice(2);
const extension = resolve('.cache/bench-web-extension');
const code = await runInWorkbench(
  'bench-web-host',
  async (surroundings) => {
    const address = await serveWeb({ extension, tests: bundlePath(extension), workspace }, surroundings);
    const env = { SOAT_VSCODE_HOST: new URL(DEEDS.replace(/\/$/, ''), address).href };
    await stageExtension(extension, `export * from '../../bench/hosts/${bench}.ts';`, env);
    return address;
  },
  { result: (value) => writeFileSync(process.env.SOAT_BENCH_RESULT, JSON.stringify(value)) },
);
process.exit(code);
