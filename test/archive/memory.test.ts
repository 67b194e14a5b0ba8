import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createMemoryArchive, foldHarvests } from '../../server/src/archive/memory.ts';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createChecker } from '../../server/src/engine/checker.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { describeArchive } from './conformance.ts';

describeArchive('memory', (harvests) => foldHarvests('tư liệu', harvests));

describe('a draft that is itself in the archive', () => {
  const annotator = createAnnotator(createGazetteer([]));
  const text = 'Mưa lớn ở Huế\nNước sông đã rút.';
  const archive = createMemoryArchive(
    'tư liệu',
    [{ id: '1', title: '', text, datePublished: '2025-11-03' }],
    annotator,
  );
  const checker = createChecker({
    annotator,
    archive,
    rules: [],
    severities: new Map(),
    style: { preferred: new Map() },
    locale: 'vi',
  });
  const today = { date: '2026-01-01', origin: 'today' } as const;
  const option = { date: '2025-12-24', origin: 'option' } as const;

  it('takes its edition from there, unless it is told another', async () => {
    const edition = async (input: object) => (await checker.check({ id: 'a', text, ...input })).draft.edition;
    assert.deepEqual(await edition({ fallbackEdition: today }), { date: '2025-11-03', origin: 'archive' });
    assert.deepEqual(await edition({ edition: option }), option);
    assert.deepEqual(await edition({ text: 'Mưa lớn ở Huế\nBão vào Vinh.', fallbackEdition: today }), today);
  });
});
