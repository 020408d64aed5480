/**
 * Turns a site into fingerprints of its parts, from which those of pages are made: without rendering
 * a page, they tell whether it has to be rendered again.
 */
import { hasUptimeRecords } from '../model/availability-record.ts'
import { hasActions } from '../model/ledger.ts'
import type { Report } from '../model/report.ts'
import { seenBeforeIn } from '../model/seen-before.ts'
import { families, type Site } from '../model/site.ts'
import { fingerprint } from './fingerprint.ts'
import type { Look } from './look.ts'

export interface Stamps {
  /** What is around every page: the configuration, the templates, and which families there are. */
  readonly frame: string
  /** What lists show of all reports, and how these are grouped. */
  readonly everything: () => string
  /** What lists and links of other pages show of a report. */
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
  const byId = new Map(site.reports.map(report => [report.id, report]))
  const bySource = new Map(site.reports.map(report => [report.source, report.id]))
  const row = (id: string) => {
    const report = byId.get(id)
    return report ? rowStamp(report) : ''
  }
  const wholes = new Map<string, string>()
  const whole = (report: Report) => {
    const known = wholes.get(report.id)
    if (known !== undefined) return known
    const stamp = fingerprint(
      frame,
      report.hash,
      site.standings[report.id],
      othersOf(report).map(row),
    )
    wholes.set(report.id, stamp)
    return stamp
  }
  /** The reports that the page of a report names or links to. */
  const othersOf = (report: Report) => {
    const standing = site.standings[report.id]
    const linked = report.links.map(link =>
      link.to === 'report' ? bySource.get(link.path) : undefined,
    )
    const beside = standing?.neighbours.flatMap(({ older, newer }) => [older, newer]) ?? []
    const others = [
      ...(standing?.related ?? []),
      ...(standing?.supersededBy ?? []),
      ...seenBeforeIn(site)(report).map(seen => seen.report),
      ...beside,
      ...linked,
    ]
    return others.map(other => other ?? '')
  }
  let all: string | undefined
  const everything = () => {
    all ??= fingerprint(frame, [...byId.keys()].map(row), site.facets)
    return all
  }
  return { frame, everything, row, whole }
}

/** Reports outlive the sites of a preview, which are made anew after every change. */
const rowStamps = new WeakMap<Report, string>()

function rowStamp(report: Report): string {
  const stamp = rowStamps.get(report) ?? fingerprint(rowParts(report))
  rowStamps.set(report, stamp)
  return stamp
}

function rowParts({
  id,
  slug,
  title,
  summary,
  status,
  severity,
  lang,
  instances,
  causes,
  windows,
  zone,
}: Report) {
  return [id, slug, title, summary, status, severity, lang, instances, causes, windows, zone]
}
