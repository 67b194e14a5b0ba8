/** The HTML report in a browser: what a chief sees, presses and prints. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { createTestFolder, type TestFolder } from '../../support/cli.ts';
import { SEEDS } from '../../support/seeds.ts';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const HOSTILE = `</style></script><script>globalThis.taken = true</script>

Thứ Hai (10/7/2025), ông Sergey Lavrov gặp <img src=x onerror="globalThis.taken = true"> Sergei Lavrov và Sergei Lavrov.
`;

let browser: Browser;
let folder: TestFolder;

before(async function () {
  this.timeout(180_000);
  browser = await openBrowser();
  folder = createTestFolder({ 'soat.yml': 'source: Báo Mẫu\n', 'la/<b onclick=x>.txt': HOSTILE });
  for (const { name, text } of SEEDS) folder.write(`tin/${name}.txt`, text);
  folder.write('tin/sach.txt', 'Một bài sạch\n\nCâu này không có gì phải sửa.\n');
  for (let i = 0; i < 400; i++)
    folder.write(`nhieu/${i}.txt`, `Bài số ${i}\n\nNgày 31/6/2025, ông Nguyễn Văn An nói.\n`);
  folder.write('bao-cao.html', (await folder.soat(['check', '--format', 'html', 'tin', 'la'])).out);
  folder.write('nhieu.html', (await folder.soat(['check', '--format', 'html', 'nhieu'])).out);
  folder.write(
    'bao-cao.en.html',
    (await folder.soat(['check', '--format', 'html', '--locale', 'en', 'tin'])).out,
  );
});

after(async () => {
  await browser?.close();
  folder?.remove();
});

/** Opens a report; what goes wrong in it, and what it asks the network for, fails the test. */
async function open(
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  file = 'bao-cao.html',
) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  const address = pathToFileURL(join(folder.path, file)).href;
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) wrong.push(request.url());
  });
  await page.goto(address);
  await use(page);
  await context.close();
  assert.deepEqual(wrong, []);
}

const openEverything = (page: Page) =>
  page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document)');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).slice(0, 3)}`);
}

