/** Shared by the tests of names: a reader over a gazetteer, with what it found written into the text. */
import { findNames } from '../../server/src/names/find.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import { linkNames } from '../../server/src/names/link.ts';
import type { Entity, NameMention } from '../../server/src/names/name.ts';
import { splitLines } from '../../server/src/text/line.ts';

const KNOWN = createGazetteer(KNOWN_ENTITIES);

export function read(text: string, entities?: readonly Entity[]): NameMention[] {
  const gazetteer = entities ? createGazetteer(entities) : KNOWN;
  const lines = splitLines(text).map((line) => ({ line, names: findNames(line.text, gazetteer) }));
  return linkNames(lines, gazetteer);
}

/** `Tổng thống [Nga place] [Putin person]`. */
export function mark(text: string, entities?: readonly Entity[]): string {
  let marked = '';
  let end = 0;
  for (const { span, kind } of read(text, entities)) {
    marked += `${text.slice(end, span.start)}[${text.slice(span.start, span.end)} ${kind}]`;
    end = span.end;
  }
  return marked + text.slice(end);
}
