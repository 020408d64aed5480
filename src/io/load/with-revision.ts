/** Writes the reports as they were at a git revision into a folder for a while. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sourcePath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { codeOf } from '../system-errors.ts'
import { roleOf } from './find-files.ts'

/** What git said, without the line break at the end. */
interface Said {
  readonly sound: boolean
  readonly out: string
  readonly error: string
}

/**
 * Gives `use` a folder with the reports that were in the folder `reports` at a revision, or null where
 * there were none; null when `since` is no revision. The repository, its index and its files stay as
 * they are. Throws UserError where there is no repository, or not enough of one.
 */
export async function withRevision<Result>(
  since: string,
  reports: string,
  use: (folder: string | null) => Promise<Result>,
): Promise<Result | null> {
  const place = await git(reports, ['rev-parse', '--show-toplevel', '--show-prefix'])
  if (!place.sound) throw noRepository(reports, since, place.error)
  // Paths of an index start at the top.
  const [top = reports, prefix = ''] = place.out.split('\n')
  const commit = await commitOf(since, top)
  if (commit === null) return null
  const scratch = await mkdtemp(join(tmpdir(), 'causebook-since-'))
  try {
    // An index of our own: that of the repository belongs to who works there.
    const index = { GIT_INDEX_FILE: join(scratch, 'index') }
    const tree = `${commit}:${prefix.replace(/\/$/, '')}`
    if (!(await git(top, ['cat-file', '-e', tree])).sound) return await use(null)
    insist(await git(top, ['read-tree', tree], index))
    const files = insist(await git(top, ['ls-files', '-z'], index)).split('\0')
    const paths = files.filter(path => roleOf(sourcePath(path)) === 'report')
    if (paths.length === 0) return await use(null)
    const folder = join(scratch, 'reports')
    const checkout = ['checkout-index', '-z', '--stdin', `--prefix=${folder}/`]
    insist(await git(top, checkout, index, paths.join('\0')))
    return await use(folder)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The commit that a revision names; null when it names none. Throws UserError in a shallow clone. */
async function commitOf(since: string, top: string): Promise<string | null> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]
  const commit = await git(top, verify)
  if (commit.sound) return commit.out
  const shallow = await git(top, ['rev-parse', '--is-shallow-repository'])
  if (shallow.out !== 'true') return null
  throw new UserError(
    `There is no revision "${since}" in this clone, which lacks older ones`,
    'Fetch all of the history: fetch-depth: 0 for actions/checkout, or git fetch --unshallow',
  )
}

function noRepository(reports: string, since: string, error: string): UserError {
  const why = error.split('\n')[0]?.replace(/^fatal: /, '') ?? ''
  return new UserError(
    `"${since}" is no index.json, and git knows no revisions of ${reports}: ${why}`,
    'Give the index.json of an earlier build, or run it in a clone of the repository',
  )
}

function insist({ sound, out, error }: Said): string {
  if (sound) return out
  throw new UserError(
    `git could not give the reports of that revision: ${error}`,
    'Check the repository with git fsck',
  )
}

/** Settings under which git runs no program of the repository's, and leaves out no file. */
const settings = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.sparseCheckout=false']

async function git(
  folder: string,
  command: readonly string[],
  more: NodeJS.ProcessEnv = {},
  input = '',
): Promise<Said> {
  // In a hook these name the repository by where git itself was called, not by where we are.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...inherited } = process.env
  const words = [...settings.flatMap(setting => ['-c', setting]), ...command]
  const env = { ...inherited, LC_ALL: 'C', ...more }
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, maxBuffer: 1 << 28 }
    const child = execFile('git', words, options, (error, stdout, stderr) => {
      if (codeOf(error) === 'ENOENT') reject(noGit())
      else resolve({ sound: error === null, out: stdout.trimEnd(), error: stderr.trim() })
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

function noGit(): UserError {
  return new UserError(
    'There is no git to ask for that revision',
    'Install git, or give the index.json of an earlier build',
  )
}
