/** Every word the service itself says, in both languages. Rules bring their own messages. */
import type { EditionOrigin } from '../dates/date.ts';
import type { EventStatus, EventType } from '../events/event.ts';
import type { EntityKind } from '../names/name.ts';
import { fillMessage, type Locale, type Message, type MessageData } from '../rules/rule.ts';

const STRINGS = {
  fixSpelling: {
    vi: 'Sửa tất cả “{from}” thành “{to}” trong bài',
    en: 'Change all “{from}” to “{to}” in this draft',
  },
  fixWorkspace: {
    vi: 'Sửa “{from}” thành “{to}” trong mọi bản thảo…',
    en: 'Change “{from}” to “{to}” in all drafts…',
  },
  noName: { vi: '“{name}” không phải một tên', en: '“{name}” is not a name' },
  respelled: { vi: '“{from}” thành “{to}”', en: '“{from}” to “{to}”' },
  thisDraft: { vi: 'Trong bài này', en: 'In this draft' },
  otherDrafts: { vi: 'Trong các bài khác: xem lại rồi đánh dấu', en: 'In other drafts: review and tick' },
  prefer: {
    vi: 'Từ nay viết “{spelling}” (ghi vào soat.yml)',
    en: 'Prefer “{spelling}” from now on (writes soat.yml)',
  },
  differentEvent: {
    vi: 'Đây là sự kiện khác (ghi vào soat.yml)',
    en: 'It is a different event (writes soat.yml)',
  },
  otherPerson: {
    vi: '“{from}” là người khác, không phải “{to}” (ghi vào soat.yml)',
    en: '“{from}” is a different person from “{to}” (writes soat.yml)',
  },
  otherPlace: {
    vi: '“{from}” là nơi khác, không phải “{to}” (ghi vào soat.yml)',
    en: '“{from}” is a different place from “{to}” (writes soat.yml)',
  },
  otherOrganisation: {
    vi: '“{from}” là tổ chức khác, không phải “{to}” (ghi vào soat.yml)',
    en: '“{from}” is a different organisation from “{to}” (writes soat.yml)',
  },
  fixAll: { vi: 'Sửa mọi lỗi chắc chắn trong bài', en: 'Fix all certain problems in this draft' },
  fixFamily: {
    vi: 'Sửa mọi lỗi chắc chắn trong bài ({family})',
    en: 'Fix all certain problems in this draft ({family})',
  },
  deleteGroup: {
    vi: 'Xóa cả {count} chỗ “{group}” trong bài',
    en: 'Delete all “{group}” in this draft ({count})',
  },
  cleanDraft: { vi: 'Dọn bản thảo…', en: 'Clean the draft…' },
  otherLeftovers: { vi: 'phần thừa khác', en: 'other leftovers' },
  uncertainGroup: { vi: '{group} – cần xem lại', en: '{group} – look first' },
  stays: { vi: 'Giữ nguyên', en: 'Stays' },
  staysReason: { vi: 'Bài viết. Không có gì bị xóa ở đây.', en: 'The story. Nothing is deleted here.' },
  addName: {
    vi: 'Thêm “{name}” vào bảng tên: {kind} (ghi vào soat.yml)',
    en: 'Add “{name}” to the glossary as {kind} (writes soat.yml)',
  },
  addNameAsking: {
    vi: 'Thêm “{name}” vào bảng tên… (ghi vào soat.yml)',
    en: 'Add “{name}” to the glossary… (writes soat.yml)',
  },
  openEvidence: {
    vi: 'Mở bài làm chứng: “{title}”{date}',
    en: 'Open the evidence: “{title}”{date}',
  },
  mentions: { vi: '{name}: {count} lần trong bài', en: '{name}: {count} times in this draft' },
  findingsGroup: { vi: 'Cần xem lại', en: 'To look at' },
  noFindings: { vi: 'Không thấy lỗi', en: 'Nothing found' },
  atLine: { vi: 'dòng {line}', en: 'line {line}' },
  editionOf: { vi: 'Ngày ra báo: {date}', en: 'Edition: {date}' },
  noEdition: { vi: 'Chưa biết ngày ra báo', en: 'The edition date is not known' },
  editionWhy: {
    vi: '“Hôm nay”, “hôm qua” và ngày không ghi năm được tính từ ngày này.\nMuốn đổi: ghi “date: 2025-07-12” ở đầu bản thảo.',
    en: '“Today”, “yesterday” and dates without a year count from this day.\nTo change it, write “date: 2025-07-12” at the top of the draft.',
  },
  verifiedGroup: { vi: 'Kho bài xác nhận', en: 'Confirmed by the archive' },
  verifiedName: {
    vi: 'Kho bài cũng viết “{name}”: {articles} bài.',
    en: 'The archive also has “{name}”, in {articles} articles.',
  },
  verifiedOffice: {
    vi: 'Kho bài cũng viết “{name}” ({articles} bài), với chức danh {office} ({told} bài).',
    en: 'The archive also has “{name}” (in {articles} articles), as {office} (in {told}).',
  },
  verifiedDate: {
    vi: 'Kho bài cũng ghi ngày {date} – {event}: {who} ({articles} bài).',
    en: 'The archive has the same day, {date} – {event}: {who} (in {articles} articles).',
  },
  explainRule: { vi: 'Giải thích quy tắc “{rule}”', en: 'Explain rule “{rule}”' },
  ignoreLine: {
    vi: 'Bỏ qua “{rule}” ở dòng này (thêm chú thích cuối dòng)',
    en: 'Ignore “{rule}” on this line (adds a comment behind it)',
  },
  ignoreFile: {
    vi: 'Bỏ qua “{rule}” trong cả bài (thêm chú thích đầu bài)',
    en: 'Ignore “{rule}” in this draft (adds a comment at its top)',
  },
  ignoreFileInConfig: {
    vi: 'Bỏ qua “{rule}” trong cả bài (ghi vào soat.yml)',
    en: 'Ignore “{rule}” in this draft (writes soat.yml)',
  },
  ignoreRule: {
    vi: 'Tắt “{rule}” cho mọi bản thảo (ghi vào soat.yml)',
    en: 'Switch “{rule}” off for all drafts (writes soat.yml)',
  },
  offices: { vi: 'Chức vụ', en: 'Offices' },
  called: { vi: 'Kho bài gọi là', en: 'Called in the archive' },
  byHouse: { vi: 'Theo từng báo', en: 'By outlet' },
  moreSpellings: { vi: 'và {count} cách viết khác', en: 'and {count} more' },
  companions: { vi: 'Thường được nhắc cùng (số bài)', en: 'Often named with (articles)' },
  lastArticles: { vi: 'Bài gần nhất', en: 'Latest articles' },
  former: { vi: 'nguyên', en: 'former' },
  inArchive: { vi: 'Trong kho bài', en: 'In the archive' },
  inDraft: { vi: 'Trong bài này', en: 'In this draft' },
  preferred: { vi: 'Cách viết chọn dùng', en: 'Preferred spelling' },
  byGlossary: { vi: 'theo bảng tên của soat.yml', en: 'by the glossary in soat.yml' },
  byStyle: { vi: 'theo phong cách {style}', en: 'by the style {style}' },
  byLearned: { vi: 'theo đa số trong kho bài', en: 'by the majority in the archive' },
  inOffice: { vi: 'từ {from}', en: 'since {from}' },
  articles: { vi: '{count} bài', en: '{count} articles' },
  moreArticles: { vi: 'và {count} bài khác', en: 'and {count} more' },
  lastEvents: { vi: 'Sự kiện gần nhất', en: 'Latest events' },
  eventsOfDay: { vi: 'Kho bài ghi ngày này', en: 'The archive on this day' },
  eventsInDraft: { vi: 'Sự kiện trong bài', en: 'Events in this draft' },
  noKnownEvents: {
    vi: 'Kho bài chưa ghi sự kiện nào như thế.',
    en: 'The archive has no such event.',
  },
  nothingOfDay: {
    vi: 'Kho bài không ghi sự kiện nào vào ngày này.',
    en: 'The archive has no event on this day.',
  },
  unknownToArchive: { vi: 'Kho bài chưa nhắc đến.', en: 'Not in the archive yet.' },
  year: { vi: 'năm {year}', en: '{year}' },
  month: { vi: 'tháng {month}/{year}', en: '{month}/{year}' },
  quarter: { vi: 'quý {quarter}/{year}', en: 'Q{quarter} {year}' },
  undated: { vi: 'không rõ ngày', en: 'undated' },
  noSuchDay: { vi: 'Không có ngày này trong lịch.', en: 'No calendar has this day.' },
  needsEdition: {
    vi: 'Chưa biết ngày ra báo nên không tính được.',
    en: 'Can’t be worked out: the edition date is not known.',
  },
  edition: { vi: 'Ngày ra báo: {date} ({origin})', en: 'Edition: {date} ({origin})' },
  sameDay: { vi: 'đúng ngày ra báo', en: 'the day of the edition' },
  daysBefore: { vi: '{count} ngày trước ngày ra báo', en: '{count} days before the edition' },
  daysAfter: { vi: '{count} ngày sau ngày ra báo', en: '{count} days after the edition' },
  yearInferred: {
    vi: 'Năm do Soát suy ra, bài không ghi.',
    en: 'The year is inferred; the draft does not state it.',
  },
  lunar: { vi: '{day}/{month} âm lịch', en: 'lunar {day}/{month}' },
  lunarLeap: { vi: '{day}/{month} nhuận âm lịch', en: 'lunar {day}/{month} (leap month)' },
  untrusted: {
    vi: 'nằm ngoài thư mục làm việc chưa được tin cậy nên không mở',
    en: 'outside a workspace folder that is not trusted, so it is not opened',
  },
  nothingFound: { vi: 'Không tìm thấy “{query}” trong kho bài.', en: 'Nothing found for “{query}”.' },
  eventsGroup: { vi: 'Sự kiện', en: 'Events' },
  eventReports: {
    vi: '{count} bài, từ {first} đến {last}',
    en: '{count} articles, {first} to {last}',
  },
  eventReportsOfDay: { vi: '{count} bài, ngày {first}', en: '{count} articles, {first}' },
  agreeing: { vi: 'kho có {count} bài cùng ngày', en: 'same day in {count} archived articles' },
  inBoth: { vi: 'Trong bài này và trong kho bài', en: 'In this draft and in the archive' },
  timelineCount: { vi: '{count} sự kiện', en: '{count} events' },
  timelineLast: { vi: '{count} sự kiện gần nhất', en: 'the latest {count} events' },
  timelineEmpty: {
    vi: 'Chưa có sự kiện nào ghi rõ ngày.',
    en: 'No dated event yet.',
  },
  headline: { vi: 'Tiêu đề', en: 'Headline' },
  lead: { vi: 'Sa-pô', en: 'Lead' },
  caption: { vi: 'Chú thích ảnh', en: 'Caption' },
  longDraft: {
    vi: 'Bản thảo dài {count} ký tự nên được soát ngầm: có danh sách lỗi, sửa nhanh và thẻ tra cứu, còn gợi ý khi gõ và các mục của thanh bên thì không.',
    en: 'The draft has {count} characters and is checked in the background: there are findings, quick fixes and cards, but no suggestions and nothing in the side bar.',
  },
  tooLong: {
    vi: 'Bản thảo dài {count} ký tự: quá dài để soát ở đây, nhưng rê chuột lên tên và ngày vẫn có thẻ tra cứu.',
    en: 'The draft has {count} characters: too many to be checked here, but names and dates still have their cards.',
  },
  keptOld: {
    vi: 'Soát dùng tiếp bản đọc được trước đó.',
    en: 'Soát goes on with what it read before.',
  },
  inSettings: { vi: 'cài đặt soat: {problem}', en: 'settings soat: {problem}' },
  subhead: { vi: 'Tiêu đề phụ', en: 'Subhead' },
} as const satisfies Readonly<Record<string, Message>>;

