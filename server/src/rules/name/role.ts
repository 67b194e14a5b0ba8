/** An office or its country that the archive contradicts: Ngoại trưởng Mỹ Sergei Lavrov. */
import type { EntityFacts, RoleFact } from '../../archive/archive.ts';
import type { Draft } from '../../draft/draft.ts';
import type { NameMention, Title } from '../../names/name.ts';
import { isPart } from '../../names/respelling.ts';
import { within } from '../../text/ordered.ts';
import { contains, type Span } from '../../text/span.ts';
import { anyOf, NOT_AFTER_WORD, wholeWord } from '../../text/words.ts';
import { type Conflict, conflictOf } from '../conflict.ts';
import { goTogether, officeOf, rankOf } from '../offices.ts';
import { timeOf } from '../officeTime.ts';
import { defineRule, type Report, type RuleContext, type TextEdit } from '../rule.ts';
import { evidenceOf } from '../spellings.ts';

type MessageId = 'country' | 'office' | 'listed';

export default defineRule<MessageId>({
  meta: {
    id: 'name/role',
    severity: 'warning',
    summary: {
      vi: 'Chức danh hoặc tên nước trước tên người khác với kho bài.',
      en: 'The archive gives the person another office, or the office of another country.',
    },
    needsArchive: true,
    fixable: true,
  },
  messages: {
    country: {
      vi: 'Kho bài viết “{office} {name}” ({articles} bài), không phải “{written}”.',
      en: 'The archive has “{office} {name}” (in {articles} articles), not “{written}”.',
    },
    office: {
      vi: 'Kho bài viết “{office} {name}” ({articles} bài); “{written}” chưa thấy bài nào.',
      en: 'The archive has “{office} {name}” (in {articles} articles), and “{written}” in none.',
    },
    listed: {
      vi: 'Danh mục tên của Soát ghi “{office} {name}”, không phải “{written}”; kho bài chưa cho biết.',
      en: 'Soát’s list of names has “{office} {name}”, not “{written}”; the archive does not say.',
    },
  },
  *check(context) {
    for (const mention of context.draft.names) {
      const report = judge(mention, context);
      if (report) yield report;
    }
  },
});

function judge(mention: NameMention, context: RuleContext): Report<MessageId> | undefined {
  const { draft, facts } = context;
  const { title, kind, entity, text } = mention;
  if (kind !== 'person' || !title || draft.layout.lines[mention.line]?.role === 'boilerplate')
    return undefined;
  const known = facts.entities.get(entity) ?? { name: mention.canonical, spellings: [], roles: [] };
  const place = officePlace(title, mention, draft);
  const conflict =
    place && isSure(mention, draft) ? conflictOf(title, known.roles, context.known?.(entity)) : undefined;
  if (!conflict || (conflict.wrong !== 'office' && !place?.body)) return undefined;
  const { wrong, role, articles, isRise } = conflict;
  const time = wrong === 'country' ? undefined : timeOf(title, role, mention, draft, context.known?.(entity));
  const isGone = context.known?.(title.of ?? '')?.dissolutionDate !== undefined;
  if (time === 'past' || (time && (isGone || isNew(mention, title, role, draft)))) return undefined;
  const of = conflict.country ?? (articles === 0 ? role.of : undefined);
  const country = of && context.known?.(of)?.name;
  const office = wordsOf(role, known, country);
  const mayBeNew = (isRise && time !== 'now') || (wrong === 'office' && time === 'later');
  const change = changeOf(wrong, place as OfficePlace, office, role);
  return {
    messageId: articles === 0 ? 'listed' : wrong === 'country' ? 'country' : 'office',
    data: {
      office: office.title + office.body,
      name: text,
      articles,
      written: draft.text.slice(change.span.start, change.span.end),
    },
    span: change.span,
    // What the archive is too old to know is no mistake.
    ...(mayBeNew ? { severity: 'info' as const } : {}),
    fixes: change.newText
      ? [
          {
            title: { vi: 'Đổi thành “{text}”', en: 'Change to “{text}”' },
            data: { text: change.newText },
            edits: [{ span: change.span, newText: change.newText }],
            // Where office and country are both another's, it may be the name that is wrong.
            preferred: wrong !== 'both' && !mayBeNew,
          },
        ]
      : [],
    evidence: evidenceOf(facts, [role]),
  };
}

/** Not a surname alone, unless the draft has the full name: Tổng thống Hàn Quốc Lee. */
function isSure(mention: NameMention, { names }: Draft): boolean {
  return (
    !mention.short ||
    names.some(({ entity, short, text }) => entity === mention.entity && !short && isPart(mention.text, text))
  );
}

/** Where an office stands in the draft, raw. */
interface OfficePlace {
  readonly title: Span;
  /** The country or body behind it. */
  readonly body?: Span;
  /** Whether it is a body: Bộ Y tế. */
  readonly isBody: boolean;
  /** As the draft writes the title. */
  readonly written: string;
}

