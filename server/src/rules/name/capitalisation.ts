/** A name whose capitals depart from how Vietnamese writes names: Bộ ngoại giao, Hà nội, Thủ Tướng. */
import { RARE } from '../../archive/terms.ts';
import { capitalSlips } from '../../names/capitals.ts';
import { rememberByText } from '../../text/remember.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isTitleQuoted } from '../spellings.ts';

const slipsOf = rememberByText(capitalSlips);

export default defineRule({
  meta: {
    id: 'name/capitalisation',
    severity: 'hint',
    summary: {
      vi: 'Tên riêng viết hoa khác lệ thường: “Bộ ngoại giao”, “Hà nội”, “Thủ Tướng”.',
      en: 'The capitals of a name depart from usage: “Bộ ngoại giao”, “Hà nội”, “Thủ Tướng”.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    capitals: {
      vi: '“{text}” thường viết là “{meant}”.',
      en: '“{text}” is usually written “{meant}”.',
    },
  },
  *check(context) {
    const { draft } = context;
    for (const line of draft.lines) {
      if (draft.layout.lines[line.index]?.role === 'boilerplate') continue;
      for (const { local, meant } of slipsOf(line.text)) {
        const span = line.toRaw(local);
        const text = line.text.slice(local.start, local.end);
        if (isTitleQuoted(draft, { span }) || isHouse(text, context)) continue;
        yield {
          messageId: 'capitals',
          data: { text, meant },
          span,
          fixes: [
            {
              title: { vi: 'Đổi thành “{meant}”', en: 'Change to “{meant}”' },
              data: { meant },
              edits: [{ span, newText: meant }],
              preferred: true,
            },
          ],
        };
      }
    }
  },
});

/** Whether the house writes it so: in its style or glossary, or in its archive. */
function isHouse(text: string, { style, facts }: RuleContext): boolean {
  if ((facts.terms.get(text)?.articles ?? 0) > RARE) return true;
  for (const { spelling } of style.preferred.values()) if (spelling === text) return true;
  return false;
}
