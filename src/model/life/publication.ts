/** Turns the reports of a site into what was published of them, one event at a time. */
import type { Config } from '../config.ts'
import { compare } from '../diagnostics.ts'
import { anchorOf } from '../incident-length.ts'
import { reportsById } from '../index-reports.ts'
import type { Report } from '../report.ts'
import type { Site } from '../site.ts'
import { addSeconds, type Instant, localDay } from '../time.ts'
import { type LifeEvent, lifeOf } from './life-of.ts'
import { scopesOf } from './said.ts'

/** A piece of news: feeds, data and `changes` tell of these, and of nothing else that befell a report. */
export interface Publication extends LifeEvent {
  readonly report: Report
  /** No two publications of a site share it. Where no `date` is recorded it only gives them an order. */
  readonly at: Instant
}

/**
 * When each event in the life of each report was, by the report's id: as its history says, or without an
 * entry, right after the one before; the first, when the incident began, and never before that on the same day. No two of all reports share an
 * instant: of those that would, the report of the later incident is moved on, since as a rule it is
 * the one that was added. An instant is kept when a report is revised.
 */
export function publicationInstants(reports: readonly Report[]): Instants {
  const found = instantsOf.get(reports) ?? findInstants(reports)
  instantsOf.set(reports, found)
  return found
}

type Instants = ReadonlyMap<string, readonly Instant[]>

const instantsOf = new WeakMap<readonly Report[], Instants>()

function findInstants(reports: readonly Report[]): Instants {
  const taken = new Set<Instant>()
  const instants = new Map<string, readonly Instant[]>()
  // Text alone is sorted several times faster than what it belongs to.
  const order = Array.from(reportsById(reports), ([id, report]) => `${beganAt(report)} ${id}`)
  for (const text of order.sort()) {
    const id = text.slice(text.indexOf(' ') + 1)
    const report = reportsById(reports).get(id)
    if (report) instants.set(id, instantsIn(report, taken))
  }
  return instants
}

function instantsIn(report: Report, taken: Set<Instant>): readonly Instant[] {
  const began = beganAt(report)
  const firstDay = localDay({ at: began, zone: report.zone })
  let last = began
  return lifeOf(report).map((event, i) => {
    // Nothing was told before there was something to tell: a day alone begins before the incident of that day.
    const isOfFirstDay = event.entry?.isTimed === false && event.date === firstDay
    const soonest = i > 0 ? addSeconds(last, 1) : isOfFirstDay ? began : (event.at ?? began)
    // What states its day alone begins with it in UTC, where the evening before may still be told of.
    let at = event.at && event.at > soonest ? event.at : soonest
    while (taken.has(at)) at = addSeconds(at, 1)
    taken.add(at)
    last = at
    return at
  })
}

function beganAt({ windows }: Report): Instant {
  return anchorOf(windows).at
}

const known = new WeakMap<Site, readonly Publication[]>()

/** All publications of a site, the newest first. The last of a report happened when it was `updated`. */
export function publicationsOf(site: Site): readonly Publication[] {
  const publications = known.get(site) ?? findPublications(site)
  known.set(site, publications)
  return publications
}

function findPublications({ reports }: Site): readonly Publication[] {
  const instants = publicationInstants(reports)
  const publications = reports.flatMap(report => {
    const own = instants.get(report.id) ?? []
    return lifeOf(report).map(
      (event, i): Publication => ({ ...event, report, at: own[i] ?? beganAt(report) }),
    )
  })
  return publications.sort((a, b) => compare(b.at, a.at))
}

/**
 * What a feed holds of `items`, newest first: as many as it may of those that have a day, and as many of those that have none.
 * These may be news of today about what is old, so that nothing that has a day crowds them out.
 */
export function heldIn<Item extends Pick<Publication, 'date'>>(
  items: readonly Item[],
  limit: number,
): readonly Item[] {
  const count = { dated: 0, undated: 0 }
  return items.filter(({ date }) => {
    const which = date === null ? 'undated' : 'dated'
    count[which] += 1
    return count[which] <= limit
  })
}

/** What one can subscribe to that a publication is news to: what it concerns, and what it did concern. */
export function concernedBy({ said, before }: LifeEvent, config: Config): readonly string[] {
  const now = scopesOf(said, config)
  return before ? [...new Set([...now, ...scopesOf(before, config)])] : now
}

/** What a report once said that it concerns, and does not any more. */
export function formerScopes(report: Report, config: Config): readonly string[] {
  const moves = lifeOf(report).flatMap(({ before }) => (before ? scopesOf(before, config) : []))
  if (moves.length === 0) return moves
  const now = new Set(scopesOf(report, config))
  return [...new Set(moves)].filter(scope => !now.has(scope))
}

/** The instances among them. */
export function leftInstances(report: Report): readonly string[] {
  const before = lifeOf(report).flatMap(event => event.before?.instances ?? [])
  return [...new Set(before)].filter(id => !report.instances.includes(id))
}
