/**
 * Turns a site into fingerprints of its parts, from which those of pages are made: without rendering
 * a page, they tell whether it has to be rendered again.
 */

import { hasUptimeRecords } from '../figures/availability/uptime-records.ts'
import { hasActions } from '../figures/ledger.ts'
import { alikeIn } from '../figures/likeness.ts'
import { reportsById, reportsBySource } from '../model/index-reports.ts'
import type { Report } from '../model/report.ts'
import { families, type Site } from '../model/site.ts'
import { fingerprint } from './fingerprint.ts'
import type { Look } from './look.ts'

export interface Stamps {
  /** What is around every page: the configuration, the templates, and which families there are. */
  readonly frame: string
  /** What lists show of all reports, and what these are grouped and judged by. */
  readonly everything: () => string
  /** All that is stated of all reports, apart from their texts. */
  readonly facts: () => string
  /** What lists and links of other pages show of a report, and what it is grouped and judged by. */
  readonly row: (id: string) => string
  /** All that the page, the data file and the feed items of a report show. */
  readonly whole: (report: Report) => string
}

const made = new WeakMap<Site, { readonly look: Look; readonly stamps: Stamps }>()

/** The stamps of a site, made once for all its pages. */
export function stampsOf(site: Site, look: Look): Stamps {
  const known = made.get(site)
  if (known?.look === look) return known.stamps
  const stamps = makeStamps(site, look)
  made.set(site, { look, stamps })
  return stamps
}

function frameStamp(site: Site, look: Look): string {
  const used = families.filter(family => site.facets.some(facet => facet.family === family))
  const places = [hasActions(site), hasUptimeRecords(site)]
  return fingerprint(site.config, look.version, used, places)
}

function makeStamps(site: Site, look: Look): Stamps {
  const frame = frameStamp(site, look)
  const row = (id: string) => {
    const report = reportsById(site.reports).get(id)
    return report ? rowStamp(report) : ''
  }
  /** The reports that the page of a report names or links to. */
  const othersOf = (report: Report) => {
    const { related = [], supersededBy = [], neighbours = [] } = site.standings[report.id] ?? {}
    const alike = alikeIn(site)(report).map(({ id }) => id)
    const linked = report.links.map(link =>
      link.to === 'report' ? reportsBySource(site.reports).get(link.path)?.id : null,
    )
    const beside = neighbours.flatMap(({ older, newer }) => [older, newer])
    const others = [...related, ...supersededBy, ...alike, ...beside]
    return [...others, ...linked].map(other => other ?? '')
  }
  const wholes = new Map<string, string>()
  const whole = (report: Report) => {
    const parts = () => [frame, report.hash, site.standings[report.id], othersOf(report).map(row)]
    const stamp = wholes.get(report.id) ?? fingerprint(parts())
    wholes.set(report.id, stamp)
    return stamp
  }
  const everything = once(() => fingerprint(frame, site.reports.map(rowStamp)))
  const facts = once(() => fingerprint(everything(), site.reports.map(factParts)))
  return { frame, everything, facts, row, whole }
}

function once(stamp: () => string): () => string {
  let known: string | undefined
  return () => {
    known ??= stamp()
    return known
  }
}

/** Reports outlive the sites of a preview, which are made anew after every change. */
const rowStamps = new WeakMap<Report, string>()

function rowStamp(report: Report): string {
  const stamp = rowStamps.get(report) ?? fingerprint(rowParts(report))
  rowStamps.set(report, stamp)
  return stamp
}

/** What facets, availability and likeness are made of is part of it, too. */
function rowParts(report: Report): readonly unknown[] {
  const { id, slug, title, summary, status, severity, lang, windows, zone, sla } = report
  const { instances, products, causes, vendors, services, tags } = report
  const groups = [instances, products, causes, vendors, services, tags]
  return [id, slug, title, summary, status, severity, lang, windows, zone, sla, groups]
}

/** What is stated beside a row, but for what only the page of a report shows. */
function factParts(report: Report): readonly unknown[] {
  const { detected, mitigated, resolved, detection, actions, revisions } = report
  return [detected, mitigated, resolved, detection, actions, revisions]
}
