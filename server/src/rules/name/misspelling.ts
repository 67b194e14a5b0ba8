/** A name that nobody has written so far and that is one slip of the pen away from one the archive knows well. */
import { RARE } from '../../archive/terms.ts';
import { bodySlips } from '../../names/bodySlips.ts';
import { rememberByText } from '../../text/remember.ts';
import { changeTo, lineSlips } from '../lineSlips.ts';
import { meantBy } from '../nearMiss.ts';
import { defineRule, type Report, type RuleContext } from '../rule.ts';
import { archivedSpellings, evidenceOf, isTitleQuoted } from '../spellings.ts';

export default defineRule({
  meta: {
    id: 'name/misspelling',
    severity: 'warning',
    summary: {
      vi: 'Tên riêng viết sai một chữ, một dấu so với tên mà kho bài biết rõ.',
      en: 'A name is one letter or mark away from one the archive knows well.',
    },
    needsArchive: true,
    fixable: true,
  },
  messages: {
    draft: {
      vi: '“{text}” có lẽ là “{meant}”, như chỗ khác trong bài.',
      en: '“{text}” is probably “{meant}”, as elsewhere in the draft.',
    },
    body: {
      vi: '“{text}” có lẽ là “{meant}”.',
      en: '“{text}” is probably “{meant}”.',
    },
    slip: {
      vi: 'Kho bài chưa có “{text}”; có lẽ là “{meant}” ({articles} bài).',
      en: 'The archive has no “{text}”; “{meant}” was probably meant (in {articles} articles).',
    },
  },
  *check(context) {
    const { draft, facts } = context;
    yield* bodies(context);
    for (const mention of draft.names) {
      if (draft.layout.lines[mention.line]?.role === 'boilerplate') continue;
      const meant = meantBy(mention, context);
      if (!meant || isTitleQuoted(draft, mention)) continue;
      const { term, edit, certain } = meant;
      const isKnown = term.articles > RARE;
      yield {
        messageId: isKnown ? 'slip' : 'draft',
        // Of two single words that no archive knows, the more frequent one may be the slip.
        ...(isKnown || term.text.includes(' ') ? {} : { severity: 'info' as const }),
        data: { text: mention.text, meant: term.text, articles: term.articles },
        span: edit.span,
        fixes: [{ ...changeTo(edit), safe: certain }],
        evidence: evidenceOf(
          facts,
          archivedSpellings(facts, term.entity ?? '').filter(({ text }) => text === term.text),
        ),
      };
    }
  },
});

/** Bodies that a wrong mark cuts in two, so that they are no mention: Bộ Quộc phòng. */
function* bodies({ draft }: RuleContext): Iterable<Report<'body'>> {
  for (const { span, text, meant } of lineSlips(draft, slipsOf))
    yield { messageId: 'body', data: { text, meant }, span, fixes: [changeTo({ span, newText: meant })] };
}

const slipsOf = rememberByText(bodySlips);
