/** A machine in memory for the server: a few files, and desks made of the test desk. */
import type { DeskRequest, Host, LoadedDesk } from '../../server/src/lsp/host.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { createDesk, SERVICE_HOST } from '../support/desk.ts';

export interface TestHost extends Host {
  /** By path. A `soat.yml` here holds lines `rule: severity`; the word `broken` makes it unreadable. */
  readonly files: Map<string, string>;
  readonly requests: DeskRequest[];
  /** While set, desks are not ready until it resolves. */
  gate: Promise<void> | undefined;
}

export function createTestHost(files: Readonly<Record<string, string>> = {}): TestHost {
  const host: TestHost = {
    ...SERVICE_HOST,
    files: new Map(Object.entries(files)),
    requests: [],
    gate: undefined,
    toPath: (uri) => (uri.startsWith('file://') ? uri.slice('file://'.length) : undefined),
    findConfig(file) {
      for (let folder = parentOf(file); folder !== undefined; folder = parentOf(folder)) {
        if (host.files.has(`${folder}/soat.yml`)) return `${folder}/soat.yml`;
      }
      return undefined;
    },
    async loadDesk(request): Promise<LoadedDesk> {
      host.requests.push(request);
      await host.gate;
      const text = (request.configFile && host.files.get(request.configFile)) ?? '';
      const broken = text.includes('broken');
      const severities = new Map<string, Severity | 'off'>(Object.entries(request.settings.rules));
      for (const [, rule, severity] of text.matchAll(/^(\S+): (\w+)$/gmu))
        severities.set(rule as string, severity as Severity);
      const { locale } = request.settings;
      return {
        desk: createDesk({ severities, locale: locale === 'auto' ? request.locale : locale }),
        problems: broken
          ? [{ path: request.configFile ?? '', range: RANGE, message: 'không đúng cú pháp' }]
          : [],
        broken,
        watched: ['/archive'],
        ignores: (path) => path.endsWith('.ignored.tin'),
      };
    },
  };
  return host;
}

const RANGE = { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } };

function parentOf(path: string): string | undefined {
  const end = path.lastIndexOf('/');
  return end < 0 ? undefined : path.slice(0, end);
}
