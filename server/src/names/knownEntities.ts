/** The gazetteer that ships with Soát: see `server/data/gazetteer`. */
import starter from '../../data/gazetteer/starter.json' with { type: 'json' };
import type { Entity } from './name.ts';

/** Every entity that is known without an archive or a glossary. */
export const KNOWN_ENTITIES: readonly Entity[] = [...(starter as Entity[])];
