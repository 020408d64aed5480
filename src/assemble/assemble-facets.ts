/** Groups the reports of a site by what they share: an instance, a region, a cause, a year. */

import type { Config, Instance } from '../model/config.ts'
import { compare } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import { productsOf, regionsOf } from '../model/life/said.ts'
import { slugOf } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import { type Facet, type Family, families } from '../model/site.ts'
import { localYear } from '../model/time.ts'

type Registry = ReadonlyMap<string, Instance>

/** The values of each family that a report states, each once. */
const values: Readonly<Record<Family, (report: Report, config: Config) => readonly string[]>> = {
  instances: report => report.instances,
  regions: regionsOf,
  products: productsOf,
  causes: report => report.causes,
  vendors: report => report.vendors,
  tags: report => report.tags,
  years: ({ windows }) => (windows.length > 0 ? [localYear(anchorOf(windows))] : []),
}

/** What the registry has of a family, which stays whether or not there are reports of it. */
const lasting: readonly (readonly [Family, (instance: Instance) => readonly (string | null)[]])[] =
  [
    ['instances', ({ id }) => [id]],
    ['regions', ({ region, formerly }) => [region, ...formerly.map(home => home.region)]],
    ['products', ({ product, formerly }) => [product, ...formerly.map(home => home.product)]],
  ]

/** All facets by family and name; what is registered has one even without reports. */
export function assembleFacets(reports: readonly Report[], config: Config): readonly Facet[] {
  const registry: Registry = new Map(config.instances.map(instance => [instance.id, instance]))
  const found = new Map(families.map(family => [family, new Map<string, string[]>()]))
  for (const [family, namesOf] of lasting) {
    for (const name of config.instances.flatMap(namesOf))
      if (name !== null) found.get(family)?.set(name, [])
  }
  for (const report of reports) {
    for (const [family, lists] of found) {
      const stated = values[family](report, config)
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
