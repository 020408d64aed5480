/** Turns a report into when it was last told of, for clients who want a date of everything. */
import { anchorOf } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { Instant } from '../../model/time.ts'
import { standingOf } from '../report/standing-of.ts'

/** The last entry that states when it is from; without any, the earliest moment that is known of the incident. */
export function touchedAt(report: Report, site: Site): Instant {
  return standingOf(site, report).recorded ?? anchorOf(report.windows).at
}
