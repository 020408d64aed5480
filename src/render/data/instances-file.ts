/** Turns a site into the data file of all its instances. */
import { lastStart } from '../../figures/last-start.ts'
import type { InstanceEntry, InstancesFile } from '../../model/data/instance-schema.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { Facet, Site } from '../../model/site.ts'
import {
  absoluteUrl,
  calendarFilePath,
  type FeedFamily,
  facetFolder,
  facetJsonPath,
  feedPath,
  schemaPath,
} from '../addresses.ts'
import { rollingYear } from '../availability/availability-file.ts'
import { instanceFacts } from './instance-facts.ts'

/** Those that are registered, and those that reports name. */
export function instancesFile(site: Site): InstancesFile {
  const members = site.facets.filter(({ family }) => family === 'instances')
  return {
    $schema: absoluteUrl(site.config.site.url, schemaPath('instances')),
    version: 1,
    as_of: site.asOf,
    instances: members.map(facet => instanceEntry(facet, site)),
  }
}

function instanceEntry(facet: Facet, site: Site): InstanceEntry {
  const { url } = site.config.site
  const folder = facetFolder(facet)
  const byId = reportsById(site.reports)
  const reports = facet.reports.map(id => byId.get(id)).filter(report => report !== undefined)
  const feed = (family: FeedFamily) => ({
    rss: absoluteUrl(url, feedPath(folder, family, 'rss')),
    atom: absoluteUrl(url, feedPath(folder, family, 'atom')),
    json: absoluteUrl(url, feedPath(folder, family, 'json')),
  })
  return {
    ...instanceFacts(facet, site),
    data: absoluteUrl(url, facetJsonPath(facet)),
    reports: reports.length,
    last_incident: lastStart(facet.id, reports)?.at ?? null,
    rolling_12_months: rollingYear(facet.id, site),
    feed: feed('feed'),
    updates: feed('updates'),
    calendar: absoluteUrl(url, calendarFilePath(folder)),
  }
}
