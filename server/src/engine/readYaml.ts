/** Reads the text of a `soat.yml`, which anybody may have written: whatever it holds, it takes no longer than its length asks for. */
import { type Document, isScalar, type LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import { tooDeepAt } from '../draft/yamlNesting.ts';

/** Never throws: what is wrong is among the errors of the document. */
export function readYaml(text: string, lines?: LineCounter): Document.Parsed {
  const deep = tooDeepAt(text);
  const document = parseDocument(deep === undefined ? text : '', {
    ...(lines ? { lineCounter: lines } : {}),
    schema: 'core',
    prettyErrors: false,
    // The parser compares each key with all others; thousands of them keep it busy for minutes.
    uniqueKeys: false,
  });
  if (deep !== undefined) {
    for (const { index } of text.matchAll(/\n/gu)) lines?.addNewLine(index + 1);
    document.errors.push(new YAMLParseError([deep, deep + 1], 'RESOURCE_EXHAUSTION', 'nested too deeply'));
  } else if (document.errors.length === 0) document.errors.push(...repeatedKeys(document));
  return document;
}

function repeatedKeys(document: Document.Parsed): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range)
          errors.push(
            new YAMLParseError([key.range[0], key.range[1]], 'DUPLICATE_KEY', 'Map keys must be unique'),
          );
        seen.add(key.value);
      }
    },
  });
  return errors;
}
