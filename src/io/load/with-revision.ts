/** Writes a knowledge base as it was at a git revision into a folder for a while. */
import { execFile } from 'node:child_process'
import { closeSync, mkdirSync, openSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { isPicture } from '../../read/pictures/read-attachment.ts'
import { codeOf } from '../system-errors.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { roleOf } from './find-files.ts'
import { findRepository } from './find-sources.ts'

/** What git said, without the line break at the end. */
interface Said {
  readonly sound: boolean
  readonly out: string
  readonly error: string
}

/** What a knowledge base was made of at a revision, for as long as it is looked at. */
export interface Revision {
  /** The folder of reports; what is no report has its name there, and nothing in it unless that matters. */
  readonly reports: string
  /** The configuration, empty where there was none; that of today where it is not in the repository. */
  readonly config: string
  /** Makes the files, or folders, that links lead to out of the folder, as far as they were there. */
  readonly bring: (paths: readonly SourcePath[]) => void
}

/**
 * Gives `use` what was at a revision, or null where there were no reports in the folder `reports`; null when
 * `since` is no revision. The repository, its index and its files stay as they are. Throws UserError where there
 * is no repository, or not enough of one.
 */
export async function withRevision<Result>(
  since: string,
  { reports, config }: { readonly reports: string; readonly config: string },
  use: (was: Revision | null) => Promise<Result>,
): Promise<Result | null> {
  const { top, prefix } = await placeOf(reports, since)
  const commit = await commitOf(since, top)
  if (commit === null) return null
  const scratch = temporaryFolder('causebook-since-')
  try {
    // An index of our own: that of the repository belongs to who works there.
    const index = { GIT_INDEX_FILE: join(scratch, 'index') }
    insist(await git(top, ['read-tree', commit], index))
    const files = insist(await git(top, ['ls-files', '-z'], index)).split('\0')
    const tree = { folder: join(scratch, 'tree'), files, prefix, config: pathBelow(top, config) }
    const needed = neededOf(tree)
    if (needed.length === 0) return await use(null)
    const checkout = ['checkout-index', '-z', '--stdin', `--prefix=${tree.folder}/`]
    mkdirSync(tree.folder)
    // Elsewhere than among the files of today, whose .gitattributes would say how those of then are written.
    const apart = { ...index, GIT_WORK_TREE: tree.folder }
    insist(await git(top, checkout, apart, needed.join('\0')))
    return await use(layOut(tree, config))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/**
 * The top of the repository, and the path of the reports below it: empty, or with a `/` at its end. Git is asked at the
 * top alone, where it finds `.git`, which nobody can commit. In any other folder, files that somebody committed
 * (HEAD, objects, refs, config) are a repository to it, with programs to run.
 */
async function placeOf(reports: string, since: string) {
  const own = realOf(reports)
  const around = findRepository(own, '')
  if (around === '') throw noRepository(reports, since, 'it is not a git repository')
  const { sound, out: top, error } = await git(around, ['rev-parse', '--show-toplevel'])
  if (!sound) throw noRepository(reports, since, error, around)
  const below = pathBelow(top, own) ?? ''
  return { top, prefix: below && `${below}/` }
}

/** Paths are relative to the top of the repository, with `/`. */
interface Tree {
  /** Where it is for a while. */
  readonly folder: string
  /** All there were. */
  readonly files: readonly string[]
  /** Of the reports folder: empty, or with a `/` at its end. */
  readonly prefix: string
  /** Null outside of the repository. */
  readonly config: string | null
}

/** The files that are read: reports, pictures that could be programs, and the settings; none without a report. */
function neededOf({ files, prefix, config }: Tree): readonly string[] {
  const pathOf = (file: string) => sourcePath(file.slice(prefix.length))
  const own = files.filter(file => file.startsWith(prefix))
  if (!own.some(file => roleOf(pathOf(file)) === 'report')) return []
  const words = config?.replace(/[^/]*$/, 'templates/languages/')
  const isSetting = (file: string) => file === config || (words && file.startsWith(words))
  const isRead = (file: string) => roleOf(pathOf(file)) === 'report' || isPicture(pathOf(file))
  return [...new Set([...files.filter(isSetting), ...own.filter(isRead)])]
}

/** Makes what is there besides what was checked out. */
function layOut({ folder, files, prefix, config }: Tree, configNow: string): Revision {
  const make = (file: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    try {
      // Not where a symbolic link leads to that was checked out.
      closeSync(openSync(join(folder, file), 'wx'))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  for (const file of files) if (file.startsWith(prefix)) make(file)
  if (config !== null) make(config)
  // Links lead to what is in a repository, and to nothing around it.
  mkdirSync(join(folder, '.git'))
  return {
    reports: join(folder, prefix),
    config: config === null ? configNow : join(folder, config),
    bring: paths => {
      for (const path of paths) {
        const file = posix.join(prefix, path).replace(/\/$/, '')
        if (files.includes(file)) make(file)
        const inside = files.find(other => other.startsWith(`${file}/`))
        if (inside) mkdirSync(join(folder, file), { recursive: true })
      }
    },
  }
}

/** The path of `file` below `top`, with `/`; null where it is elsewhere. */
function pathBelow(top: string, file: string): string | null {
  const path = relative(top, join(realOf(dirname(file)), basename(file)))
  return isAbsolute(path) || path.startsWith('..') ? null : path.split(sep).join('/')
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
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

function noRepository(reports: string, since: string, error: string, top?: string): UserError {
  const why = error.split('\n')[0]?.replace(/^fatal: /, '') ?? ''
  return new UserError(
    `"${since}" is no index.json, and git knows no revisions of ${reports}: ${why}`,
    /dubious ownership/.test(error) && top !== undefined
      ? `The repository belongs to another user, as in containers: git config --global --add safe.directory ${quoted(top)}`
      : 'Give the index.json of an earlier build, or run it in a clone of the repository',
  )
}

/** A path as a shell reads it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function insist({ sound, out, error }: Said): string {
  if (sound) return out
  // Git writes into our folder alone, and not always says why it could not.
  const isFull = /No space left|quota exceeded|[Rr]ead-only file system|unable to write/.test(error)
  throw new UserError(
    `git could not give the reports of that revision: ${error}`,
    isFull
      ? `Make room in ${tmpdir()}, or name another folder for temporary files: TMPDIR=/path/to/a/folder`
      : 'Check the repository with git fsck',
  )
}

/** It must not wait for somebody who types a password. */
const unasked = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }

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
  const env = { ...inherited, ...unasked, ...more }
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, maxBuffer: 1 << 28 }
    const child = execFile('git', words, options, (error, stdout, stderr) => {
      const code = codeOf(error)
      if (code !== null) reject(noGit(code))
      else resolve({ sound: error === null, out: stdout.trimEnd(), error: stderr.trim() })
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

function noGit(code: string): UserError {
  return new UserError(
    code === 'ENOENT'
      ? 'There is no git to ask for that revision'
      : `git cannot be asked for that revision: ${code}`,
    'Install git, or give the index.json of an earlier build',
  )
}
