/** Arguments, commands and exit codes of `soat`. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createMemoryArchive } from '../archive/memory.ts';
import { createAnnotator } from '../draft/annotate.ts';
import { createChecker } from '../engine/checker.ts';
import { createGazetteer } from '../names/gazetteer.ts';
import { RULES } from '../rules/index.ts';
import { toInspection } from './inspection.ts';
import { toJson } from './json.ts';

/** Runs one command; gives its exit code: 0 nothing, 1 findings, 2 usage, configuration or I/O error. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('soat').exitOverride();
  for (const verb of ['check', 'inspect'] as const) {
    program
      .command(verb)
      .argument('<files...>')
      .option('--format <format>', 'json', 'json')
      .option('--corpus <path...>')
      .option('--edition <date>')
      .action(async (files: string[], options: { edition?: string }) => {
        const annotator = createAnnotator(createGazetteer([]));
        const archive = createMemoryArchive('corpus', [], annotator);
        const checker = createChecker({
          annotator,
          archive,
          rules: RULES,
          severities: new Map(),
          style: { preferred: new Map() },
          locale: 'vi',
        });
        const results = [];
        for (const path of files) {
          const text = await readFile(path, 'utf8');
          const result = await checker.check({
            id: path,
            text,
            ...(options.edition ? { edition: { date: options.edition, origin: 'option' as const } } : {}),
          });
          results.push({ path, ...result });
        }
        process.stdout.write(
          `${JSON.stringify(verb === 'check' ? toJson(results, 0) : toInspection(results))}\n`,
        );
        if (
          verb === 'check' &&
          results.some((r) => r.findings.some((f) => f.severity === 'warning' || f.severity === 'error'))
        )
          code = 1;
      });
  }
  await program.parseAsync(args, { from: 'user' });
  return code;
}
