/** Turns a site into the files that programs read, and their schemas. */

import { jsonSchemaOf, schemaNames } from '../../model/data/data-schemas.ts'
import type { IndexEntry } from '../../model/data/parts.ts'
import { reportsById } from '../../model/index-reports.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Page, Site } from '../../model/site.ts'
import { actionsFile } from '../actions/actions-file.ts'
import {
  absoluteUrl,
  actionsJsonPath,
  availabilityJsonPath,
  changesJsonPath,
  facetJsonPath,
  incidentsJsonPath,
  indexJsonPath,
  reportJsonPath,
  reportsCsvPath,
  schemaPath,
} from '../addresses.ts'
import { availabilityFile } from '../availability/availability-file.ts'
import { fingerprint } from '../fingerprint.ts'
import { lazyPage } from '../lazy-page.ts'
import type { Look } from '../look.ts'
import { stampsOf } from '../stamps.ts'
import { changesFile } from './changes-file.ts'
import { incidentsFile, mirroredReports } from './incidents-file.ts'
import { indexEntry, indexFile, yearFile } from './index-file.ts'
import { instanceFile } from './instance-file.ts'
import { reportFile } from './report-file.ts'
import { reportsCsv } from './reports-csv.ts'
import { writeJson } from './write-json.ts'

/** Emits `/api/`: data about all reports, about each year, instance and report, and JSON Schemas. */
export function* emitData(site: Site, look: Look): Iterable<Page> {
  yield* wholeSite(site, look)
  yield* parts(site, look)
  const { whole } = stampsOf(site, look)
  for (const report of site.reports) {
    const render = () => indented(reportFile(site, report, look.bodyOf(report)))
    yield lazyPage(reportJsonPath(report), () => whole(report), render)
  }
  for (const name of schemaNames) {
    const path = schemaPath(name)
    const url = absoluteUrl(site.config.site.url, path)
    const render = () => indented(jsonSchemaOf(name, url))
    yield lazyPage(path, () => fingerprint(look.version, url), render)
  }
}

/** The files about all reports. */
function* wholeSite(site: Site, look: Look): Iterable<Page> {
  const { frame, whole, everything, facts } = stampsOf(site, look)
  const page = (path: OutputPath, render: () => string, stamp = facts) =>
    lazyPage(path, stamp, render)
  yield page(
    indexJsonPath,
    () => writeJson(indexFile(site, entriesOf(site))),
    // It tells of each text whether it is new.
    () => fingerprint('index', frame, site.reports.map(whole)),
  )
  yield page(actionsJsonPath, () => writeJson(actionsFile(site)))
  yield page(changesJsonPath, () => writeJson(changesFile(site)))
  yield page(
    availabilityJsonPath,
    () => writeJson(availabilityFile(site)),
    () => fingerprint('availability', everything(), site.asOf),
  )
  yield page(reportsCsvPath, () => reportsCsv(site))
  yield page(
    incidentsJsonPath,
    () => writeJson(incidentsFile(site)),
    () => fingerprint('incidents', frame, mirroredReports(site).map(whole)),
  )
}

/** The files about some reports: those of a year or an instance. */
function* parts(site: Site, look: Look): Iterable<Page> {
  const { frame, whole } = stampsOf(site, look)
  const byId = reportsById(site.reports)
  for (const facet of site.facets) {
    if (facet.family !== 'years' && facet.family !== 'instances') continue
    const reports = facet.reports.map(id => byId.get(id)).filter(report => report !== undefined)
    const isYear = facet.family === 'years'
    const fileOf = isYear ? yearFile : instanceFile
    yield lazyPage(
      facetJsonPath(facet),
      () => fingerprint(facet.name, frame, reports.map(whole), isYear ? null : site.asOf),
      () => writeJson(fileOf(site, facet, reports, entriesOf(site))),
    )
  }
}

const entries = new WeakMap<Site, Map<string, IndexEntry>>()

/** A report is in several files; its entry is made once. */
function entriesOf(site: Site): (report: Report) => IndexEntry {
  const known = entries.get(site) ?? new Map<string, IndexEntry>()
  entries.set(site, known)
  return report => {
    const entry = known.get(report.id) ?? indexEntry(site, report)
    known.set(report.id, entry)
    return entry
  }
}

const indented = (file: object): string => `${JSON.stringify(file, null, 2)}\n`
