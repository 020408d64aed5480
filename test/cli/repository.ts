/** Makes git repositories for tests of commands that ask git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const author = {
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.org',
  GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.org',
  GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** What git says to these words, by nobody in particular, with no settings of this machine. */
export function git(folder: string, ...words: string[]): string {
  const env = { ...process.env, ...author }
  return execFileSync('git', words, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
}

/** Texts by path; null removes a file. */
export type Files = Readonly<Record<string, string | null>>

/** Writes files below `folder`. */
export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (text === null) rmSync(join(folder, path))
    else writeFileSync(join(folder, path), text)
  }
}

/** Writes files and commits all that is there. */
export function commit(folder: string, files: Files): void {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Reports')
}
