/** The glossary of a draft's desk, or of the first desk there is, for the editor's list of it. */
import type { CancellationToken } from 'vscode-languageserver';
import type { ConfigFile } from '../../service/configFile.ts';
import { editGlossary, glossaryItems } from '../../service/glossary.ts';
import { allDesks } from '../allDesks.ts';
import { configFileFor } from '../configFiles.ts';
import type { ServerContext } from '../context.ts';
import {
  EDIT_GLOSSARY,
  type EditGlossaryParams,
  type EditGlossaryResult,
  GLOSSARY,
  type GlossaryParams,
  type GlossaryResult,
} from '../protocol.ts';

export function handleGlossary(context: ServerContext): void {
  const { connection, desks } = context;

  const fileFor = async (uri: string | undefined): Promise<ConfigFile | undefined> => {
    const desk = uri === undefined ? (await allDesks(context))[0] : await desks.of(uri);
    return desk && configFileFor(context, desk, uri);
  };

  connection.onRequest(GLOSSARY, async ({ uri }: GlossaryParams): Promise<GlossaryResult | null> => {
    const file = await fileFor(uri);
    return file ? { file: file.uri, exists: file.text !== undefined, items: glossaryItems(file) } : null;
  });

  connection.onRequest(
    EDIT_GLOSSARY,
    async (
      { uri, change }: EditGlossaryParams,
      token: CancellationToken,
    ): Promise<EditGlossaryResult | null> => {
      const file = await fileFor(uri);
      const edit = file && !token.isCancellationRequested && editGlossary(file, change);
      return file && edit ? { file: file.uri, edit } : null;
    },
  );
}
