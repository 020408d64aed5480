/** A page for each instance, region, product, cause, tag and year, and one for each family of them. */
import { families } from '../../model/site.ts'
import { facetPath, familyPath } from '../addresses.ts'
import { facetView, familyView } from '../facet-view.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'

export const emitFacets: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  for (const facet of site.facets) {
    const path = facetPath(facet)
    yield { path, render: () => look.fill('facet', facetView(facet, seenFrom(path))) }
  }
  for (const family of families) {
    if (!site.facets.some(facet => facet.family === family)) continue
    const path = familyPath(family)
    yield { path, render: () => look.fill('family', familyView(family, seenFrom(path))) }
  }
}
