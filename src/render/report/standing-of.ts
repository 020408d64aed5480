/** Turns a report into its standing in the site. */
import type { Report } from '../../model/report.ts'
import type { Site, Standing } from '../../model/site.ts'

/** The standing of `report`; a report of another site is a mistake of ours and throws. */
export function standingOf(site: Site, report: Report): Standing {
  const standing = site.standings[report.id]
  if (!standing) throw new Error(`The site says nothing of the report ${report.id}`)
  return standing
}