const isSeen = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe('a report in a browser', function () {
  this.timeout(60_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be used by everybody (axe), ${colorScheme}`, () =>
      open(
        async (page) => {
          await openEverything(page);
          assert.deepEqual(await violations(page), []);
        },
        { colorScheme },
      ));
  }

  it('can be used by everybody in English, on a phone', () =>
    open(
      async (page) => {
        await openEverything(page);
        assert.deepEqual(await violations(page), []);
      },
      { viewport: PHONE },
      'bao-cao.en.html',
    ));

  it('runs nothing that a draft or a path holds, and shows it as it is', () =>
    open(async (page) => {
      await openEverything(page);
      assert.equal(await page.evaluate(() => 'taken' in globalThis), false);
      const draft = page.locator('.draft', { hasText: 'onclick=x' });
      const told = (await draft.textContent()) ?? '';
      assert.match(told, /gặp <img src=x onerror="globalThis\.taken = true"> Sergei/u);
      assert.match(told, /<\/style><\/script><script>globalThis/u);
    }));

  it('leads from a flagged word to its note, and into a closed draft', () =>
    open(async (page) => {
      const word = page.locator('mark a').first();
      const target = (await word.getAttribute('href')) ?? '';
      await page.goto(`${page.url()}${target}`);
      assert.ok(await isSeen(page, target));
      assert.equal(await page.locator(`.draft:has(${target})`).getAttribute('open'), '');
    }));

  it('narrows down by words, severity, rule, and by a rule pressed in the overview', () =>
    open(async (page) => {
      const shown = () =>
        page
          .locator('.note:not([hidden])')
          .evaluateAll((notes) => notes.map((note) => note.getAttribute('data-rule')));
      const total = (await shown()).length;
      await page.getByRole('searchbox').fill('LAVROV');
      const named = await shown();
      assert.ok(named.length > 0 && named.length < total);
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await page
        .locator('.note:not([hidden])')
        .nth(total - 1)
        .waitFor({ state: 'attached' });
      await page.getByRole('checkbox', { name: 'cảnh báo' }).uncheck();
      assert.ok(!(await shown()).includes('boilerplate/block'));
      const [rule = ''] = await page
        .locator('.tables a[data-rule]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-rule') ?? ''));
      await page.locator(`.tables a[data-rule="${rule}"]`).click();
      assert.deepEqual([...new Set(await shown())], [rule]);
      const told = await page.locator('output').textContent();
      assert.match(told ?? '', new RegExp(`^Hiện ${(await shown()).length} chỗ trong \\d+ bản thảo$`, 'u'));
    }));

  it('is walked with the keyboard alone', () =>
    open(async (page) => {
      const { keyboard } = page;
      const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
      await keyboard.press('Tab');
      assert.equal(await focused(), 'Đến danh sách bản thảo');
      await keyboard.press('/');
      assert.equal(await page.evaluate('document.activeElement.type'), 'search');
      await keyboard.type('j');
      assert.equal(
        await page.getByRole('searchbox').inputValue(),
        'j',
        'a letter that is typed is no command',
      );
      await keyboard.press('Control+A');
      await keyboard.press('Delete');
      await page.locator('h1').click();
      await keyboard.press('j');
      const first = await focused();
      await keyboard.press('j');
      assert.notEqual(await focused(), first);
      await keyboard.press('k');
      assert.equal(await focused(), first);
      const evidence = page.locator('.evidence').first();
      await openAround(page);
      await evidence.locator('summary').focus();
      assert.equal(await evidence.locator('q').first().isVisible(), false);
      await keyboard.press('Enter');
      assert.equal(await evidence.locator('q').first().isVisible(), true);
      await page.getByRole('checkbox', { name: 'Phím tắt' }).uncheck();
      await keyboard.press('/');
      assert.notEqual(await page.evaluate('document.activeElement.type'), 'search');
    }));

  it('fits a phone without scrolling sideways', () =>
    open(
      async (page) => {
        await openEverything(page);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), PHONE.width);
      },
      { viewport: PHONE },
    ));

  it('prints evidence that nobody opened, and no buttons', () =>
    open(async (page) => {
      await page.getByRole('button', { name: 'Mở tất cả' }).click();
      await page.emulateMedia({ media: 'print' });
      assert.ok(await isSeen(page, '.evidence:not([open]) q'));
      assert.equal(await isSeen(page, '.filter'), false);
      const pdf = await page.pdf({ format: 'A4' });
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      assert.ok((pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/gu) ?? []).length > 3, 'it has pages');
    }));

  it('is whole without script', () =>
    open(
      async (page) => {
        assert.equal(await isSeen(page, '.filter'), false);
        const summary = page.locator('.clean > summary');
        await summary.click();
        await page.locator('.clean .draft > summary').first().click();
        assert.ok(await isSeen(page, '.clean .text p'));
        const note = page.locator('.draft[open] .evidence > summary').first();
        await note.click();
        assert.ok(await isSeen(page, '.evidence[open] q'));
      },
      { javaScriptEnabled: false },
    ));

  it('keeps 400 drafts closed until they are asked for', () =>
    open(
      async (page) => {
        assert.equal(await page.locator('.draft').count(), 400);
        assert.equal(await page.locator('.draft[open]').count(), 0);
        await page.getByRole('searchbox').fill('Bài số 39\u0039');
        assert.equal(await page.locator('.draft:visible').count(), 1);
        await page.getByRole('button', { name: 'Mở tất cả' }).click();
        assert.equal(await page.locator('.draft[open]').count(), 1, 'only what is shown is opened');
      },
      {},
      'nhieu.html',
    ));
});

/** Opens the drafts, and leaves evidence as it is. */
async function openAround(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
}
