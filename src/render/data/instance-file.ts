/** Turns an instance into the data file of its facts, its reports and its availability. */
import type { InstanceFile } from '../../model/data/instance-schema.ts'
import type { Report } from '../../model/report.ts'
import type { Facet, Site } from '../../model/site.ts'
import { absoluteUrl, facetPath, schemaPath } from '../addresses.ts'
import { quartersOf } from '../availability/availability-file.ts'
import type { EntryOf } from './index-file.ts'

/** The file of an instance; of one that is not registered, only its id and reports are known. */
export function instanceFile(
  site: Site,
  facet: Facet,
  reports: readonly Report[],
  entryOf: EntryOf,
): InstanceFile {
  const { url } = site.config.site
  const known = site.config.instances.find(({ id }) => id === facet.id)
  return {
    $schema: absoluteUrl(url, schemaPath('instance')),
    version: 1,
    id: facet.id,
    url: absoluteUrl(url, facetPath(facet)),
    name: facet.name,
    region: known?.region ?? null,
    datacenter: known?.datacenter ?? null,
    zone: known?.timezone ?? null,
    product: known?.product ?? null,
    status_url: known?.statusUrl ?? null,
    aliases: [...(known?.aliases ?? [])],
    reports: reports.map(entryOf),
    availability: quartersOf(facet.id, site),
  }
}
