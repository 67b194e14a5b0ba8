/** The checker as one thing to call: annotate → look up → judge. Editors, the command line and libraries share it. */
import { type Archive, type Facts, NO_FACTS } from '../archive/archive.ts';
import { questionOf } from '../archive/question.ts';
import type { Edition } from '../dates/date.ts';
import type { Annotator, DraftInput } from '../draft/annotate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { editionOfFileName } from './edition.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { type LearnOptions, withLearned } from './learn.ts';
import { UNTIMED } from './timer.ts';

export interface CheckerOptions extends JudgeOptions {
  readonly annotator: Annotator;
  /** Without one, rules that ask the archive are silent. */
  readonly archive?: Archive;
  /** Take the archive's usual spellings for the house's, where the style says nothing. */
  readonly learn?: LearnOptions;
}

/** A checked draft: what was read, what the archive knows, what is wrong. */
export interface CheckResult {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

export interface Checker {
  /** Reads a draft as {@link Checker.check} does, without judging it. */
  read(input: DraftInput): Promise<Draft>;
  check(input: DraftInput): Promise<CheckResult>;
}

export function createChecker(options: CheckerOptions): Checker {
  const { annotator, archive, learn, time = UNTIMED } = options;
  const read = async (input: DraftInput): Promise<Draft> => {
    const edition = input.edition ? undefined : await time('identify', () => fallbackEdition(input, archive));
    const dated = edition ? { ...input, fallbackEdition: edition } : input;
    return time('annotate', () => annotator.annotate(dated));
  };
  return {
    read,
    async check(input) {
      const draft = await read(input);
      const facts = archive ? await time('lookUp', () => archive.lookUp(questionOf(draft))) : NO_FACTS;
      const style = learn ? withLearned(options.style, facts, learn) : options.style;
      const findings = time('judge', () => judge(draft, facts, { ...options, style }));
      return { draft, facts, findings };
    },
  };
}

/** What an archive's metadata or the file's name say, before what the caller falls back on. */
async function fallbackEdition(
  input: DraftInput,
  archive: Archive | undefined,
): Promise<Edition | undefined> {
  const date = (await archive?.identify(input.text))?.datePublished;
  if (date) return { date, origin: 'archive' };
  return editionOfFileName(input.id) ?? input.fallbackEdition;
}
