/** Turns a site into its index, every report in brief, and into the same of a year. */

import { verdictOn } from '../../figures/availability/uptime-records.ts'
import type { IndexFile, YearFile } from '../../model/data/index-schema.ts'
import type { IndexEntry } from '../../model/data/parts.ts'
import { anchorOf, isKnown, spanLength } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Facet, Site } from '../../model/site.ts'
import type { Status } from '../../model/terms.ts'
import { secondsBetween } from '../../model/time.ts'
import { absoluteUrl, facetPath, homePath, reportPath, schemaPath } from '../addresses.ts'
import { publicationFacts } from './publication-facts.ts'

/** What the index says of a report: each is in it, in the file of its year, and in those of its instances. */
export type EntryOf = (report: Report) => IndexEntry

/** The index of all reports, newest incident first. */
export function indexFile(site: Site, entryOf: EntryOf): IndexFile {
  const { url, title, language } = site.config.site
  const reports = site.reports.map(entryOf)
  const updates = reports.flatMap(({ updated }) => updated ?? [])
  return {
    $schema: absoluteUrl(url, schemaPath('index')),
    version: 1,
    title,
    url: absoluteUrl(url, homePath),
    language,
    updated: updates.sort().at(-1) ?? null,
    years: site.facets.filter(({ family }) => family === 'years').map(({ id }) => Number(id)),
    reports,
  }
}

/** The entries of the index that are of one year. */
export function yearFile(
  site: Site,
  year: Facet,
  reports: readonly Report[],
  entryOf: EntryOf,
): YearFile {
  const { url } = site.config.site
  return {
    $schema: absoluteUrl(url, schemaPath('year')),
    version: 1,
    year: Number(year.id),
    url: absoluteUrl(url, facetPath(year)),
    reports: reports.map(entryOf),
  }
}

/** What the index says of one report. */
export function indexEntry(site: Site, report: Report): IndexEntry {
  const { url } = site.config.site
  const start = anchorOf(report.windows)
  return {
    id: report.id,
    url: absoluteUrl(url, reportPath(report)),
    title: report.title,
    // A draft is in no site.
    status: report.status as Exclude<Status, 'draft'>,
    severity: report.severity,
    instances: [...report.instances],
    start: start.at,
    ...publicationFacts(site, report),
    hash: report.hash.slice(0, 16),
    windows: report.windows.map(window => briefWindow(site, report, window)),
  }
}

function briefWindow(
  { config }: Site,
  report: Report,
  window: Window,
): IndexEntry['windows'][number] {
  const first = anchorOf(report.windows)
  const { instances, status } = report
  const everywhere = instances.every(id => window.instances.includes(id))
  return [
    window.start && secondsBetween(first.at, window.start.at),
    spanLength([window]).seconds,
    window.kind,
    status !== 'withdrawn' && isKnown(window) && verdictOn(window, report, config) === 'counts',
    everywhere ? null : [...window.instances],
  ]
}
