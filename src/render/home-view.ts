/** Turns a site into what its home page, its list of all reports and its subscribe page show. */

import { incidentSpan } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Family } from '../model/site.ts'
import { localTime } from '../model/time.ts'
import { facetPath, reportsPath, subscribePath } from './addresses.ts'
import { feedViews, frameView } from './frame-view.ts'
import { rowOf } from './row-view.ts'
import type { Vantage } from './survey.ts'
import type { CountView, HomeView, ReportListView, SubscribeView } from './views.ts'
import { counted, filled } from './words.ts'

const latest = 10

export function homeView(from: Vantage): HomeView {
  const { site, words, locate } = from
  const { title, organisation } = site.config.site
  const description = organisation ? filled(words.aboutOrganisation, { organisation }) : words.about
  return {
    page: frameView(from, { title, description }),
    reach: reachOf(from),
    latest: site.reports.slice(0, latest).map(report => rowOf(report, from)),
    years: countsOf('years', from),
    instances: countsOf('instances', from),
    reports: locate(reportsPath),
    subscribe: locate(subscribePath),
  }
}

export function reportListView(from: Vantage): ReportListView {
  const { site, words } = from
  const years = [...new Set(site.reports.map(yearOf))]
  return {
    page: frameView(from, { title: words.allReports, description: words.allReportsDescription }),
    total: counted(site.reports.length, words.reports),
    years: years.map(year => ({
      year: String(year),
      rows: site.reports
        .filter(report => yearOf(report) === year)
        .map(report => rowOf(report, from)),
    })),
  }
}

export function subscribeView(from: Vantage): SubscribeView {
  const { words, locate } = from
  return {
    page: frameView(from, { title: words.subscribe, description: words.subscribeDescription }),
    feeds: feedViews(from),
    instances: membersOf('instances', from).map(facet => ({
      text: facet.name,
      href: locate(facetPath(facet)),
      feeds: feedViews(from, facet),
    })),
  }
}

/** What the knowledge base covers: `20 reports`, `9 instances`, `2016 – 2025`. */
function reachOf({ site, words }: Vantage): readonly string[] {
  const [newest] = site.reports
  const oldest = site.reports.at(-1)
  if (!newest || !oldest) return []
  const instances = new Set(site.reports.flatMap(report => report.instances))
  return [
    counted(site.reports.length, words.reports),
    counted(instances.size, words.instances),
    [...new Set([yearOf(oldest), yearOf(newest)])].join(' – '),
  ]
}

function countsOf(family: Family, from: Vantage): readonly CountView[] {
  const facets = membersOf(family, from)
  const most = Math.max(...facets.map(facet => facet.reports.length))
  return facets.map(facet => ({
    text: facet.name,
    href: from.locate(facetPath(facet)),
    count: facet.reports.length,
    share: Math.round((100 * facet.reports.length) / Math.max(most, 1)),
  }))
}

function membersOf(family: Family, { site }: Vantage): readonly Facet[] {
  return site.facets.filter(facet => facet.family === family)
}

/** The year in which the incident began by its own clock. */
function yearOf({ windows, zone }: Report): number {
  return localTime(incidentSpan(windows)[0].at, zone).year
}
