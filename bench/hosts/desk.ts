/** What the benches in a real VS Code open: a folder with a draft of usual length. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOfWords } from '../drafts.ts';

const WORDS = 2_000;
const DAY = '\n\nCuộc họp diễn ra ngày 30/6/2025 tại Hà Nội.\n';
export const DRAFT = 'bai.tin';
/** Holds the same day, and is no draft. */
const LOG = 'bai.log';

/** @param archive Path of an index file; undefined: the archive that comes with Soát. */
export function writeDesk(scratch: string, archive: string | undefined): string {
  const folder = mkdtempSync(join(scratch, 'desk-'));
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
  writeFileSync(join(folder, 'soat.yml'), archive ? `corpus: ${JSON.stringify(archive)}\n` : '');
  writeFileSync(join(folder, DRAFT), `${draftOfWords(WORDS)}${DAY}`);
  writeFileSync(join(folder, LOG), DAY);
  return folder;
}
