/** What tells a person from a company where a name alone does not: Ndiaye *đánh đầu gỡ hòa*, *hẹn hò* Massimo, Oseguera, *thủ lĩnh …*. */
import { Phrases } from './phrases.ts';
import { titleAt } from './titles.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** What people do and bodies don't; clubs score too, so `ghi bàn` is here and `thắng` is not. */
const DEEDS = phrases(
  'bật khóc|bật cười|bị bắn|bị đâm|bị thương|cầu hôn|chào đời|chia tay|chuyền|cứu thua|cưới|' +
    'đá hỏng|đá phạt|đánh đầu|đánh gót|đăng quang|đệm bóng|đính hôn|đóng phim|đóng vai|' +
    'đột quỵ|ghi bàn|ghi cú đúp|ghi hat-trick|gục ngã|hát|hẹn hò|hôn|hy sinh|kết hôn|kể|' +
    'khai nhận|khoe dáng|khóc|kiến tạo|lập công|lập cú đúp|lập hat-trick|lấy chồng|lấy vợ|' +
    'ly hôn|ly thân|mang thai|mặc|mất tích|ngã|nhập viện|nhớ lại|nói rằng|nói thêm|nói thẳng|nói về|nói với|ôm|qua đời|quỳ gối|' +
    'rơi lệ|rơi nước mắt|sinh con|sinh năm|sinh ngày|sinh ra|sút|sảy thai|tái hôn|tâm sự|tắm|' +
    'tập gym|thú nhận|thủ vai|tỏa sáng|trở thành bà mẹ|treo giày|trút hơi thở|tuổi|từ trần|' +
    'tự sát|tự tử|tử vong|vào vai',
);

/** What somebody does with a person. */
const DONE_TO =
  /^(?:cưới|hẹn hò|hẹn hò với|kết hôn với|ly hôn|ly hôn với|hôn|phỏng vấn|ám sát|biệt danh|nghệ danh|người tên)$/u;

/** Words before which a comma ends a clause of its own: *Tại* Pune, chuyên gia …; *theo* Reuters, nhà báo …. */
const CLAUSE = /^(?:tại|ở|từ|đến|trong|theo|của|với|và|về|cho|hãng|qua|trên)$/u;

function phrases(list: string): Phrases<true> {
  const set = new Phrases<true>();
  for (const phrase of list.split('|')) set.add(phrase, true);
  return set;
}

/** Whether the words around a name of unknown kind (tokens `at` to `end`) speak of a person. */
export function isSomebody(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end];
  if (next?.shape === 'lower') {
    if (next.gap === 'space' && DEEDS.longest(tokens, end)) return true;
    const apart = (next.gap === 'comma' || next.gap === 'dash') && !CLAUSE.test(tokens[at - 1]?.key ?? '');
    if (apart && isPresented(tokens, end)) return true;
  }
  for (const length of [1, 2, 3]) {
    const before = tokens.slice(Math.max(0, at - length), at);
    if (tokens[at]?.gap === 'space' && DONE_TO.test(before.map(({ key }) => key).join(' '))) return true;
  }
  return false;
}

/** …, *thủ lĩnh* băng đảng; …, *người* bị ám sát hụt: who the one just named is. */
function isPresented(tokens: readonly Token[], at: number): boolean {
  const title = titleAt(tokens, at);
  if (!title) return tokens[at]?.key === 'người';
  // …, bác sĩ Paul Jarrod says: somebody else.
  return title.class !== 'address' && title.text !== 'vua' && !isCapitalised(tokens[title.end]);
}
