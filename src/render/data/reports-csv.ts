/** Turns a site into a table for spreadsheets: a row for each window of each report. */
import type { Report } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { localText } from '../../model/time.ts'
import { publicationFacts } from './publication-facts.ts'
import { statedFacts } from './stated-facts.ts'
import { type WindowFacts, windowFacts } from './window-facts.ts'
import { type Columns, writeCsv } from './write-csv.ts'

interface Row {
  readonly report: Report
  readonly stated: ReturnType<typeof statedFacts>
  readonly published: ReturnType<typeof publicationFacts>
  readonly window: WindowFacts
  /** Of the window, from 1. */
  readonly number: number
}

const columns: Columns<Row> = {
  id: ({ stated }) => stated.id,
  url: ({ stated }) => stated.url,
  title: ({ stated }) => stated.title,
  status: ({ stated }) => stated.status,
  severity: ({ stated }) => stated.severity,
  window: ({ number }) => number,
  start: ({ window }) => window.start?.at ?? null,
  start_is: ({ window }) => window.start_is,
  end: ({ window }) => window.end?.at ?? null,
  end_is: ({ window }) => window.end_is,
  earliest_start: ({ window }) => window.start_between?.[0].at ?? null,
  latest_end: ({ window }) => window.end_between?.[1].at ?? null,
  zone: ({ window }) => (window.start ?? window.end)?.zone ?? null,
  local_start: ({ window }) => window.start && localText(window.start),
  local_end: ({ window }) => window.end && localText(window.end),
  seconds: ({ window }) => window.seconds,
  kind: ({ window }) => window.kind,
  counts: ({ window }) => window.counts,
  instances: ({ window }) => window.instances,
  scope: ({ window }) => window.scope,
  regions: ({ stated }) => stated.regions,
  products: ({ stated }) => stated.products,
  services: ({ stated }) => stated.services,
  causes: ({ stated }) => stated.causes,
  vendors: ({ stated }) => stated.vendors,
  tags: ({ stated }) => stated.tags,
  detection: ({ report }) => report.detection,
  detected: ({ report }) => report.detected?.at ?? null,
  mitigated: ({ report }) => report.mitigated?.at ?? null,
  resolved: ({ report }) => report.resolved?.at ?? null,
  published: ({ published }) => published.published,
  updated: ({ published }) => published.updated,
  summary: ({ stated }) => stated.summary,
}

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns)

/** In a site for internal readers, what of it the public has. */
const internalColumns: typeof columns = { ...columns, audience: ({ report }) => report.audience }

/** The table, newest incident first. */
export function reportsCsv(site: Site): string {
  const rows = site.reports.flatMap(report => {
    const stated = statedFacts(report, site)
    const published = publicationFacts(site, report)
    return report.windows.map((each, i): Row => {
      const window = windowFacts(each, report, site.config)
      return { report, stated, published, window, number: i + 1 }
    })
  })
  return writeCsv(site.config.audience === 'public' ? columns : internalColumns, rows)
}
