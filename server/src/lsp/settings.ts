/** The editor's settings `soat.*`. What they say of a desk is read as a `soat.yml` is, with the same problems. */

/** Section of the editor's configuration. */
export const SECTION = 'soat';

export interface Settings {
  readonly enable: boolean;
  /** Whether dates show their weekday (`soat.inlayHints.weekday`). */
  readonly weekdayHints: boolean;
  /** Whether the headline tells how often the draft speaks of its main person (`soat.codeLens.mentions`). */
  readonly mentionLens: boolean;
  /** The keys they share with `soat.yml`, as yet unchecked. Empty values are those the editor shows as not set. */
  readonly config: Readonly<Record<string, unknown>>;
}

const SHARED = ['corpus', 'style', 'edition', 'locale', 'rules'] as const;

export function readSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null)
    return { enable: true, weekdayHints: false, mentionLens: false, config: {} };
  const settings = value as Record<string, unknown>;
  const set = SHARED.map((key) => [key, settings[key]] as const).filter(([, entry]) => !isEmpty(entry));
  return {
    enable: settings['enable'] !== false,
    weekdayHints: isOn(settings['inlayHints'], 'weekday'),
    mentionLens: isOn(settings['codeLens'], 'mentions'),
    config: Object.fromEntries(set),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isOn(section: unknown, key: string): boolean {
  return (
    typeof section === 'object' && section !== null && (section as Record<string, unknown>)[key] === true
  );
}
