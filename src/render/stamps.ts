/**
 * Turns a site into fingerprints of its parts, which pages name as what they are made of: without
 * rendering a page, they tell whether it has to be rendered again.
 */

import { hasUptimeRecords } from '../figures/availability/uptime-records.ts'
import { hasActions } from '../figures/ledger.ts'
import { alikeIn } from '../figures/likeness.ts'
import { recurrenceIn } from '../figures/recurrence.ts'
import { reportsById } from '../model/index-reports.ts'
import type { Report } from '../model/report.ts'
import { type Family, families, type Site } from '../model/site.ts'
import { fingerprint } from './fingerprint.ts'
import type { Look } from './look.ts'
import { linkTarget } from './markup/link-target.ts'
import { sizesOf } from './report/dress-pictures.ts'

export interface Stamps {
  /** What is around every page: the configuration, the templates, the words, and which families there are. */
  readonly frame: string
  /** Among what readers choose their own. */
  readonly instances: () => string
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
  // How bad something is taken shows on no page.
  return fingerprint({ ...site.config, rules: [] }, look.version, look.words, used, places)
}

function makeStamps(site: Site, look: Look): Stamps {
  const row = (id: string) => {
    const report = reportsById(site.reports).get(id)
    return report ? rowStamp(report) : ''
  }
  const wholes = new Map<string, string>()
  const whole = (report: Report) => {
    const leads = () =>
      report.links.map(link => [
        linkTarget(link, report, site),
        'path' in link ? sizesOf(site).get(link.path) : null,
      ])
    const about = () => [report.hash, site.standings[report.id], leads()]
    const stamp =
      wholes.get(report.id) ??
      fingerprint([...about(), recurrenceIn(site)(report), othersOf(report, site).map(row)])
    wholes.set(report.id, stamp)
    return stamp
  }
  return {
    frame: frameStamp(site, look),
    instances: once(() => fingerprint(namesOf('instances', site))),
    everything: once(() => fingerprint(site.reports.map(rowStamp))),
    facts: once(() => fingerprint(site.reports.map(factsOf))),
    row,
    whole,
  }
}

function namesOf(family: Family, { facets }: Site) {
  return facets.filter(facet => facet.family === family).map(({ slug, name }) => [slug, name])
}

/** The reports that the page of a report names. */
function othersOf(report: Report, site: Site): readonly string[] {
  const { related = [], supersededBy = [], neighbours = [] } = site.standings[report.id] ?? {}
  const alike = alikeIn(site)(report).map(({ id }) => id)
  const beside = neighbours.flatMap(({ older, newer }) => [older, newer])
  return [...related, ...supersededBy, ...alike, ...beside].map(other => other ?? '')
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
  const stamp = rowStamps.get(report) ?? fingerprint(rowOf(report))
  rowStamps.set(report, stamp)
  return stamp
}

/** What is stated of a report; what is left out here stands in its text. */
function factsOf(report: Report) {
  const { hash, sections, anchors, anchorNames, links, lastEvent, places, ...facts } = report
  return facts
}

/** What is left out here no list shows, and no figure that stands on a page with lists. */
function rowOf(report: Report) {
  const { source, aliases, related, supersedes, revisions, ...more } = factsOf(report)
  const { detected, mitigated, resolved, detection, actions, rootCause, ...row } = more
  return row
}
