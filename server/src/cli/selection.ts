/** Which of the drafts that are named a run of `soat check` is about: by ignore files, and by what was changed. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DraftSources } from './drafts.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './options.ts';

export function selectionOf(
  sources: DraftSources,
  { changed, ignore, forceIgnore }: Flags,
  cwd: string,
): DraftSources {
  if (ignore === false && forceIgnore)
    throw new UsageError('usage.conflict', { name: '--no-ignore', other: '--force-ignore' });
  const ignoring = forceIgnore ? 'all' : ignore === false ? 'none' : 'found';
  if (changed === undefined) return { ...sources, ignoring };
  if (sources.stdin !== undefined)
    throw new UsageError('usage.conflict', { name: '--changed', other: '--stdin' });
  // The commit may be left out: what stands after the option is then the first file or folder.
  const isPath = typeof changed === 'string' && existsSync(resolve(cwd, changed));
  const targets = isPath ? [changed, ...sources.targets] : sources.targets;
  return {
    ...sources,
    targets: targets.length > 0 ? targets : ['.'],
    ignoring,
    changed: { since: isPath || changed === true ? undefined : changed },
  };
}
