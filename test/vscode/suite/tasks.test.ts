import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, fileOf, hasRule } from './editor.ts';

/** No other test opens it: what has been open, VS Code may take for open still, and $soat leaves open drafts to the server. */
const DRAFT = 'ban-thao/tranh-lang-sinh.tin';

/** Runs a task to its end; gives its exit code. */
async function run(task: vscode.Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.definition.type !== task.definition.type) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

describe('tasks', () => {
  afterEach(closeAll);

  it('check the drafts of a folder by the command line, and $soat puts the findings into Problems', async function () {
    // VS Code asks the providers of all kinds of tasks, its own among them, which takes seconds.
    this.timeout(300_000);
    const offered = await vscode.tasks.fetchTasks({ type: 'soat' });
    assert.equal(offered.length, 1, 'one a folder');
    const [task] = offered;
    assert.ok(task);
    const uri = fileOf(DRAFT);
    const fromTask = (all: readonly vscode.Diagnostic[]) =>
      hasRule('text/unicode')(all) &&
      all.every(({ severity }) => severity <= vscode.DiagnosticSeverity.Information);
    assert.equal(await run(task), 1);
    const found = await diagnosticsOf({ uri }, 'what the command line says', fromTask);
    const { Warning, Information } = vscode.DiagnosticSeverity;
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set([Warning, Information]));
  });
});
