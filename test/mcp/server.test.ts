/** `soat mcp` as a host meets it: by the SDK's own client, in process and as a process. */
import { strict as assert } from 'node:assert';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { after, before, describe, it } from 'mocha';
import { createChecker } from '../../server/src/library.ts';
import { createMcpServer } from '../../server/src/mcp/server.ts';

const DRAFT = `Nga, Mỹ gặp nhau

Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur hôm 11/7. Ông Sergey Lavrov rời Malaysia ngay sau đó.
`;

interface Result {
  readonly isError?: boolean;
  readonly structuredContent?: Record<string, unknown>;
  readonly content: readonly { readonly text: string }[];
}

for (const [where, connect] of [
  ['in process', inProcess],
  ['as a process', asProcess],
] as const) {
  describe(`soat mcp, ${where}`, function () {
    this.timeout(30_000);
    let client: Client;
    const call = async (name: string, input: Record<string, unknown>) =>
      (await client.callTool({ name, arguments: input })) as unknown as Result;

    before(async () => {
      client = await connect();
    });
    after(() => client.close());

    it('says what it is, and offers tools that only read', async () => {
      assert.equal(client.getServerVersion()?.name, 'soat');
      assert.match(client.getInstructions() ?? '', /chỉ đọc/u);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['check_draft', 'look_up', 'find_events', 'read_article'],
      );
      for (const { annotations, description, inputSchema, outputSchema } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert.equal(annotations?.destructiveHint, false);
        assert.ok(description && inputSchema.properties && outputSchema?.properties);
      }
    });

    it('checks a draft, with places, fixes and evidence', async () => {
      const { structuredContent, content } = await call('check_draft', {
        text: DRAFT,
        edition: '2025-07-12',
      });
      const findings = structuredContent?.['findings'] as {
        rule: string;
        line: number;
        start: number;
        end: number;
        text: string;
        fixes: { edits: { newText: string }[] }[];
        evidence: { article: string; quote: string }[];
      }[];
      const variant = findings.find(({ rule }) => rule === 'name/variant');
      assert.equal(variant?.line, 3);
      assert.equal(DRAFT.slice(variant.start, variant.end), 'Sergey Lavrov');
      assert.equal(variant.fixes[0]?.edits[0]?.newText, 'Sergei Lavrov');
      const event = findings.find(({ rule }) => rule === 'date/event');
      assert.match(event?.evidence[0]?.quote ?? '', /10\/7|10-7/u);
      assert.match(content[0]?.text ?? '', /^dòng 3, warning, name\/variant: .*\[Sergey Lavrov\]$/mu);
    });

    it('is silent on a draft that is right', async () => {
      const { structuredContent, content } = await call('check_draft', {
        text: 'Trời đẹp\n\nHôm nay trời đẹp.\n',
      });
      assert.deepEqual(structuredContent, { findings: [] });
      assert.equal(content[0]?.text, 'Không có gì phải sửa.');
    });

    it('looks names and days up', async () => {
      const { structuredContent } = await call('look_up', { query: 'Lavrov' });
      const { cards } = structuredContent as { cards: { kind: string; name: string }[] };
      assert.deepEqual([cards[0]?.kind, cards[0]?.name], ['person', 'Sergei Lavrov']);
      const nothing = await call('look_up', { query: 'Trần Thử Nghiệm' });
      assert.equal(nothing.content[0]?.text, 'Kho bài không có gì về “Trần Thử Nghiệm”.');
    });

    it('finds events, the newest first and no more than asked', async () => {
      const { structuredContent } = await call('find_events', { entities: ['Lavrov', 'Rubio'], limit: 2 });
      const { total, events } = structuredContent as { total: number; events: { startDate: string }[] };
      assert.ok(total > 2);
      assert.equal(events.length, 2);
      assert.ok((events[0]?.startDate ?? '') >= (events[1]?.startDate ?? ''));
    });

    it('reads articles of the archive, by tool and as a resource', async () => {
      const { structuredContent } = await call('check_draft', { text: DRAFT, edition: '2025-07-12' });
      const findings = structuredContent?.['findings'] as {
        evidence: { article: string; quote: string }[];
      }[];
      const [cited] = findings.flatMap(({ evidence }) => evidence);
      assert.ok(cited);
      const read = await call('read_article', { id: cited.article });
      const text = String(read.structuredContent?.['text']);
      assert.ok(text.includes(cited.quote.slice(0, 40)));
      const uri = `soat-archive:///${encodeURIComponent(cited.article)}`;
      const { contents } = await client.readResource({ uri });
      assert.deepEqual(contents, [{ uri, mimeType: 'text/plain', text }]);
      const { resourceTemplates } = await client.listResourceTemplates();
      assert.deepEqual(
        resourceTemplates.map(({ uriTemplate }) => uriTemplate),
        ['soat-archive:///{id}'],
      );
    });

    it('says what is asked for wrongly', async () => {
      const said = async (name: string, input: Record<string, unknown>) => {
        const { isError, content } = await call(name, input);
        assert.equal(isError, true);
        return content[0]?.text ?? '';
      };
      assert.match(await said('find_events', {}), /sự kiện của ai, ở đâu hay khi nào/u);
      assert.match(await said('find_events', { from: '2020-01-01', to: '2025-01-01' }), /400 ngày/u);
      assert.match(await said('read_article', { id: 'không có' }), /Kho bài không có bài “không có”/u);
      assert.match(await said('check_draft', { text: DRAFT, edition: '12/7/2025' }), /edition/u);
      assert.match(await said('check_draft', { text: DRAFT, edition: '2025-02-30' }), /2025-02-30/u);
      assert.match(await said('check_draft', {}), /text/u);
      await assert.rejects(client.readResource({ uri: 'soat-archive:///khong-co' }), /Kho bài không có bài/u);
    });
  });
}

describe('soat mcp', () => {
  it('speaks English where asked', async () => {
    const client = await inProcess('en');
    const { content } = (await client.callTool({
      name: 'check_draft',
      arguments: { text: 'A\n' },
    })) as unknown as Result;
    await client.close();
    assert.equal(content[0]?.text, 'Nothing to mend.');
  });

  it('ends with the input, and says on standard error what it can’t read', async function () {
    this.timeout(30_000);
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['dist/cli.js', 'mcp'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdin.end('this is no message\n');
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^soat: /u);
  });
});

async function inProcess(locale: 'vi' | 'en' = 'vi'): Promise<Client> {
  const server = createMcpServer(await createChecker({ locale }), { version: '1.2.3', locale });
  const [own, other] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(other), client.connect(own)]);
  return client;
}

async function asProcess(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const args = ['dist/cli.js', 'mcp', '--locale', 'vi'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
  return client;
}
