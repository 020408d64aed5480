/** A page for each instance, region, product, cause, tag and year, and one for each family of them. */
import { families } from '../../model/site.ts'
import { facetPath, familyPath } from '../addresses.ts'
import { facetView, familyView } from '../facet-view.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Emitter } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { survey } from '../survey.ts'

export const emitFacets: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  const { frame, everything, row } = stampsOf(site, look)
  for (const facet of site.facets) {
    const path = facetPath(facet)
    const render = () => look.fill('facet', facetView(facet, seenFrom(path)))
    yield lazyPage(path, () => fingerprint(frame, facet, facet.reports.map(row)), render)
  }
  for (const family of families) {
    if (!site.facets.some(facet => facet.family === family)) continue
    const path = familyPath(family)
    const render = () => look.fill('family', familyView(family, seenFrom(path)))
    yield lazyPage(path, () => fingerprint(family, everything()), render)
  }
}
