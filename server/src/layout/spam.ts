/**
 * Link text for search engines: gambling and loans, keywords over and over, other languages. Stories speak of all of
 * these; only whole lines made of nothing else count.
 */
/** What link sellers advertise. A story about it has sentences and names around it. */
const WARES =
  /nhà cái|cá cược|cá độ bóng đá|kèo (?:nhà cái|bóng đá|tài xỉu|châu á)|tỷ lệ kèo|soi cầu|lô đề|đánh đề|tài xỉu|bắn cá đổi thưởng|game đổi thưởng|game bài|nổ hũ|slot game|slots? online|casino|baccarat|xóc đĩa|rồng hổ|poker online|đá gà trực tiếp|link vào \w+|(?:vay|mượn) tiền (?:nhanh|online|nóng|gấp)|vay (?:nóng|tín chấp|online|nhanh|tiêu dùng nhanh)|cầm cavet|đáo hạn thẻ|rút tiền thẻ tín dụng|hack like|tăng like|mua like|tăng follow|mua backlink|dịch vụ seo|seo top|thuốc (?:kích dục|cường dương)|sim số đẹp|tên miền giá rẻ|hosting giá rẻ/u;
const WARE = new RegExp(WARES, 'gu');
/** Names of betting sites: letters with the figures they like, or their top-level domains. */
const BETTING_SITE =
  /(?<![a-zà-ỹ\d])(?:[a-z]{1,6}(?:88|789|68|99|365|8[89]\d?)|(?:8|1?88|7)(?:xbet|bet|vin|k)|\d{2,3}bet|bet\d{2,3}|\w{2,12}bet|kubet|sunwin|hitclub|b52club|go88|[a-z\d]+\.(?:bet|casino|win|vin|poker))(?![a-zà-ỹ\d])/u;
/** Words link text adds to what it sells. */
const PUFF =
  /uy tín|giá rẻ|online|trực tuyến|hôm nay|hàng đầu|tốt nhất|số 1|đăng nhập|đăng ký|tải app|tải game|link|khuyến mãi|miễn phí|nhanh|đổi thưởng|không thế chấp|chỉ cần cmnd|chỉ cần cccd|24\/7|chính thức|mới nhất|tỷ lệ|trực tiếp/u;
/** What only a betting site's own text has beside its name. */
const LURE = /nhà cái|cá cược|đăng nhập|link vào|tải app|casino|khuyến mãi|uy tín/u;
const SEPARATOR = /\s*(?:[|,;/•·]|\s[-–—]\s)\s*/u;
/** Most words of a part, and of a line of one part. */
const LONGEST_PART = 7;
const LONGEST_LINE = 9;
/** Fewest parts that repeat a keyword, and the share of all parts that must. */
const FEWEST_PARTS = 4;
const SHARE = 0.7;

/** Whether a line without an end mark is link text of gambling, loans and the like, or keywords over and over. */
export function isSpam(text: string, words: number): boolean {
  if (words < 2 || words > 60 || (words > LONGEST_LINE && !SEPARATOR.test(text))) return false;
  const line = text.toLowerCase();
  if (!sells(line) && !hasManyParts(text)) return false;
  const parts = line.split(SEPARATOR).filter(Boolean);
  if (parts.some((part) => part.split(' ').length > LONGEST_PART)) return false;
  if (parts.length === 1)
    return (
      (WARES.test(line) && PUFF.test(line.replaceAll(WARE, ''))) || (isBettingSite(line) && LURE.test(line))
    );
  const selling = parts.filter(sells).length * 2 > parts.length;
  const isOffer = PUFF.test(line.replaceAll(WARE, '')) || (WARES.test(line) && isBettingSite(line));
  if (selling && isOffer && (parts.length > 2 || /[|;•·]/u.test(text))) return true;
  return parts.length >= FEWEST_PARTS && repeatsKeyword(text);
}

function hasManyParts(text: string): boolean {
  return text.split(/[|,;/•·–—-]/u, FEWEST_PARTS).length === FEWEST_PARTS;
}

function sells(part: string): boolean {
  return WARES.test(part) || isBettingSite(part);
}

function isBettingSite(part: string): boolean {
  return BETTING_SITE.test(part) && !/[.,]\d/u.test(part);
}

/** Whether most parts hold the same pair of words, none of them a name: "nội thất chung cư, nội thất giá rẻ, …". */
function repeatsKeyword(text: string): boolean {
  const parts = text.split(SEPARATOR).filter(Boolean);
  const counts = new Map<string, number>();
  for (const part of parts) {
    const words = part.trim().split(/\s+/u);
    const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`.toLowerCase());
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    // A list of names: "xã Tân An, xã Tân Hòa".
    if (words.slice(1).some((word) => /^\p{Lu}/u.test(word))) return false;
  }
  return Math.max(...counts.values()) >= Math.max(FEWEST_PARTS, parts.length * SHARE);
}

/** An English word that is no name. */
const FOREIGN_WORD = /(?<![\w@./])[a-z]{3,}(?![\w@./])/gu;
/** Letters of other languages, addresses, and labels such as "Email: …". */
const NOT_ENGLISH = /[^\p{ASCII}“”‘’–—…]|:\/\/|@|www\.|^[\w ]{2,12}:/u;

/** Whether a line is in a language without Vietnamese letters and no list of names: "Used cars for sale". */
export function isForeign(text: string): boolean {
  const words = text.match(FOREIGN_WORD) ?? [];
  return !NOT_ENGLISH.test(text) && words.length > 1;
}
