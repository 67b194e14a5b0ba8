/** The string and template literals of TypeScript sources, by the compiler's own scanner: comments hold none. */
import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';

export interface Literal {
  /** What it says; of a template with places one piece. */
  readonly text: string;
  /** Whether a value follows it at once: the head or middle of a template. */
  readonly goesOn: boolean;
  /** From 1. */
  readonly line: number;
  /** The tokens before it, the nearest last, as they are written. */
  readonly before: readonly string[];
}

/** As many as tell what a literal is given to. */
const TOKENS_BEFORE = 6;

export function readLiterals(source: string): Literal[] {
  const scanner = createScanner(true, undefined, source);
  const found: Literal[] = [];
  const before: string[] = [];
  /** Open braces of each template that is being read, the innermost last. */
  const braces: number[] = [];
  let last: SyntaxKind | undefined;

  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    if (isSlash(token) && !endsValue(last)) token = scanner.reScanSlashToken();
    if (token === SyntaxKind.CloseBraceToken && braces.at(-1) === 0) {
      token = scanner.reScanTemplateToken(false);
      if (token === SyntaxKind.TemplateTail) braces.pop();
    } else if (token === SyntaxKind.TemplateHead) braces.push(0);
    else if (braces.length && token === SyntaxKind.OpenBraceToken)
      braces[braces.length - 1] = (braces.at(-1) ?? 0) + 1;
    else if (braces.length && token === SyntaxKind.CloseBraceToken)
      braces[braces.length - 1] = (braces.at(-1) ?? 1) - 1;

    if (LITERALS.has(token))
      found.push({
        text: scanner.getTokenValue(),
        goesOn: token === SyntaxKind.TemplateHead || token === SyntaxKind.TemplateMiddle,
        line: source.slice(0, scanner.getTokenStart()).split('\n').length,
        before: before.slice(-TOKENS_BEFORE),
      });
    before.push(scanner.getTokenText());
    last = token;
  }
  return found;
}

const LITERALS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
]);

function isSlash(token: SyntaxKind): boolean {
  return token === SyntaxKind.SlashToken || token === SyntaxKind.SlashEqualsToken;
}

/** Whether a slash behind it divides; else it begins a regular expression. */
function endsValue(token: SyntaxKind | undefined): boolean {
  return (
    token === SyntaxKind.Identifier ||
    token === SyntaxKind.NumericLiteral ||
    token === SyntaxKind.StringLiteral ||
    token === SyntaxKind.CloseParenToken ||
    token === SyntaxKind.CloseBracketToken ||
    token === SyntaxKind.CloseBraceToken
  );
}