/** The words of a title and the one country or body behind it; undefined where anything else stands before the name. */
function officePlace(title: Title, mention: NameMention, { names, lines }: Draft): OfficePlace | undefined {
  const line = lines[mention.line];
  if (!line || title.local.end > mention.local.start) return undefined;
  // Chủ tịch | Quốc hội Ukraine: the body begins within the title.
  const around = { start: title.local.start + 1, end: mention.local.start };
  const [body, ...more] = within(names, line.toRaw(around)).filter(
    ({ local }) => contains(around, local) && local.end > title.local.end,
  );
  const between = body
    ? line.text.slice(title.local.end, Math.max(title.local.end, body.local.start)) +
      line.text.slice(body.local.end, mention.local.start)
    : line.text.slice(title.local.end, mention.local.start);
  const isWithin = body !== undefined && body.local.start < title.local.end;
  if (more.length || between.trim() || (body && !isWithin && body.entity !== title.of)) return undefined;
  // "Cựu" stays as it is.
  const local = { start: title.local.end - title.text.length, end: title.local.end };
  return {
    title: line.toRaw(local),
    ...(body ? { body: body.span } : {}),
    isBody: body?.kind === 'organisation',
    written: line.text.slice(local.start, local.end),
  };
}

/** What to write in place of what. */
function changeOf(
  wrong: Conflict['wrong'],
  { title, body, isBody, written }: OfficePlace,
  office: Words,
  { of }: RoleFact,
): TextEdit {
  if (wrong === 'country' && body) return { span: body, newText: office.body.trim() };
  const isWhole = wrong === 'both' || isBody || (of?.startsWith('org/') ?? false);
  const span = isWhole ? { start: title.start, end: (body ?? title).end } : title;
  const isKnown = wrong !== 'both' || office.body !== '';
  return { span, newText: isKnown ? cased(office.title, written) + (isWhole ? office.body : '') : '' };
}

/** Words before an office by which a text tells of a change, or of another time. */
const CHANGE_BEFORE = wholeWord(
  'cựu|ứng viên|ứng cử viên|bổ nhiệm|đề cử|phê chuẩn|bầu làm|thay thế|kế nhiệm|kiêm|khi đó|lúc đó|lúc ấy|bấy giờ|khi còn là|từng là|khi là|với tư cách|tranh cử',
  'iu',
);
/** The same of those that only count where the office follows them at once: *tân* Thủ tướng, *làm* Thủ tướng. */
const CHANGE_AT_ONCE = /(?<![A-Za-zÀ-ỹ])(?:tân|(?<!chính )quyền|nguyên|cố|làm|trở thành|chức|vị trí|vai) $/iu;
/** And behind the name. */
const CHANGE_BEHIND = wholeWord(
  'vừa được|vừa nhậm chức|vừa đắc cử|mới được|mới nhậm chức|mới đắc cử|được bầu|đắc cử|tái cử|nhậm chức|tuyên thệ|giữ chức|được bổ nhiệm|khi đó|lúc đó|lúc ấy|bấy giờ',
  'iu',
);
const BECOMES = /^ (?:(?:đã|sẽ|vừa|mới|chính thức|có thể) ){0,2}trở thành(?![A-Za-zÀ-ỹ])/iu;
/** How far they are looked for, in UTF-16 units. */
const BEFORE = 30;
const BEHIND = 60;

/** Whether the text speaks of a change, or names the office that the archive knows as well. */
function isNew({ local, line }: NameMention, title: Title, role: RoleFact, { lines }: Draft): boolean {
  const text = lines[line]?.text ?? '';
  const start = title.local.end - title.text.length;
  const [before, behind] = [
    text.slice(Math.max(0, start - BEHIND), start),
    text.slice(local.end, local.end + BEHIND),
  ];
  if (CHANGE_BEFORE.test(before.slice(-BEFORE)) || CHANGE_AT_ONCE.test(before)) return true;
  if (CHANGE_BEHIND.test(behind) || BECOMES.test(behind)) return true;
  const named = before.toLowerCase().lastIndexOf(role.title);
  // Ngoại trưởng kiêm Phó thủ tướng; but nobody leads two of party, government and parliament.
  const [written, told] = [officeOf(title), officeOf(role)];
  const isTop = written && told && rankOf(written) === 3 && rankOf(told) === 3;
  if (isTop && !goTogether(written, told)) return false;
  // Tổng Bí thư, Chủ tịch nước Thongloun Sisoulith
  return named >= 0 && !/[.;:]|\p{Lu}\p{Ll}+,/u.test(before.slice(named + role.title.length));
}

/** An office as an archived article writes it; the body with the space before it. */
interface Words {
  readonly title: string;
  readonly body: string;
}

/** The words of an archived office, from the sentences that are cited for it: "Ngoại trưởng", "Nga". */
function wordsOf(
  { title, of, examples }: RoleFact,
  { name, spellings }: Pick<EntityFacts, 'name' | 'spellings'>,
  country: string | undefined,
): Words {
  const names = [name, ...spellings.map(({ text }) => text)].flatMap((text) => [
    text,
    text.slice(text.lastIndexOf(' ') + 1),
  ]);
  // The last such title before the name: Ngoại trưởng Mỹ Marco Rubio và Ngoại trưởng Nga Sergei Lavrov.
  const pattern = wholeWord(
    `(?:.*${NOT_AFTER_WORD})?(${anyOf([title])})((?: [\\p{L}\\p{M}.-]+){0,8}?) (?:${anyOf(names)})`,
    'iu',
  );
  for (const { quote } of examples) {
    const [, found = '', body = ''] = pattern.exec(quote.normalize('NFC')) ?? [];
    if (found && (of === undefined && country === undefined) === (body === '')) return { title: found, body };
  }
  return { title, body: country === undefined ? '' : ` ${country}` };
}

/** With a capital where the draft has one. */
function cased(title: string, written: string): string {
  const first = written.charAt(0);
  const head = title.charAt(0);
  return (first === first.toLowerCase() ? head.toLowerCase() : head.toUpperCase()) + title.slice(1);
}
