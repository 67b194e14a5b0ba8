/** A paper's name before the first sentence: "(PLO) - ", "TTO - ", "ANTD.VN - ", "Dân trí - ". */
const OUTLET =
  /^(?:\(\s*[\p{L}\d.&' ]{2,30}\s*\)|[\p{Lu}\d]{2,}(?:\.\p{L}+)?|Dân trí|VOV\.VN)\s*[-–—:.]+\s*/u;
/** Every such name is short and has one of these behind it. */
const MARK = /[-–—:.]/u;
const WINDOW = 36;

/** Whether a line begins with a paper's name. */
export function hasOutletPrefix(text: string): boolean {
  return MARK.test(text.slice(0, WINDOW)) && OUTLET.test(text);
}

/** The line without the paper's name. */
export function withoutOutletPrefix(text: string): string {
  return MARK.test(text.slice(0, WINDOW)) ? text.replace(OUTLET, '') : text;
}
