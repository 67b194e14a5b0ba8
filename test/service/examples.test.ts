import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'mocha';
import { loadDesk } from '../../server/src/lsp/loadDesk.ts';
import { createNodeHost } from '../../server/src/platform/node/languageHost.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service/languageService.ts';

const FOLDER = resolve('examples');

/** What each draft is there to show; the README of the folder says the same in words. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'hoi-dam-nga-my.tin': ['name/variant', 'name/house-style', 'date/event', 'date/weekday'],
  'cau-song-lam.tin': ['date/impossible', 'date/weekday'],
  'dam-phan-18-2.tin': ['event/place'],
  'hoi-sach.tin': ['date/relative', 'date/range', 'date/format', 'date/tense', 'date/contradiction'],
  'dan-tu-trang-web.txt': [
    'boilerplate/block',
    'boilerplate/line',
    'boilerplate/repeat',
    'boilerplate/spam',
    'boilerplate/remnant',
    'boilerplate/credit',
    'boilerplate/recurring',
    'boilerplate/copied',
  ],
  'tranh-lang-sinh.tin': ['text/unicode'],
  'ten-va-chuc-danh.tin': ['name/misspelling', 'name/role', 'name/capitalisation'],
  'bai-sach.tin': [],
};

describe('the sample drafts', () => {
  let service: LanguageService;
  before(async () => {
    const host = createNodeHost();
    const request = {
      configFile: resolve(FOLDER, 'soat.yml'),
      folder: FOLDER,
      settings: { enable: true, weekdayHints: false, mentionLens: false, config: {} },
      locale: 'vi' as const,
    };
    const { desk, problems } = await loadDesk(request, host, RULES);
    assert.deepEqual(problems, []);
    service = createLanguageService(desk, host);
  });

  const rulesOf = async (name: string): Promise<string[]> => {
    const text = readFileSync(resolve(FOLDER, 'ban-thao', name), 'utf8');
    const { findings } = await service.check({ uri: `file:///${name}`, version: 1, text });
    return [...new Set(findings.map(({ rule }) => rule))].sort();
  };

  for (const [name, rules] of Object.entries(SHOWN)) {
    it(`${name} shows ${rules.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await rulesOf(name), [...rules].sort());
    });
  }

  it('show each rule at least once', () => {
    const shown = new Set(Object.values(SHOWN).flat());
    const missing = RULES.map(({ meta }) => meta.id).filter((id) => !shown.has(id));
    assert.deepEqual(missing, [], 'put a mistake of this kind into a draft of examples/');
  });
});
