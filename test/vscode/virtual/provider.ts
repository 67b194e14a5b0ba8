/** An extension for tests: a folder of the disk under a scheme of its own, as if it were on no disk. */
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

const { FileChangeType, FileSystemError, FileType } = vscode;

export function activate(context: vscode.ExtensionContext): void {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const pathOf = ({ path }: vscode.Uri) => join(process.env['SOAT_VIRTUAL'] ?? '/dev/null', path);
  /** What is missing is told as VS Code wants it told. */
  const on = async <T>(uri: vscode.Uri, work: (path: string) => Promise<T>): Promise<T> => {
    try {
      return await work(pathOf(uri));
    } catch {
      throw FileSystemError.FileNotFound(uri);
    }
  };
  const tell = (uri: vscode.Uri, type: vscode.FileChangeType) => changes.fire([{ uri, type }]);
  const kindOf = (entry: { isDirectory(): boolean }) =>
    entry.isDirectory() ? FileType.Directory : FileType.File;

  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) =>
      on(uri, async (path) => {
        const stat = await fs.stat(path);
        return { type: kindOf(stat), ctime: stat.ctimeMs, mtime: stat.mtimeMs, size: stat.size };
      }),
    readDirectory: (uri) =>
      on(uri, async (path) =>
        (await fs.readdir(path, { withFileTypes: true })).map((entry) => [entry.name, kindOf(entry)]),
      ),
    readFile: (uri) => on(uri, (path) => fs.readFile(path)),
    writeFile: (uri, content) =>
      on(uri, async (path) => {
        await fs.writeFile(path, content);
        tell(uri, FileChangeType.Changed);
      }),
    createDirectory: (uri) => on(uri, async (path) => void (await fs.mkdir(path, { recursive: true }))),
    delete: (uri) =>
      on(uri, async (path) => {
        await fs.rm(path, { recursive: true });
        tell(uri, FileChangeType.Deleted);
      }),
    rename: (from, to) => on(from, (path) => fs.rename(path, pathOf(to))),
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('soat-virtual', provider));
}
