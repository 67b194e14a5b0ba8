/** Which of the titles around a person's name is the person's own. */
import type { Cue } from './cue.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Entity, NameMention, Title } from './name.ts';
import type { TitleMatch } from './titles.ts';
import type { Token } from './tokens.ts';

/** The office that a text gives a person, before the name or behind it; undefined for "ông" and its like. */
export function officeOf({
  title,
  apposition,
}: Pick<NameMention, 'title' | 'apposition'>): Title | undefined {
  return title && title.class !== 'address' ? title : (apposition ?? undefined);
}

/** Those who serve or belong to the holder of an office that is named behind them: *người phát ngôn của* Tổng thống Nga. */
const OF_ANOTHER =
  /(?:phát ngôn|phát ngôn viên|thư ký|thư ký báo chí|trợ lý|cố vấn|cố vấn an ninh quốc gia|đặc phái viên|đặc sứ|phái viên|phu nhân|luật sư|đại diện|chánh văn phòng|vợ|chồng|con trai|con gái|anh trai|em trai|chị gái|em gái|cha|bố|mẹ|bạn gái|bạn trai)$/u;

/** The cue of a title that stands behind another one's: the name may be either's. */
export function cueOf(title: TitleMatch, before: Cue | undefined, at: number): Cue {
  const outer =
    before?.at === at && before.title && OF_ANOTHER.test(before.title.text) ? before.title : undefined;
  return { at: title.end, title, ...(outer && title.class !== 'address' ? { outer } : {}) };
}

/**
 * The title that is a person's: the nearest, but the outer one of two (Người phát ngôn của Tổng thống Nga | Dmitry Peskov)
 * unless the person is known to hold the nearer office (cố vấn của Tổng thống | Trump).
 */
export function ownTitle(
  cue: Cue | undefined,
  words: readonly Token[],
  entity: Entity | undefined,
  gazetteer: Gazetteer,
): TitleMatch | undefined {
  const { title, outer } = cue ?? {};
  if (!title || !outer) return title;
  const last = words.at(-1) as Token;
  const people = entity ? [entity] : words.length === 1 ? gazetteer.withSurname(last.text) : [];
  const holds = people.some(({ jobTitle }) => jobTitle?.some((held) => held.title === title.text));
  return holds ? title : outer;
}
