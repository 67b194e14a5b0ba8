/** The rules of a run as SARIF tells them: what they are, why, and how to switch them off. */
import type { ReportingConfiguration, ReportingDescriptor, Result } from 'sarif';
import type { Rule, Severity } from '../../rules/rule.ts';
import { say } from '../messages.ts';
import type { FormatContext } from './format.ts';

export const LEVELS: Readonly<Record<Severity, ReportingConfiguration.level & Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};
/** What GitHub code scanning calls a finding that is no matter of security. */
const GITHUB: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** The rules with these ids, in their usual order. */
export function describeRules(ids: ReadonlySet<string>, context: FormatContext): ReportingDescriptor[] {
  return context.rules.filter(({ meta }) => ids.has(meta.id)).map((rule) => describe(rule, context));
}

function describe({ meta }: Rule, { locale, pageOf }: FormatContext): ReportingDescriptor {
  const page = pageOf(meta.id);
  const summary = meta.summary[locale];
  return {
    id: meta.id,
    name: meta.id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${meta.summary.vi} ${meta.summary.en}` },
    help: {
      text: `${summary} ${say(locale, 'rules.switchOff')} soat.yml, rules: { ${meta.id}: off }`,
      ...(page === undefined ? {} : { markdown: page }),
    },
    defaultConfiguration: { level: LEVELS[meta.severity] },
    properties: {
      tags: ['news', meta.id.slice(0, meta.id.indexOf('/'))],
      'problem.severity': GITHUB[meta.severity],
    },
  };
}
