/** Pages for each instance, region, product, cause, vendor, tag and year, and one for each family of them. */
import { uptimeRecords } from '../../figures/availability/uptime-records.ts'
import { families } from '../../model/site.ts'
import { facetPath, familyPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import { facetView } from './facet-view.ts'
import { familyView } from './family-view.ts'
import { listPages } from './list-pages.ts'
import { askedInstances } from './list-view.ts'

export const emitFacets: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  for (const family of families) {
    if (!site.facets.some(facet => facet.family === family)) continue
    const path = familyPath(family)
    yield {
      path,
      listed: [],
      madeOf: ({ everything }) => everything(),
      render: () => look.fill('family', familyView(family, seenFrom(path))),
    }
  }
  for (const facet of site.facets) {
    for (const page of listPages(facetPath(facet), facet.reports)) {
      const first = page.number === 1
      // The first page tells of all reports, and of an instance its availability; the others not.
      const shown = first ? facet.reports : page.reports
      const isTold = first && facet.family === 'instances' && uptimeRecords(site).has(facet.id)
      const day = isTold ? site.asOf : null
      yield {
        path: page.path,
        ...(first && { listed: facet.reports }),
        madeOf: ({ row }) => [
          facet.name,
          page.last,
          day,
          shown.map(row),
          askedInstances(page, site),
        ],
        render: () => look.fill('facet', facetView(facet, page, seenFrom(page.path))),
      }
    }
  }
}
