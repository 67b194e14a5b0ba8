import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { axisOf } from '../../client/src/timelineAxis.ts';
import { escapeHtml, timelinePage } from '../../client/src/timelinePage.ts';
import type { Timeline } from '../../server/src/lsp/protocol.ts';

const OPTIONS = { nonce: 'n', language: 'vi', axis: 'Theo thời gian', linkTo: () => 'command:x' } as const;

function entry(edtf: string, text = 'cuộc gặp') {
  const place = { title: text, by: text, quote: text };
  return {
    ...({ edtf, day: edtf, what: text, who: text, isOpen: false, toldIn: 'both', reports: text } as const),
    places: [place],
  };
}

function timelineOf(edtfs: readonly string[], text?: string): Timeline {
  const periods = edtfs.map((edtf) => ({ edtf, label: edtf, entries: [entry(edtf, text)] }));
  return { of: { kind: 'draft' }, title: text ?? 'Tên', subtitle: '', periods, empty: 'Chưa có' };
}

describe('the page of a time line', () => {
  it('allows no script and no network, and only its own style sheet', () => {
    const html = timelinePage(timelineOf(['2025-07']), OPTIONS);
    assert.match(html, /content="default-src 'none'; style-src 'nonce-n'"/u);
    assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|https?:/u);
  });

  it('shows words as words, whatever is in them', () => {
    const tags = (html: string) => html.match(/<[^>]*>/gu)?.length;
    const plain = tags(timelinePage(timelineOf(['2025-07'], 'x'), OPTIONS));
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        assert.equal(tags(timelinePage(timelineOf(['2025-07'], `${text}<b>"'&`), OPTIONS)), plain);
        assert.doesNotMatch(escapeHtml(text), /[<>"']/u);
      }),
    );
  });

  it('says so where there is nothing', () => {
    assert.match(timelinePage(timelineOf([]), OPTIONS), /<p class="empty">Chưa có<\/p>/u);
  });
});

describe('the bars over a time line', () => {
  it('are a month each, the empty ones between them included', () => {
    const bars = axisOf(timelineOf(['2025-02', '2024-11']).periods);
    assert.deepEqual(
      bars.map(({ label, isFilled }) => [label, isFilled]),
      [
        ['2024-11', true],
        ['12/2024', false],
        ['1/2025', false],
        ['2025-02', true],
      ],
    );
  });

  it('are a year each where there are many months, or a year alone', () => {
    assert.deepEqual(
      axisOf(timelineOf(['2025-07', '2025-01', '2021-01']).periods).map(({ label, count }) => [label, count]),
      [
        ['2021', 1],
        ['2022', 0],
        ['2023', 0],
        ['2024', 0],
        ['2025', 2],
      ],
    );
    assert.equal(axisOf(timelineOf(['2025-07', '2024']).periods).length, 2);
    assert.deepEqual(axisOf([]), []);
  });

  it('lead to the newest of their periods', () => {
    assert.equal(axisOf(timelineOf(['2025-07', '2025-01', '2021-01']).periods).at(-1)?.edtf, '2025-07');
  });
});
