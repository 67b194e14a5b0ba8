import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { certainRemovalOf } from '../../server/src/engine/leftovers.ts';
import { mend } from '../../server/src/engine/mend.ts';
import { isHtml, readHtml } from '../../server/src/platform/corpus/readHtml.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestChecker } from '../support/checker.ts';

/** Pages as content management systems make them, and as a browser and a word processor copy them; beside each its story. */
const PAGES = 'test/platform/pages';
const pages = readdirSync(PAGES).filter((file) => file.endsWith('.html'));
const read = (file: string) => readFileSync(join(PAGES, file), 'utf8');

describe('the story of a web page', () => {
  for (const file of pages) {
    it(`of ${file}, cleaned, is headline, lead, paragraphs and captions, and nothing else`, async () => {
      const checker = await createTestChecker({ rules: RULES });
      const page = await readHtml(read(file));
      const cleaned = await mend(
        page?.text ?? '',
        (text) => checker.check({ id: file, text }),
        certainRemovalOf,
      );
      assert.deepEqual(
        cleaned.draft.text.split('\n'),
        read(file.replace('.html', '.txt')).trim().split('\n'),
      );
    });

    it(`of ${file} has captions that the layout knows for captions`, async () => {
      const checker = await createTestChecker({ rules: RULES });
      const { lines, layout } = await checker.read({
        id: file,
        text: (await readHtml(read(file)))?.text ?? '',
      });
      const captions = lines.filter(({ text }) => /^Cửa xả|^Nông dân xã Phước Trung làm đất chờ/u.test(text));
      for (const { index, text } of captions)
        if (/ảnh/iu.test(text)) assert.equal(layout.lines[index]?.role, 'caption', text);
    });
  }

  it('comes with what the page says of itself', async () => {
    const page = await readHtml(read('hop-tin-lien-quan.html'));
    assert.equal(page?.title, 'Hồ chứa nước sông Cái tích đủ nước trước mùa khô');
    assert.equal(page?.source, 'Báo Mẫu');
    assert.equal(page?.datePublished, '2025-10-14');
  });

  it('keeps the caption of a picture above the headline, and not the section’s name', async () => {
    const html = read('wordpress.html').replace(
      '<header class="entry-header">',
      '<p>Nông nghiệp</p><figure><img src="/0.jpg"><figcaption>Hồ nhìn từ trên cao (Ảnh: HOÀI NAM)</figcaption></figure><header class="entry-header">',
    );
    const lines = (await readHtml(html))?.text.split('\n') ?? [];
    assert.ok(lines.includes('Hồ nhìn từ trên cao (Ảnh: HOÀI NAM)'), lines.join('\n'));
    assert.ok(!lines.includes('Nông nghiệp'));
  });

  it('is nothing where a page has none', async () => {
    for (const html of [
      '',
      '<html><body></body></html>',
      '<p></p>',
      '<html><body><nav><a href="/">Về đầu trang này</a></nav></body></html>',
    ])
      assert.equal(await readHtml(html), undefined, html);
  });

  it('is nothing where elements are nested without end', async () => {
    const html = read('wordpress.html').replace('<footer', `${'<div>'.repeat(50_000)}<footer`);
    assert.equal(await readHtml(html), undefined);
  });

  it('is there in a page that is broken', async () => {
    const html = read('wordpress.html');
    const broken = html.slice(0, html.indexOf('Tỉnh cũng yêu cầu') + 40);
    const page = await readHtml(broken);
    assert.ok(page?.text.includes('Nông dân xã Phước Trung cho biết'));
  });
});

describe('isHtml', () => {
  it('tells pages from drafts', () => {
    for (const file of pages) assert.ok(isHtml(read(file)), file);
    for (const text of [
      'Tiêu đề\n\n<p>một thẻ còn sót</p>',
      '<!-- soat-disable -->\nTiêu đề',
      'html là gì?',
      '<htmlx>',
      `${'<!-- a -->'.repeat(5000)}Tiêu đề`,
    ])
      assert.ok(!isHtml(text), text.slice(0, 40));
  });
});
