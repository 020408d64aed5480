/** Turns a site into what a search can be narrowed by, and each report into what it has of that. */
import type { Report } from '../../model/report.ts'
import type { Family, Site } from '../../model/site.ts'
import { kinds } from '../../model/terms.ts'

/** As addresses of searches name them (`?instance=EU00&year=2019`), in the order of the page. */
export const searchFacetNames = [
  'instance',
  'region',
  'datacenter',
  'product',
  'service',
  'year',
  'kind',
  'severity',
  'cause',
  'vendor',
  'tag',
  'status',
] as const
export type SearchFacetName = (typeof searchFacetNames)[number]

/** What a report can be found by, facet by facet. */
export type SearchFilters = Readonly<Record<SearchFacetName, readonly string[]>>

/** The facts that have pages. */
export const familyOf: Readonly<Partial<Record<SearchFacetName, Family>>> = {
  instance: 'instances',
  region: 'regions',
  product: 'products',
  year: 'years',
  cause: 'causes',
  vendor: 'vendors',
  tag: 'tags',
}

/** The facet that has a family's values; undefined where no search can be narrowed by them. */
export function searchFacetOf(family: Family): SearchFacetName | undefined {
  return searchFacetNames.find(name => familyOf[name] === family)
}

/** The reports that a search can find: what was withdrawn is not to be found. */
export function searchableReports(site: Site): readonly Report[] {
  return site.reports.filter(({ status }) => status !== 'withdrawn')
}

/** Tells of each report of `site` what it can be found by. */
export function searchFiltersOf(site: Site): (report: Report) => SearchFilters {
  const stated = new Map<string, string[]>()
  const key = (report: string, family: Family) => `${family}/${report}`
  for (const { family, id, reports } of site.facets)
    for (const report of reports) {
      const values = stated.get(key(report, family))
      if (values) values.push(id)
      else stated.set(key(report, family), [id])
    }
  const places = new Map(site.config.instances.map(({ id, datacenter }) => [id, datacenter]))
  return report => {
    const of = (family: Family) => stated.get(key(report.id, family)) ?? []
    return {
      instance: of('instances'),
      region: of('regions'),
      datacenter: [...new Set(report.instances.flatMap(id => places.get(id) ?? []))],
      product: of('products'),
      service: report.services,
      year: of('years'),
      kind: kinds.filter(kind => report.windows.some(window => window.kind === kind)),
      severity: report.severity === null ? [] : [report.severity],
      cause: of('causes'),
      vendor: of('vendors'),
      tag: of('tags'),
      status: [report.status],
    }
  }
}
