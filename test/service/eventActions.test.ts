import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { ConfigFile } from '../../server/src/service/configFile.ts';
import { eventActions } from '../../server/src/service/eventActions.ts';
import { findingAt } from '../support/finding.ts';

const DIAGNOSTIC = {
  message: '',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
};
const config: ConfigFile = { uri: 'file:///soat.yml', version: 1, text: 'corpus: kho\n' };
const differentEvents = { days: ['2025-07-11', '2025-07-10'], with: ['Sergei Lavrov'] };

describe('quick fixes of events', () => {
  it('remember that two events are two', () => {
    const [action, ...others] = eventActions(
      { config, locale: 'vi' },
      findingAt({ start: 0, end: 1 }, { differentEvents }),
      DIAGNOSTIC,
    );
    assert.equal(others.length, 0);
    assert.equal(action?.title, 'Đây là sự kiện khác (ghi vào soat.yml)');
    assert.match(JSON.stringify(action?.edit), /days: \[2025-07-11, 2025-07-10\]/u);
  });

  it('are not offered without a file, or for other findings', () => {
    assert.deepEqual(
      eventActions(
        { config: undefined, locale: 'vi' },
        findingAt({ start: 0, end: 1 }, { differentEvents }),
        DIAGNOSTIC,
      ),
      [],
    );
    assert.deepEqual(eventActions({ config, locale: 'vi' }, findingAt({ start: 0, end: 1 }), DIAGNOSTIC), []);
  });
});
