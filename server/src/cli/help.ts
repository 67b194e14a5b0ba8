/** Help that teaches: what each command is for and takes, and how the help is laid out. */
import type { Command, Help } from 'commander';
import type { Locale, Message } from '../rules/rule.ts';

export const HELP = {
  program: {
    vi: 'Soát bản thảo tin tức: tên viết không thống nhất, ngày tháng sai, phần thừa của trang web, đối chiếu với kho bài đã đăng.',
    en: 'Checks Vietnamese news drafts: names spelled in two ways, dates that do not hold, leftovers of web pages, compared with an archive of published articles.',
  },
  check: { vi: 'Kiểm bản thảo và báo chỗ cần sửa', en: 'Check drafts and report what to mend' },
  init: {
    vi: 'Xem thư mục này rồi viết soat.yml đầu tiên cho nó',
    en: 'Look at this folder and write a first soat.yml for it',
  },
  clean: {
    vi: 'Dọn bản thảo dán từ trang web: bỏ tin liên quan, nút chia sẻ, bình luận, dòng lặp…',
    en: 'Clean drafts pasted from web pages: take out related links, share buttons, comments, repeats…',
  },
  inspect: {
    vi: 'Cho xem Soát đọc ra gì trong bản thảo (JSON): vai trò từng dòng, ngày tháng, tên, sự kiện',
    en: 'Show what Soát reads in drafts (JSON): roles of lines, dates, names, events',
  },
  rules: { vi: 'Liệt kê các quy tắc, hoặc giải thích một quy tắc', en: 'List the rules, or explain one' },
  index: {
    vi: 'Lập chỉ mục kho bài: một tệp mở được ngay, cho kho lớn',
    en: 'Index an archive: one file that opens at once, for a large archive',
  },
  variants: {
    vi: 'Những tên kho bài viết theo nhiều cách, với số bài từng báo, từng năm; chọn cách viết cho soat.yml',
    en: 'Names the archive spells in several ways, with articles by source and year; settle them in soat.yml',
  },
  accept: {
    vi: 'Nhận là một tên, viết theo cách kho bài dùng nhiều nhất',
    en: 'Take them for one name, spelled as the archive mostly does',
  },
  prefer: { vi: 'Chọn cách viết này cho tên ấy', en: 'Prefer this spelling of the name' },
  split: { vi: 'Tách ra: đây là một tên khác', en: 'Tell it apart: it is another name' },
  events: {
    vi: 'Xuất sự kiện của bản thảo hay của kho bài ra schema.org JSON-LD',
    en: 'Export events of drafts or of the archive as schema.org JSON-LD',
  },
  completions: {
    vi: 'In bộ gợi ý dòng lệnh (phím Tab) cho bash, zsh hoặc fish',
    en: 'Print completions (the Tab key) for bash, zsh or fish',
  },
  mcp: {
    vi: 'Cho một trợ lý ngôn ngữ kiểm bài và tra kho bài (Model Context Protocol, chỉ đọc)',
    en: 'Let a language model’s host check drafts and ask the archive (Model Context Protocol, read-only)',
  },
  lookup: {
    vi: 'Tra một tên hay một ngày trong kho bài',
    en: 'Look a name or a day up in the archive',
  },
} as const satisfies Record<string, Message>;

/** What stands behind the command's name in its usage line. */
export const USAGE = {
  program: { vi: '<lệnh> [tùy chọn]', en: '<command> [options]' },
  check: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  init: { vi: '[tùy chọn] [thư mục]', en: '[options] [folder]' },
  clean: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  inspect: { vi: '[tùy chọn] <tệp…>', en: '[options] <files…>' },
  rules: { vi: '[tùy chọn] [mã]', en: '[options] [id]' },
  index: { vi: '[tùy chọn] <kho bài…> --out <tệp>', en: '[options] <archives…> --out <file>' },
  variants: { vi: '[tùy chọn] [tên]', en: '[options] [name]' },
  accept: { vi: '[tùy chọn] <tên…>', en: '[options] <names…>' },
  prefer: { vi: '[tùy chọn] <cách viết> [thay cho…]', en: '[options] <spelling> [instead of…]' },
  split: { vi: '[tùy chọn] <tên> [không phải…]', en: '[options] <name> [different from…]' },
  events: { vi: '[tùy chọn] [tệp…]', en: '[options] [files…]' },
  completions: { vi: '<bash|zsh|fish>', en: '<bash|zsh|fish>' },
  mcp: { vi: '[tùy chọn]', en: '[options]' },
  lookup: { vi: '[tùy chọn] <tên hoặc ngày>', en: '[options] <name or day>' },
} as const satisfies Record<string, Message>;

export const ARGUMENTS = {
  files: {
    vi: 'tệp, thư mục (tìm .txt, .md, .tin), mẫu như "tin/**/*.md", hoặc - là đầu vào chuẩn',
    en: 'files, folders (searched for .txt, .md, .tin), globs such as "news/**/*.md", or - for standard input',
  },
  shell: { vi: 'bash, zsh hoặc fish', en: 'bash, zsh or fish' },
  folder: { vi: 'thư mục (mặc định: thư mục hiện tại)', en: 'a folder (default: the current one)' },
  corpora: {
    vi: 'kho bài: thư mục (.txt, .md, .html, .ndjson) hoặc tệp .ndjson',
    en: 'archives: folders (.txt, .md, .html, .ndjson) or .ndjson files',
  },
  rule: { vi: 'mã quy tắc, chẳng hạn name/variant', en: 'id of a rule, such as name/variant' },
  variants: { vi: 'tên, hoặc một phần của tên', en: 'a name or a part of one' },
  names: { vi: 'tên, viết theo cách nào cũng được', en: 'names, in any spelling' },
  spelling: { vi: 'cách viết', en: 'a spelling' },
  others: {
    vi: 'những cách viết kia (mặc định: những cách kho bài có)',
    en: 'the other spellings (default: those of the archive)',
  },
  query: { vi: 'tên người, địa danh, tổ chức hoặc một ngày', en: 'a person, place, organisation or day' },
} as const satisfies Record<string, Message>;

/** Commander's own words, which it has in English only. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/** How help is laid out; defaults and choices are told in the descriptions themselves. */
export function helpLayout(locale: Locale): Partial<Help> {
  return {
    showGlobalOptions: true,
    // Of a command within a command: what its parent filters by is not its own.
    visibleGlobalOptions: (command) => {
      const root = rootOf(command);
      return root === command ? [] : [...root.options];
    },
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => (locale === 'vi' ? (TITLES[title] ?? title) : title),
    optionDescription: ({ description }) => description,
  };
}

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}
