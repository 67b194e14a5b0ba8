import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';

describe('a block in a very short story', () => {
  it('is not certain where its last line may be the story going on', () => {
    const text = [
      'Cháy nhà xưởng ở ngoại thành',
      '',
      'Lửa bùng lên lúc rạng sáng tại một xưởng gỗ.',
      '',
      'Tin liên quan',
      'Hai người thoát nạn trong vụ cháy chung cư',
      '',
      'Không có thương vong trong vụ việc.',
    ].join('\n');
    const { layout } = createAnnotator(createGazetteer([])).annotate({ id: 'a.txt', text });
    for (const { lastLine, certainty } of layout.blocks) {
      if (lastLine === 7) assert.equal(certainty, 'likely');
    }
    assert.ok(layout.blocks.length > 0);
  });
});