export type StringKey = keyof typeof STRINGS;

/** One of the service's texts in the editor's language. */
export function say(locale: Locale, key: StringKey, data?: MessageData): string {
  return fillMessage(STRINGS[key], locale, data);
}

export const ENTITY_KINDS: Readonly<Record<EntityKind, Message>> = {
  person: { vi: 'người', en: 'person' },
  place: { vi: 'địa danh', en: 'place' },
  organisation: { vi: 'tổ chức', en: 'organisation' },
};

/** Headings of lists of them. */
export const ENTITY_GROUPS: Readonly<Record<EntityKind, Message>> = {
  person: { vi: 'Người', en: 'People' },
  organisation: { vi: 'Tổ chức', en: 'Organisations' },
  place: { vi: 'Địa danh', en: 'Places' },
};

/** What an event is called, by its family where that says more than the type does. */
export function eventName(type: EventType, family: string, locale: Locale): string {
  return (EVENT_FAMILIES[family] ?? EVENT_TYPES[type])[locale];
}

const EVENT_TYPES: Readonly<Record<EventType, Message>> = {
  meeting: { vi: 'cuộc gặp', en: 'meeting' },
  call: { vi: 'điện đàm', en: 'call' },
  talks: { vi: 'đàm phán', en: 'talks' },
  visit: { vi: 'chuyến thăm', en: 'visit' },
  summit: { vi: 'hội nghị thượng đỉnh', en: 'summit' },
  statement: { vi: 'phát biểu', en: 'statement' },
  election: { vi: 'bầu cử', en: 'election' },
  signing: { vi: 'ký kết', en: 'signing' },
  attack: { vi: 'vụ tấn công', en: 'attack' },
  accident: { vi: 'tai nạn', en: 'accident' },
  sport: { vi: 'thể thao', en: 'sport' },
  other: { vi: 'sự kiện', en: 'event' },
};

