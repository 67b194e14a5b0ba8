/** What can be done about the spelling of a name beyond this place: in the draft, in all drafts, for good. */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { preferSpelling, tellApart } from '../engine/editConfig.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityKind } from '../names/name.ts';
import type { Finding, HouseStyle, Locale } from '../rules/rule.ts';
import { type ConfigFile, configAction } from './configFile.ts';
import type { CheckedDocument } from './documents.ts';
import { type NameFix, nameFixOf } from './fixes.ts';
import { type StringKey, say } from './strings.ts';
import type { WorkspaceFix } from './workspaceFix.ts';

/** Kind of the action that changes all drafts, for those who give it a key. */
export const FIX_WORKSPACE = `${CodeActionKind.QuickFix}.soat.workspace`;

export interface NameActionContext {
  readonly checked: CheckedDocument;
  readonly locale: Locale;
  /** Absent where there is no place for a `soat.yml`. */
  readonly config: ConfigFile | undefined;
  /** Whether a change of other files can be worked out later, and shown before it is made. */
  readonly workspace: boolean;
  readonly gazetteer: Pick<Gazetteer, 'get'>;
  readonly style: HouseStyle;
}

const APART: Readonly<Record<EntityKind, StringKey>> = {
  person: 'otherPerson',
  place: 'otherPlace',
  organisation: 'otherOrganisation',
};

/** Actions for one finding on a name; none for other findings. */
export function nameActions(
  context: NameActionContext,
  finding: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  if (!finding.rule.startsWith('name/')) return [];
  const fixes = finding.fixes
    .map((fix) => nameFixOf(context.checked, finding, fix))
    .filter((fix) => fix !== undefined)
    .filter((fix, index, all) => all.findIndex(({ to }) => to === fix.to) === index);
  return [
    ...(context.workspace ? fixes.map((fix) => everywhere(context, fix, diagnostic)) : []),
    ...preferences(context, fixes, diagnostic),
    ...fixes.flatMap((fix) => apart(context, fix, diagnostic)),
  ];
}

function everywhere(
  { checked, locale }: NameActionContext,
  { entity, from, to }: NameFix,
  diagnostic: Diagnostic,
): CodeAction {
  const data: WorkspaceFix = { uri: checked.uri, entity, from, to };
  return {
    title: say(locale, 'fixWorkspace', { from, to }),
    kind: FIX_WORKSPACE,
    diagnostics: [diagnostic],
    data,
  };
}

/** The flagged spelling first: who asks for a preference mostly means what is written here. */
function preferences(context: NameActionContext, fixes: readonly NameFix[], diagnostic: Diagnostic) {
  const [first] = fixes;
  const { config, locale, gazetteer, style } = context;
  if (!first || !config) return [];
  const { entity, from, name } = first;
  const all = [from, ...fixes.map(({ to }) => to)];
  return all
    .filter((spelling) => spelling !== style.preferred.get(entity)?.spelling)
    .flatMap((spelling) => {
      const aliases = all.filter((other) => other !== spelling);
      // Of a known entity the kind is known as well.
      const kind = gazetteer.get(entity) ? {} : { kind: name.kind };
      const changed = preferSpelling(config.text ?? '', { name: spelling, aliases, ...kind });
      return configAction(config, say(locale, 'prefer', { spelling }), changed, [diagnostic]);
    });
}

function apart({ config, locale }: NameActionContext, { from, to, name }: NameFix, diagnostic: Diagnostic) {
  if (!config) return [];
  const changed = tellApart(config.text ?? '', { name: from, differentFrom: to, kind: name.kind });
  return configAction(config, say(locale, APART[name.kind], { from, to }), changed, [diagnostic]);
}
