/**
 * Which desk a document belongs to: that of the nearest `soat.yml`, else that of its workspace folder's settings. Each
 * desk is loaded once and anew when its configuration or archive changes; until the new one is ready, and where the new
 * one is broken, the old one goes on.
 */
import type { Locale, Rule } from '../rules/rule.ts';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import type { Host } from './host.ts';
import { type DeskRequest, type LoadedDesk, loadDesk } from './loadDesk.ts';
import { folderOf, pathWithin } from './path.ts';
import type { Settings } from './settings.ts';

export interface ServedDesk extends LoadedDesk {
  readonly service: LanguageService;
  readonly configFile: string | undefined;
  readonly settings: Settings;
}

export interface Desks {
  /** The desk of a document; loads it where it is not yet loaded. */
  of(uri: string): Promise<ServedDesk>;
  /** Loads again every desk that a changed file (path) may concern; all where none is named. */
  reload(changed?: readonly string[]): Promise<void>;
  /** Every desk loaded so far. */
  loaded(): Promise<readonly ServedDesk[]>;
}

export interface DesksOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Settings for a document or folder. */
  settings(uri: string | undefined): Promise<Settings>;
  locale(): Locale;
  /** Called whenever a desk was loaded, the first time and later. */
  onLoaded(desk: ServedDesk): void;
}

export function createDesks({ host, rules, folders, settings, locale, onLoaded }: DesksOptions): Desks {
  const served = new Map<string, Promise<ServedDesk>>();
  /** Where each known document belongs; a new `soat.yml` may change it. */
  const keys = new Map<string, Pick<DeskRequest, 'configFile' | 'folder'>>();

  const placeOf = (uri: string) => {
    const known = keys.get(uri);
    if (known) return known;
    const path = host.toPath(uri);
    const folderUri = folders().find((folder) => pathWithin(folder, uri) !== undefined) ?? folders()[0];
    const folder = folderUri === undefined ? undefined : host.toPath(folderUri);
    // An untitled draft has no folder of its own: it is taken for one of the workspace's.
    const near = path === undefined ? folder : folderOf(path);
    const place = { configFile: near === undefined ? undefined : host.findConfig(near), folder };
    keys.set(uri, place);
    return place;
  };

  const load = async (
    place: Pick<DeskRequest, 'configFile' | 'folder'>,
    uri: string,
  ): Promise<ServedDesk> => {
    const read = await settings(uri);
    const loaded = await loadDesk({ ...place, settings: read, locale: locale() }, host, rules);
    const desk = {
      ...loaded,
      service: createLanguageService(loaded.desk, host),
      configFile: place.configFile,
      settings: read,
    };
    onLoaded(desk);
    return desk;
  };

  return {
    of(uri) {
      const place = placeOf(uri);
      const key = place.configFile ?? `folder:${place.folder ?? ''}`;
      const known = served.get(key);
      if (known) return known;
      const desk = load(place, uri);
      served.set(key, desk);
      desk.catch(() => served.delete(key));
      return desk;
    },
    async reload(changed) {
      const uris = [...keys.keys()];
      keys.clear();
      const renewed = new Set<string>();
      for (const uri of uris) {
        const place = placeOf(uri);
        const key = place.configFile ?? `folder:${place.folder ?? ''}`;
        const old = await served.get(key)?.catch(() => undefined);
        if (renewed.has(key) || (old && changed && !concerns(old, changed))) continue;
        renewed.add(key);
        const fresh = await load(place, uri);
        if (!old || !fresh.broken) served.set(key, Promise.resolve(fresh));
      }
    },
    loaded: async () =>
      (await Promise.all([...served.values()].map((desk) => desk.catch(() => undefined)))).filter(
        (desk) => desk !== undefined,
      ),
  };
}

function concerns({ configFile, watched }: ServedDesk, changed: readonly string[]): boolean {
  return changed.some(
    (path) => path === configFile || watched.some((root) => pathWithin(root, path) !== undefined),
  );
}
