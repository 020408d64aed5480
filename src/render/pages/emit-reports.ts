/** A page for each report, and one that lists them all. */
import { reportPath, reportsPath } from '../addresses.ts'
import { reportListView } from '../home-view.ts'
import type { Emitter } from '../look.ts'
import { reportView } from '../report-view.ts'
import { survey } from '../survey.ts'

export const emitReports: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  yield {
    path: reportsPath,
    render: () => look.fill('report-list', reportListView(seenFrom(reportsPath))),
  }
  for (const report of site.reports) {
    const path = reportPath(report)
    yield { path, render: () => look.fill('report', reportView(report, seenFrom(path))) }
  }
}
