/**
 * Several archives asked as one: indexes and folders together. Counts are added, and tellings of one event merged whichever
 * archive they are in. An article that two of the archives hold counts twice.
 */
import type { EntityId } from '../names/name.ts';
import type { Archive, ArticleId, ArticleSummary, Citation, Facts } from './archive.ts';
import { mergeTellings } from './mergeTellings.ts';
import { entry } from './multimap.ts';
import { addTerms } from './terms.ts';
import { uniteEntities } from './uniteEntities.ts';

/** @param archives One at least. Articles of all but the first are called by their archive's name and their id. */
export function uniteArchives(name: string, archives: readonly Archive[]): Archive {
  const [only] = archives;
  if (only && archives.length === 1) return only;
  const members = archives.map((archive, i) => createMember(archive, i, archives));
  const memberOf = (id: ArticleId) => members.find(({ holds }) => holds(id)) ?? members[0];
  return {
    name,
    get size() {
      return archives.reduce((sum, { size }) => sum + size, 0);
    },
    get sources() {
      return [...new Set(archives.flatMap(({ sources = [] }) => sources))];
    },

    async lookUp(question) {
      const answers = await Promise.all(
        members.map(async (member) => ({ member, facts: await member.archive.lookUp(question) })),
      );
      const get = (id: ArticleId): ArticleSummary | undefined => {
        const member = memberOf(id);
        const summary = answers
          .find((answer) => answer.member === member)
          ?.facts.articles.get(member?.innerId(id) ?? id);
        return summary && { ...summary, id };
      };
      const entities = new Map<EntityId, Parameters<typeof uniteEntities>[0][number][]>();
      const lines = new Map<string, number>();
      const holders = new Map<string, ArticleId[]>();
      for (const { member, facts } of answers) {
        for (const [id, entity] of facts.entities)
          entry(entities, id, () => []).push({ entity, cite: member.cite });
        for (const [line, count] of facts.lines) lines.set(line, (lines.get(line) ?? 0) + count);
        for (const [line, ids] of facts.holders)
          entry(holders, line, () => []).push(...ids.map((id) => member.outerId(id)));
      }
      const tellings = answers.flatMap(({ member, facts }) =>
        facts.events.flatMap((event) =>
          event.tellings.map((telling) => ({ ...telling, citation: member.cite(telling.citation) })),
        ),
      );
      const dateOf = (id: ArticleId) => get(id)?.datePublished;
      return {
        articles: { get },
        entities: new Map(Array.from(entities, ([id, found]) => [id, uniteEntities(found, dateOf)])),
        terms: addTerms(answers.map(({ facts }) => facts.terms)),
        events: mergeTellings(tellings, dateOf),
        lines,
        holders,
      } satisfies Facts;
    },

    async identify(text) {
      for (const { archive, outerId } of members) {
        const found = await archive.identify(text);
        if (found) return { ...found, id: outerId(found.id) };
      }
      return undefined;
    },

    findEntities: async (query) =>
      interleave(await Promise.all(archives.map((one) => one.findEntities(query)))),
    completeEntities: async (typed) =>
      interleave(await Promise.all(archives.map((one) => one.completeEntities(typed)))),
    listEntities: async (filter) =>
      interleave(await Promise.all(archives.map((one) => one.listEntities(filter)))),

    async entitiesIn(id) {
      const member = memberOf(id);
      return member ? member.archive.entitiesIn(member.innerId(id)) : [];
    },

    read: async (id) => {
      const member = memberOf(id);
      return member?.archive.read(member.innerId(id));
    },
  };
}

/** An archive, with what its articles are called outside. */
interface Member {
  readonly archive: Archive;
  outerId(id: ArticleId): ArticleId;
  innerId(id: ArticleId): ArticleId;
  /** Whether an id is one of its own, as it is called outside. The first archive's can't be told. */
  holds(id: ArticleId): boolean;
  cite(citation: Citation): Citation;
}

function createMember(archive: Archive, at: number, all: readonly Archive[]): Member {
  const label = labelOf(archive);
  const isTaken = all.slice(1, at).some((other) => labelOf(other) === label);
  const prefix = at === 0 ? '' : `${label}${isTaken ? ` (${at + 1})` : ''}/`;
  const outerId = (id: ArticleId) => prefix + id;
  return {
    archive,
    outerId,
    innerId: (id) => id.slice(prefix.length),
    holds: (id) => at > 0 && id.startsWith(prefix),
    cite: (citation) => (prefix ? { ...citation, article: outerId(citation.article) } : citation),
  };
}

/** The file's or folder's own name. */
function labelOf({ name }: Archive): string {
  return name.split(/[\\/]/u).findLast(Boolean) ?? name;
}

/** The firsts of all lists, then the seconds: how near each is cannot be compared across archives. */
function interleave(lists: readonly (readonly EntityId[])[]): EntityId[] {
  const longest = Math.max(...lists.map((list) => list.length));
  const found = new Set<EntityId>();
  for (let i = 0; i < longest; i++) {
    for (const list of lists) {
      const id = list[i];
      if (id !== undefined) found.add(id);
    }
  }
  return [...found];
}
