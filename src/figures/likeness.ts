/** Finds for each report the incidents most like it: those that share a cause, a vendor, a service or an instance. */
import { compare } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
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
  const lists = reportsByValue(reports)
  return report => {
    if (report.status === 'withdrawn') return []
    const others = new Set(named(report))
    const all = [...scoresNear(report, lists)]
      .filter(([{ id }]) => !others.has(id))
      .map(([other, score]) => ({ other, score, away: secondsApart(report, other) }))
      .sort((a, b) => b.score - a.score || a.away - b.away || compare(a.other.id, b.other.id))
    // One instance alone counts for less than anything else can.
    const much = all.filter(({ score }) => score > weights.instances)
    const little = all.slice(much.length, much.length + mostByInstance)
    return [...much, ...little].slice(0, most).map(({ other }) => other)
  }
}

/** The reports near one in time that share something with it, and how much that counts for. */
function scoresNear(report: Report, lists: Lists): ReadonlyMap<Report, number> {
  const scores = new Map<Report, number>()
  for (const fact of facts) {
    /** That the other instances of a data center are shared, too, tells no more than that one is. */
    const counted = new Set<Report>([report])
    for (const value of report[fact]) {
      const list = lists[fact].get(value) ?? []
      const score = Math.round(weights[fact] * (0.5 + 0.5 / Math.max(list.length - 1, 1)))
      const own = list.indexOf(report)
      for (const other of list.slice(Math.max(own - later, 0), own + earlier + 1)) {
        if (counted.has(other)) continue
        if (fact === 'instances') counted.add(other)
        scores.set(other, (scores.get(other) ?? 0) + score)
      }
    }
  }
  return scores
}

type Lists = Readonly<Record<Fact, ReadonlyMap<string, readonly Report[]>>>

/** The reports that state a value, for every value of every fact, newest first. */
function reportsByValue(reports: readonly Report[]): Lists {
  const listsOf = (fact: Fact) => {
    const lists = new Map<string, Report[]>()
    for (const report of reports) {
      if (report.status === 'withdrawn') continue
      for (const value of report[fact]) {
        const list = lists.get(value)
        if (list) list.push(report)
        else lists.set(value, [report])
      }
    }
    return lists
  }
  return {
    causes: listsOf('causes'),
    vendors: listsOf('vendors'),
    services: listsOf('services'),
    instances: listsOf('instances'),
  }
}

function secondsApart(report: Report, other: Report): number {
  const [start = epoch, otherStart = epoch] = [report, other].map(
    ({ windows }) => anchorOf(windows).at,
  )
  return Math.abs(secondsBetween(start, otherStart))
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
