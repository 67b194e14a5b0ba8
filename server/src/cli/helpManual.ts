/** The words of the manual page, besides those of the help itself. */
import type { Message } from '../rules/rule.ts';

export const MANUAL = {
  title: { vi: 'Cẩm nang Soát', en: 'Soát manual' },
  name: { vi: 'TÊN', en: 'NAME' },
  summary: { vi: 'soát bản thảo tin tức tiếng Việt', en: 'check Vietnamese news drafts' },
  synopsis: { vi: 'CÚ PHÁP', en: 'SYNOPSIS' },
  description: { vi: 'MÔ TẢ', en: 'DESCRIPTION' },
  global: { vi: 'TÙY CHỌN CHUNG', en: 'GLOBAL OPTIONS' },
  commands: { vi: 'LỆNH', en: 'COMMANDS' },
  exit: { vi: 'MÃ TRẢ VỀ', en: 'EXIT STATUS' },
  exitOne: {
    vi: 'Có điều phải để ý; với từng lệnh:',
    en: 'There is something to look at; command by command:',
  },
  exitZero: { vi: 'Xong, không có gì phải để ý.', en: 'Done, with nothing to look at.' },
  exitTwo: {
    vi: 'Dùng lệnh sai, cấu hình sai, hoặc có tệp không đọc hay không ghi được; đầu ra lỗi nói rõ tệp nào và cách chữa.',
    en: 'Wrong usage, a faulty configuration, or a file that could not be read or written; standard error names it and says how to mend it.',
  },
  exitInterrupted: { vi: 'Dừng bằng Ctrl-C.', en: 'Ended by Ctrl-C.' },
  environment: { vi: 'BIẾN MÔI TRƯỜNG', en: 'ENVIRONMENT' },
  lang: {
    vi: 'Tiếng Anh nếu biến đầu tiên có giá trị là tiếng Anh, ngoài ra là tiếng Việt.',
    en: 'English where the first of them that is set is English, else Vietnamese.',
  },
  color: { vi: 'Không tô màu; luôn tô màu.', en: 'Never colour; always colour.' },
  files: { vi: 'TỆP', en: 'FILES' },
  config: {
    vi: 'Cấu hình của thư mục ấy và các thư mục con; tệp gần bản thảo nhất có hiệu lực. Lệnh soat init viết tệp đầu tiên.',
    en: 'Configuration of its folder and those below; the one nearest to a draft counts. soat init writes a first one.',
  },
  ignore: {
    vi: 'Những tệp không kiểm khi tìm trong thư mục.',
    en: 'What is left out where folders are searched.',
  },
  examples: { vi: 'VÍ DỤ', en: 'EXAMPLES' },
  also: { vi: 'XEM THÊM', en: 'SEE ALSO' },
} as const satisfies Record<string, Message>;
