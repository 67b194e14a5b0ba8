/** What can be wrong with a `soat.yml`, said with its place, the key and the way to mend it. */
import type { ErrorObject } from 'ajv';
import { type Document, isMap, isScalar, LineCounter, type Node, type YAMLError } from 'yaml';
import type { Message } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from './readYaml.ts';

export interface ConfigProblem {
  /** Span in the text of the file. */
  readonly span: Span;
  /** Where the span starts: 0-based line, 0-based UTF-16 character in it. */
  readonly position: { readonly line: number; readonly character: number };
  /** The setting meant: `rules.name/variant`, `glossary[2].aliases`; empty for the file as a whole. */
  readonly key: string;
  readonly message: Message;
}

/** A parsed file with what is needed to say where something stands in it. */
export interface YamlSource {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Keys and numbers of items down to a value. */
export type Path = readonly (string | number)[];

export function parseYaml(text: string): YamlSource {
  const lines = new LineCounter();
  return { text, lines, document: readYaml(text, lines) };
}

/** A syntax error of YAML. */
export function problemOfYaml(source: YamlSource, error: YAMLError): ConfigProblem {
  const mend = YAML_ERRORS[error.code];
  const detail = error.message.split('\n')[0] ?? '';
  return {
    ...place(source, { start: error.pos[0], end: error.pos[1] }),
    key: '',
    message: {
      vi: mend ? mend.vi : `tệp không đúng cú pháp YAML: ${detail}`,
      en: mend ? mend.en : `not valid YAML: ${detail}`,
    },
  };
}

const YAML_ERRORS: Partial<Record<YAMLError['code'], Message>> = {
  TAB_AS_INDENT: {
    vi: 'YAML không cho thụt dòng bằng phím Tab: hãy dùng dấu cách',
    en: 'YAML does not allow tabs for indentation: use spaces',
  },
  BAD_INDENT: {
    vi: 'thụt dòng không khớp với các dòng trên: hãy cho các mục cùng cấp thẳng hàng',
    en: 'the indentation does not match the lines above: align entries of one level',
  },
  RESOURCE_EXHAUSTION: {
    vi: 'lồng quá nhiều cấp: một tệp soat.yml không cần quá năm cấp',
    en: 'nested too deeply: a soat.yml needs five levels at most',
  },
  DUPLICATE_KEY: {
    vi: 'khóa này đã có ở trên: hãy gộp lại làm một',
    en: 'this key already stands above: merge the two',
  },
  MISSING_CHAR: {
    vi: 'thiếu dấu đóng (ngoặc hoặc nháy) hoặc dấu phẩy',
    en: 'a closing bracket, quotation mark or comma is missing',
  },
};

/** A value the schema refuses. */
export function problemOfSchema(source: YamlSource, error: ErrorObject): ConfigProblem {
  const path = pathOf(error.instancePath);
  const { params, keyword, parentSchema } = error;
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys((parentSchema?.['properties'] ?? {}) as object);
      return unknownName(source, [...path, key], 'key', 'key', key, known);
    }
    case 'enum':
      return unknownName(
        source,
        path,
        'value',
        'value',
        String(error.data),
        params['allowedValues'] as string[],
      );
    case 'required':
      return problem(source, path, 'value', {
        vi: `thiếu khóa "${params['missingProperty']}"`,
        en: `the key "${params['missingProperty']}" is missing`,
      });
    case 'type': {
      const types = [params['type']].flat() as string[];
      return problem(source, path, 'value', {
        vi: `phải là ${types.map((type) => TYPES[type]?.vi ?? type).join(' hoặc ')}`,
        en: `must be ${types.map((type) => TYPES[type]?.en ?? type).join(' or ')}`,
      });
    }
    case 'pattern':
      return noSuchDay(source, path, String(error.data));
    case 'minLength':
      return problem(source, path, 'value', { vi: 'không được để trống', en: 'must not be empty' });
    case 'maxLength':
      return problem(source, path, 'value', {
        vi: `dài hơn ${params['limit']} ký tự: hãy viết mẫu ngắn hơn, chẳng hạn tên thư mục`,
        en: `longer than ${params['limit']} characters: write a shorter pattern, such as a folder's name`,
      });
    case 'maxItems':
      return problem(source, path, 'value', {
        vi: `có hơn ${params['limit']} mục: hãy gộp lại, chẳng hạn ghi tên thư mục thay cho từng tệp`,
        en: `has more than ${params['limit']} entries: merge them, for instance a folder in place of its files`,
      });
    default:
      return problem(source, path, 'value', {
        vi: `giá trị không hợp lệ (${error.message ?? keyword})`,
        en: `invalid value (${error.message ?? keyword})`,
      });
  }
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { vi: 'chuỗi chữ (số thì đặt trong ngoặc kép)', en: 'text (put numbers in quotation marks)' },
  array: {
    vi: 'danh sách (mỗi dòng một mục, bắt đầu bằng "- ")',
    en: 'a list (an entry a line, with "- " first)',
  },
  object: { vi: 'các dòng "khóa: giá trị"', en: 'lines of "key: value"' },
};

