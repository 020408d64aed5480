/** Puts the files of a site on disk: the only place where bytes of the site leave. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type OutputPath, type SourcePath, sourcePath } from '../model/paths.ts'
import type { Copy, Page } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import { takeLock } from './build-lock.ts'
import type { Folders } from './load-config.ts'
import {
  isIntact,
  loadManifest,
  type Manifest,
  manifestPath,
  ours,
  type Record,
  settledAt,
  stagingPath,
  sumOf,
  writeManifest,
} from './manifest.ts'
import { Staging } from './staging.ts'
import { codeOf, isDiskFull, isMissing } from './system-errors.ts'

export interface Written {
  /** What kept the site from being published; the other numbers are then 0. */
  readonly problems: readonly Diagnostic[]
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** Sees every page that was rendered, and then says what is wrong with the site as a whole. */
export interface Inspector {
  readonly see: (path: OutputPath, content: Uint8Array) => void
  /** `load` gives the text of a file that stays as it was. */
  readonly conclude: (
    paths: ReadonlySet<string>,
    load: (path: OutputPath) => string,
  ) => readonly Diagnostic[]
}

export interface WriteOptions {
  /** Write into a folder that holds other files. */
  readonly force?: boolean | undefined
  /** Stops between two files and leaves the old site as it was. */
  readonly signal?: AbortSignal | undefined
  /** Looks at what is about to be published, and may forbid it. */
  readonly inspector?: Inspector | undefined
  /** Called as the number of pages that are done grows. */
  readonly onPage?: ((done: number) => void) | undefined
}

/**
 * Makes the site of `pages` in place of the one that is there: whole or not at all. Renders and writes
 * only what changed, removes what an earlier build wrote and this one does not, and touches nothing
 * else. Throws UserError when the folder is not ours, is in use, or cannot take it all.
 */
export async function writeSite(
  pages: Iterable<Page | Copy>,
  folders: Folders,
  options: WriteOptions = {},
): Promise<Written> {
  const { out } = folders
  refuseReportsFolder(folders)
  if (!options.force) await refuseForeignFolder(out)
  try {
    await mkdir(join(out, ours), { recursive: true })
    const release = takeLock(join(out, ours, 'lock'), out)
    try {
      return await publish(pages, folders, options)
    } finally {
      release()
    }
  } catch (error) {
    throw explained(error, out)
  }
}

async function publish(
  pages: Iterable<Page | Copy>,
  folders: Folders,
  options: WriteOptions,
): Promise<Written> {
  const { out } = folders
  const staging = new Staging(out, join(out, stagingPath))
  try {
    const old = loadManifest(join(out, manifestPath)) ?? new Map<string, Record>()
    const settled = settledAt(join(out, manifestPath))
    const intact: Intact = (path, record) => isIntact(join(out, path), record, settled)
    const files = new Map<string, Record>()
    const count = { written: 0, unchanged: 0 }
    for (const page of pages) {
      if (files.has(page.path)) throw new Error(`Two pages claim ${page.path}`)
      const { record, fresh } = put(page, old, folders, staging, intact, options.inspector)
      files.set(page.path, record)
      count[fresh ? 'written' : 'unchanged'] += 1
      if (files.size % 32 === 0) await breathe(options, files.size)
    }
    await breathe(options, files.size)
    const load = (path: OutputPath) => readFileSync(join(out, path), 'utf8')
    const problems = options.inspector?.conclude(new Set(files.keys()), load) ?? []
    if (problems.length > 0) return { problems, written: 0, unchanged: 0, removed: 0 }
    const removals = [...old.keys()].filter(path => !files.has(path))
    if (count.written > 0 || removals.length > 0 || !sameRecords(old, files)) {
      staging.commit(removals, [manifestPath, writeManifest(files)])
    }
    return { problems, ...count, removed: removals.length }
  } finally {
    staging.abandon()
  }
}

/** Whether the file at a path of the site is as it was recorded. */
type Intact = (path: string, record: Record) => boolean

/** Stages a page unless the file that is there holds the same; says whether it was staged. */
function put(
  page: Page | Copy,
  old: Manifest,
  folders: Folders,
  staging: Staging,
  isStill: Intact,
  inspector: Inspector | undefined,
): { record: Record; fresh: boolean } {
  const known = old.get(page.path)
  const copied = 'from' in page ? readFileSync(join(folders.reports, page.from)) : null
  const fingerprint = 'from' in page ? '' : page.fingerprint
  const intact = known !== undefined && isStill(page.path, known)
  if (intact && copied === null && known.fingerprint === fingerprint)
    return { record: known, fresh: false }
  const bytes = 'from' in page ? (copied ?? Buffer.alloc(0)) : Buffer.from(page.render())
  if (copied === null) inspector?.see(page.path, bytes)
  const sum = sumOf(bytes)
  if (intact && known.sum === sum) return { record: { ...known, fingerprint }, fresh: false }
  staging.write(page.path, bytes)
  return { record: { fingerprint, sum, size: bytes.length }, fresh: true }
}

/** Lets signals and the terminal have their turn. */
async function breathe({ signal, onPage }: WriteOptions, done: number): Promise<void> {
  onPage?.(done)
  await setImmediate()
  signal?.throwIfAborted()
}

function sameRecords(old: Manifest, files: Manifest): boolean {
  if (old.size !== files.size) return false
  for (const [path, { fingerprint }] of files)
    if (old.get(path)?.fingerprint !== fingerprint) return false
  return true
}

/** How a diagnostic names a file of the site: from the folder of reports, like those of reports. */
export function publishedPath(path: OutputPath, { reports, out }: Folders): SourcePath {
  return sourcePath(relative(reports, join(out, path)).replaceAll('\\', '/'))
}

/** Writes a text that must not be there yet. Throws UserError when it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch(error => {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new UserError(`${path} exists already`, 'Choose another name with --id')
  })
}

async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch(error => {
    if (isMissing(error)) return []
    throw explained(error, out)
  })
  if (entries.every(name => name === ours)) return
  // A first build that is at work, or was killed, has staged files and no manifest yet.
  if (existsSync(join(out, stagingPath)) || loadManifest(join(out, manifestPath)) !== null) return
  throw new UserError(
    `${out} holds files that Causebook did not write`,
    'Empty it, name another folder with --out, or pass --force to write into it all the same',
  )
}

function refuseReportsFolder({ reports, out }: Folders): void {
  const contains = (outer: string, inner: string) => !relative(outer, inner).startsWith('..')
  if (!contains(out, reports) && !contains(reports, out)) return
  throw new UserError(
    `The site cannot be written to ${out}: the reports are in ${reports}`,
    'Name a folder of its own with --out',
  )
}

/** What the operator can do about an error of the system. */
function explained(error: unknown, out: string): unknown {
  const old = 'The site that was there is as it was'
  if (isDiskFull(error))
    return new UserError(
      `There is no space left for the site in ${out}`,
      `${old}. Make room and build again`,
    )
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(
        `${out} cannot be written to`,
        `${old}. Mend its permissions, or name another folder with --out`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(
        `${out} cannot be made: a file is in the way`,
        'Remove it, or name another folder with --out',
      )
    case 'ENAMETOOLONG':
      return new UserError(
        `A name is too long for the file system in ${out}`,
        `${old}. Shorten the \`id\` or the alias that the longest address comes from`,
      )
    default:
      return error
  }
}
