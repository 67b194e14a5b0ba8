/** What the words before a name say of it. */
import type { Gazetteer } from './gazetteer.ts';
import type { EntityId, EntityKind } from './name.ts';
import type { TitleMatch } from './titles.ts';
import type { Token } from './tokens.ts';

export interface Cue {
  /** Index of the token it speaks of. */
  readonly at: number;
  /** `Tổng thống`, `bà`: a person follows. */
  readonly title?: TitleMatch;
  /** The country or body that stood between the title and this token. */
  readonly of?: EntityId;
  /** A title whose holder serves the one of `title`: *người phát ngôn của* Tổng thống. */
  readonly outer?: TitleMatch;
  /** Of an office named behind a person's name: index of the person among the names found. */
  readonly apposed?: number;
  /** An office before a dash: *Tổng thống Mỹ* - ông Donald Trump. */
  readonly dashed?: Cue;
  /** `tỉnh`, `hãng tin`: what kind of name follows. */
  readonly kind?: EntityKind;
  /** `đường`, `sân bay`: the common noun of a street or building. */
  readonly facility?: string;
}

/** A line and what has been read of it before a token. */
export interface LineContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  readonly cue: Cue | undefined;
}

/** Words that may stand between a title and the name: Tổng thống *đương nhiệm*, Chủ tịch *nước* Cuba, ca sĩ *nổi tiếng* A. */
const BETWEEN =
  /^(?:đương|nhiệm|thời|quyền|cử|nước|của|thường|trực|tỉnh|tp|người|gốc|kiêm|khóa|mới|tuyển|đội|nổi|tiếng|gạo|cội|kỳ|cựu|lừng|danh|bất|bại|nhập|tịch|cũ)$/u;

/** What a company does, between its kind and its name: công ty *cổ phần đầu tư kinh doanh nhà* A. By syllables. */
const TRADE =
  /^(?:cổ|phần|tnhh|đầu|tư|phát|triển|xây|dựng|kinh|doanh|nhà|dịch|vụ|thương|mại|sản|xuất|vấn|thiết|kế|du|lịch|vận|tải|công|nghệ|bất|động|địa|ốc|dược|phẩm|mỹ|thực|may|mặc|nhập|khẩu|quốc|tế|truyền|thông|giải|trí|bảo|hiểm|tài|chính|năng|lượng|môi|trường|giáo|dục|chứng|khoán|kỹ|thuật|cơ|khí|điện|tử|tin|học|nội|thất|khoáng|vàng|bạc|đá|quý)$/u;

/** The cue behind a word without meaning of its own: kept where such a word may stand between, else none. */
export function passOver(cue: Cue | undefined, token: Token, next: number): Cue | undefined {
  if (!cue) return undefined;
  // Đại sứ Nga *tại* Trung Quốc Igor Morgulov
  const envoy = token.key === 'tại' && /đại sứ|lãnh sự/u.test(cue.title?.text ?? '');
  if (envoy || (cue.title && BETWEEN.test(token.key))) return { ...cue, at: next };
  if (cue.kind === 'organisation' && token.shape === 'lower' && TRADE.test(token.key))
    return { ...cue, at: next };
  const standing = cue.title && STANDING[token.key];
  return standing && cue.title
    ? { ...cue, at: next, title: { ...cue.title, text: `${cue.title.text} ${standing}` } }
    : undefined;
}

/** Tổng thống *lâm thời* Venezuela, HLV *tạm quyền*, Tổng thống *đắc cử*: no holder of the plain office. By the first word. */
const STANDING: Readonly<Record<string, string>> = { lâm: 'lâm thời', tạm: 'tạm quyền', đắc: 'đắc cử' };
