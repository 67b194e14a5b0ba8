/** The grammar as VS Code reads it: tokens with their scopes, line by line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const GRAMMAR = 'syntaxes/vietnamese-news.tmLanguage.json';
/** Stands for VS Code's YAML grammar, which is no file of the project. */
const YAML = { scopeName: 'source.yaml', patterns: [{ match: '^\\w+(?=:)', name: 'entity.name.tag.yaml' }] };

export interface ScopedText {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

let grammar: Promise<textmate.IGrammar> | undefined;

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      textmate.parseRawGrammar(
        scope === 'source.yaml' ? JSON.stringify(YAML) : readFileSync(GRAMMAR, 'utf8'),
        'grammar.json',
      ),
  });
  const loaded = await registry.loadGrammar('text.news.vi');
  if (!loaded) throw new Error('the grammar could not be loaded');
  return loaded;
}

/** Every stretch of text with the scopes it is given besides the root one. */
export async function tokenize(text: string): Promise<ScopedText[]> {
  grammar ??= loadGrammar();
  const loaded = await grammar;
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      line: index,
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

/** The stretches of a scope (or of one below it), neighbours on a line joined. */
export async function textsOf(scope: string, text: string): Promise<string[]> {
  const found: { line: number; text: string; open: boolean }[] = [];
  for (const token of await tokenize(text)) {
    const last = found.at(-1);
    const isIn = token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
    if (last && (!isIn || last.line !== token.line)) last.open = false;
    if (!isIn) continue;
    if (last?.open) last.text += token.text;
    else found.push({ line: token.line, text: token.text, open: true });
  }
  return found.map((stretch) => stretch.text);
}
