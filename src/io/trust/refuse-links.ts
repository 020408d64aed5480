/** Refuses folders of a knowledge base that came with a checkout as links to somewhere else on the machine. */
import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { findRepository } from '../load/find-sources.ts'
import { mayBeTracked, trackingOf } from './tracking.ts'

/** A folder that was found by its name, and the option that names another. */
export type FoundFolder = readonly [folder: string, option?: string]

/**
 * Throws UserError for a link among folders that leads out of the repository, unless git knows nothing of it: then who
 * builds here has made it.
 */
export function refuseLinks(folders: readonly FoundFolder[]): void {
  for (const [folder, option] of folders) {
    if (!leadsOut(folder)) continue
    const tracking = trackingOf(folder)
    if (tracking === 'untracked' || tracking === 'outside') continue
    const whose =
      tracking === 'tracked'
        ? 'git tracks it'
        : 'the index of git, which says whether it came with the checkout, cannot be read'
    throw new UserError(
      `${folder} is a symbolic link out of the repository, and ${whose}`,
      `Put a folder there${option ? `, or name the one that it leads to with ${option}` : ''}`,
    )
  }
}

/** Whether a folder is a link that came with a checkout, which would have us write to where it leads. */
export function isForeignLink(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isSymbolicLink() === true && mayBeTracked(folder)
}

/** Whether a folder beside the configuration is a link to what is neither in the repository nor around the configuration. */
export function leadsOut(folder: string): boolean {
  try {
    if (!lstatSync(folder).isSymbolicLink()) return false
    const root = dirname(folder)
    const all = realpathSync(findRepository(root, root))
    return !`${endOf(folder)}${sep}`.startsWith(all + sep)
  } catch {
    return false
  }
}

/** Where a link leads, be there anything or not: whoever writes there may make it. */
function endOf(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return resolve(realpathSync(dirname(link)), readlinkSync(link))
  }
}
