/** The text of a draft to clean: of a saved web page, the story in it. */
import { isHtml, readStory } from '../platform/corpus/readHtml.ts';
import type { Locale } from '../rules/rule.ts';
import type { DraftFile } from './drafts.ts';
import { say } from './messages.ts';
import type { Problem } from './problem.ts';

/** @param inPlace Whether the file is to be written: a page is never replaced by its text. */
export async function storyOf(
  { path, text }: DraftFile,
  inPlace: boolean,
  locale: Locale,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  if (!isHtml(text)) return { text };
  const problem = (code: 'web-page' | 'no-story') => ({
    problem: { path, code, message: say(locale, `problem.${code}`) },
  });
  if (inPlace) return problem('web-page');
  const story = await readStory(text);
  return story === undefined ? problem('no-story') : { text: story };
}