const NAMELESS: Readonly<Record<'key' | 'value' | 'rule' | 'style', Message>> = {
  key: { vi: 'không có khóa', en: 'there is no key' },
  value: { vi: 'không có giá trị', en: 'there is no value' },
  rule: { vi: 'không có quy tắc', en: 'there is no rule' },
  style: { vi: 'không có phong cách', en: 'there is no style' },
};

/** A name that is none of the known ones: says the nearest, or all where they are few. */
export function unknownName(
  source: YamlSource,
  path: Path,
  at: 'key' | 'value',
  what: keyof typeof NAMELESS,
  name: string,
  known: readonly string[],
): ConfigProblem {
  const meant = nearest(name, known);
  const list = known.length <= 12 ? known.join(', ') : undefined;
  const hint: Message = meant
    ? { vi: `: có phải "${meant}"?`, en: `: did you mean "${meant}"?` }
    : list
      ? { vi: `: chọn một trong ${list}`, en: `: choose one of ${list}` }
      : { vi: '', en: '' };
  return problem(source, path, at, {
    vi: `${NAMELESS[what].vi} "${name}"${hint.vi}`,
    en: `${NAMELESS[what].en} "${name}"${hint.en}`,
  });
}

/** A pattern with `{a,b}`, which `.gitignore` does not know. */
export function problemOfPattern(source: YamlSource, path: Path, pattern: string): ConfigProblem {
  return problem(source, path, 'value', {
    vi: `"${pattern}" có {…,…}, mà mẫu kiểu .gitignore không hiểu: hãy viết thành nhiều mẫu`,
    en: `"${pattern}" has {…,…}, which patterns as in .gitignore do not know: write several patterns`,
  });
}

/** A day that no calendar has, or that is not written as one. */
export function noSuchDay(source: YamlSource, path: Path, value: string): ConfigProblem {
  return problem(source, path, 'value', {
    vi: `"${value}" không phải một ngày viết theo YYYY-MM-DD, chẳng hạn 2025-07-11`,
    en: `"${value}" is not a day written as YYYY-MM-DD, such as 2025-07-11`,
  });
}

/** An alias that can't be resolved. The parser does not say which. */
export function brokenAlias(source: YamlSource): ConfigProblem {
  return problem(source, [], 'value', {
    vi: 'có dấu * trỏ tới một & không có: muốn viết chữ bắt đầu bằng * thì đặt trong ngoặc kép',
    en: 'a * points at an & that is not there: put text that starts with * in quotation marks',
  });
}

function problem(source: YamlSource, path: Path, at: 'key' | 'value', message: Message): ConfigProblem {
  return { ...place(source, locate(source.document, path, at)), key: keyOf(path), message };
}

/** The parser points behind the text for what is missing at its end. */
function place({ text, lines }: YamlSource, { start, end }: Span): Pick<ConfigProblem, 'span' | 'position'> {
  const inside = Math.min(start, text.length);
  const span = { start: inside, end: Math.min(Math.max(end, inside), text.length) };
  const { line, col } = lines.linePos(inside);
  return { span, position: { line: Math.max(0, line - 1), character: Math.max(0, col - 1) } };
}

/** Span of a key or a value; that of the nearest part around it that has one. */
function locate(document: Document.Parsed, path: Path, at: 'key' | 'value'): Span {
  if (at === 'key') {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined;
    const span = spanOf(pair?.key as Node | undefined);
    if (span) return span;
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  return (
    spanOf(node as Node | undefined) ??
    (path.length > 0 ? locate(document, path.slice(0, -1), 'value') : { start: 0, end: 0 })
  );
}

function spanOf(node: Node | null | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function keyOf(path: Path): string {
  return path.reduce<string>(
    (key, part) => (typeof part === 'number' ? `${key}[${part + 1}]` : key ? `${key}.${part}` : part),
    '',
  );
}
