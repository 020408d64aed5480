/** Is every incident over? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { latestOf } from '../model/incident-length.ts'
import { isFaulty } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { extent, type Instant, localText } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/** Where an incident goes on, its end is expected, not known; a final report says that it is over. */
export function* checkFuture(site: Site, now: Instant): Iterable<Diagnostic> {
  for (const report of allReports(site)) {
    if (report.windows.length === 0 || isFaulty(report, 'timezone')) continue
    const [, last] = extent(report.windows.map(window => latestOf(window).at))
    if (last <= now) continue
    const told = localText({ at: last, zone: report.zone })
    const isEnd = report.windows.some(
      ({ end, doubt }) => end?.at === last || doubt.end?.is === 'between',
    )
    const message = `The incident ${isEnd ? 'ends' : 'begins'} at ${told}, which lies in the future`
    const place = placeOf(report, report.places.end ? 'end' : 'impact')
    const hint =
      'Correct the time; while the incident goes on, set `status` to preliminary and write `end: ongoing`'
    const diagnostic = diagnose('time/in-future', report.source, message, { place, hint })
    const isFinal = report.status === 'final' && !isFaulty(report, 'status')
    yield isFinal ? diagnostic : { ...diagnostic, severity: 'warning' }
  }
}
