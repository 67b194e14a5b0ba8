import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeAnnotation, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import { createDesk } from '../../server/src/engine/desk.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { SERVICE_HOST } from '../support/desk.ts';
import { linesOf, storyOf } from '../support/kept.ts';
import { SEEDS } from '../support/seeds.ts';

const URI = 'file:///draft.tin';
const STORY = [
  'Thành phố lập đội sửa đường ban đêm',
  'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
  'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca, làm từ 22h đến 5h sáng.',
  'Người dân có thể báo hư hỏng mặt đường qua tổng đài của Sở Xây dựng.',
];
const [HEADLINE = '', LEAD = '', BODY = '', LAST = ''] = STORY;
const RELATED = ['Tin liên quan', 'Làng chài thử nuôi hàu bằng dây treo'];
/** Looks like the comment form of a site, but could be a sentence of somebody. */
const UNCERTAIN = 'Hãy đăng nhập tài khoản để gửi bình luận của bạn';
const ALL_CERTAIN = [HEADLINE, '', LEAD, '', ...RELATED, '', BODY, '', ...RELATED, '', LAST, ''].join('\n');
const MIXED = [HEADLINE, '', LEAD, '', ...RELATED, '', BODY, '', LAST, '', UNCERTAIN, ''].join('\n');

const service = createLanguageService(
  createDesk({ config: DEFAULT_CONFIG, rules: RULES, locale: 'vi' }),
  SERVICE_HOST,
);
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

async function cleanActions(text: string, annotated = true): Promise<readonly CodeAction[]> {
  const checked = await service.check({ uri: URI, version: 3, text });
  return service.codeActions(checked, TOP, { only: ['source.clean.soat'], annotated });
}

/** A change as an editor shows it: each edit with its annotation. */
function shown({ edit }: CodeAction): readonly (readonly [TextEdit, ChangeAnnotation | undefined])[] {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return (change?.edits ?? []).map((one) => [
    one as TextEdit,
    'annotationId' in one ? edit?.changeAnnotations?.[one.annotationId] : undefined,
  ]);
}

/** The text after the editor accepts what is ticked, or all. */
function accept(text: string, action: CodeAction | undefined, all = false): string {
  assert.ok(action);
  const taken = shown(action).filter(([, annotation]) => all || !annotation?.needsConfirmation);
  return TextDocument.applyEdits(
    TextDocument.create(URI, 'x', 1, text),
    taken.map(([edit]) => edit),
  );
}

