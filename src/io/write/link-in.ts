/** Finds what would have us look, write or delete outside of the folder of a site. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'

/** The outermost symbolic link among the folders `folder` of `out`, such as `a` of `a/b`; null where there is none. */
export function linkIn(out: string, folder: string): string | null {
  if (folder === '.') return null
  for (let end = folder.indexOf('/'); ; end = folder.indexOf('/', end + 1)) {
    const path = end < 0 ? folder : folder.slice(0, end)
    const found = lstatSync(join(out, path), { throwIfNoEntry: false })
    if (found?.isSymbolicLink()) return path
    if (end < 0 || !found?.isDirectory()) return null
  }
}
