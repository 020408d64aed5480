/** Does every instance, product, cause and tag have a page of its own? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import type { Place, Report } from '../model/report.ts'
import type { Facet, Site } from '../model/site.ts'
import { isUnknownInstance } from '../model/unknown-instance.ts'
import { allReports } from './all-reports.ts'
import { placeOfItem } from './place-of.ts'

/** Of two names with one address, the second is told, at the first file that states it. */
export function* checkFacets(site: Site): Iterable<Diagnostic> {
  const reports = allReports(site)
  const holders = new Map<string, Facet>()
  for (const facet of site.facets) {
    // It is told of as unknown, and has no page once that is mended.
    if (facet.family === 'instances' && isUnknownInstance(facet.id, site.config)) continue
    const address = `${facet.family}/${facet.slug}`
    const holder = holders.get(address)
    if (!holder) holders.set(address, facet)
    else yield* tell(facet, holder, reports)
  }
}

function* tell(facet: Facet, holder: Facet, reports: readonly Report[]): Iterable<Diagnostic> {
  // An instance that is only registered stands in no report; then the other name does.
  const [told, other] = facet.reports.length > 0 ? [facet, holder] : [holder, facet]
  const report = reports.find(({ id }) => told.reports.includes(id))
  if (!report) return
  const address = `/${told.family}/${told.slug}/`
  const message = `"${told.id}" and "${other.id}" have the same address, ${address}`
  const place = placeIn(report, told)
  const also = reports
    .filter(({ id }) => facet.reports.includes(id) || holder.reports.includes(id))
    .map(({ source }) => source)
  const rest = { place, hint: 'Use one spelling', also }
  yield diagnose('facet/same-address', report.source, message, rest)
}

function placeIn(report: Report, facet: Facet): Place {
  switch (facet.family) {
    case 'causes':
    case 'tags':
      return placeOfItem(report, [facet.family], report[facet.family].indexOf(facet.id))
    case 'products':
      return placeOfItem(report, ['product', 'products'], report.products.indexOf(facet.id))
    default:
      return placeOfItem(report, ['instance', 'instances'], report.instances.indexOf(facet.id))
  }
}
