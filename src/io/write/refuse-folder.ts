/** Tells the folders that no site may be written to. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import type { Folders } from '../load/load-config.ts'
import { isMissing } from '../system-errors.ts'
import { loadManifest, manifestPath, ours, stagingPath } from './manifest.ts'

/** Throws UserError when `out` holds what Causebook did not write. */
export async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  if (entries.every(name => name === ours)) return
  // A first build that is at work, or was killed, has staged files and no manifest yet.
  if (existsSync(join(out, stagingPath)) || loadManifest(join(out, manifestPath)) !== null) return
  throw new UserError(
    `${out} holds files that Causebook did not write`,
    'Empty it, name another folder with --out, or pass --force to write into it all the same',
  )
}

/** Throws UserError when the site and the reports lie in one another. */
export function refuseReportsFolder({ reports, out }: Folders): void {
  const contains = (outer: string, inner: string) => {
    const way = relative(outer, inner)
    // From one drive to another there is no relative way.
    return !isAbsolute(way) && way.split(sep)[0] !== '..'
  }
  if (!contains(out, reports) && !contains(reports, out)) return
  throw new UserError(
    `The site cannot be written to ${out}: the reports are in ${reports}`,
    'Name a folder of its own with --out',
  )
}
