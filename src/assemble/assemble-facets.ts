/** Groups the reports of a site by what they share: an instance, a region, a cause, a year. */

import type { Config } from '../model/config.ts'
import { compare } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import { slugOf } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import { type Facet, type Family, families } from '../model/site.ts'
import { localYear } from '../model/time.ts'

type Registry = ReadonlyMap<string, Config['instances'][number]>

/** The values of each family that a report states, each once. */
const values: Readonly<Record<Family, (report: Report, registry: Registry) => readonly string[]>> =
  {
    instances: report => report.instances,
    regions: (report, registry) => registered(report, registry, 'region'),
    products: (report, registry) =>
      report.products.length > 0 ? report.products : registered(report, registry, 'product'),
    causes: report => report.causes,
    vendors: report => report.vendors,
    tags: report => report.tags,
    years: ({ windows }) => [localYear(anchorOf(windows))],
  }

/** All facets by family and name; a registered instance has one even without reports. */
export function assembleFacets(reports: readonly Report[], config: Config): readonly Facet[] {
  const registry: Registry = new Map(config.instances.map(instance => [instance.id, instance]))
  const found = new Map(families.map(family => [family, new Map<string, string[]>()]))
  for (const id of registry.keys()) found.get('instances')?.set(id, [])
  for (const report of reports) {
    for (const [family, lists] of found) {
      const stated = values[family](report, registry)
      for (const value of stated) {
        const ids = lists.get(value)
        if (ids) ids.push(report.id)
        else lists.set(value, [report.id])
      }
    }
  }
  return families.flatMap(family => sortedFacets(family, found.get(family) ?? new Map(), registry))
}

function sortedFacets(
  family: Family,
  lists: ReadonlyMap<string, readonly string[]>,
  registry: Registry,
): readonly Facet[] {
  const nameOf = (id: string) => (family === 'instances' ? (registry.get(id)?.name ?? id) : id)
  const facets = Array.from(
    lists,
    ([id, reports]): Facet => ({ family, id, name: nameOf(id), slug: slugOf(id), reports }),
  )
  const later = family === 'years' ? -1 : 1
  return facets.sort((a, b) => later * compare(a.name, b.name) || compare(a.id, b.id))
}

/** What the registry says of the report's instances. */
function registered(
  { instances }: Report,
  registry: Registry,
  fact: 'region' | 'product',
): readonly string[] {
  const values = instances.flatMap(id => registry.get(id)?.[fact] ?? [])
  return values.length > 1 ? [...new Set(values)] : values
}
