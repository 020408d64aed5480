/** Tells the folders that no site may be written to. */
import { existsSync, lstatSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import type { Folders } from '../load/load-config.ts'
import { isMissing } from '../system-errors.ts'
import { isSite } from './lost-list.ts'
import { loadManifest, ours, type Place, stagingPath } from './manifest.ts'
import { findPlan } from './plan.ts'

/** What became of the list of files of a site. */
export type ListLoss = 'gone' | 'damaged'

/**
 * Tells whether a folder holds a site that lost its list of files; null where it has one, or there is no site. Throws
 * UserError when it holds what Causebook did not write, unless that is to be written into by `force`.
 */
export async function findLostList(place: Place, force = false): Promise<ListLoss | null> {
  const { out } = place
  const own = join(out, ours)
  if (lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UserError(
      `${own} is a symbolic link: expected a folder, in which a build notes what it wrote`,
      'Remove it and build again',
    )
  const entries = await readdir(out).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  if (entries.every(name => name === ours)) return null
  // A build that was killed may have left the list among what it had planned to do.
  const plan = findPlan(join(out, stagingPath))
  const list = loadManifest(place)
  if (plan === 'damaged') return 'damaged'
  if (plan !== null) return null
  // Nobody else has such a file, whatever is in it.
  if (list !== null) return list.isDamaged ? 'damaged' : null
  if (isSite(out)) return 'gone'
  // A first build that is at work, or was killed, has staged files and no manifest yet.
  if (force || existsSync(join(out, stagingPath))) return null
  throw new UserError(
    `${out} holds files that Causebook did not write`,
    'Empty it, name another folder with --out, or pass --force to write into it all the same',
  )
}

/** Throws UserError when the site and what it is made of lie in one another: the next build would read what this one wrote. */
export function refuseSourceFolders({ reports, pages, statics, templates, out }: Folders): void {
  const contains = (outer: string, inner: string) => {
    const way = relative(outer, inner)
    // From one drive to another there is no relative way.
    return !isAbsolute(way) && way.split(sep)[0] !== '..'
  }
  const sources = {
    'the reports are': reports,
    'pages are': pages,
    'static files are': statics,
    'templates are': templates,
  }
  for (const [what, folder] of Object.entries(sources))
    if (contains(out, folder) || contains(folder, out))
      throw new UserError(
        `The site cannot be written to ${out}: ${what} in ${folder}`,
        'Name a folder of its own with --out',
      )
}
