/** The explorer and the time line: asked in a draft, or of the archive alone. */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckedDocument } from '../../service/documents.ts';
import type { LanguageService } from '../../service/languageService.ts';
import { allDesks } from '../allDesks.ts';
import type { ServerContext } from '../context.ts';
import {
  EXPLORE,
  type ExploreParams,
  type ExploreResult,
  TIMELINE,
  type TimelineParams,
  type TimelineResult,
} from '../protocol.ts';

/** Who answers, and the draft it is asked in. */
interface Asked {
  readonly service: LanguageService;
  readonly checked?: CheckedDocument;
}

export function handleExplorer(context: ServerContext): void {
  const { connection, drafts } = context;

  const askedIn = async (uri: string | undefined, token: CancellationToken): Promise<Asked | undefined> => {
    const draft = uri === undefined ? undefined : await drafts.check(uri, token);
    if (draft) return { service: draft.desk.service, checked: draft.checked };
    const [desk] = await allDesks(context);
    return desk && { service: desk.service };
  };

  connection.onRequest(EXPLORE, async ({ uri, of }: ExploreParams, token): Promise<ExploreResult> => {
    const asked = await askedIn(uri, token);
    if (!asked || (of.kind === 'draft' && !asked.checked)) return null;
    return asked.service.explore(of, asked.checked);
  });

  connection.onRequest(TIMELINE, async ({ uri, of }: TimelineParams, token): Promise<TimelineResult> => {
    const asked = await askedIn(uri, token);
    if (!asked) return null;
    const { service, checked } = asked;
    const subject = of.kind === 'position' ? checked && service.subjectAt(checked, of.position) : of;
    return (subject && (await service.timeline(subject, checked))) ?? null;
  });
}