describe('cleaning a draft', () => {
  it('ticks what is certain and leaves the rest to the editor', async () => {
    const [action, ...others] = await cleanActions(MIXED);
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Dọn bản thảo…');
    assert.deepEqual(
      shown(action).map(([, annotation]) => annotation),
      [
        {
          label: 'Tin liên quan',
          needsConfirmation: false,
          description: 'Còn sót khối tin liên quan của trang web, mở đầu bằng “Tin liên quan” (2 dòng).',
        },
        {
          label: 'Bình luận – cần xem lại',
          needsConfirmation: true,
          description: `Còn sót dòng của trang web (bình luận): “${UNCERTAIN}”.`,
        },
      ],
    );
    const story = [HEADLINE, '', LEAD, '', BODY, '', LAST];
    assert.equal(accept(MIXED, action), [...story, '', UNCERTAIN, ''].join('\n'));
    assert.equal(accept(MIXED, action, true), [...story, ''].join('\n'));
  });

  it('asks also where all is certain: one part changes nothing, and waits for a tick', async () => {
    const [action] = await cleanActions(ALL_CERTAIN);
    assert.ok(action);
    const [[stays, annotation] = [], ...deletions] = shown(action);
    assert.ok(annotation?.needsConfirmation);
    assert.deepEqual([stays?.newText, stays?.range], ['', TOP], 'nothing, before the headline');
    assert.deepEqual(
      deletions.map(([, each]) => each?.label),
      ['Tin liên quan', 'Tin liên quan'],
      'one kind, one heading',
    );
    const story = [HEADLINE, '', LEAD, '', BODY, '', LAST, ''].join('\n');
    assert.equal(accept(ALL_CERTAIN, action), story);
    assert.equal(accept(ALL_CERTAIN, action, true), story);
  });

  it('is for the version that was checked', async () => {
    const [action] = await cleanActions(MIXED);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri: URI, version: 3 });
  });

  it('does only what is certain where a client can’t ask', async () => {
    const [action] = await cleanActions(MIXED, false);
    assert.equal(action?.edit?.changeAnnotations, undefined);
    assert.equal(
      accept(MIXED, action),
      [HEADLINE, '', LEAD, '', BODY, '', LAST, '', UNCERTAIN, ''].join('\n'),
    );
    assert.deepEqual(
      await cleanActions([HEADLINE, '', LEAD, '', BODY, '', LAST, '', UNCERTAIN].join('\n'), false),
      [],
    );
  });

  it('has nothing to do in a draft that is clean, nor where a kind was switched off in the text', async () => {
    assert.deepEqual(await cleanActions(STORY.join('\n\n')), []);
    const exempt = `<!-- soat-disable boilerplate -->\n${ALL_CERTAIN}`;
    assert.deepEqual(await cleanActions(exempt), []);
  });

  it('is offered beside the fixes of a leftover, where there is more', async () => {
    const titles = async (text: string, words: string) => {
      const checked = await service.check({ uri: URI, version: 1, text });
      const at = { line: linesOf(text).indexOf(words), character: 0 };
      return service
        .codeActions(checked, { start: at, end: at }, { annotated: true })
        .map(({ title }) => title);
    };
    assert.ok((await titles(MIXED, 'Tin liên quan')).includes('Dọn bản thảo…'));
    assert.ok(!(await titles(MIXED, LEAD)).includes('Dọn bản thảo…'));
    const one = [HEADLINE, '', LEAD, '', ...RELATED, '', BODY, '', LAST].join('\n');
    assert.ok(!(await titles(one, 'Tin liên quan')).includes('Dọn bản thảo…'));
  });

  it('is no fix that runs on save', async () => {
    const checked = await service.check({ uri: URI, version: 1, text: ALL_CERTAIN });
    for (const only of [undefined, ['quickfix'], ['source.fixAll'], ['source.fixAll.soat']]) {
      const kinds = service.codeActions(checked, TOP, { only, annotated: true }).map(({ kind }) => kind);
      assert.ok(!kinds.includes('source.clean.soat'), JSON.stringify(only));
    }
    assert.ok(
      service
        .codeActions(checked, TOP, { only: ['source'] })
        .some(({ kind }) => kind === 'source.clean.soat'),
    );
  });

  for (const seed of SEEDS) {
    const { name, text } = seed;
    it(`leaves of ${name} the story, whole`, async () => {
      const [action] = await cleanActions(text);
      const cleaned = action ? accept(text, action) : text;
      assert.deepEqual(
        linesOf(cleaned).filter((line) => line.trim()),
        storyOf(seed),
      );
      assert.doesNotMatch(cleaned, /\n\r?\n\r?\n/u, 'no two blank lines');
    });
  }
});

describe('deleting all of a kind', () => {
  it('takes the blocks of that kind and no others', async () => {
    const text = ['Thế giới', '', ALL_CERTAIN].join('\n');
    const checked = await service.check({ uri: URI, version: 1, text });
    const line = linesOf(text).indexOf('Tin liên quan');
    const at = { line, character: 0 };
    const actions = service.codeActions(checked, { start: at, end: at }, { annotated: true });
    const all = actions.find(({ title }) => title === 'Xóa cả 2 chỗ “tin liên quan” trong bài');
    assert.equal(all?.diagnostics?.length, 2);
    assert.equal(accept(text, all), ['Thế giới', '', HEADLINE, '', LEAD, '', BODY, '', LAST, ''].join('\n'));
  });
});