/** Families of `server/src/events/families.ts` that are finer than their type. */
const EVENT_FAMILIES: Readonly<Record<string, Message>> = {
  office: { vi: 'nhân sự', en: 'change of office' },
  decision: { vi: 'quyết định', en: 'decision' },
  disaster: { vi: 'thiên tai', en: 'disaster' },
  match: { vi: 'trận đấu', en: 'match' },
  title: { vi: 'đoạt danh hiệu', en: 'title won' },
  inauguration: { vi: 'khánh thành', en: 'inauguration' },
  start: { vi: 'khởi đầu', en: 'start' },
  end: { vi: 'kết thúc', en: 'end' },
  launch: { vi: 'ra mắt', en: 'launch' },
  gathering: { vi: 'hội nghị, lễ', en: 'gathering' },
  award: { vi: 'trao giải', en: 'award' },
  trial: { vi: 'xét xử', en: 'trial' },
  arrest: { vi: 'bắt giữ', en: 'arrest' },
  death: { vi: 'qua đời', en: 'death' },
  funeral: { vi: 'tang lễ', en: 'funeral' },
  wedding: { vi: 'lễ cưới', en: 'wedding' },
};

export const EVENT_STATUSES: Readonly<Record<EventStatus, Message>> = {
  happened: { vi: 'đã diễn ra', en: 'happened' },
  planned: { vi: 'dự kiến', en: 'planned' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  denied: { vi: 'bị bác bỏ', en: 'denied' },
  hypothetical: { vi: 'giả định', en: 'hypothetical' },
};

export const EDITION_ORIGINS: Readonly<Record<EditionOrigin, Message>> = {
  option: { vi: 'do người dùng nhập', en: 'given by the user' },
  'front-matter': { vi: 'từ phần đầu bản thảo', en: 'from the front matter' },
  metadata: { vi: 'từ thông tin của kho bài', en: 'from the archive’s metadata' },
  dateline: { vi: 'từ dòng ngày tháng trong bài', en: 'from the date line' },
  'file-name': { vi: 'từ tên tệp', en: 'from the file name' },
  archive: { vi: 'từ kho bài', en: 'from the archive' },
  setting: { vi: 'từ cài đặt', en: 'from the settings' },
  today: { vi: 'lấy ngày hôm nay', en: 'today' },
};

/** Families of rules, as headings. */
export const FAMILIES: Readonly<Record<string, Message>> = {
  name: { vi: 'Tên riêng, chức danh', en: 'Names and offices' },
  date: { vi: 'Ngày tháng', en: 'Dates' },
  event: { vi: 'Diễn biến sự kiện', en: 'What happened' },
  boilerplate: { vi: 'Phần thừa của trang web', en: 'Leftovers of the web page' },
  text: { vi: 'Chữ, ký tự', en: 'Letters' },
};
