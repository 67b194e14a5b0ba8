// What a run opens: copies, since suites change it.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In a browser VS Code saves what is typed after a second: one test would find what another has typed. */
const SETTINGS = { 'files.autoSave': 'off' };
/** For pictures: Debian's usual monospaced fonts lack some Vietnamese letters. */
const PICTURE_SETTINGS = {
  'editor.fontFamily': 'DejaVu Sans',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'files.exclude': { '**/.vscode': true },
  'workbench.colorTheme': 'Default Light Modern',
};
const settings = { ...SETTINGS, ...(process.env.SOAT_SCREENSHOTS ? PICTURE_SETTINGS : {}) };

/** A copy of examples/. */
export function openFolder(scratch) {
  const folder = join(scratch, 'examples');
  cpSync('examples', folder, { recursive: true });
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  return folder;
}

/** A workspace of examples/ and of another desk's folder. */
export function openFolders(scratch) {
  const folders = [
    { path: 'examples', from: 'examples' },
    { path: 'van-hoa', from: 'test/vscode/folders/van-hoa' },
  ];
  for (const { path, from } of folders) cpSync(from, join(scratch, path), { recursive: true });
  const file = join(scratch, 'toa-soan.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map(({ path }) => ({ path })), settings }));
  return file;
}

/** A workspace of a copy of examples/ under another scheme than that of files. */
export function openVirtual(scratch) {
  openFolder(scratch);
  const file = join(scratch, 'o-xa.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ uri: 'soat-virtual:/examples' }], settings }));
  return file;
}
