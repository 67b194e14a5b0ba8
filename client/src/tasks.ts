/** Tasks of the type `soat`: the command line of this package over a folder, its findings in Problems by `$soat`. */
import {
  CustomExecution,
  type Disposable,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { say } from './strings.ts';
import { createTaskTerminal, type Running } from './taskTerminal.ts';

const TYPE = 'soat';
const MATCHER = '$soat';

/** As `taskDefinitions` of package.json describes it. */
interface Definition extends TaskDefinition {
  /** Files, folders and globs from the folder on. */
  readonly paths?: readonly string[];
  /** More options of `soat check`. */
  readonly args?: readonly string[];
}

/** Starts the command line with these arguments, in this folder. */
export type StartCommand = (args: readonly string[], folder: string | undefined) => Running;

/** @param start Known to the host that can start processes. */
export function registerTasks(start: StartCommand): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskOf({ type: TYPE }, folder, start)),
    resolveTask: ({ definition, scope }) =>
      taskOf(definition as Definition, isFolder(scope) ? scope : workspace.workspaceFolders?.[0], start),
  });
}

function taskOf(definition: Definition, folder: WorkspaceFolder | undefined, start: StartCommand): Task {
  const { paths = ['.'], args = [] } = definition;
  const run = ['check', '--format', 'unix', ...args, ...paths];
  const execution = new CustomExecution(async () => createTaskTerminal(() => start(run, folder?.uri.fsPath)));
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
