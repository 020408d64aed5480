/** Check reports as they were at a git revision. */
import type { CheckOptions } from './checked.ts'
import { linkedSources } from './io/load/find-sources.ts'
import { loadConfig } from './io/load/load-config.ts'
import { isIndex } from './io/load/load-earlier-index.ts'
import { withRevision } from './io/load/with-revision.ts'
import type { Diagnostic } from './model/diagnostics.ts'
import type { Report } from './model/report.ts'
import { startOf } from './model/time.ts'
import { withSite } from './with-site.ts'

/** What was wrong at a git revision, by the settings of then; null for an index, which does not tell. */
export async function foundAt(
  since: string,
  options: CheckOptions,
): Promise<readonly Diagnostic[] | null> {
  if (startOf(since) !== null || (await isIndex(since))) return null
  const { folders } = await loadConfig(options)
  const { cache } = folders
  return withRevision(since, folders, async was => {
    if (!was) return null
    const { reports, config, bring } = was
    const onReports = (reports: readonly Report[]) => bring(linkedSources(reports))
    const then = { ...options, since: undefined, reports, config }
    return withSite(then, async ({ diagnostics }) => diagnostics, { cache, onReports })
  })
}

/** The reports that had errors at a git revision, of which nothing was published then, whatever the errors were. */
export function faultyIn(found: readonly Diagnostic[] | null): ReadonlySet<string> {
  const errors = (found ?? []).filter(({ severity }) => severity === 'error')
  return new Set(errors.flatMap(({ file, also = [] }) => [file, ...also]))
}
