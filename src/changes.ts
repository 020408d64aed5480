/** Read the reports as they are and as they were, and tell what was published in between. */
import { type Checked, type CheckOptions, check } from './build.ts'
import { faultyIn, foundAt } from './found-at.ts'
import { loadEarlier, noSuchDay } from './io/load/load-earlier.ts'
import { type Change, type ChangeEntry, changesFrom, changesSince } from './model/changes.ts'
import { hasErrors } from './model/diagnostics.ts'
import { withoutReports } from './model/life/earlier.ts'
import type { Site } from './model/site.ts'
import { startOf } from './model/time.ts'
import { UserError } from './model/user-error.ts'
import { changeEntry } from './render/data/changes-file.ts'

export interface ChangesOptions extends CheckOptions {
  /** A day or instant, a published index.json by path or address, or a git revision. */
  readonly since: string
}

export interface Changed extends Checked {
  /** Null when the reports have errors. */
  readonly changes: readonly ChangeEntry[] | null
}

/** What was published, corrected, withdrawn, closed or removed since. Throws UserError when `since` is nothing known. */
export async function changes(options: ChangesOptions): Promise<Changed> {
  const checked = await check({ ...options, since: undefined })
  const { site, diagnostics } = checked
  if (hasErrors(diagnostics)) return { ...checked, changes: null }
  const found = await findChanges(options, checked, site)
  return { ...checked, changes: found.map(change => changeEntry(change, site)) }
}

async function findChanges(
  options: ChangesOptions,
  { folders }: Checked,
  site: Site,
): Promise<readonly Change[]> {
  const { since } = options
  const start = startOf(since)
  if (start !== null) return changesSince(site, start)
  const earlier = await loadEarlier(since, folders, site.config, options)
  if (earlier) {
    const found = await foundAt(since, { ...options, since: undefined })
    return changesFrom(site, withoutReports(earlier, faultyIn(found)))
  }
  throw (
    noSuchDay(since) ??
    new UserError(
      `"${since}" is no day, no index.json and no git revision`,
      'Write --since 2026-11-01, --since dist/api/v1/index.json or --since HEAD~1',
    )
  )
}
