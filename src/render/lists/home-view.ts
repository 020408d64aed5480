/** Turns a site into what its home page shows. */

import { hasUptimeRecords } from '../../figures/availability/uptime-records.ts'
import { hasActions } from '../../figures/ledger.ts'
import { compare } from '../../model/diagnostics.ts'
import { anchorOf } from '../../model/incident-length.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import type { Family } from '../../model/site.ts'
import {
  availabilityPath,
  familyPath,
  ledgerPath,
  patternsPath,
  reportsPath,
  searchPath,
  subscribePath,
} from '../addresses.ts'
import { drawingsScript, frameView } from '../frame/frame-view.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { counted, filled } from '../words/words.ts'
import type { HomeView, YearView } from './list-views.ts'
import { type Member, memberViews } from './member-view.ts'
import { rowOf } from './row-view.ts'
import { yearsView } from './years-view.ts'

const latest = 8
/** Of a reader's own instance. */
const latestOfOne = 3
const mostInstances = 24

export function homeView(from: Vantage): HomeView {
  const { site, words, locate } = from
  const { title, organisation } = site.config.site
  const description = organisation ? filled(words.aboutOrganisation, { organisation }) : words.about
  const years = yearsView(site.reports, from, { linked: true })
  const instances = instancesOf(from)
  return {
    page: frameView(from, { title, description, narrows: true, scripts: [drawingsScript] }),
    reach: reachOf(years, from),
    latest: site.reports.slice(0, latest).map(report => rowOf(report, from)),
    more: latestOfEach(instances, from).map(report => rowOf(report, from)),
    years,
    instances: memberViews(instances, from),
    doors: doorsOf(from),
    reports: locate(reportsPath),
    allInstances: locate(familyPath('instances')),
    search: locate(searchPath),
    subscribe: locate(subscribePath),
  }
}

/** What the knowledge base covers: `20 reports`, `9 instances`, `2016 – 2025`. */
function reachOf(years: readonly YearView[], { site, words }: Vantage): readonly string[] {
  const [first] = years
  const last = years.at(-1)
  if (!first || !last) return []
  const instances = new Set(site.reports.flatMap(report => report.instances))
  return [
    counted(site.reports.length, words.reports, words),
    counted(instances.size, words.instances, words),
    [...new Set([first.year, last.year])].join(' – '),
  ]
}

/** All in the order of their names, or of very many those that were hit last. */
function instancesOf(from: Vantage): readonly Member[] {
  const { site, reportOf } = from
  const all = site.facets.filter(({ family }) => family === 'instances')
  const startOf = ([latest = '']: readonly string[]) => {
    const report = reportOf(latest)
    return report ? anchorOf(report.windows).at : ''
  }
  const shown =
    all.length <= mostInstances
      ? all
      : all
          .toSorted((a, b) => compare(startOf(b.reports), startOf(a.reports)))
          .slice(0, mostInstances)
  return shown.map(facet => ({ facet, reports: reportsOf(facet.reports, from) }))
}

/** The latest of each instance that is not among those of all, in the same order. */
function latestOfEach(instances: readonly Member[], { site }: Vantage): readonly Report[] {
  const some = new Set(instances.flatMap(({ reports }) => reports.slice(0, latestOfOne)))
  return site.reports.slice(latest).filter(report => some.has(report))
}

/** The places that a reader may not expect, and what they are for. */
function doorsOf({ site, words, locate }: Vantage): HomeView['doors'] {
  const { lists } = words
  const has = (family: Family) => site.facets.some(facet => facet.family === family)
  const doors: readonly (readonly [isThere: boolean, string, OutputPath, string])[] = [
    [hasUptimeRecords(site), words.availability.title, availabilityPath, lists.availabilityIs],
    [true, words.patterns.title, patternsPath, lists.patternsIs],
    [hasActions(site), words.ledger.title, ledgerPath, lists.actionsIs],
    [has('causes'), words.families.causes.several, familyPath('causes'), lists.causesIs],
    [true, words.subscribe, subscribePath, lists.subscribeIs],
  ]
  return doors
    .filter(([isThere]) => isThere)
    .map(([, text, path, note]) => ({ text, href: locate(path), note }))
}
