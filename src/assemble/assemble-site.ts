/** Makes one knowledge base of many reports: who may see them, their order, and how they hang together. */
import type { Config } from '../model/config.ts'
import { compare } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import { lifeOf } from '../model/life/life-of.ts'
import { publicationInstants } from '../model/life/publication.ts'
import type { Report } from '../model/report.ts'
import {
  type Attachment,
  isVisible,
  type OwnFiles,
  type OwnPage,
  type Site,
  type Standing,
} from '../model/site.ts'
import { type Instant, localDay } from '../model/time.ts'
import { assembleFacets } from './assemble-facets.ts'

/** Of a knowledge base that has nothing but reports. */
const nothing: OwnFiles = { pages: [], attachments: [], statics: [] }

export interface AssembleOptions {
  readonly now: Instant
  readonly showDrafts?: boolean
  /** Reports in which something could not be read. */
  readonly faulty?: readonly Report[]
  readonly own?: OwnFiles
}

/**
 * The site of all reports that the configured audience may see; `reports` may come in any order.
 * Drafts are kept apart, unless a preview asks to show them among the others.
 */
export function assembleSite(
  config: Config,
  reports: readonly Report[],
  attachments: readonly Attachment[],
  { now, showDrafts = false, faulty = [], own = nothing }: AssembleOptions,
): Site {
  const visible = reports.filter(report => isVisible(report, config))
  const sorted = [...visible].sort(newestFirst)
  const unread = faulty.filter(report => isVisible(report, config))
  const published = sorted.filter(({ status }) => showDrafts || status !== 'draft')
  return {
    config,
    reports: published,
    drafts: sorted.filter(({ status }) => !showDrafts && status === 'draft'),
    standings: assembleStandings(published),
    faulty: unread,
    // What they are about is asked of all, and nothing is rendered while some are faulty.
    facets: assembleFacets([...published, ...unread], config),
    ...beside(attachments, own, showDrafts, config),
    asOf: localDay({ at: now, zone: 'UTC' }),
  }
}

/** The site as checks see it, who say of a link to what the audience may not see that it is there. */
export function withHidden(
  site: Site,
  reports: readonly Report[],
  { pages }: Pick<OwnFiles, 'pages'> = nothing,
): Site {
  const isHidden = (each: Report | OwnPage) => !isVisible(each, site.config)
  return { ...site, hidden: reports.filter(isHidden), hiddenPages: pages.filter(isHidden) }
}

/** What beside the pages lies elsewhere for reports is told once, as what it is for pages. */
function beside(
  attachments: readonly Attachment[],
  own: OwnFiles,
  showDrafts: boolean,
  config: Config,
): Pick<Site, 'attachments' | 'pages' | 'draftPages' | 'statics'> {
  const known = new Set(own.attachments.map(({ path }) => path))
  const others = attachments.filter(({ path }) => !known.has(path))
  const visible = own.pages.filter(page => isVisible(page, config))
  const pages = visible.sort((a, b) => compare(a.path, b.path))
  return {
    attachments: [...others, ...own.attachments].sort((a, b) => compare(a.path, b.path)),
    pages: pages.filter(({ isDraft }) => showDrafts || !isDraft),
    draftPages: pages.filter(({ isDraft }) => !showDrafts && isDraft),
    statics: own.statics,
  }
}

/** By the start of the incident, the newest first; ties by id, then file. */
function newestFirst(a: Report, b: Report): number {
  return compare(startOf(b), startOf(a)) || compare(a.id, b.id) || compare(a.source, b.source)
}

function startOf(report: Report): Instant {
  return anchorOf(report.windows).at
}

function assembleStandings(reports: readonly Report[]): Readonly<Record<string, Standing>> {
  const related = backAndForth(reports)
  const superseded = reversed(reports, report => report.supersedes)
  const neighbours = findNeighbours(reports)
  const instants = publicationInstants(reports)
  const standings = reports.map((report): [string, Standing] => [
    report.id,
    {
      ...publicationOf(report, instants.get(report.id) ?? []),
      related: related.get(report.id) ?? [],
      supersededBy: superseded.get(report.id) ?? [],
      neighbours: neighbours.get(report.id) ?? [],
    },
  ])
  return Object.fromEntries(standings)
}

function publicationOf(report: Report, instants: readonly Instant[]) {
  const life = lifeOf(report)
  const published = life[0]?.date ? (instants[0] ?? null) : null
  const dated = life.findLastIndex(({ date }) => date !== null)
  const recorded = instants[dated] ?? null
  return { published, updated: instants.at(-1) ?? startOf(report), recorded }
}

/** The reports that each one names as related or that name it, newest incident first. */
function backAndForth(reports: readonly Report[]): ReadonlyMap<string, readonly string[]> {
  const naming = reversed(reports, report => report.related)
  const linked = reports.filter(({ id, related }) => related.length > 0 || naming.has(id))
  if (linked.length === 0) return naming
  const order = new Map(reports.map((report, i) => [report.id, i]))
  return new Map(
    linked.map(report => {
      const all = [...new Set([...report.related, ...(naming.get(report.id) ?? [])])]
      const known = all.filter(id => order.has(id) && id !== report.id)
      return [report.id, known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))]
    }),
  )
}

/** For each id, the reports whose list names it. */
function reversed(reports: readonly Report[], list: (report: Report) => readonly string[]) {
  const found = new Map<string, string[]>()
  for (const report of reports) {
    for (const id of list(report)) addTo(found, id, report.id)
  }
  return found
}

/** For each report and each of its instances, the reports of the incidents before and after. */
function findNeighbours(reports: readonly Report[]) {
  const neighbours = new Map<string, Standing['neighbours'][number][]>()
  const byInstance = new Map<string, string[]>()
  for (const { id, instances } of reports) {
    for (const instance of instances) addTo(byInstance, instance, id)
  }
  for (const [instance, ids] of byInstance) {
    for (const [i, id] of ids.entries()) {
      const entry = { instance, older: ids[i + 1] ?? null, newer: ids[i - 1] ?? null }
      addTo(neighbours, id, entry)
    }
  }
  for (const list of neighbours.values()) list.sort((a, b) => compare(a.instance, b.instance))
  return neighbours
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
