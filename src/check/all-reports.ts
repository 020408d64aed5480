/** Lists the reports of a site that a check looks at. */
import { compare } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'

/** Published reports and drafts, in the order of their files. */
export function allReports(site: Site): readonly Report[] {
  return [...site.reports, ...site.drafts].sort((a, b) => compare(a.source, b.source))
}
