/** Tells which files of a site have to be rendered again. */
import { dirname, join } from 'node:path'
import type { OutputPath } from '../../model/paths.ts'
import type { Copy, Page } from '../../model/site.ts'
import { UserError } from '../../model/user-error.ts'
import { linkIn } from './link-in.ts'
import { isIntact, type Manifest, type Place, type Record, settledAt } from './manifest.ts'

/** A file that may have to be written. */
export interface Stale {
  readonly page: Page | Copy
  /** The sum of what is in its place; null when nothing is that may stay. */
  readonly there: string | null
}

/** What is recorded of every file, in order: of those that are stale, what has to be replaced. */
export type Records = Map<OutputPath, Record>

/**
 * Finds the files that are made of something else than last time, or are not on disk as they were
 * written; now and then `breathe` is told how many it has looked at, and waited for.
 */
export async function findStale(
  pages: Iterable<Page | Copy>,
  old: Manifest,
  place: Place,
  breathe: (done: number) => Promise<void>,
): Promise<{ files: Records; stale: readonly Stale[] }> {
  const { out } = place
  const settled = settledAt(place)
  const isBehindLink = linkFinder(out)
  const files: Records = new Map()
  const stale: Stale[] = []
  for (const page of pages) {
    if (files.has(page.path)) throw clash(page.path, page.path)
    const known = old.get(page.path)
    const fingerprint = 'from' in page ? '' : page.fingerprint
    const stands =
      known !== undefined &&
      isIntact(join(out, page.path), known, settled) &&
      !isBehindLink(dirname(page.path))
    const record = { fingerprint, sum: known?.sum ?? '', size: known?.size ?? 0 }
    files.set(page.path, record)
    if (!stands || 'from' in page || known.fingerprint !== fingerprint)
      stale.push({ page, there: stands ? known.sum : null })
    if (files.size % 256 === 0) await breathe(files.size)
  }
  refuseFilesAsFolders(files)
  return { files, stale }
}

/** Looks at each folder once. */
function linkFinder(out: string): (folder: string) => boolean {
  const known = new Map<string, boolean>()
  return folder => {
    const before = known.get(folder)
    if (before !== undefined) return before
    const isBehind = linkIn(out, folder) !== null
    known.set(folder, isBehind)
    return isBehind
  }
}

/** A plan that wants both could not be carried out, nor could any build after it. */
function refuseFilesAsFolders(files: Records): void {
  const folders = new Set<string>()
  for (const path of files.keys()) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      if (folders.has(folder)) break
      folders.add(folder)
      if (files.has(folder as OutputPath)) throw clash(folder, path)
    }
  }
}

function clash(one: string, other: string): UserError {
  return new UserError(
    one === other
      ? `Two files of the site have the same address, ${one}`
      : `Of the site, ${one} would be a file, and a folder that ${other} is in`,
    'Look for it among the `aliases` of reports and in the folders pages/, static/ and templates/',
  )
}
