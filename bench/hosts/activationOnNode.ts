/** The activation in the extension host on Node; the result goes to the file that SOAT_BENCH_RESULT names. */
import { writeFileSync } from 'node:fs';
import { measureActivation } from './activation.ts';

export async function run(): Promise<void> {
  writeFileSync(String(process.env['SOAT_BENCH_RESULT']), JSON.stringify(await measureActivation()));
}
