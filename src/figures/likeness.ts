/** Finds for each report the incidents most like it: those that share a cause, a vendor, a service or an instance. */
import { compare } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { secondsBetween } from '../model/time.ts'

const facts = ['causes', 'vendors', 'services', 'instances'] as const
type Fact = (typeof facts)[number]

/**
 * What a shared value counts for; where many reports state it, half as much. So any cause counts for
 * more than any vendor, and so on.
 */
const weights: Readonly<Record<Fact, number>> = {
  causes: 8000,
  vendors: 4000,
  services: 2000,
  instances: 1000,
}

/** What two reports share. */
export interface Shared {
  readonly causes: readonly string[]
  readonly vendors: readonly string[]
  readonly services: readonly string[]
  readonly instances: readonly string[]
}

/** Only so many neighbours in time are looked at for each value. */
const [earlier, later] = [6, 3]
const most = 5
const epoch = '1970-01-01T00:00:00Z'
/** So many that share nothing but an instance, whose page lists them all. */
const mostByInstance = 2

/** For a report, those most like it, the most alike first. */
export type Finder = (report: Report) => readonly Report[]

const finders = new WeakMap<Site, Finder>()

/** What is like each report of a site, apart from those that its page names anyway; found when asked for. */
export function alikeIn(site: Site): Finder {
  const known = finders.get(site) ?? finderIn(site)
  finders.set(site, known)
  return known
}

function finderIn({ reports, standings }: Site): Finder {
  return findAlike(reports, ({ id, supersedes }) => [
    ...(standings[id]?.related ?? []),
    ...(standings[id]?.supersededBy ?? []),
    ...supersedes,
  ])
}

/**
 * Finds at most five of `reports`, which are newest first, for one of them; `named` gives the ids of those
 * that its page names anyway. The most alike come first, then those nearest in time, then by id. A
 * withdrawn report is like none.
 */
export function findAlike(
  reports: readonly Report[],
  named: (report: Report) => readonly string[],
): Finder {
  const places = new Map(reports.map(({ id }, place) => [id, place]))
  const starts: (number | undefined)[] = []
  const startAt = (at: number) => {
    const start = starts[at] ?? startOf(reports[at])
    starts[at] = start
    return start
  }
  const scoreNear = scoring(reports)
  const known = new Map<string, readonly Report[]>()
  return report => {
    const place = places.get(report.id)
    if (place === undefined || report.status === 'withdrawn') return []
    const others = new Set(named(report).map(id => places.get(id) ?? -1))
    const seen = known.get(report.id) ?? mostAlike(place, reports, startAt, scoreNear, others)
    known.set(report.id, seen)
    return seen
  }
}

function mostAlike(
  place: number,
  reports: readonly Report[],
  startAt: (place: number) => number,
  scoreNear: ReturnType<typeof scoring>,
  named: ReadonlySet<number>,
): readonly Report[] {
  const report = reports[place]
  if (!report) return []
  const { near, scores } = scoreNear(report, place)
  const scoreOf = (other: number) => scores[other] ?? 0
  const away = (other: number) => Math.abs(startAt(place) - startAt(other))
  const idOf = (other: number) => reports[other]?.id ?? ''
  const order = (a: number, b: number) =>
    scoreOf(b) - scoreOf(a) || away(a) - away(b) || compare(idOf(a), idOf(b))
  // One instance alone counts for less than anything else can.
  const isMuch = (other: number) => scoreOf(other) > weights.instances && !named.has(other)
  const isLittle = (other: number) => scoreOf(other) <= weights.instances && !named.has(other)
  const best = [
    ...first(most, near, isMuch, order),
    ...first(mostByInstance, near, isLittle, order),
  ]
  for (const other of near) scores[other] = 0
  return best.slice(0, most).flatMap(other => reports[other] ?? [])
}

/** Of those in `all` that count, the first so many in an order, without sorting the others. */
function first(
  count: number,
  all: readonly number[],
  counts: (one: number) => boolean,
  order: (a: number, b: number) => number,
): readonly number[] {
  const best: number[] = []
  for (const one of all) {
    const last = best[count - 1]
    if ((last !== undefined && order(last, one) <= 0) || !counts(one)) continue
    const behind = best.findIndex(other => order(one, other) < 0)
    best.splice(behind === -1 ? best.length : behind, 0, one)
    if (best.length > count) best.pop()
  }
  return best
}

/**
 * For a report at a place, the places near it in time that share something with it, and by place how
 * much that counts for. The scores are zero again before the next report is asked for.
 */
function scoring(reports: readonly Report[]) {
  const lists = groupByValue(reports)
  const scores = new Int32Array(reports.length)
  /** For which report an instance was counted: that the others of a data center are shared tells no more. */
  const counted = new Int32Array(reports.length).fill(-1)
  return (report: Report, place: number) => {
    const near: number[] = []
    for (const fact of facts) {
      for (const value of report[fact]) {
        const list = lists[fact].get(value) ?? []
        const score = Math.round(weights[fact] * (0.5 + 0.5 / Math.max(list.length - 1, 1)))
        const own = placeIn(list, place)
        const end = Math.min(own + earlier, list.length - 1)
        for (let at = Math.max(own - later, 0); at <= end; at += 1) {
          const other = list[at] ?? place
          if (other === place || (fact === 'instances' && counted[other] === place)) continue
          if (fact === 'instances') counted[other] = place
          if (scores[other] === 0) near.push(other)
          scores[other] = (scores[other] ?? 0) + score
        }
      }
    }
    return { near, scores }
  }
}

type Lists = Readonly<Record<Fact, Map<string, number[]>>>

/** The places of the reports that state a value, for every value of every fact. */
function groupByValue(reports: readonly Report[]): Lists {
  const lists: Lists = {
    causes: new Map(),
    vendors: new Map(),
    services: new Map(),
    instances: new Map(),
  }
  for (const [place, report] of reports.entries()) {
    if (report.status === 'withdrawn') continue
    for (const fact of facts) {
      for (const value of report[fact]) {
        const list = lists[fact].get(value)
        if (list) list.push(place)
        else lists[fact].set(value, [place])
      }
    }
  }
  return lists
}

/** In minutes since 1970: small whole numbers are compared much faster than others. */
function startOf(report: Report | undefined): number {
  return Math.floor(secondsBetween(epoch, report?.windows[0]?.start.at ?? epoch) / 60)
}

/** Where `place` stands in `list`, whose places are in order. */
function placeIn(list: readonly number[], place: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** What two reports state alike. */
export function whatIsShared(report: Report, other: Report): Shared {
  return {
    causes: inBoth(report.causes, other.causes),
    vendors: inBoth(report.vendors, other.vendors),
    services: inBoth(report.services, other.services),
    instances: inBoth(report.instances, other.instances),
  }
}

/** One for all: most pairs share little, and there are many pairs. */
const nothing: readonly string[] = []

function inBoth(values: readonly string[], others: readonly string[]): readonly string[] {
  if (!values.some(one => others.includes(one))) return nothing
  return values.filter(one => others.includes(one))
}
