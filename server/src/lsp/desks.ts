/**
 * Which desk a document belongs to: that of the nearest `soat.yml`, else that of its workspace folder's settings. Each
 * desk is loaded once and anew when its configuration or archive changes; until the new one is ready, and where the new
 * one is broken, the old one goes on.
 */
import type { Desk } from '../engine/desk.ts';
import type { Locale, Rule } from '../rules/rule.ts';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import type { Host } from './host.ts';
import { type DeskRequest, type LoadedDesk, loadDesk } from './loadDesk.ts';
import { folderOf, pathWithin } from './path.ts';
import type { Settings } from './settings.ts';

export interface ServedDesk extends LoadedDesk {
  /** One for a desk as it judges whichever draft. */
  readonly key: string;
  readonly service: LanguageService;
  readonly configFile: string | undefined;
  /** Path of the workspace folder. */
  readonly folder: string | undefined;
  readonly settings: Settings;
}

export interface Desks {
  /** Whether a `soat.yml` holds for a document. Loads nothing. */
  isConfigured(uri: string): Promise<boolean>;
  /** The desk of a document, as it judges that one; loads it where it is not yet loaded. */
  of(uri: string): Promise<ServedDesk>;
  /** Loads again every desk that a changed file (path) may concern; all where none is named. One at a time. */
  reload(changed?: readonly string[]): Promise<void>;
  /** Every desk loaded so far, as it judges drafts that no override is about, and others. */
  loaded(): Promise<readonly ServedDesk[]>;
  /** A document was closed. */
  forget(uri: string): void;
}

export interface DesksOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Settings for a document or folder. */
  settings(uri: string | undefined): Promise<Settings>;
  locale(): Locale;
  /**
   * Called whenever a desk was loaded, the first time and later.
   *
   * @param isKept Whether something of it is broken and what was read before goes on.
   */
  onLoaded(desk: ServedDesk, isKept: boolean): void;
  /** Called when a desk is no longer served; its file may be gone. */
  onDropped(configFile: string): void;
}

interface Place extends Pick<DeskRequest, 'configFile' | 'folder'> {
  /** Documents of one key have one desk. */
  readonly key: string;
}

export function createDesks(options: DesksOptions): Desks {
  const { host, rules, folders, settings, locale, onLoaded, onDropped } = options;
  const served = new Map<string, Promise<ServedDesk>>();
  /** Where each open document belongs; a new `soat.yml` may change it. */
  const places = new Map<string, Promise<Place>>();
  /** Of each desk: as it judges the drafts that some override is about. */
  const variants = new WeakMap<ServedDesk, Map<Desk, ServedDesk>>();
  let reloading: Promise<void> = Promise.resolve();

  const placeOf = (uri: string): Promise<Place> => {
    const known = places.get(uri);
    if (known) return known;
    const place = findPlace(uri);
    places.set(uri, place);
    place.catch(() => places.delete(uri));
    return place;
  };

  const findPlace = async (uri: string): Promise<Place> => {
    const path = host.toPath(uri);
    const folderUri = folders().find((folder) => pathWithin(folder, uri) !== undefined) ?? folders()[0];
    const folder = folderUri === undefined ? undefined : host.toPath(folderUri);
    // An untitled draft has no folder of its own: it is taken for one of the workspace's.
    const near = path === undefined ? folder : folderOf(path);
    const configFile = near === undefined ? undefined : await host.findConfig(near);
    return { configFile, folder, key: configFile ?? `folder:${folder ?? ''}` };
  };

  /** @param old The desk that the new one is to follow. */
  const load = async (
    { configFile, folder, key }: Place,
    uri: string,
    old?: ServedDesk,
  ): Promise<ServedDesk> => {
    const read = await settings(uri);
    const archive = old?.desk.archive;
    const request = { configFile, folder, settings: read, locale: locale(), archive };
    const loaded = await loadDesk(request, host, rules);
    const service = createLanguageService(loaded.desk, host);
    const desk = { ...loaded, key, service, configFile, folder, settings: read };
    onLoaded(desk, old !== undefined && (loaded.broken || loaded.archiveKept));
    return desk;
  };

  const variantOf = (served: ServedDesk, uri: string): ServedDesk => {
    const desk = served.deskOf(host.toPath(uri));
    if (desk === served.desk) return served;
    const known = variants.get(served) ?? new Map<Desk, ServedDesk>();
    variants.set(served, known);
    const own = known.get(desk) ?? { ...served, desk, service: createLanguageService(desk, host) };
    known.set(desk, own);
    return own;
  };

  const reload = async (changed: readonly string[] | undefined): Promise<void> => {
    const uris = [...places.keys()];
    places.clear();
    const seen = new Set<string>();
    for (const uri of uris) {
      const place = await placeOf(uri);
      if (seen.has(place.key)) continue;
      seen.add(place.key);
      const old = await served.get(place.key)?.catch(() => undefined);
      if (old && changed && !concerns(old, changed)) continue;
      const fresh = await load(place, uri, old);
      if (!old || !fresh.broken) served.set(place.key, Promise.resolve(fresh));
    }
    // A desk that no open document belongs to is read anew when one does again.
    for (const [key, dropped] of served) {
      if (seen.has(key)) continue;
      served.delete(key);
      const { configFile } = (await dropped.catch(() => undefined)) ?? {};
      if (configFile !== undefined) onDropped(configFile);
    }
  };

  return {
    isConfigured: async (uri) => (await placeOf(uri)).configFile !== undefined,
    async of(uri) {
      const place = await placeOf(uri);
      const known = served.get(place.key);
      if (known) return variantOf(await known, uri);
      const desk = load(place, uri);
      served.set(place.key, desk);
      desk.catch(() => served.delete(place.key));
      return variantOf(await desk, uri);
    },
    reload(changed) {
      reloading = reloading.catch(() => undefined).then(() => reload(changed));
      return reloading;
    },
    forget: (uri) => {
      places.delete(uri);
    },
    loaded: async () =>
      (await Promise.all([...served.values()].map((desk) => desk.catch(() => undefined)))).flatMap((desk) =>
        desk ? [...(variants.get(desk)?.values() ?? []), desk] : [],
      ),
  };
}

function concerns({ configFile, watched }: ServedDesk, changed: readonly string[]): boolean {
  return changed.some(
    (path) => path === configFile || watched.some((root) => pathWithin(root, path) !== undefined),
  );
}
