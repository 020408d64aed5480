/** A page for each report, and those that list them all. */
import type { Site } from '../../model/site.ts'
import { reportPath, reportsPath } from '../addresses.ts'
import { listPages } from '../lists/list-pages.ts'
import { askedInstances } from '../lists/list-view.ts'
import { reportListView } from '../lists/report-list-view.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { overdueActions } from './brief-view.ts'
import { reportView } from './report-view.ts'

export const emitReports: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const ids = site.reports.map(report => report.id)
  for (const page of listPages(reportsPath, ids)) {
    const years = () => (page.number === 1 ? yearCounts(site) : [])
    yield {
      path: page.path,
      ...(page.number === 1 && { listed: ids }),
      madeOf: ({ row, instances }) => [
        ids.length,
        years(),
        page.reports.map(row),
        askedInstances(page, site),
        instances(),
      ],
      render: () => look.fill('report-list', reportListView(page, seenFrom(page.path))),
    }
  }
  for (const report of site.reports) {
    const path = reportPath(report)
    yield {
      path,
      listed: [report.id],
      // What was promised falls due by itself.
      madeOf: ({ whole }) => [whole(report), overdueActions(report, site.asOf)],
      render: () => look.fill('report', reportView(report, seenFrom(path))),
    }
  }
}

function yearCounts({ facets }: Site): readonly unknown[] {
  const years = facets.filter(({ family }) => family === 'years')
  return years.map(({ id, reports }) => [id, reports.length])
}
