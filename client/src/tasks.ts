/** Tasks of the type `soat`: the command line of this package over a folder, its findings in Problems by `$soat`. */
import {
  CustomExecution,
  type Disposable,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { say } from './strings.ts';
import { createTaskTerminal } from './taskTerminal.ts';

const TYPE = 'soat';
const MATCHER = '$soat';

/** As `taskDefinitions` of package.json describes it. */
interface Definition extends TaskDefinition {
  /** Files, folders and globs from the folder on. */
  readonly paths?: readonly string[];
  /** More options of `soat check`. */
  readonly args?: readonly string[];
}

export function registerTasks(extension: Uri): Disposable {
  const cli = Uri.joinPath(extension, 'dist', 'cli.js').fsPath;
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskOf({ type: TYPE }, folder, cli)),
    resolveTask: ({ definition, scope }) =>
      taskOf(definition as Definition, isFolder(scope) ? scope : workspace.workspaceFolders?.[0], cli),
  });
}

function taskOf(definition: Definition, folder: WorkspaceFolder | undefined, cli: string): Task {
  const { paths = ['.'], args = [] } = definition;
  const run = [cli, 'check', '--format', 'unix', ...args, ...paths];
  const execution = new CustomExecution(async () => createTaskTerminal(run, folder?.uri.fsPath));
  const task = new Task(
    definition,
    folder ?? TaskScope.Workspace,
    say('taskCheck'),
    TYPE,
    execution,
    MATCHER,
  );
  task.group = TaskGroup.Test;
  task.presentationOptions = { clear: true };
  return task;
}

function isFolder(scope: Task['scope']): scope is WorkspaceFolder {
  return typeof scope === 'object';
}
