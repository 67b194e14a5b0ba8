import { strict as assert } from 'node:assert';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { createNodeHost } from '../../server/src/platform/node/languageHost.ts';

describe('the host of the language server on Node', () => {
  const host = createNodeHost();

  it('goes from paths to URIs and back, and knows what is no file', () => {
    const path = resolve('kho bài', 'một.tin');
    assert.equal(host.toPath(host.toUri(path)), path);
    assert.equal(host.toPath('untitled:Untitled-1'), undefined);
    assert.equal(host.toPath('file:///%'), undefined);
  });

  it('finds the configuration, the shipped archive and the pages of rules', async () => {
    assert.equal(await host.findConfig(resolve('examples/ban-thao')), resolve('examples/soat.yml'));
    assert.equal(host.shippedCorpus, resolve('server/corpus'));
    assert.equal(host.ruleUrl('date/weekday'), pathToFileURL('docs/rules/date/weekday.md').href);
    assert.match(await host.readText(resolve('examples/soat.yml')), /^corpus: kho-bai$/mu);
    await assert.rejects(host.readText(resolve('nowhere')));
  });

  it('knows what day it is', () => {
    assert.match(host.today(), /^\d{4}-\d{2}-\d{2}$/u);
  });
});
