/** Lists the reports of a site that a check looks at. */
import { compare } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'

const listed = new WeakMap<Site, readonly Report[]>()

/** Published reports and drafts, in the order of their files; sorted once for all checks. */
export function allReports(site: Site): readonly Report[] {
  const known = listed.get(site)
  if (known) return known
  const all = [...site.reports, ...site.drafts].sort((a, b) => compare(a.source, b.source))
  listed.set(site, all)
  return all
}
