/** The `soat.yml` that a quick fix in a draft would change: as it stands in the editor, else on disk, else to be made. */
import type { ConfigFile } from '../service/configFile.ts';
import type { ServerContext } from './context.ts';
import type { ServedDesk } from './desks.ts';
import { folderOf, pathWithin } from './path.ts';
import { SAVE_CONFIG } from './protocol.ts';

const NAME = 'soat.yml';

/**
 * Undefined where there is no place for one, or it can't be read.
 *
 * @param uri The draft at hand, where there is one.
 */
export async function configFileFor(
  { documents, host, support, client }: ServerContext,
  desk: ServedDesk,
  uri?: string,
): Promise<ConfigFile | undefined> {
  const draft = uri === undefined ? undefined : host.toPath(uri);
  const folder = desk.folder ?? (draft && folderOf(draft));
  const path = desk.configFile ?? (folder && support().newFiles ? host.resolve(folder, NAME) : undefined);
  if (path === undefined) return undefined;
  const open = documents.all().find(({ uri }) => host.toPath(uri) === path);
  const saving = client().savesConfig ? { saveCommand: SAVE_CONFIG } : {};
  const about = { draft: draft && pathWithin(folderOf(path) ?? '', draft), ...saving };
  if (open) return { uri: open.uri, version: open.version, text: open.getText(), ...about };
  const text = desk.configFile ? await host.readText(path).catch(() => null) : undefined;
  return text === null ? undefined : { uri: host.toUri(path), version: null, text, ...about };
}
