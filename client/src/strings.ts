/** What the extension itself says. Findings and hovers come from the server in the same language. */
import { type Disposable, env, workspace } from 'vscode';

const STRINGS = {
  checking: { vi: 'Đang soát…', en: 'Checking…' },
  clean: { vi: 'Không thấy lỗi. Bấm để xem bản thảo.', en: 'Nothing found. Click for the draft.' },
  findings: {
    vi: '{errors} lỗi, {warnings} cảnh báo, {others} gợi ý. Bấm để xem danh sách.',
    en: '{errors} errors, {warnings} warnings, {others} hints. Click for the list.',
  },
  archive: {
    vi: 'Đối chiếu với {articles} bài trong kho bài.',
    en: 'Checked against {articles} archived articles.',
  },
  brokenArchive: {
    vi: 'soat.yml hoặc kho bài có chỗ không đọc được; Soát dùng tiếp bản đã đọc trước đó. Bấm để xem kho bài.',
    en: 'A part of soat.yml or of the archive can’t be read; what was read before goes on. Click for the archive.',
  },
  missingArchive: {
    vi: 'Không có bài nào trong kho bài để đối chiếu. Bấm để xem kho bài.',
    en: 'There is no article to check against. Click for the archive.',
  },
  missingShort: { vi: 'thiếu kho bài', en: 'no archive' },
  brokenShort: { vi: 'kho bài lỗi', en: 'archive broken' },
  off: {
    vi: 'Soát đang tắt với bản thảo này. Bấm để soát.',
    en: 'Soát is off for this draft. Click to check it.',
  },
  offShort: { vi: 'tắt', en: 'off' },
  failed: { vi: 'Soát gặp sự cố. Bấm để xem nhật ký.', en: 'Soát failed. Click for the log.' },
  stopped: {
    vi: 'Máy chủ của Soát đã dừng. Bấm để khởi động lại.',
    en: 'Soát’s server has stopped. Click to restart it.',
  },
  checkingWorkspace: { vi: 'Soát cả thư mục làm việc', en: 'Checking the workspace' },
  workspaceFound: {
    vi: 'Đã soát {drafts} bản thảo, {affected} bài có chỗ cần xem: {errors} lỗi, {warnings} cảnh báo, {others} gợi ý.',
    en: 'Drafts checked: {drafts}, with findings: {affected}. Errors: {errors}, warnings: {warnings}, hints: {others}.',
  },
  workspaceClean: {
    vi: 'Đã soát {drafts} bản thảo, không thấy lỗi.',
    en: 'Drafts checked: {drafts}. Nothing found.',
  },
  workspaceEmpty: {
    vi: 'Thư mục làm việc không có bản thảo nào: cần tệp .tin, hoặc .txt, .md dưới một thư mục có soat.yml.',
    en: 'No drafts in the workspace: they are .tin files, or .txt and .md below a folder with a soat.yml.',
  },
  workspaceStopped: {
    vi: 'Đã dừng sau {drafts} bản thảo: {errors} lỗi, {warnings} cảnh báo, {others} gợi ý.',
    en: 'Stopped. Drafts checked: {drafts}. Errors: {errors}, warnings: {warnings}, hints: {others}.',
  },
  gaveUp: {
    vi: 'Máy chủ của Soát đã dừng {count} lần trong 3 phút và không được khởi động lại nữa.',
    en: 'Soát’s server ended {count} times within 3 minutes and is not started again.',
  },
  startFailed: {
    vi: 'Không khởi động được máy chủ của Soát.',
    en: 'Soát’s server could not be started.',
  },
  restart: { vi: 'Khởi động lại', en: 'Restart' },
  showLog: { vi: 'Xem nhật ký', en: 'Show the log' },
  taskCheck: { vi: 'soát bản thảo', en: 'check drafts' },
  noEditor: { vi: 'Hãy mở một bản thảo trước.', en: 'Open a draft first.' },
  nothingToClean: {
    vi: 'Không thấy phần thừa nào của trang web trong bản thảo.',
    en: 'Nothing of a web page is left in the draft.',
  },
  pasteStory: {
    vi: 'Dán bài báo (bỏ phần thừa của trang)',
    en: 'Paste the story (without the rest of the page)',
  },
  pasteClean: {
    vi: 'Dán bản đã dọn (bỏ {count} chỗ thừa)',
    en: 'Paste cleaned (leftovers taken out: {count})',
  },
  lookUpTitle: { vi: 'Tra tên hoặc ngày tháng trong kho bài', en: 'Look up a name or a date in the archive' },
  lookUpHint: {
    vi: 'Ví dụ: Lavrov, Bộ Ngoại giao, 10/7/2025',
    en: 'For example: Lavrov, Bộ Ngoại giao, 10/7/2025',
  },
  draftTitle: { vi: 'Bản thảo này', en: 'This draft' },
  searchTitle: {
    vi: 'Tìm người, nơi, tổ chức hoặc một ngày trong kho bài',
    en: 'Search the archive for a person, a place, an organisation or a day',
  },
  found: { vi: 'Kho bài: “{query}”', en: 'Archive: “{query}”' },
  open: { vi: 'Mở', en: 'Open' },
  timeline: { vi: 'Dòng thời gian', en: 'Time line' },
  timelineOf: { vi: 'Dòng thời gian của ai, của nơi nào?', en: 'The time line of whom, or of what place?' },
  timelineOfAll: { vi: 'Mọi sự kiện trong bài', en: 'All events of this draft' },
  addNameTitle: { vi: 'Thêm tên vào bảng tên', en: 'Add a name to the glossary' },
  addNamePrompt: {
    vi: 'Viết đúng như tòa soạn muốn; tên được ghi vào soat.yml.',
    en: 'As your house writes it; the name goes into soat.yml.',
  },
  kindOf: {
    vi: '“{name}” là người, nơi hay tổ chức?',
    en: 'Is “{name}” a person, a place or an organisation?',
  },
  person: { vi: 'Người', en: 'A person' },
  place: { vi: 'Địa danh', en: 'A place' },
  organisation: { vi: 'Tổ chức', en: 'An organisation' },
  nameKnown: {
    vi: '“{name}” đã có trong bảng tên, hoặc không có chỗ để ghi (soat.yml).',
    en: '“{name}” is in the glossary already, or there is nowhere to write it (soat.yml).',
  },
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'information' },
  hint: { vi: 'gợi ý', en: 'hint' },
  glossaryTitle: { vi: 'Bảng tên', en: 'Glossary' },
  insteadOf: { vi: 'thay cho {names}', en: 'instead of {names}' },
  notTheSame: { vi: 'không phải {names}', en: 'not {names}' },
  nameRemoved: { vi: 'Đã bỏ “{name}” khỏi bảng tên.', en: 'Removed “{name}” from the glossary.' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  archiveTitle: { vi: 'Kho bài', en: 'Archive' },
  articleCount: { vi: '{articles} bài', en: '{articles} articles' },
  outletCount: { vi: '{count} nguồn', en: '{count} outlets' },
  outlet: { vi: 'Nguồn bài, như ghi trong kho bài', en: 'An outlet, as the archive has it' },
  noOutlets: { vi: 'Các bài không ghi nguồn.', en: 'The articles name no outlet.' },
  noArticles: { vi: 'Không có bài nào', en: 'There are no articles' },
  shipped: { vi: 'Bài mẫu đi kèm Soát', en: 'The sample that comes with Soát' },
  shippedWhy: {
    vi: 'Chưa khai kho bài nào. Ghi “corpus: thư-mục” vào soat.yml để đối chiếu với bài của tòa soạn.',
    en: 'No archive is named. Write “corpus: folder” into soat.yml to check against your own articles.',
  },
  notFound: { vi: 'không tìm thấy', en: 'not found' },
  changedAt: { vi: 'đổi lần cuối {when}', en: 'last changed {when}' },
  indexedAt: { vi: 'lập chỉ mục {when}', en: 'indexed {when}' },
  rebuilding: { vi: 'Soát đang đọc lại kho bài…', en: 'Soát is reading the archive anew…' },
  timelineAxis: { vi: 'Số sự kiện theo thời gian', en: 'Events over time' },
} as const;

/** The language of `soat.locale`; `auto` is Vietnamese unless the editor itself is in English. */
export function locale(): 'vi' | 'en' {
  const setting = workspace.getConfiguration('soat').get<string>('locale');
  const auto = env.language.toLowerCase().startsWith('en') ? 'en' : 'vi';
  return setting === 'vi' || setting === 'en' ? setting : auto;
}

/** Tells when that language is another: what is shown is then to be said anew. */
export function onDidChangeLocale(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('soat.locale')) listener();
  });
}

/** A text in that language. */
export function say(
  key: keyof typeof STRINGS,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return STRINGS[key][locale()].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
