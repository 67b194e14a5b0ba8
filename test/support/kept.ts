/**
 * The lines of each seed article that belong to the story (1-based, as an editor counts them), judged by hand; all other
 * lines with text came along from the web page. Three that desks differ about are kept: the time of publication, the lead
 * with the agency's name before it, and "Nguồn: Reuters".
 */
const KEPT: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  '2025-02-16-rubio-lavrov-dien-dam': [[1, 13]],
  '2025-02-27-phai-doan-nga-my-istanbul': [
    [1, 5],
    [8, 10],
    [16, 26],
  ],
  '2025-07-11-rubio-lavrov-kuala-lumpur': [
    [3, 3],
    [7, 25],
  ],
  '2025-09-25-rubio-lavrov-new-york': [[2, 18]],
  '2025-11-10-lavrov-san-sang-doi-thoai': [
    [1, 3],
    [11, 15],
    [19, 31],
  ],
};

/** The story of a seed: its lines with text. */
export function storyOf({ name, text }: { readonly name: string; readonly text: string }): readonly string[] {
  const ranges = KEPT[name];
  if (!ranges) throw new Error(`no lines are known of "${name}"`);
  return linesOf(text).filter(
    (line, index) => line.trim() && ranges.some(([from, to]) => index + 1 >= from && index + 1 <= to),
  );
}

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/u);
}
