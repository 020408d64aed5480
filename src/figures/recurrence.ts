/** Finds for each report how often its cause had struck before: on its own instances, or else anywhere. */
import { compare } from '../model/diagnostics.ts'
import { anchorOf } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import type { Instant } from '../model/time.ts'

export interface Recurrence {
  readonly cause: string
  /** Which incident with this cause it is: the second, the third … */
  readonly number: number
  /** Those of the report on which it is that; none where none of them had the cause before. */
  readonly instances: readonly string[]
  /** The start of the first one. */
  readonly since: Instant
}

/** For a report, null where its cause is none or new. */
export type RecurrenceOf = (report: Report) => Recurrence | null

const known = new WeakMap<Site, RecurrenceOf>()

/** How often the cause of each report of a site had struck; found when asked for. */
export function recurrenceIn(site: Site): RecurrenceOf {
  const finder = known.get(site) ?? finderIn(site)
  known.set(site, finder)
  return finder
}

/** Where a report stands among those with its cause, counted from 1, and when the first of them was. */
interface Rank {
  readonly number: number
  readonly since: Instant
}

type Ranks = ReadonlyMap<string, ReadonlyMap<Report, Rank>>

function finderIn(site: Site): RecurrenceOf {
  let ranks: Ranks | undefined
  return report => {
    ranks ??= ranksOf(site)
    return mostFrequent(report, report.instances, ranks) ?? mostFrequent(report, [null], ranks)
  }
}

/** By the cause that struck most often at one of `places`, with all of those at which it struck alike. */
function mostFrequent(
  report: Report,
  places: readonly (string | null)[],
  ranks: Ranks,
): Recurrence | null {
  const all = report.causes.flatMap(cause =>
    places.flatMap(place => {
      const rank = ranks.get(keyOf(cause, place))?.get(report)
      return rank && rank.number > 1 ? [{ cause, place, ...rank }] : []
    }),
  )
  const [first, ...others] = all
  if (!first) return null
  const most = others.reduce((a, b) => (b.number > a.number ? b : a), first)
  const alike = all.filter(
    ({ cause, number, since }) =>
      cause === most.cause && number === most.number && since === most.since,
  )
  const { cause, number, since } = most
  return { cause, number, since, instances: alike.flatMap(({ place }) => place ?? []) }
}

/** What was withdrawn is no incident, and what was replaced is one with what replaced it. */
function ranksOf({ reports, standings }: Site): Ranks {
  const counted = reports
    .filter(({ id, status }) => status !== 'withdrawn' && !standings[id]?.supersededBy.length)
    .map(report => ({ report, at: anchorOf(report.windows).at }))
    .sort((a, b) => compare(a.at, b.at) || compare(a.report.id, b.report.id))
  const ranks = new Map<string, Map<Report, Rank>>()
  for (const { report, at } of counted) {
    for (const cause of report.causes) {
      for (const instance of [...report.instances, null]) {
        const key = keyOf(cause, instance)
        const others = ranks.get(key) ?? new Map<Report, Rank>()
        const [first] = others.values()
        others.set(report, { number: others.size + 1, since: first?.since ?? at })
        ranks.set(key, others)
      }
    }
  }
  return ranks
}

const keyOf = (cause: string, instance: string | null) => JSON.stringify([cause, instance])
