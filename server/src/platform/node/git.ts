/** Runs git as a program of its own. */
import { execFile } from 'node:child_process';

/** `missing`: there is no git on this machine; `failed`: it ended with an error, which is the message. */
export class GitError extends Error {
  readonly reason: 'missing' | 'failed';

  constructor(reason: GitError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** More than any diff of drafts. */
const OUTPUT_BYTES = 512 * 1024 * 1024;

/**
 * What git prints, in a folder that is there. Its own words are in English, names of files as they are.
 *
 * @throws {GitError}
 */
export function git(folder: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  const options = { cwd: folder, env, maxBuffer: OUTPUT_BYTES, windowsHide: true };
  return new Promise((resolve, reject) => {
    const child = execFile('git', ['-c', 'core.quotePath=false', ...args], options, (error, out, err) => {
      if (!error) resolve(out);
      else if (error.code === 'ENOENT') reject(new GitError('missing', error.message));
      else reject(new GitError('failed', err.trim().split('\n')[0] || error.message));
    });
    child.stdin?.end();
  });
}
