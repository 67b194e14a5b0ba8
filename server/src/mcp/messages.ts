/** What the server tells a language model of itself, Vietnamese first. */
import { fillMessage, type Locale, type Message, type MessageData } from '../rules/rule.ts';

const MESSAGES = {
  instructions: {
    vi: 'Soát kiểm bản thảo tin tức tiếng Việt và tra kho bài đã đăng của tòa soạn. Mọi công cụ chỉ đọc. Lời nhắc có dẫn chứng là bài trong kho: hãy nêu bài và ngày khi nhắc lại. Chỗ Soát không nhắc chưa chắc đã đúng.',
    en: 'Soát checks Vietnamese news drafts and looks things up in a newsroom’s archive of published articles. Every tool only reads. Findings cite archived articles: name article and date when you repeat them. What Soát does not flag is not thereby right.',
  },
  check: { vi: 'Kiểm bản thảo', en: 'Check a draft' },
  checkAbout: {
    vi: 'Tìm trong một bản thảo: tên viết không thống nhất hoặc sai, ngày tháng sai, sự việc trái với kho bài, phần thừa của trang web. Trả về từng chỗ với dòng, lời nhắc, cách sửa và dẫn chứng.',
    en: 'Finds in a draft: names spelled in two ways or wrongly, dates that do not hold, events the archive tells otherwise, leftovers of web pages. Gives each place with its line, message, fixes and evidence.',
  },
  text: {
    vi: 'Nguyên văn bản thảo tiếng Việt, tiêu đề ở dòng đầu, mỗi đoạn một dòng',
    en: 'The Vietnamese draft as plain text, headline first, a paragraph a line',
  },
  edition: {
    vi: 'Ngày ra báo (YYYY-MM-DD), để hiểu “hôm nay”, “hôm qua” và ngày không ghi năm; bỏ trống thì theo bản thảo',
    en: 'Edition date (YYYY-MM-DD), for “hôm nay”, “hôm qua” and days without a year; else what the draft says',
  },
  lookUp: { vi: 'Tra tên hoặc ngày', en: 'Look up a name or a day' },
  lookUpAbout: {
    vi: 'Kho bài biết gì về một người, một nơi, một tổ chức hay một ngày: chức danh theo thời gian, các cách viết, sự kiện, bài nguồn.',
    en: 'What the archive knows of a person, place, organisation or day: offices over time, spellings, events, articles.',
  },
  query: {
    vi: 'Một tên (“Lavrov”) hoặc một ngày (“10/7/2025”, “2025-07-10”)',
    en: 'One name (“Lavrov”) or one day (“10/7/2025”, “2025-07-10”)',
  },
  events: { vi: 'Tìm sự kiện', en: 'Find events' },
  eventsAbout: {
    vi: 'Sự kiện có ngày trong kho bài, mới nhất trước, dạng Event của schema.org: ngày, nơi, ai, và những bài kể lại. Phải nêu ai, ở đâu hay khi nào.',
    en: 'Dated events of the archive, the newest first, as schema.org Event: when, where, who, and the articles that tell it. Say whose, where or when.',
  },
  entities: {
    vi: 'Tên những người, nước, tổ chức cùng tham gia',
    en: 'Names of people, countries and bodies that all take part',
  },
  place: { vi: 'Nơi diễn ra', en: 'Where it was' },
  type: { vi: 'Loại sự kiện', en: 'Kind of event' },
  from: { vi: 'Từ ngày này (YYYY-MM-DD)', en: 'First day (YYYY-MM-DD)' },
  to: { vi: 'Đến hết ngày này (YYYY-MM-DD)', en: 'Last day (YYYY-MM-DD)' },
  limit: { vi: 'Nhiều nhất bao nhiêu sự kiện', en: 'How many events at most' },
  article: { vi: 'Đọc bài trong kho', en: 'Read an archived article' },
  articleAbout: {
    vi: 'Nguyên văn một bài đã đăng, theo mã ở dẫn chứng (evidence.article) hoặc ở sự kiện.',
    en: 'The text of a published article, by the id in evidence (evidence.article) or in an event.',
  },
  id: { vi: 'Mã bài', en: 'Id of the article' },
  noFindings: { vi: 'Không có gì phải sửa.', en: 'Nothing to mend.' },
  noCards: { vi: 'Kho bài không có gì về “{query}”.', en: 'The archive knows nothing of “{query}”.' },
  noEvents: { vi: 'Không có sự kiện nào như vậy.', en: 'There are no such events.' },
  noArticle: {
    vi: 'Kho bài không có bài “{id}”, hoặc không giữ nguyên văn.',
    en: 'The archive has no article “{id}”, or does not keep its text.',
  },
  line: { vi: 'dòng {line}', en: 'line {line}' },
  fix: { vi: 'sửa', en: 'fix' },
  evidence: { vi: 'kho bài', en: 'archive' },
} as const satisfies Readonly<Record<string, Message>>;

export type McpMessage = keyof typeof MESSAGES;

export type McpWords = (key: McpMessage, data?: MessageData) => string;

export function wordsIn(locale: Locale): McpWords {
  return (key, data) => fillMessage(MESSAGES[key], locale, data);
}
