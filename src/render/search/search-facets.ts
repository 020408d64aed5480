/** Turns a site into what a search can be narrowed by, and each report into what it has of that. */
import { compare } from '../../model/diagnostics.ts'
import type { Report } from '../../model/report.ts'
import type { Family, Site } from '../../model/site.ts'
import { kinds, severities, statuses } from '../../model/terms.ts'
import type { Words } from '../words/words.ts'

/** As addresses of searches name them (`?instance=EU00&year=2019`), in the order of the page. */
export const searchFacetNames = [
  'instance',
  'region',
  'product',
  'year',
  'kind',
  'severity',
  'cause',
  'vendor',
  'status',
] as const
export type SearchFacetName = (typeof searchFacetNames)[number]

/** What a report can be found by, facet by facet. */
export type SearchFilters = Readonly<Record<SearchFacetName, readonly string[]>>

/** One thing to narrow a search by, and its values that any report has. */
export interface SearchFacet {
  readonly name: SearchFacetName
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
  }[]
}

const families: Readonly<Partial<Record<SearchFacetName, Family>>> = {
  instance: 'instances',
  region: 'regions',
  product: 'products',
  year: 'years',
  cause: 'causes',
  vendor: 'vendors',
}

/** The facet that has a family's values; undefined for tags, which are none. */
export function searchFacetOf(family: Family): SearchFacetName | undefined {
  return searchFacetNames.find(name => families[name] === family)
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
  return report => {
    const of = (family: Family) => stated.get(key(report.id, family)) ?? []
    return {
      instance: of('instances'),
      region: of('regions'),
      product: of('products'),
      year: of('years'),
      kind: kinds.filter(kind => report.windows.some(window => window.kind === kind)),
      severity: report.severity === null ? [] : [report.severity],
      cause: of('causes'),
      vendor: of('vendors'),
      status: [report.status],
    }
  }
}

/**
 * All that searches of `site` can be narrowed by. Instances, regions, products and years are in their
 * own order, terms in that of their gravity, causes and vendors from the most frequent on.
 */
export function searchFacets(site: Site, words: Words): readonly SearchFacet[] {
  const filters = searchableReports(site).map(searchFiltersOf(site))
  return searchFacetNames.map(name => {
    const counts = new Map<string, number>()
    for (const value of filters.flatMap(filter => filter[name]))
      counts.set(value, (counts.get(value) ?? 0) + 1)
    const known = namesOf(name, site, words).filter(([value]) => counts.has(value))
    const values = known.map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 }))
    if (name === 'cause' || name === 'vendor')
      values.sort((a, b) => b.count - a.count || compare(a.label, b.label))
    return { name, values }
  })
}

/** All values of a facet in order, each with what readers call it. */
function namesOf(
  name: SearchFacetName,
  site: Site,
  words: Words,
): readonly (readonly [value: string, label: string])[] {
  if (name === 'kind') return kinds.map(kind => [kind, words.kinds[kind]])
  if (name === 'severity') return severities.map(value => [value, words.severities[value]])
  if (name === 'status') return statuses.map(status => [status, words.statuses[status]])
  const family = families[name]
  return site.facets.filter(facet => facet.family === family).map(({ id, name }) => [id, name])
}
