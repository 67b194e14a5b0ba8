/** A git repository in a test's folder, untouched by the settings of whoever runs the test. */
import { execFileSync } from 'node:child_process';

/** Runs git there and gives what it prints. */
export type Git = (...args: readonly string[]) => string;

export function createRepository(folder: string): Git {
  const who = { name: 'Thư ký', email: 'thu-ky@example.com' };
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
  };
  const git: Git = (...args) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('init', '--quiet', '--initial-branch=main');
  return git;
}
