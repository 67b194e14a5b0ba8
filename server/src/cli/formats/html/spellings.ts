/** Names that the drafts of a run spell in several ways: what a desk settles once for all. */
import type { Spelling } from '../../../archive/archive.ts';
import { groupBy } from '../../../archive/multimap.ts';
import { clustersOf, type VariantCluster } from '../../../archive/variants.ts';
import type { ReadSpelling } from '../../reading.ts';
import { type Html, html } from './markup.ts';
import type { ReportDraft } from './model.ts';
import type { NoteOptions } from './note.ts';

/** A spelling in one of the drafts. */
interface Use extends ReadSpelling {
  readonly draft: ReportDraft;
}

/** Undefined where every name has one spelling. */
export function spellingsHtml(drafts: readonly ReportDraft[], options: NoteOptions): Html | undefined {
  const { words } = options;
  const uses = drafts.flatMap((draft) =>
    (draft.file.reading?.spellings ?? []).map((spelling) => ({ ...spelling, draft })),
  );
  const rows = [...groupBy(uses, ({ entity }) => entity).values()]
    .flatMap((group) => clustersIn(group).map((cluster) => ({ cluster, uses: group })))
    .sort(
      (a, b) =>
        timesOf(b.cluster) - timesOf(a.cluster) || (a.cluster.entity.name < b.cluster.entity.name ? -1 : 1),
    );
  if (rows.length === 0) return undefined;
  return html`<p class="about">${words('spellings.note')}</p>
<table class="spellings"><thead><tr><th scope="col">${words('spellings.name')}</th><th scope="col">${words('spellings.ways')}</th></tr></thead>
<tbody>${rows.map(({ cluster, uses }) => rowHtml(cluster, uses, options))}</tbody></table>
`;
}

/** Spellings that are ways to write one name; other names of the entity (Mỹ, Hoa Kỳ) are none. */
function clustersIn(uses: readonly [Use, ...Use[]]): VariantCluster[] {
  const [{ entity: id, kind, name }] = uses;
  const spellings = Array.from(
    groupBy(uses, ({ text }) => text),
    ([text, group]): Spelling => ({
      text,
      count: group.reduce((sum, { count }) => sum + count, 0),
      articles: group.length,
      bySource: {},
      byYear: {},
      examples: [],
    }),
  );
  return clustersOf({ id, kind, name, spellings, roles: [] });
}

function timesOf({ spellings }: VariantCluster): number {
  return spellings.reduce((sum, { count }) => sum + count, 0);
}

function rowHtml({ entity, spellings }: VariantCluster, uses: readonly Use[], options: NoteOptions): Html {
  const { words, draftLanguage } = options;
  const ways = spellings.map(({ text, count, articles }) => {
    const places = uses
      .filter((use) => use.text === text)
      .map(({ draft, line, count: times }) => {
        const often = times > 1 && ` (${times})`;
        return html`<li><a href="#${draft.id}-l${line + 1}">${draft.title}</a>${often} <span class="path">${draft.file.path}</span></li>`;
      });
    return html`<details><summary><b${draftLanguage}>${text}</b> ${words('spellings.times', { count, drafts: articles })}</summary><ul>${places}</ul></details>`;
  });
  return html`<tr><th scope="row"${draftLanguage}>${entity.name}</th><td>${ways}</td></tr>
`;
}
