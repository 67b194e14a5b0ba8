/** The checker as one thing to call: annotate → look up → judge. Editors, the command line and libraries share it. */
import { type Archive, type Facts, NO_FACTS } from '../archive/archive.ts';
import { questionOf } from '../archive/question.ts';
import type { Annotator, DraftInput } from '../draft/annotate.ts';
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { type JudgeOptions, judge } from './judge.ts';

export interface CheckerOptions extends JudgeOptions {
  readonly annotator: Annotator;
  /** Without one, rules that ask the archive are silent. */
  readonly archive?: Archive;
}

/** A checked draft: what was read, what the archive knows, what is wrong. */
export interface CheckResult {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

export interface Checker {
  check(input: DraftInput): Promise<CheckResult>;
}

export function createChecker(options: CheckerOptions): Checker {
  return {
    async check(input) {
      const { annotator, archive } = options;
      const itself = await archive?.identify(input.text);
      const draft = annotator.annotate(
        itself?.datePublished
          ? { ...input, fallbackEdition: { date: itself.datePublished, origin: 'archive' } }
          : input,
      );
      const facts = archive ? await archive.lookUp(questionOf(draft)) : NO_FACTS;
      return { draft, facts, findings: judge(draft, facts, options) };
    },
  };
}
