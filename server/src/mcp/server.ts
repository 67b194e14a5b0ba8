/**
 * A checker over the Model Context Protocol: a language model's host may check drafts and ask the archive. Nothing here
 * writes, and no file is read but those of the archive: drafts come as text.
 */
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Checker, Finding } from '../library/api.ts';
import type { Locale } from '../rules/rule.ts';
import { type McpWords, wordsIn } from './messages.ts';
import { inputs, OUTPUTS } from './shapes.ts';

export interface McpOptions {
  readonly version: string;
  readonly locale: Locale;
}

/** Scheme of the archive's articles as resources: `soat-archive:///kuala-lumpur.txt`, the id percent-encoded. */
const ARTICLES = 'soat-archive:///{id}';
const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

export function createMcpServer(checker: Checker, { version, locale }: McpOptions): McpServer {
  const words = wordsIn(locale);
  const server = new McpServer(
    { name: 'soat', title: 'Soát', version },
    { instructions: words('instructions') },
  );
  const input = inputs(words);

  server.registerTool(
    'check_draft',
    {
      title: words('check'),
      description: words('checkAbout'),
      inputSchema: input.check,
      outputSchema: OUTPUTS.check,
      annotations: { title: words('check'), ...READ_ONLY },
    },
    async ({ text, edition }) => {
      const found = await checker.check(text, edition === undefined ? {} : { edition });
      const findings = found.map((finding) => toFinding(finding, text));
      const told = found.map((finding) => inWords(finding, text, words)).join('\n\n');
      return answer({ findings }, told || words('noFindings'));
    },
  );

  server.registerTool(
    'look_up',
    {
      title: words('lookUp'),
      description: words('lookUpAbout'),
      inputSchema: input.lookUp,
      outputSchema: OUTPUTS.lookUp,
      annotations: { title: words('lookUp'), ...READ_ONLY },
    },
    async ({ query }) => {
      const cards = await checker.lookUp(query);
      return answer({ cards }, cards.map(({ text }) => text).join('\n\n') || words('noCards', { query }));
    },
  );

  server.registerTool(
    'find_events',
    {
      title: words('events'),
      description: words('eventsAbout'),
      inputSchema: input.events,
      outputSchema: OUTPUTS.events,
      annotations: { title: words('events'), ...READ_ONLY },
    },
    async ({ limit, ...query }) => {
      const { '@graph': found } = await checker.events(given(query));
      const events = found.toReversed().slice(0, limit);
      const told = events.map((event) => JSON.stringify(event)).join('\n');
      return answer({ total: found.length, events }, told || words('noEvents'));
    },
  );

  const articleOf = async (id: string) => {
    const text = await checker.article(id);
    if (text === undefined) throw new Error(words('noArticle', { id }));
    return text;
  };
  server.registerTool(
    'read_article',
    {
      title: words('article'),
      description: words('articleAbout'),
      inputSchema: input.article,
      outputSchema: OUTPUTS.article,
      annotations: { title: words('article'), ...READ_ONLY },
    },
    async ({ id }) => {
      const text = await articleOf(id);
      return answer({ id, text }, text);
    },
  );
  server.registerResource(
    'article',
    new ResourceTemplate(ARTICLES, { list: undefined }),
    { title: words('article'), description: words('articleAbout'), mimeType: 'text/plain' },
    async ({ href }, { id }) => ({
      contents: [
        { uri: href, mimeType: 'text/plain', text: await articleOf(decodeURIComponent(String(id))) },
      ],
    }),
  );

  return server;
}

/** The same for programs and for models that read words only. */
function answer<Content extends Record<string, unknown>>(structuredContent: Content, text: string) {
  return { structuredContent, content: [{ type: 'text' as const, text }] };
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without the keys that were left open. */
function given<T extends object>(query: T): Given<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Given<T>;
}

function toFinding({ rule, severity, message, span, text: flagged, fixes, evidence }: Finding, text: string) {
  return {
    rule,
    severity,
    message,
    line: lineOf(text, span.start),
    text: flagged,
    ...span,
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map(({ span, newText }) => ({ ...span, newText })),
    })),
    evidence: evidence.map(({ article, title, date, quote }) => ({
      article,
      title,
      ...(date === undefined ? {} : { date }),
      quote,
    })),
  };
}

function inWords(
  { rule, severity, message, span, text: flagged, fixes, evidence }: Finding,
  text: string,
  words: McpWords,
): string {
  const fix = fixes.find(({ preferred }) => preferred);
  return [
    `${words('line', { line: lineOf(text, span.start) })}, ${severity}, ${rule}: ${message} [${flagged}]`,
    ...(fix ? [`  ${words('fix')}: ${fix.title}`] : []),
    ...evidence.map(
      ({ title, date, quote }) =>
        `  ${words('evidence')}: ${title}${date === undefined ? '' : ` (${date})`}: “${quote}”`,
    ),
  ].join('\n');
}

/** Counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
