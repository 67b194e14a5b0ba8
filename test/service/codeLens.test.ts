import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const URI = 'file:///draft.tin';
const service = createLanguageService(createTestDesk(), SERVICE_HOST);
const BODY =
  'Ông Lavrov gặp ông Marco Rubio tại Kuala Lumpur. Ông Lavrov phát biểu, ông Rubio nghe. Ông Lavrov về.';

async function lenses(headline: string, lists = true) {
  const text = `${headline}\n\n${BODY}`;
  return service.codeLenses(await service.check({ uri: URI, version: 1, text }), lists);
}

describe('the code lens of the headline', () => {
  it('counts every mention of its main person, and leads to the places', async () => {
    const [lens, ...others] = await lenses('Ông Marco Rubio gặp ông Sergei Lavrov');
    assert.deepEqual(others, []);
    assert.equal(lens?.range.start.line, 0);
    assert.equal(lens.command?.title, 'Sergei Lavrov: 4 lần trong bài');
    assert.equal(lens.command.command, 'soat.showMentions');
    assert.deepEqual(lens.command.arguments, [URI, { line: 0, character: 24 }]);
  });

  it('is words alone for an editor that can’t list places', async () => {
    const [lens] = await lenses('Ông Sergei Lavrov phát biểu', false);
    assert.equal(lens?.command?.command, '');
  });

  it('is none where the headline names nobody', async () => {
    assert.deepEqual(await lenses('Nga, Mỹ trao đổi tại Kuala Lumpur'), []);
  });
});
