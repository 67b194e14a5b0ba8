/** The `soat.yml` that a survey suggests: what was found is set, everything else is there to be uncommented. */
import { stringify } from 'yaml';
import { STYLES } from '../../names/styles.ts';
import type { Locale } from '../../rules/rule.ts';
import { type MessageKey, say } from '../messages.ts';
import type { Guess } from './guess.ts';
import { EXAMPLES } from './messages.ts';
import type { Survey } from './survey.ts';

export function configText({ drafts, archives, guesses }: Survey, locale: Locale): string {
  const { source, style, dateFormat } = guesses;
  const sheet = style && STYLES.get(style.value);
  const sheetFormat = sheet?.dateFormat;
  const ownFormat = dateFormat && dateFormat.value !== sheetFormat ? dateFormat : undefined;
  const counted = (guessed: Guess<string> | undefined) =>
    guessed ? { count: guessed.count, of: guessed.of } : {};
  const sections = [
    section(locale, ['init.title', { n: drafts }]),
    section(
      locale,
      ['init.corpus'],
      [archives.length ? 'init.corpus.found' : 'init.corpus.none'],
      entry('corpus', archives.length > 1 ? archives : (archives[0] ?? EXAMPLES.corpus), archives.length > 0),
    ),
    section(
      locale,
      ['init.source'],
      source && ['init.source.found', counted(source)],
      entry('source', source?.value ?? EXAMPLES.source, source !== undefined),
    ),
    section(
      locale,
      ['init.style', { styles: [...STYLES.keys()].join(', ') }],
      style ? [`init.style.${style.by}`, counted(style)] : ['init.style.none'],
      entry('style', style?.value ?? 'learn', style !== undefined),
    ),
    section(
      locale,
      ['init.dateFormat'],
      dateFormat && ['init.dateFormat.found', { ...counted(dateFormat), format: dateFormat.value }],
      entry('dateFormat', dateFormat?.value ?? sheetFormat ?? 'd/m', ownFormat !== undefined),
    ),
    section(locale, ['init.glossary'], entry('glossary', EXAMPLES.glossary, false)),
    section(locale, ['init.rules'], entry('rules', EXAMPLES.rules, false)),
    section(locale, ['init.ignore'], entry('ignore', EXAMPLES.ignore, false)),
    section(locale, ['init.locale'], entry('locale', locale, false)),
  ];
  return `${sections.join('\n\n')}\n`;
}

type Words = readonly [key: MessageKey, data?: Readonly<Record<string, string | number>>];

/** Comments, one a line, above an entry. */
function section(locale: Locale, ...parts: readonly (Words | string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : `# ${say(locale, part[0], part[1])}`))
    .join('\n');
}

/** A key as YAML, commented out where it is only an example. */
function entry(key: string, value: unknown, isSet: boolean): string {
  const yaml = stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
  return isSet ? yaml : yaml.replace(/^/gm, '# ');
}
