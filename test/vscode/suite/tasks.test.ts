import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { bytesOf, closeAll, diagnosticsOf, fileOf, hasRule } from './editor.ts';

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
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

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

  it('of tasks.json check what it names, as it says', async function () {
    this.timeout(90_000);
    const tasks = {
      version: '2.0.0',
      tasks: [
        {
          label: 'một bài',
          type: 'soat',
          paths: [DRAFT],
          args: ['--severity', 'warning'],
          problemMatcher: '$soat',
        },
        {
          label: 'không chỗ nào',
          type: 'soat',
          paths: ['ban-thao'],
          args: ['--rule', 'date:off', '--baseline', 'khong-co.json'],
        },
      ],
    };
    const file = fileOf('.vscode/tasks.json');
    await vscode.workspace.fs.writeFile(file, bytesOf(JSON.stringify(tasks)));
    try {
      const named = async (name: string): Promise<vscode.Task> => {
        for (let tries = 0; tries < 20; tries++) {
          const task = (await vscode.tasks.fetchTasks()).find((each) => each.name === name);
          if (task) return task;
        }
        throw new Error(`there is no task ${name}`);
      };
      const one = await named('một bài');
      assert.deepEqual(one.definition['paths'], [DRAFT]);
      assert.equal(await run(one), 1);
      const warnings = (all: readonly vscode.Diagnostic[]) =>
        all.length > 0 && all.every(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
      await diagnosticsOf({ uri: fileOf(DRAFT) }, 'warnings alone', warnings);
      assert.equal(await run(await named('không chỗ nào')), 2, 'an option that can’t be met');
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
