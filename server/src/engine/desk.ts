/**
 * A desk: what the drafts of one configuration are checked with. The editor, the command line and tests put it
 * together here, so that they judge alike.
 */
import type { Archive } from '../archive/archive.ts';
import type { Edition, IsoDate } from '../dates/date.ts';
import { type Annotator, createAnnotator, type DraftInput } from '../draft/annotate.ts';
import { createGazetteer, type Gazetteer } from '../names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../names/knownEntities.ts';
import type { Entity } from '../names/name.ts';
import type { HouseStyle, Locale, Rule } from '../rules/rule.ts';
import { type Checker, createChecker } from './checker.ts';
import type { Config } from './config.ts';
import { LEARN, type LearnOptions } from './learn.ts';
import { overriding } from './overrides.ts';
import { houseStyleOf } from './style.ts';
import type { Timer } from './timer.ts';

export interface Desk {
  readonly checker: Checker;
  readonly annotator: Annotator;
  readonly gazetteer: Gazetteer;
  /** What the gazetteer knows: the shipped entities with those of the glossary. */
  readonly entities: readonly Entity[];
  readonly style: HouseStyle;
  readonly locale: Locale;
  /** The edition date of drafts that state none, where one is set. */
  readonly edition?: Edition;
  readonly archive?: Archive;
  /**
   * The desk as it judges one draft: itself, unless an override of its configuration holds for that one.
   *
   * @param path From the configuration's folder, with `/`; undefined for a draft that has no such path.
   */
  forDraft(path: string | undefined): Desk;
}

export interface DeskOptions {
  readonly config: Config;
  readonly rules: readonly Rule[];
  /** Language of messages, where the configuration leaves it to the surroundings. */
  readonly locale: Locale;
  /** Opens the archive; it reads its articles with the annotator that reads the drafts. None: archive rules are silent. */
  readonly openArchive?: ((annotator: Annotator) => Archive) | undefined;
  readonly time?: Timer | undefined;
}

export function createDesk({ config, rules, locale: surroundings, openArchive, time }: DeskOptions): Desk {
  const locale = config.locale === 'auto' ? surroundings : config.locale;
  const { style, entities } = houseStyleOf(config, KNOWN_ENTITIES);
  const gazetteer = createGazetteer(entities);
  const annotator = createAnnotator(gazetteer);
  const archive = openArchive?.(annotator);
  const shared = { annotator, gazetteer, entities, locale, ...(archive ? { archive } : {}) };
  const configOf = overriding(config);
  const desks = new Map<Config, Desk>();

  const deskOf = (config: Config, style: HouseStyle): Desk => ({
    ...shared,
    checker: createChecker({
      annotator,
      ...(archive ? { archive } : {}),
      ...(config.learn === false ? {} : { learn: learnOptions(config) }),
      rules,
      severities: config.rules,
      style,
      locale,
      known: gazetteer.get,
      time,
    }),
    style,
    ...(config.edition ? { edition: { date: config.edition, origin: 'setting' } } : {}),
    forDraft(path) {
      const own = configOf(path);
      const desk = desks.get(own) ?? deskOf(own, houseStyleOf(own, KNOWN_ENTITIES).style);
      desks.set(own, desk);
      return desk;
    },
  });
  const desk = deskOf(config, style);
  desks.set(config, desk);
  return desk;
}

/**
 * A text as a desk is to read it, with the edition date that holds where the text states none.
 *
 * @param id Path or URI.
 * @param edition ISO day that overrules what the text says.
 */
export function draftInput(
  desk: Pick<Desk, 'edition'>,
  {
    id,
    text,
    edition,
  }: { readonly id: string; readonly text: string; readonly edition?: IsoDate | undefined },
): DraftInput {
  return {
    id,
    text,
    ...(edition ? { edition: { date: edition, origin: 'option' } } : {}),
    ...(desk.edition ? { fallbackEdition: desk.edition } : {}),
  };
}

function learnOptions({ learn, source }: Config): LearnOptions {
  return { ...LEARN, ...(typeof learn === 'object' ? learn : {}), ...(source ? { source } : {}) };
}
