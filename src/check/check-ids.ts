/** Does every report have an id and an address of its own? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { isFaulty, type Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/**
 * Ids that differ by case or by the form of a letter have the same slug; of two reports, the one
 * whose file comes later is told.
 */
export function* checkIds(site: Site): Iterable<Diagnostic> {
  const holders = new Map<string, Report>()
  for (const report of allReports(site)) {
    // What stands in for an id that cannot be read may be another's.
    if (isFaulty(report, 'id')) continue
    const holder = holders.get(report.slug)
    if (holder) yield tell(report, holder)
    else holders.set(report.slug, report)
  }
}

function tell(report: Report, holder: Report): Diagnostic {
  const message =
    report.id === holder.id
      ? `The id "${report.id}" is already that of ${holder.source}`
      : `The id "${report.id}" has the address of "${holder.id}" in ${holder.source}`
  const hint = 'Give one of the two another `id`'
  const place = placeOf(report, 'id')
  const also = [holder.source]
  return diagnose('id/duplicate', report.source, message, { place, hint, also })
}
