/**
 * What is not opened while the editor's workspace is not trusted: configurations and archives outside its folders. What is
 * within them came with the workspace, and is data only.
 */
import type { Message } from '../rules/rule.ts';
import { say } from '../service/strings.ts';
import type { Host } from './host.ts';
import { pathWithin } from './path.ts';

export interface TrustOptions {
  trusted(): boolean;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Told of a configuration that is left alone, whenever it would have been used. */
  onRefused(configFile: string): void;
}

const REFUSED: Message = { vi: say('vi', 'untrusted'), en: say('en', 'untrusted') };

/** The host as it is for a workspace that may not be trusted. */
export function guardHost(host: Host, { trusted, folders, onRefused }: TrustOptions): Host {
  /** Links are followed: what counts is where the file is. */
  const isWithin = async (path: string): Promise<boolean> => {
    const roots = folders().flatMap((uri) => host.toPath(uri) ?? []);
    const [real, ...realRoots] = await Promise.all([path, ...roots].map((each) => host.realPath(each)));
    return realRoots.some((root) => pathWithin(root, real ?? path) !== undefined);
  };

  return {
    ...host,
    // A thread of its own would open what it finds.
    get checkAside() {
      return trusted() ? host.checkAside : undefined;
    },
    async findConfig(folder) {
      const found = await host.findConfig(folder);
      if (found === undefined || trusted() || (await isWithin(found))) return found;
      onRefused(found);
      return undefined;
    },
    async openArchive(paths, annotator, plain) {
      const opened: string[] = [];
      const refused: string[] = [];
      for (const path of paths) {
        const mayOpen = trusted() || path === host.shippedCorpus || (await isWithin(path));
        (mayOpen ? opened : refused).push(path);
      }
      const { problems, ...rest } = opened.length
        ? await host.openArchive(opened, annotator, plain)
        : { problems: [] };
      return { ...rest, problems: [...refused.map((path) => ({ path, message: REFUSED })), ...problems] };
    },
  };
}
