/** Groups the reports of a site by what they share: an instance, a region, a cause, a year. */
import type { Config } from '../model/config.ts'
import { compare } from '../model/diagnostics.ts'
import { slugOf } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import { type Facet, type Family, families } from '../model/site.ts'
import { localYear } from '../model/time.ts'

/** The values of each family that a report states. */
const values: Readonly<Record<Family, (report: Report, config: Config) => readonly string[]>> = {
  instances: report => report.instances,
  regions: (report, config) => registered(report, config, 'region'),
  products: (report, config) =>
    report.products.length > 0 ? report.products : registered(report, config, 'product'),
  causes: report => report.causes,
  vendors: report => report.vendors,
  tags: report => report.tags,
  years: report => [yearOf(report)].filter(year => year !== ''),
}

function yearOf({ windows: [first] }: Report): string {
  return first ? localYear(first.start) : ''
}

/** All facets by family and name; a registered instance has one even without reports. */
export function assembleFacets(reports: readonly Report[], config: Config): readonly Facet[] {
  return families.flatMap(family => assembleFamily(family, reports, config))
}

function assembleFamily(
  family: Family,
  reports: readonly Report[],
  config: Config,
): readonly Facet[] {
  const found = new Map<string, string[]>()
  if (family === 'instances') for (const { id } of config.instances) found.set(id, [])
  for (const report of reports) {
    const stated = values[family](report, config)
    for (const value of stated.length > 1 ? new Set(stated) : stated) {
      const ids = found.get(value)
      if (ids) ids.push(report.id)
      else found.set(value, [report.id])
    }
  }
  const facets = Array.from(
    found,
    ([id, ids]): Facet => ({
      family,
      id,
      name: nameOf(family, id, config),
      slug: slugOf(id),
      reports: ids,
    }),
  )
  const later = family === 'years' ? -1 : 1
  return facets.sort((a, b) => later * compare(a.name, b.name) || compare(a.id, b.id))
}

/** What the registry says of the report's instances. */
function registered(report: Report, config: Config, fact: 'region' | 'product'): readonly string[] {
  const instances = config.instances.filter(({ id }) => report.instances.includes(id))
  return instances.map(instance => instance[fact]).filter(value => value !== null)
}

function nameOf(family: Family, id: string, config: Config): string {
  const instance = family === 'instances' && config.instances.find(candidate => candidate.id === id)
  return instance ? instance.name : id
}
