/** A paper's name before the first sentence: "(PLO) - ", "TTO - ", "ANTD.VN - ", "Dân trí - ". */
export const OUTLET_PREFIX =
  /^(?:\(\s*[\p{L}\d.&' ]{2,30}\s*\)|[\p{Lu}\d]{2,}(?:\.\p{L}+)?|Dân trí|VOV\.VN)\s*[-–—:.]+\s*/u;
