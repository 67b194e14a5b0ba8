/** Texts that are made to keep a reader busy: what must take no time worth naming is here in great number. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { readHeader } from '../../server/src/draft/metadata.ts';
import { disableInFile, preferSpelling } from '../../server/src/engine/editConfig.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { writtenGlossary } from '../../server/src/engine/writtenGlossary.ts';

const KNOWN = { rules: ['name/variant'], styles: [] };
const TOO_DEEP = 'lồng quá nhiều cấp: một tệp soat.yml không cần quá năm cấp';
const count = (length: number) => Array.from({ length }, (_, no) => no);
const anchors = count(9).map((no) => `a${no}`);

/** What the first problem of each says; nothing where none is to be said. */
const HOSTILE: Readonly<Record<string, { readonly text: string; readonly problem?: string }>> = {
  'lists in lists': { text: `ignore: ${'['.repeat(20_000)}`, problem: TOO_DEEP },
  'closed lists in lists': {
    text: `ignore:\n ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    problem: TOO_DEEP,
  },
  'mappings in mappings': { text: '{a: '.repeat(20_000), problem: TOO_DEEP },
  'items in items': { text: '- '.repeat(20_000), problem: TOO_DEEP },
  'keys in keys': { text: '? '.repeat(20_000), problem: TOO_DEEP },
  'levels of indentation': {
    text: count(2000)
      .map((no) => `${' '.repeat(no)}a:\n`)
      .join(''),
    problem: TOO_DEEP,
  },
  'aliases of aliases': {
    text: anchors
      .map((anchor, no) => `${anchor}: &${anchor} [${Array(9).fill(no ? `*${anchors[no - 1]}` : 'x')}]\n`)
      .join(''),
    problem: 'có dấu * trỏ tới một & không có: muốn viết chữ bắt đầu bằng * thì đặt trong ngoặc kép',
  },
  'many keys': {
    text: count(20_000)
      .map((no) => `k${no}: 1\n`)
      .join(''),
    problem:
      'không có khóa "k0": chọn một trong corpus, style, learn, source, locale, rules, glossary, dateFormat, ignore, overrides, edition, differentEvents',
  },
  'many rules': {
    text: `rules:\n${count(20_000)
      .map((no) => ` r${no}: off\n`)
      .join('')}`,
  },
  'one key, many times': {
    text: 'style: tuoi-tre\n'.repeat(20_000),
    problem: 'khóa này đã có ở trên: hãy gộp lại làm một',
  },
  braces: {
    text: `ignore: '${'{a,b}'.repeat(20_000)}'`,
    problem: 'dài hơn 200 ký tự: hãy viết mẫu ngắn hơn, chẳng hạn tên thư mục',
  },
  'many patterns': {
    text: `ignore: [${count(20_000).map(() => "'*a*'")}]`,
    problem: 'có hơn 200 mục: hãy gộp lại, chẳng hạn ghi tên thư mục thay cho từng tệp',
  },
  'names like expressions': {
    text: `glossary: [${count(500).map((no) => `{name: '(a+)+$ ${no}', aliases: ['(.*)*${no}']}`)}]`,
  },
};

describe('hostile texts', () => {
  for (const [what, { text, problem }] of Object.entries(HOSTILE)) {
    it(`are read as soat.yml in little time: ${what}`, () => {
      const { problems } = parseConfig(text, KNOWN);
      if (problem !== undefined) assert.equal(problems[0]?.message.vi, problem);
      assert.ok(problems.length <= 200);
    });

    it(`are edited or left alone in little time: ${what}`, () => {
      disableInFile(text, 'a.txt', 'name/variant');
      preferSpelling(text, { name: 'Kiev', aliases: ['Kyiv'] });
      writtenGlossary(text);
    });
  }

  it('have their place told', () => {
    const [problem] = parseConfig(`style: ttxvn\n\nignore: ${'['.repeat(100)}`, KNOWN).problems;
    assert.equal(problem?.position.line, 2);
  });

  it('are read as front matter, too', () => {
    for (const header of [
      '['.repeat(20_000),
      '- '.repeat(20_000),
      count(20_000)
        .map((no) => `k${no}: 1`)
        .join('\n'),
    ]) {
      const lines = ['---', ...header.split('\n'), '---', 'Tít'].map((text) => ({ text }));
      assert.equal(readHeader(lines).lineCount, lines.length - 1);
    }
  });
});
