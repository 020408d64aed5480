/** A page for each report, and those that list them all. */
import type { Site } from '../../model/site.ts'
import { reportPath, reportsPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import { listPages } from '../lists/list-pages.ts'
import { reportListView } from '../lists/report-list-view.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { reportView } from './report-view.ts'

export const emitReports: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { frame, row, whole } = stampsOf(site, look)
  const ids = site.reports.map(report => report.id)
  for (const page of listPages(reportsPath, ids)) {
    const years = () => (page.number === 1 ? yearCounts(site) : [])
    const parts = () => [ids.length, page.number, years(), page.reports.map(row)]
    const render = () => look.fill('report-list', reportListView(page, seenFrom(page.path)))
    yield lazyPage(page.path, () => fingerprint('reports', frame, parts()), render)
  }
  for (const report of site.reports) {
    const path = reportPath(report)
    const render = () => look.fill('report', reportView(report, seenFrom(path)))
    yield lazyPage(path, () => whole(report), render)
  }
}

function yearCounts({ facets }: Site): readonly unknown[] {
  const years = facets.filter(({ family }) => family === 'years')
  return years.map(({ id, reports }) => [id, reports.length])
}
