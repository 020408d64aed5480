/** What the facts of a report say of days, lengths and clocks: all that a text may rightly tell. */
import { edgesOf, impactSeconds, isKnown, spanLength } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import {
  addDays,
  extent,
  type Instant,
  localDay,
  localTime,
  secondsBetween,
} from '../../model/time.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import type { DayMention } from './find/find-days.ts'

export interface IncidentTimes {
  /** First and last day of each window, by its own clock and by UTC. */
  readonly stretches: readonly (readonly [first: string, last: string])[]
  /** Days on which something else happened that the facts tell: revisions, actions, milestones. */
  readonly others: ReadonlySet<string>
  /** Minutes that the incident may be said to have lasted, the longest last. */
  readonly lengths: readonly number[]
  /** Minutes of the day in UTC at which something happened that the facts tell. */
  readonly clocks: ReadonlySet<number>
}

export function incidentTimes(facts: Facts): IncidentTimes {
  const { windows, zone, detected, mitigated, resolved, timeline } = facts
  const milestones = [detected, mitigated, resolved].flatMap(moment => moment ?? [])
  const events = timeline.flatMap(({ at, end }) => [at ?? [], end ?? []].flat())
  const moments = [...milestones, ...events]
  const ends = windows.flatMap(edgesOf)
  return {
    stretches: windows.flatMap(window => [zone, 'UTC'].map(clock => stretchOf(window, clock))),
    others: new Set([
      ...facts.revisions.map(({ date }) => date),
      ...facts.actions.flatMap(({ due, done }) => [due ?? '', done ?? '']),
      ...moments.map(({ at }) => localDay({ at, zone })),
      ...timeline.map(({ day }) => day ?? ''),
    ]),
    lengths: lengthsOf(windows, [...ends, ...milestones.map(({ at }) => at)]),
    clocks: new Set([...ends, ...moments.map(({ at }) => at)].map(minuteOfDay)),
  }
}

/** So many days may lie between what is known of an incident and an edge that is not. */
const openDays = 31

function stretchOf(window: Window, zone: string): readonly [first: string, last: string] {
  const [first, last] = extent(edgesOf(window)).map(at => localDay({ at, zone })) as [
    string,
    string,
  ]
  return [
    window.start ? first : addDays(first, -openDays),
    window.end ? last : addDays(last, openDays),
  ]
}

function minuteOfDay(at: string): number {
  const { hour, minute } = localTime(at, 'UTC')
  return hour * 60 + minute
}

/** Each window, those of each instance and of each kind together, all of them, and between milestones. */
function lengthsOf(windows: readonly Window[], moments: readonly string[]): readonly number[] {
  const instances = new Set(windows.flatMap(window => window.instances))
  const kinds = new Set(windows.map(window => window.kind))
  const groups = [
    ...windows.map(window => [window]),
    ...[...instances].map(name => windows.filter(window => window.instances.includes(name))),
    ...[...kinds].map(kind => windows.filter(window => window.kind === kind)),
    windows,
  ].filter(group => group.length > 0)
  const seconds = groups.flatMap(group => [
    spanLength(group).seconds ?? 0,
    impactSeconds(group),
    sumOf(group),
  ])
  const sorted = [...moments].sort()
  const apart = sorted.flatMap((from, i) => sorted.slice(i + 1).map(to => secondsBetween(from, to)))
  const all = [...seconds, ...apart].filter(length => length > 0).map(length => length / 60)
  return [...new Set(all)].sort((a, b) => a - b)
}

function sumOf(windows: readonly Window[]): number {
  return windows
    .filter(isKnown)
    .reduce((sum, { start, end }) => sum + secondsBetween(start.at, end.at), 0)
}

/** Whether something happened on that day by the facts; a day without a year may be of any. */
export function isTold(mention: DayMention, { stretches, others }: IncidentTimes): boolean {
  return mention.readings.some(({ month, day }) => {
    const rest = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const isOther = [...others].some(other => other.endsWith(rest) && isOfYear(other, mention.year))
    return isOther || stretches.some(stretch => isWithin(rest, mention.year, stretch))
  })
}

/** The same, where a clock far away may show the day before or after. */
export function isToldNearby(mention: DayMention, times: IncidentTimes): boolean {
  const stretches = times.stretches.map(
    ([first, last]) => [addDays(first, -1), addDays(last, 1)] as const,
  )
  return isTold(mention, { ...times, stretches })
}

function isOfYear(day: string, year: number | null): boolean {
  return year === null || Number(day.slice(0, 4)) === year
}

function isWithin(
  rest: string,
  year: number | null,
  [first, last]: readonly [string, string],
): boolean {
  const years = year === null ? [first.slice(0, 4), last.slice(0, 4)] : [String(year)]
  return years.some(each => `${each}${rest}` >= first && `${each}${rest}` <= last)
}

/** The days of the incident, for a message: `on 2019-06-03`. */
export function tellDays({ windows, zone }: Facts): string {
  const tell = (edges: readonly Instant[]) =>
    extent(edges).map(at => localDay({ at, zone })) as [string, string]
  const days = windows.map(window => {
    const [from, to] = tell(edgesOf(window))
    return from === to ? from : to === addDays(from, 1) ? `${from} and ${to}` : `${from} to ${to}`
  })
  const all = [...new Set(days)]
  if (all.length <= 3) return `on ${all.join(' and ')}`
  return `between ${tell(windows.flatMap(edgesOf)).join(' and ')}`
}
