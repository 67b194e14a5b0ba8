/** `soat mcp` on standard input and output. Bundled into a file of its own: no other command pays for the protocol. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Checker } from './library/api.ts';
import { createMcpServer, type McpOptions } from './mcp/server.ts';

/** Serves until the host closes standard input. What is wrong with a message goes to `report`, never to the output. */
export async function serve(
  checker: Checker,
  options: McpOptions,
  report: (error: Error) => void,
): Promise<void> {
  const server = createMcpServer(checker, options);
  const transport = new StdioServerTransport();
  server.server.onerror = report;
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  process.stdin.once('end', () => void server.close());
  await server.connect(transport);
  await closed;
}
