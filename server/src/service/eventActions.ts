/** What can be remembered of an event that was mistaken for another one. */
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { tellEventsApart } from '../engine/editConfig.ts';
import type { Finding, Locale } from '../rules/rule.ts';
import { type ConfigFile, configAction } from './configFile.ts';
import { say } from './strings.ts';

/** Actions for one finding on an event; none for other findings. */
export function eventActions(
  { config, locale }: { readonly config: ConfigFile | undefined; readonly locale: Locale },
  { differentEvents }: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  if (!config || !differentEvents) return [];
  const changed = tellEventsApart(config.text ?? '', differentEvents);
  return configAction(config, say(locale, 'differentEvent'), changed, [diagnostic]);
}
