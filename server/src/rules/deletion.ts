/** Takes lines of furniture out of a draft so that the story closes over them as if they had never been there. */
import type { Draft } from '../draft/draft.ts';
import type { BoilerplateBlock } from '../layout/layout.ts';
import type { Line } from '../text/line.ts';
import { normalize } from '../text/normalize.ts';
import type { TextEdit } from './rule.ts';

/** What goes: a block, or a line that is one of its own. */
export type Lines = Pick<BoilerplateBlock, 'firstLine' | 'lastLine' | 'certainty'>;

/** Furniture with nothing but blank lines in between: it goes together, as far as anybody can tell. */
interface Run {
  readonly firstLine: number;
  lastLine: number;
  readonly hasStoryAbove: boolean;
  hasStoryBelow: boolean;
  readonly hasGapAbove: boolean;
}

/**
 * Gives for lines of furniture the edit that deletes them. Together, the edits leave one gap between the story above and
 * the story below, none where there was none, and nothing behind the end. They never overlap, and any choice of them leaves
 * every other line whole. Certain furniture counts on nothing uncertain: who deletes only that gets a tidy draft as well.
 */
export function createDeletion(draft: Draft): (lines: Lines) => TextEdit {
  const { lines, text } = draft;
  const isBlank = (index: number): boolean => {
    const line = lines[index];
    // A comment is invisible to the rules, but not blank: somebody wrote it.
    return (
      line?.text.trim() === '' && normalize(text.slice(line.span.start, line.span.end)).text.trim() === ''
    );
  };
  const startOf = (index: number) => lines[index]?.span.start ?? text.length;
  const endOf = (index: number) => lines[index]?.span.end ?? 0;

  const runs: Partial<Record<Lines['certainty'], ReadonlyMap<number, Run>>> = {};
  const runAt = (index: number, certainty: Lines['certainty']): Run | undefined => {
    runs[certainty] ??= findRuns(lines, isBlank, furnitureOf(draft, certainty));
    return runs[certainty].get(index);
  };

  return ({ firstLine, lastLine, certainty }) => {
    const all = runAt(firstLine, 'likely');
    let above = firstLine - 1;
    while (isBlank(above)) above--;
    let below = lastLine + 1;
    while (isBlank(below)) below++;
    // At the end of a draft the gap above goes along, elsewhere the gap below.
    if (all?.hasStoryAbove && !all.hasStoryBelow)
      return deletion(endOf(above), lastLine === all.lastLine ? endOfText(lines, text) : endOf(lastLine));
    if (above < 0) return deletion(0, startOf(below));
    const run = runAt(firstLine, certainty);
    const isHeldApartBelow = lastLine === run?.lastLine && run.hasStoryAbove && !run.hasGapAbove;
    return deletion(startOf(firstLine), startOf(isHeldApartBelow ? lastLine + 1 : below));
  };
}

/** Which lines go, as far as furniture of such certainty may count on it. */
function furnitureOf({ layout }: Draft, certainty: Lines['certainty']): (index: number) => boolean {
  const kept = new Set<number>();
  for (const block of layout.blocks)
    if (certainty === 'certain' && block.certainty === 'likely')
      for (let index = block.firstLine; index <= block.lastLine; index++) kept.add(index);
  return (index) => layout.lines[index]?.role === 'boilerplate' && !kept.has(index);
}

function deletion(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}

/** The run of each line of furniture. */
function findRuns(
  lines: readonly Line[],
  isBlank: (index: number) => boolean,
  goes: (index: number) => boolean,
): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  let run: Run | undefined;
  let hasStoryAbove = false;
  for (const { index } of lines) {
    if (goes(index)) {
      run ??= {
        firstLine: index,
        lastLine: index,
        hasStoryAbove,
        hasStoryBelow: false,
        hasGapAbove: isBlank(index - 1),
      };
      run.lastLine = index;
      runs.set(index, run);
    } else if (!isBlank(index)) {
      if (run) run.hasStoryBelow = true;
      run = undefined;
      hasStoryAbove = true;
    }
  }
  return runs;
}

/** Where a deletion to the end stops, so that a text that ends in a line end still does. */
function endOfText(lines: readonly Line[], text: string): number {
  const last = lines.at(-1);
  const before = lines.at(-2);
  return last && before && last.span.start === last.span.end ? before.span.end : text.length;
}
