/** Read the reports as they are and as they were, and tell what was published in between. */
import { assembleSite } from './assemble/assemble-site.ts'
import { type Checked, type CheckOptions, check } from './build.ts'
import { isIndex, loadIndex } from './io/load/load-earlier-index.ts'
import { loadReports } from './io/load/load-reports.ts'
import { withRevision } from './io/load/with-revision.ts'
import {
  type Change,
  type ChangeEntry,
  changesFrom,
  changesSince,
  type Earlier,
  earlierState,
} from './model/changes.ts'
import { hasErrors } from './model/diagnostics.ts'
import type { Site } from './model/site.ts'
import { isDay, parseInstant } from './model/time.ts'
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
  const checked = await check(options)
  const { site, diagnostics } = checked
  if (!site || hasErrors(diagnostics)) return { ...checked, changes: null }
  const found = await findChanges(options, checked, site)
  return { ...checked, changes: found.map(change => changeEntry(change, site)) }
}

async function findChanges(
  options: ChangesOptions,
  checked: Checked,
  site: Site,
): Promise<readonly Change[]> {
  const { since } = options
  const start = startOf(since)
  if (start !== null) return changesSince(site, start)
  if (await isIndex(since)) return changesFrom(site, await loadIndex(since))
  return changesFrom(site, await loadRevision(options, checked, site))
}

/** A day begins in UTC, as that of an action does. */
function startOf(since: string): string | null {
  return isDay(since) ? `${since}T00:00:00Z` : parseInstant(since)
}

/** The reports of a revision, read with the settings of today: a change of settings publishes nothing. */
async function loadRevision(
  options: ChangesOptions,
  { folders }: Checked,
  { config }: Site,
): Promise<Earlier> {
  const { cache: kept, repository } = folders
  const cache = options.cache === false ? null : kept
  const found = await withRevision(options.since, folders.reports, async folder => {
    if (folder === null) return { reports: [], open: new Set<string>() }
    const how = { ...options, cache, repository, onRead: undefined }
    const loaded = await loadReports(folder, config, how)
    loaded.close()
    return earlierState(assembleSite(config, loaded.reports, [], options))
  })
  if (found) return found
  throw new UserError(
    `"${options.since}" is no day, no index.json and no git revision`,
    'Write --since 2026-11-01, --since dist/api/v1/index.json or --since HEAD~1',
  )
}
