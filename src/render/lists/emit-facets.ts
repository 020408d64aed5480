/** Pages for each instance, region, product, cause, vendor, tag and year, and one for each family of them. */
import { uptimeRecords } from '../../figures/availability/uptime-records.ts'
import { families } from '../../model/site.ts'
import { facetPath, familyPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'
import { facetView } from './facet-view.ts'
import { familyView } from './family-view.ts'
import { listPages } from './list-pages.ts'

export const emitFacets: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { frame, everything, row } = stampsOf(site, look)
  for (const facet of site.facets) {
    for (const page of listPages(facetPath(facet), facet.reports)) {
      const first = page.number === 1
      // The first page tells of all reports, and of an instance its availability; the others not.
      const shown = first ? facet.reports : page.reports
      const isTold = first && facet.family === 'instances' && uptimeRecords(site).has(facet.id)
      const day = isTold ? site.asOf : null
      const parts = () => [facet.family, facet.name, page.number, page.last, day, shown.map(row)]
      const render = () => look.fill('facet', facetView(facet, page, seenFrom(page.path)))
      yield lazyPage(page.path, () => fingerprint('facet', frame, parts()), render)
    }
  }
  for (const family of families) {
    if (!site.facets.some(facet => facet.family === family)) continue
    const path = familyPath(family)
    const render = () => look.fill('family', familyView(family, seenFrom(path)))
    yield lazyPage(path, () => fingerprint(family, everything()), render)
  }
}
