/** Is the publication history there, and could it have happened? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import type { Report, Revision } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { type DayText, type Instant, localDay } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { latestDay } from './latest-day.ts'
import { placeOf } from './place-of.ts'

/** Drafts and preliminary reports may go without a history; what is written is checked in all. */
export function* checkHistory(site: Site, now: Instant): Iterable<Diagnostic> {
  const latest = latestDay(now)
  for (const report of allReports(site)) {
    if (report.revisions.length === 0) yield* checkPresence(report)
    else yield* checkWithdrawal(report)
    yield* checkDates(report, latest)
  }
}

function* checkPresence(report: Report): Iterable<Diagnostic> {
  if (report.status === 'draft' || report.status === 'preliminary') return
  yield diagnose(
    'history/missing',
    report.source,
    `The report is ${report.status} and has no \`revisions\``,
    {
      place: placeOf(report, 'status'),
      hint: 'Add `revisions` with the date of publication, or set `status` to draft',
    },
  )
}

/** What was withdrawn had been published: that makes two entries at least. */
function* checkWithdrawal(report: Report): Iterable<Diagnostic> {
  const [, ...later] = report.revisions
  if (report.status !== 'withdrawn' || later.some(({ substantive }) => substantive)) return
  yield diagnose(
    'history/withdrawal-untold',
    report.source,
    'The report is withdrawn, and no substantive entry of `revisions` after the first says so',
    {
      place: placeOf(report, 'status'),
      hint: 'Add an entry with the day it was withdrawn, and why',
    },
  )
}

/** An entry outside the possible days is told once, and its neighbours are not measured by it. */
function* checkDates(report: Report, today: DayText): Iterable<Diagnostic> {
  const began = localDay({ at: anchorOf(report.windows).at, zone: report.zone })
  let newest: Revision | null = null
  for (const [index, revision] of report.revisions.entries()) {
    const { date } = revision
    const place = () => placeOf(report, `revisions.${index}.date`)
    if (date < began) {
      const message = `The entry of ${date} is older than the incident, which began on ${began}`
      yield diagnose('history/before-incident', report.source, message, { place: place() })
    } else if (date > today) {
      const message = `The entry of ${date} lies in the future`
      yield diagnose('history/in-future', report.source, message, { place: place() })
    } else if (newest && date < newest.date) {
      const message = `The entry of ${date} stands below that of ${newest.date}`
      const hint = 'Write the oldest first'
      yield diagnose('history/out-of-order', report.source, message, { place: place(), hint })
    } else newest = revision
  }
}
