/** Adds up what several archives know of one entity. */
import type { IsoDate } from '../dates/date.ts';
import type { ArticleId, Citation, EntityFacts, RoleFact, Spelling } from './archive.ts';
import { EXAMPLES, rankRoles, rankSpellings, roleKey } from './entityFacts.ts';
import { groupBy } from './multimap.ts';

/** What one of the archives knows, and what its citations are called outside. */
interface Found {
  readonly entity: EntityFacts;
  cite(citation: Citation): Citation;
}

export function uniteEntities(
  found: readonly Found[],
  dateOf: (article: ArticleId) => IsoDate | undefined,
): EntityFacts {
  const [first] = found;
  if (!first) throw new Error('no archive knows the entity');
  const citationsOf = (
    forms: readonly { readonly form: Pick<Spelling, 'examples'>; readonly cite: Found['cite'] }[],
  ) =>
    forms
      .flatMap(({ form, cite }) => form.examples.map(cite))
      .sort((a, b) => ((dateOf(a.article) ?? '') < (dateOf(b.article) ?? '') ? 1 : -1))
      .slice(0, EXAMPLES);
  const spellings = found.flatMap(({ entity, cite }) => entity.spellings.map((form) => ({ form, cite })));
  const roles = found.flatMap(({ entity, cite }) => entity.roles.map((form) => ({ form, cite })));
  return {
    id: first.entity.id,
    kind: first.entity.kind,
    name: first.entity.name,
    spellings: rankSpellings(
      Array.from(groupBy(spellings, ({ form }) => form.text).values(), (group): Spelling => {
        const forms = group.map(({ form }) => form);
        return {
          text: group[0].form.text,
          ...totals(forms),
          bySource: addUp(forms.map(({ bySource }) => bySource)),
          byYear: addUpEach(forms.map(({ byYear }) => byYear)),
          recent: sum(forms.map(({ recent = 0 }) => recent)),
          get examples() {
            return citationsOf(group);
          },
        };
      }),
    ),
    roles: rankRoles(
      Array.from(groupBy(roles, ({ form }) => roleKey(form)).values(), (group): RoleFact => {
        const forms = group.map(({ form }) => form);
        const { title, of, former } = group[0].form;
        return {
          title,
          ...(of === undefined ? {} : { of }),
          former,
          ...totals(forms),
          byMonth: addUp(forms.map(({ byMonth }) => byMonth)),
          get examples() {
            return citationsOf(group);
          },
        };
      }),
    ),
  };
}

type Totals = Pick<Spelling, 'count' | 'articles' | 'first' | 'last'>;

function totals(forms: readonly Totals[]): Totals {
  const [first] = forms.flatMap((form) => form.first ?? []).sort();
  const last = forms
    .flatMap((form) => form.last ?? [])
    .sort()
    .at(-1);
  return {
    count: sum(forms.map(({ count }) => count)),
    articles: sum(forms.map(({ articles }) => articles)),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

type Counts = Readonly<Record<string, number>>;

function addUp(counts: readonly Counts[]): Counts {
  const keys = new Set(counts.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...keys].sort().map((key) => [key, sum(counts.map((one) => one[key] ?? 0))]));
}

function addUpEach(counts: readonly Readonly<Record<string, Counts>>[]): Readonly<Record<string, Counts>> {
  const keys = new Set(counts.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...keys].sort().map((key) => [key, addUp(counts.map((one) => one[key] ?? {}))]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
