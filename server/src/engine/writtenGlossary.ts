/** The glossary as it stands in a `soat.yml`, each entry with its place: what an editor lists and jumps to. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { listOf, textOf } from './editYaml.ts';
import { readYaml } from './readYaml.ts';

export interface WrittenEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly differentFrom: readonly string[];
  /** Of the name, in UTF-16 units of the file's text. */
  readonly span: Span;
}

/** In the order of the file; none where the text is no valid YAML. An entry without a name is left out. */
export function writtenGlossary(text: string): WrittenEntry[] {
  const document = readYaml(text);
  const list = document.errors.length === 0 && isMap(document.contents) && document.get('glossary', true);
  if (!isSeq(list)) return [];
  return list.items.flatMap((entry) => {
    if (!isMap(entry)) return [];
    const name = entry.get('name', true);
    if (!isScalar(name) || !name.range || typeof name.value !== 'string') return [];
    const kind = textOf(entry, 'kind');
    return [
      {
        name: name.value,
        aliases: listOf(entry, 'aliases'),
        ...(kind ? { kind } : {}),
        differentFrom: listOf(entry, 'differentFrom'),
        span: { start: name.range[0], end: name.range[1] },
      },
    ];
  });
}
