/** Has the final report of every incident that needs one been published in time? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { impactSeconds, isOngoing, latestOf } from '../model/incident-length.ts'
import { isFaulty } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { addWorkingDays, extent, type Instant, localDay } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/** The days of the policy count from the day of the last window's end, on the incident's own clock. */
export function* checkDeadline(site: Site, now: Instant): Iterable<Diagnostic> {
  const { rcaForMinutes, publishWithinWorkingDays: days } = site.config.policy
  if (isFaulty(site.config, 'policy')) return
  for (const report of allReports(site)) {
    if (report.status !== 'draft' && report.status !== 'preliminary') continue
    if (isFaulty(report, 'start', 'end', 'impact', 'timezone', 'status')) continue
    // What goes on is not due yet, and how long it was, too, is only known in the end.
    if (isOngoing(report.windows)) continue
    const minutes = impactSeconds(report.windows) / 60
    if (minutes <= rcaForMinutes) continue
    const [, end] = extent(report.windows.map(window => latestOf(window).at))
    const due = addWorkingDays(localDay({ at: end, zone: report.zone }), days)
    if (localDay({ at: now, zone: report.zone }) <= due) continue
    const still = report.status === 'draft' ? 'a draft' : 'preliminary'
    const message = `The final report was due on ${due}, ${days} working days after the incident, and is still ${still}`
    yield diagnose('policy/late', report.source, message, { place: placeOf(report, 'status') })
  }
}
