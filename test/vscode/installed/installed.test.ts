/** What `npm run package` makes: what is in the file, and whether it works once VS Code has installed it. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  apply,
  closeAll,
  codeActions,
  diagnosticsOf,
  hasRule,
  hoverAt,
  open,
  rangeOf,
  readOwn,
} from '../suite/editor.ts';

/** Bytes that the file may have, but for the articles that come with it. */
const MOST = 3_000_000;
const ARTICLES = /^extension\/server\/corpus\/.+\.(?:txt|yml)$/u;
/** What the file may hold. What belongs to development (sources, tests, packages, maps) is in none of these. */
const ALLOWED = [
  ARTICLES,
  /^extension\.vsixmanifest$/u,
  /^\[Content_Types\]\.xml$/u,
  /^extension\/(?:package\.json|package\.nls(?:\.vi)?\.json|language-configuration\.json)$/u,
  /^extension\/(?:readme|changelog)\.md$/iu,
  /^extension\/license(?:\.txt)?$/iu,
  /^extension\/dist\/(?:browser\/)?[\w-]+\.(?:js|css)$/u,
  /^extension\/dist\/seeds\.json$/u,
  /^extension\/server\/data\/[\w.-]+\.schema\.json$/u,
  /^extension\/syntaxes\/[\w.-]+\.json$/u,
  /^extension\/docs\/rules\/(?:[\w-]+\/)?[\w-]+\.md$/u,
  /^extension\/images\/(?:icon\.png|activity-bar\.svg|draft-[\w-]+\.svg|walkthrough\/[\w-]+\.(?:jpg|png|svg|md))$/u,
];
const RULE = 'name/variant';

describe('the packed extension', () => {
  const bytes = new Uint8Array(readFileSync(process.env['SOAT_VSIX'] ?? ''));
  /** Bytes that each file takes, packed. */
  const sizes = new Map<string, number>();
  const files = unzipSync(bytes, {
    filter: ({ name, size }) => {
      sizes.set(name, size);
      return /package(?:\.nls)?\.json$/u.test(name);
    },
  });
  const json = (path: string) => JSON.parse(new TextDecoder().decode(files[path]));

  it('holds what VS Code reads, and nothing of development', () => {
    assert.deepEqual(
      [...sizes.keys()].filter((name) => !ALLOWED.some((allowed) => allowed.test(name))),
      [],
    );
    for (const pattern of ALLOWED)
      assert.ok(
        [...sizes.keys()].some((name) => pattern.test(name)),
        `${pattern}`,
      );
  });

  it('has less than 3 MB without its articles', () => {
    const articles = [...sizes].filter(([name]) => ARTICLES.test(name)).map(([, size]) => size);
    assert.ok(articles.length > 0);
    const others = bytes.length - articles.reduce((sum, size) => sum + size, 0);
    assert.ok(others < MOST, `${others} bytes`);
  });

  it('says of itself what a market place shows', () => {
    const manifest = json('extension/package.json');
    assert.ok(sizes.has(`extension/${manifest.icon}`), manifest.icon);
    assert.match(manifest.galleryBanner.color, /^#[\da-f]{6}$/u);
    assert.match(manifest.galleryBanner.theme, /^(?:dark|light)$/u);
    assert.ok(manifest.categories.includes('Linters'));
    for (const word of ['vietnamese', 'tiếng việt']) assert.ok(manifest.keywords.includes(word), word);
    assert.ok(manifest.keywords.length <= 30, 'a market place takes thirty');
    assert.equal(manifest.license, 'MIT');
    const strings = json('extension/package.nls.json');
    for (const [, key = ''] of JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu))
      assert.ok(strings[key], key);
  });

  it('has every file it names', () => {
    const { main, browser, icon, contributes } = json('extension/package.json');
    const { languages, grammars, viewsContainers, walkthroughs } = contributes;
    const inside = JSON.stringify([languages, grammars, viewsContainers, walkthroughs]);
    const paths = [...inside.matchAll(/"((?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:json|svg|png|jpg|md))"/gu)];
    assert.ok(paths.length > 10, inside);
    for (const path of [main, browser, icon, ...paths.map(([, path]) => path)]) {
      const name = `extension/${path.replace(/^\.\//u, '')}`;
      assert.ok(sizes.has(name) || sizes.has(`${name}.js`), name);
    }
  });

  describe('once it is installed', () => {
    before(() => {
      const extension = vscode.extensions.getExtension('soat.soat');
      assert.ok(extension);
      // Else it would be the sources that are tested.
      assert.equal(
        extension.extensionUri.path.startsWith(process.env['SOAT_INSTALLED'] ?? '/dev/null'),
        true,
      );
    });
    afterEach(closeAll);

    it('is there and starts with a draft', async () => {
      const { document } = await open('ban-thao/hoi-dam-nga-my.tin');
      await diagnosticsOf(document, 'two spellings', hasRule(RULE));
      assert.equal(vscode.extensions.getExtension('soat.soat')?.isActive, true);
    });

    it('finds in an article that comes with it what is wrong there', async () => {
      const text = await readOwn('server/corpus/2025-11-10-lavrov-san-sang-doi-thoai.txt');
      const document = await vscode.workspace.openTextDocument({
        language: 'vietnamese-news',
        content: text,
      });
      await vscode.window.showTextDocument(document);
      await diagnosticsOf(document, 'leftovers of the page', (all) => all.length > 0);
    });

    it('mends, explains and asks its archive', async () => {
      const { document } = await open('ban-thao/hoi-dam-nga-my.tin');
      await diagnosticsOf(document, 'two spellings', hasRule(RULE));
      const range = rangeOf(document, 'Sergey Lavrov');
      assert.match(await hoverAt(document, range), /Ngoại trưởng/u);
      await apply(await codeActions(document, range), /^Sửa tất cả “Sergey Lavrov”/u);
      assert.doesNotMatch(document.getText(), /Sergey/u);
      await diagnosticsOf(document, 'one spelling', (all) => !hasRule(RULE)(all));
      assert.match(await readOwn(`docs/rules/${RULE}.md`), /^# /u);
    });
  });
});
