import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import {
  type CheckedDocument,
  createCheckedDocuments,
  type DocumentSnapshot,
} from '../../server/src/service/documents.ts';

describe('checked documents', () => {
  const setUp = (fail = false) => {
    const asked: DocumentSnapshot[] = [];
    const documents = createCheckedDocuments(async (document) => {
      asked.push(document);
      if (fail) throw new Error('no');
      return { uri: document.uri, version: document.version } as CheckedDocument;
    });
    return { asked, documents };
  };

  it('are worked out once a version, whoever asks', async () => {
    const { asked, documents } = setUp();
    const first = { uri: 'a', version: 1, text: 'x' };
    const [one, two] = await Promise.all([documents.get(first), documents.get({ ...first })]);
    assert.equal(one, two);
    await documents.get({ uri: 'a', version: 2, text: 'y' });
    await documents.get({ uri: 'b', version: 1, text: 'x' });
    assert.deepEqual(
      asked.map(({ uri, version }) => `${uri}${version}`),
      ['a1', 'a2', 'b1'],
    );
  });

  it('are not confused by a document that is opened again with its first version', async () => {
    const { asked, documents } = setUp();
    await documents.get({ uri: 'a', version: 1, text: 'x' });
    await documents.get({ uri: 'a', version: 1, text: 'other' });
    documents.forget('a');
    await documents.get({ uri: 'a', version: 1, text: 'other' });
    assert.equal(asked.length, 3);
  });

  it('are tried again after a failure', async () => {
    const { asked, documents } = setUp(true);
    const document = { uri: 'a', version: 1, text: 'x' };
    await assert.rejects(documents.get(document));
    await assert.rejects(documents.get(document));
    assert.equal(asked.length, 2);
  });
});
