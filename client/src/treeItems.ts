/** What the trees of the side bar have in common: an item with words, an icon, a place it leads to, and a name that is read aloud. */
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ExplorerItem } from '../../server/src/lsp/protocol.ts';
import { NAME_ICONS } from './icons.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { say } from './strings.ts';

/** One item as a view holds it. */
export interface Node {
  readonly item: ExplorerItem;
  /** It stays the same item when the view is filled again; no two have one. */
  readonly id: string;
}

const ICONS: Readonly<Record<ExplorerItem['kind'], string | undefined>> = {
  ...NAME_ICONS,
  event: 'calendar',
  article: 'file-text',
  note: 'info',
  edition: 'calendar',
  finding: 'warning',
  clean: 'pass',
  verified: 'verified',
  group: undefined,
};

/** Icons and colours as the list of problems has them, and the words for those who don't see them. */
const SEVERITIES = {
  error: { icon: 'error', color: 'list.errorForeground', word: 'error' },
  warning: { icon: 'warning', color: 'list.warningForeground', word: 'warning' },
  info: { icon: 'info', color: 'notificationsInfoIcon.foreground', word: 'info' },
  hint: { icon: 'lightbulb', color: 'descriptionForeground', word: 'hint' },
} as const satisfies Readonly<Record<NonNullable<ExplorerItem['severity']>, object>>;

export function nodes(items: readonly ExplorerItem[], parent = ''): Node[] {
  return items.map((item, index) => ({ item, id: `${parent}/${keyOf(item, index)}` }));
}

/** Names are borne by several, events share day and kind; a group is the same one whatever is in it. */
function keyOf({ kind, label, subject }: ExplorerItem, index: number): string {
  if (kind === 'group') return label;
  return subject?.kind === 'entity' ? subject.id : `${index} ${label}`;
}

export function treeItem({ item, id }: Node): TreeItem {
  const { kind, label, description, tooltip, items, subject, closed } = item;
  const isGroup = kind === 'group';
  const isOpened = isGroup && !closed;
  const hasMore = items ? items.length > 0 : subject !== undefined;
  const state = isOpened ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const shown = new TreeItem(label, hasMore ? state : TreeItemCollapsibleState.None);
  shown.id = id;
  shown.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  if (description) shown.description = description;
  // Else the tooltip alone would be read aloud.
  shown.accessibilityInformation = { label: spoken(item) };
  const icon = iconOf(item);
  if (icon) shown.iconPath = icon;
  // What the menus of package.json go by.
  shown.contextValue = subject ? 'soat.hasTimeline' : `soat.${kind}`;
  if (item.location || item.url)
    shown.command = { command: OPEN_PLACE, title: say('open'), arguments: [item] };
  return shown;
}

/** An icon is not heard: how grave a finding is, is said, and its whole sentence. */
function spoken({ label, description, severity, tooltip }: ExplorerItem): string {
  const words = severity ? [say(SEVERITIES[severity].word), label, tooltip] : [label, description];
  return words.filter(Boolean).join(', ').replaceAll('\n', ', ');
}

function iconOf({ kind, severity }: ExplorerItem): ThemeIcon | undefined {
  if (severity) return new ThemeIcon(SEVERITIES[severity].icon, new ThemeColor(SEVERITIES[severity].color));
  const icon = ICONS[kind];
  return icon === undefined ? undefined : new ThemeIcon(icon);
}

/** The item that a menu of the view hands to a command. */
export function itemOf(argument: unknown): ExplorerItem | undefined {
  return (argument as Partial<Node> | undefined)?.item;
}
