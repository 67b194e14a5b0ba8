import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { see } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, open } from './editor.ts';

const DRAFT = 'ban-thao/cau-song-lam.tin';
const STATUS = '.statusbar-item [aria-label^="Soát:"]';

describe('language', () => {
  afterEach(closeAll);

  it('commands and settings are in Vietnamese and English', () => {
    const { contributes } = vscode.extensions.getExtension('soat.soat')?.packageJSON ?? {};
    const check = contributes.commands.find(
      ({ command }: { command: string }) => command === 'soat.checkDocument',
    );
    assert.equal(check.title.value ?? check.title, 'Soát bản thảo này · Check this draft');
    const rules = contributes.configuration.properties['soat.rules'].properties;
    assert.match(rules['date/weekday'].description, /^Thứ trong tuần.* · The weekday/u);
  });

  it('soat.locale changes findings, the status bar and the side bar at once', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(
      document,
      'Vietnamese',
      (all) => hasRule('date/weekday')(all) && all.some(says('không phải')),
    );
    await vscode.commands.executeCommand('soat.explorer.focus');
    await see(`${STATUS}[aria-label*="Đối chiếu với"]`);
    await see('.monaco-list-row[aria-label^="Người"]');
    const settings = vscode.workspace.getConfiguration('soat', document);
    await settings.update('locale', 'en', vscode.ConfigurationTarget.Workspace);
    try {
      await diagnosticsOf(
        document,
        'English',
        (all) => all.length > 0 && all.every((finding) => !says('không phải')(finding)),
      );
      await see(`${STATUS}[aria-label*="Checked against"]`);
      await see('.monaco-list-row[aria-label^="People"]');
    } finally {
      await settings.update('locale', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await diagnosticsOf(document, 'Vietnamese again', (all) => all.some(says('không phải')));
    await see('.monaco-list-row[aria-label^="Người"]');
  });
});

const says =
  (words: string) =>
  ({ message }: vscode.Diagnostic): boolean =>
    message.includes(words);
