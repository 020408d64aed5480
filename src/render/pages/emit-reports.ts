/** A page for each report, and one that lists them all. */
import { reportPath, reportsPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { reportListView } from '../home-view.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { reportView } from '../report-view.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'

export const emitReports: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { everything, whole } = stampsOf(site, look)
  yield lazyPage(
    reportsPath,
    () => fingerprint('reports', everything()),
    () => look.fill('report-list', reportListView(seenFrom(reportsPath))),
  )
  for (const report of site.reports) {
    const path = reportPath(report)
    const render = () => look.fill('report', reportView(report, seenFrom(path)))
    yield lazyPage(path, () => fingerprint('report', whole(report)), render)
  }
}
