/** The seed articles as drafts: each is checked by every rule against the archive of all five. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOfFileName } from '../../server/src/engine/edition.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { CORPUS, createTestChecker } from './checker.ts';

export interface Seed {
  /** File name without its ending; begins with the edition date. */
  readonly name: string;
  readonly text: string;
}

export const SEEDS: readonly Seed[] = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ name: file.slice(0, -'.txt'.length), text: readFileSync(join(CORPUS, file), 'utf8') }));

/**
 * Checks a seed.
 *
 * @param text In place of its own: the same article in another Unicode form.
 * @param config As in `soat.yml`.
 */
export async function checkSeed(
  { name, text: own }: Seed,
  { text = own, config }: { text?: string; config?: Readonly<Record<string, unknown>> } = {},
): Promise<readonly Finding[]> {
  const checker = await createTestChecker({ rules: RULES, archive: CORPUS, config });
  const fallbackEdition = editionOfFileName(name);
  const result = await checker.check({ id: name, text, ...(fallbackEdition ? { fallbackEdition } : {}) });
  return result.findings;
}
