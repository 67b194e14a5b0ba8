/** The clusters of spellings in a desk's archive, with what the house says of each. */
import type { EntityFacts } from '../archive/archive.ts';
import { clustersOf, type VariantCluster } from '../archive/variants.ts';
import type { EntityKind } from '../names/name.ts';
import type { HouseStyle } from '../rules/rule.ts';
import type { OpenDesk } from './desks.ts';

export interface VariantFilter {
  /** What the names are to hold; empty for all. */
  readonly query: string;
  readonly kind: EntityKind | undefined;
  /** The least number of articles of a cluster. */
  readonly min: number;
  /** The outlet whose articles count. */
  readonly source: string | undefined;
}

/** A cluster with what the house says of it. */
export interface Variants extends VariantCluster {
  readonly preferred?: NonNullable<ReturnType<HouseStyle['preferred']['get']>>;
}

/** Entities asked for at once: their facts are let go of again. */
const BATCH = 500;

/** Clusters of the archive, those of the most articles first; without an archive none. */
export async function readVariants(
  { archive, style }: Pick<OpenDesk, 'archive' | 'style'>,
  { query, kind, min, source }: VariantFilter,
): Promise<Variants[]> {
  if (!archive) return [];
  const ids = query
    ? await archive.findEntities(query)
    : await archive.listEntities({ severalSpellings: true });
  const found: Variants[] = [];
  const add = (facts: EntityFacts) => {
    const preferred = style.preferred.get(facts.id);
    for (const cluster of clustersOf(facts, source))
      if (cluster.articles >= min) found.push({ ...cluster, ...(preferred ? { preferred } : {}) });
  };
  for (let at = 0; at < ids.length; at += BATCH) {
    const entities = ids.slice(at, at + BATCH);
    const facts = await archive.lookUp({ entities, events: [], days: [], lines: [] });
    for (const entity of facts.entities.values()) if (!kind || entity.kind === kind) add(entity);
  }
  return found.sort((a, b) => b.articles - a.articles || (a.entity.name < b.entity.name ? -1 : 1));
}
