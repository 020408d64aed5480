/** Turns a site into its index, every report in its facts, and into the same of a year. */

import type { IndexFile, YearFile } from '../../model/data/index-schema.ts'
import type { IndexEntry } from '../../model/data/parts.ts'
import type { Report } from '../../model/report.ts'
import type { Facet, Site } from '../../model/site.ts'
import type { Instant, Moment } from '../../model/time.ts'
import { absoluteUrl, facetPath, homePath, schemaPath } from '../addresses.ts'
import { publicationFacts } from './publication-facts.ts'
import { statedFacts } from './stated-facts.ts'
import { delayFacts, lengthFacts, spanFacts, windowFacts } from './window-facts.ts'

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
  const { detected, mitigated, resolved } = report
  const { start, end } = spanFacts(report)
  return {
    ...statedFacts(report, site),
    start: atOf(start),
    end: atOf(end),
    ...lengthFacts(report),
    windows: report.windows.map(window => {
      const facts = windowFacts(window, report, site.config)
      return {
        ...facts,
        start: atOf(facts.start),
        start_between: atsOf(facts.start_between),
        end: atOf(facts.end),
        end_between: atsOf(facts.end_between),
      }
    }),
    detected: atOf(detected),
    mitigated: atOf(mitigated),
    resolved: atOf(resolved),
    ...delayFacts(report),
    ...publicationFacts(site, report),
    hash: report.hash.slice(0, 16),
  }
}

const atOf = (moment: Moment | null) => moment?.at ?? null
const atsOf = (range: readonly [Moment, Moment] | null): [Instant, Instant] | null =>
  range && [range[0].at, range[1].at]
