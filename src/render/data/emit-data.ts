/** Turns a site into the files that programs read, and their schemas. */

import { jsonSchemaOf, schemaNames } from '../../model/data/data-schemas.ts'
import type { IndexEntry } from '../../model/data/parts.ts'
import { reportsById } from '../../model/index-reports.ts'
import { renamedInstances } from '../../model/renamed-instances.ts'
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { actionsCsv } from '../actions/actions-csv.ts'
import { actionsFile } from '../actions/actions-file.ts'
import {
  absoluteUrl,
  actionsCsvPath,
  actionsJsonPath,
  availabilityCsvPath,
  availabilityJsonPath,
  changesJsonPath,
  facetJsonPath,
  indexJsonPath,
  instancesJsonPath,
  reportJsonPath,
  reportsCsvPath,
  schemaPath,
} from '../addresses.ts'
import { availabilityCsv } from '../availability/availability-csv.ts'
import { availabilityFile } from '../availability/availability-file.ts'
import type { Look, Recipe } from '../look.ts'
import { changesFile } from './changes-file.ts'
import { type DataFile, forAudience } from './for-audience.ts'
import { indexEntry, indexFile, yearFile } from './index-file.ts'
import { instanceFile } from './instance-file.ts'
import { instancesFile } from './instances-file.ts'
import { reportFile } from './report-file.ts'
import { reportsCsv } from './reports-csv.ts'
import { writeJson } from './write-json.ts'

/** Emits `/api/`: data about all reports, about each year, instance and report, and JSON Schemas. */
export function* emitData(site: Site, look: Look): Iterable<Recipe> {
  yield* wholeSite(site)
  yield* parts(site)
  for (const report of site.reports) {
    yield {
      path: reportJsonPath(report),
      madeOf: ({ whole }) => whole(report),
      render: () => indented(forAudience(reportFile(site, report, look.bodyOf(report)), site)),
    }
  }
  for (const name of schemaNames) {
    const path = schemaPath(name)
    const url = absoluteUrl(site.config.site.url, path)
    yield { path, madeOf: () => null, render: () => indented(jsonSchemaOf(name, url)) }
  }
}

/** The files about all reports. */
function* wholeSite(site: Site): Iterable<Recipe> {
  const json = (file: DataFile) => writeJson(forAudience(file, site))
  const facts: Recipe['madeOf'] = stamps => stamps.facts()
  yield {
    path: indexJsonPath,
    // It tells of each text whether it is new.
    madeOf: ({ whole }) => site.reports.map(whole),
    render: () => json(indexFile(site, entriesOf(site))),
  }
  yield { path: actionsJsonPath, madeOf: facts, render: () => json(actionsFile(site)) }
  yield { path: actionsCsvPath, madeOf: facts, render: () => actionsCsv(site) }
  yield { path: changesJsonPath, madeOf: facts, render: () => json(changesFile(site)) }
  const instances = () => site.facets.filter(({ family }) => family === 'instances')
  yield {
    path: instancesJsonPath,
    madeOf: ({ everything }) => [everything(), instances(), site.asOf],
    render: () => json(instancesFile(site)),
  }
  for (const [path, render] of [
    [availabilityJsonPath, () => json(availabilityFile(site))],
    [availabilityCsvPath, () => availabilityCsv(site)],
  ] as const)
    yield { path, madeOf: ({ everything }) => [everything(), site.asOf], render }
  yield { path: reportsCsvPath, madeOf: facts, render: () => reportsCsv(site) }
}

/** The files about some reports: those of a year or an instance. */
function* parts(site: Site): Iterable<Recipe> {
  const json = (file: DataFile) => writeJson(forAudience(file, site))
  const byId = reportsById(site.reports)
  const facets = site.facets.map(facet => ({ now: facet, was: facet }))
  for (const { now: facet, was } of [...facets, ...renamedInstances(site)]) {
    if (facet.family !== 'years' && facet.family !== 'instances') continue
    const reports = facet.reports.map(id => byId.get(id)).filter(report => report !== undefined)
    const isYear = facet.family === 'years'
    const fileOf = isYear ? yearFile : instanceFile
    yield {
      path: facetJsonPath(was),
      madeOf: ({ whole }) => [facet.name, reports.map(whole), isYear ? null : site.asOf],
      render: () => json(fileOf(site, facet, reports, entriesOf(site))),
    }
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
