/** Turns an instance into the data file of its facts, its reports and its availability. */
import type { InstanceFile } from '../../model/data/instance-schema.ts'
import type { Report } from '../../model/report.ts'
import type { Facet, Site } from '../../model/site.ts'
import { absoluteUrl, schemaPath } from '../addresses.ts'
import { quartersOf } from '../availability/availability-file.ts'
import type { EntryOf } from './index-file.ts'
import { instanceFacts } from './instance-facts.ts'

/** The file of an instance. */
export function instanceFile(
  site: Site,
  facet: Facet,
  reports: readonly Report[],
  entryOf: EntryOf,
): InstanceFile {
  const { url } = site.config.site
  return {
    $schema: absoluteUrl(url, schemaPath('instance')),
    version: 1,
    ...instanceFacts(facet, site),
    reports: reports.map(entryOf),
    availability: quartersOf(facet.id, site),
  }
}
