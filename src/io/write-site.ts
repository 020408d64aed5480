/** Writes the files of a site to disk: the only place where bytes of the site leave. */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { compare } from '../model/diagnostics.ts'
import type { Copy, Page } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import type { Folders } from './load-config.ts'
import { isMissing } from './load-config.ts'

export interface Written {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** Names the files of a site that are ours, so that no others are ever touched. */
const manifestName = '.causebook.json'

/**
 * Writes what changed, and removes what an earlier build wrote and this one does not. Throws UserError
 * when the folder holds something else than a site of ours, unless `force`.
 */
export async function writeSite(
  pages: Iterable<Page | Copy>,
  folders: Folders,
  force = false,
): Promise<Written> {
  const { out } = folders
  refuseReportsFolder(folders)
  const ours = await loadManifest(out)
  if (ours === null && !force) await refuseForeignFolder(out)
  const paths = new Set<string>()
  const count = { written: 0, unchanged: 0 }
  for (const page of pages) {
    if (paths.has(page.path)) throw new Error(`Two pages claim ${page.path}`)
    paths.add(page.path)
    const bytes =
      'from' in page ? await readFile(join(folders.reports, page.from)) : Buffer.from(page.render())
    count[(await writeChanged(join(out, page.path), bytes)) ? 'written' : 'unchanged'] += 1
  }
  const stale = (ours ?? []).filter(path => !paths.has(path))
  for (const path of stale) await removeFile(out, path)
  const manifest = { generator: 'causebook', files: [...paths].sort(compare) }
  await writeChanged(join(out, manifestName), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
  return { ...count, removed: stale.length }
}

/** Writes a text that must not be there yet. Throws UserError when it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text, { flag: 'wx' }).catch(error => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UserError(`${path} exists already`, 'Choose another name with --id')
    throw error
  })
}

async function writeChanged(path: string, bytes: Buffer): Promise<boolean> {
  const old = await readFile(path).catch(() => null)
  if (old?.equals(bytes)) return false
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return true
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(out: string, path: string): Promise<void> {
  await rm(join(out, path), { force: true })
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const emptied = await rmdir(join(out, folder)).then(
      () => true,
      () => false,
    )
    if (!emptied) return
  }
}

/** The files that an earlier build wrote; null when there was none. */
async function loadManifest(out: string): Promise<readonly string[] | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'))
    const files = (manifest as { files?: unknown }).files
    // A manifest that somebody else wrote must not make us delete outside the folder.
    return Array.isArray(files)
      ? files.filter(path => typeof path === 'string' && isInside(path))
      : null
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split(/[\\/]/).includes('..')
}

async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch(error => {
    if (isMissing(error)) return []
    throw new UserError(`${out} cannot be written to`, 'Name a folder with --out')
  })
  if (entries.length === 0) return
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
