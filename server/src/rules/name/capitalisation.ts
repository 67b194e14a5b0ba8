/** A name whose capitals depart from how Vietnamese writes names: Bộ ngoại giao, Hà nội, Thủ Tướng. */
import { RARE } from '../../archive/terms.ts';
import { capitalSlips } from '../../names/capitals.ts';
import { rememberByText } from '../../text/remember.ts';
import { changeTo, lineSlips } from '../lineSlips.ts';
import { defineRule, type RuleContext } from '../rule.ts';

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
    for (const { span, text, meant } of lineSlips(context.draft, slipsOf)) {
      if (isHouse(text, context)) continue;
      const fixes = [changeTo({ span, newText: meant })];
      yield { messageId: 'capitals', data: { text, meant }, span, fixes };
    }
  },
});

/** Whether the house writes it so: in its style or glossary, or in its archive. */
function isHouse(text: string, { style, facts }: RuleContext): boolean {
  if ((facts.terms.get(text)?.articles ?? 0) > RARE) return true;
  for (const { spelling } of style.preferred.values()) if (spelling === text) return true;
  return false;
}
