/**
 * Changes to a `soat.yml` from text to text: its glossary, its events told apart, its rules. Comments and layout stay
 * (see `editYaml.ts`). What the editor's quick fixes and `soat variants` write.
 */
import type { EntityKind } from '../names/name.ts';
import type { DifferentEvents, Severity } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';
import { editList, listOf, removeFromList, setInner, setList, setValue, textOf } from './editYaml.ts';
import { patternOf } from './filePatterns.ts';

/** A name with how its desk wants it: see `GlossaryEntry`. */
export interface NameChoice {
  readonly name: string;
  readonly kind?: EntityKind;
}

/**
 * Makes a spelling the preferred one: an entry that speaks of it already is changed, else one is added.
 *
 * @param text The file's text; empty for a new file.
 * @returns Undefined where the text is no valid YAML, or no mapping.
 */
export function preferSpelling(
  text: string,
  { name, kind, aliases }: NameChoice & { readonly aliases: readonly string[] },
): string | undefined {
  const spellings = new Set([name, ...aliases].map(foldText));
  return editList(
    text,
    'glossary',
    (entry) => {
      const known = [textOf(entry, 'name'), ...listOf(entry, 'aliases')];
      if (!known.some((spelling) => spellings.has(foldText(spelling)))) return undefined;
      setList(entry, 'differentFrom', (others) => others.filter((other) => !spellings.has(foldText(other))));
      entry.set('name', name);
      setList(entry, 'aliases', () => [...new Set([...known, ...aliases])].filter((alias) => alias !== name));
      return 'changed';
    },
    { name, aliases: aliases.filter((alias) => alias !== name), ...(kind ? { kind } : {}) },
  );
}

/**
 * Says that a name is not another one that is written much alike.
 *
 * @returns As {@link preferSpelling}.
 */
export function tellApart(
  text: string,
  { name, kind, differentFrom }: NameChoice & { readonly differentFrom: string },
): string | undefined {
  return editList(
    text,
    'glossary',
    (entry) => {
      // An entry of the other one no longer has this name.
      if (foldText(textOf(entry, 'name')) !== foldText(name)) {
        return setList(entry, 'aliases', (aliases) => aliases.filter((alias) => alias !== name))
          ? 'touched'
          : undefined;
      }
      setList(entry, 'aliases', (aliases) => aliases.filter((alias) => alias !== differentFrom));
      setList(entry, 'differentFrom', (others) => [...new Set([...others, differentFrom])]);
      return 'changed';
    },
    { name, ...(kind ? { kind } : {}), differentFrom: [differentFrom] },
  );
}

/**
 * Remembers that what the archive has on one day and a draft on another are two events.
 *
 * @returns As {@link preferSpelling}.
 */
export function tellEventsApart(
  text: string,
  { days, with: names = [] }: DifferentEvents,
): string | undefined {
  const key = (list: readonly string[]) => [...list].sort().join('|');
  return editList(
    text,
    'differentEvents',
    (entry) =>
      key(listOf(entry, 'days')) === key(days) && key(listOf(entry, 'with')) === key(names)
        ? 'changed'
        : undefined,
    { days, with: names },
  );
}

/**
 * Adds a name as the desk knows it: whoever has it as another spelling keeps it.
 *
 * @returns As {@link preferSpelling}.
 */
export function addName(text: string, { name, kind }: NameChoice): string | undefined {
  const isKnown = (spelling: string) => foldText(spelling) === foldText(name);
  return editList(
    text,
    'glossary',
    (entry) => {
      if (![textOf(entry, 'name'), ...listOf(entry, 'aliases')].some(isKnown)) return undefined;
      if (kind && isKnown(textOf(entry, 'name'))) entry.set('kind', kind);
      return 'changed';
    },
    { name, ...(kind ? { kind } : {}) },
  );
}

/**
 * Takes the entry that is listed under a name out of the glossary.
 *
 * @returns As {@link preferSpelling}.
 */
export function removeName(text: string, name: string): string | undefined {
  return removeFromList(text, 'glossary', (entry) => textOf(entry, 'name') === name);
}

/**
 * Switches a rule off for one draft: an override that is about that one alone is changed, else one is added behind all
 * others, where it has the last word.
 *
 * @param draft Its path from the file's folder, with `/`.
 * @returns As {@link preferSpelling}.
 */
export function disableInFile(text: string, draft: string, rule: string): string | undefined {
  const files = patternOf(draft);
  return editList(
    text,
    'overrides',
    (entry) => {
      const named = listOf(entry, 'files');
      if (named.length !== 1 || named[0] !== files) return undefined;
      setInner(entry, 'rules', rule, 'off');
      return 'changed';
    },
    { files, rules: { [rule]: 'off' } },
  );
}

/**
 * Gives a rule or a family a severity, or switches it off.
 *
 * @returns As {@link preferSpelling}.
 */
export function setSeverity(text: string, rule: string, severity: Severity | 'off'): string | undefined {
  return setValue(text, 'rules', rule, severity);
}
