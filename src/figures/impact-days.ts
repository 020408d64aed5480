/** Turns the windows of an incident into the days they lie on, each with its time of impact. */
import {
  type Amount,
  amountOf,
  certainStart,
  type Length,
  windowAnchor,
} from '../model/incident-length.ts'
import type { Report, Window } from '../model/report.ts'
import {
  addDays,
  type DayText,
  dayStart,
  type Instant,
  localDay,
  secondsBetween,
  type ZoneName,
} from '../model/time.ts'

/**
 * The impact on each day, by the incident's own clock, on which one of its windows lies, in order. As in
 * the whole, what overlaps counts once; windows without impact give their days 0. An edge that nobody knows gives
 * the day of the other a length that is not known, and of a range, what is certain counts: at least that.
 */
export function impactDays(report: Report): ReadonlyMap<DayText, Amount> {
  const open = openDays(report)
  return new Map(
    [...secondsByDay(report)].map(([day, seconds]) => [
      day,
      amountOf([{ seconds, is: 'exact' }, ...(open.get(day) ?? [])]),
    ]),
  )
}

/** Of each day on which an edge of the impact lies that is not known to the minute, how far it is. */
function openDays({ windows, zone }: Report): ReadonlyMap<DayText, Length[]> {
  const days = new Map<DayText, Length[]>()
  for (const window of windows.filter(({ kind }) => kind !== 'none')) {
    const anchor = windowAnchor(window)
    for (const [doubt, moment] of [
      [window.doubt.start, anchor],
      [window.doubt.start, certainStart(window) ?? anchor],
      [window.doubt.end, window.end ?? anchor],
    ] as const) {
      if (!doubt) continue
      const day = localDay({ at: moment.at, zone })
      const is = doubt.is === 'between' ? 'unknown' : doubt.is
      days.set(day, [...(days.get(day) ?? []), { seconds: 0, is }])
    }
  }
  return days
}

function secondsByDay({ windows, zone }: Report): ReadonlyMap<DayText, number> {
  const days = new Map<DayText, number>()
  let covered: Instant = ''
  const inOrder = windows.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  for (const window of inOrder) {
    const { start, end, kind } = window
    // Of what has no start, no end or no time that is certain, there is one day at least.
    const anchor = localDay({ at: windowAnchor(window).at, zone })
    days.set(anchor, days.get(anchor) ?? 0)
    if (!start || !end) continue
    const counts = kind !== 'none'
    const from = counts && covered > start.at ? covered : start.at
    for (const [day, seconds] of partsByDay(from, end.at, zone)) {
      days.set(day, (days.get(day) ?? 0) + (counts ? seconds : 0))
    }
    if (counts && end.at > covered) covered = end.at
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const startOf = (window: Window) => (window.start ?? windowAnchor(window)).at

/** The time from one instant to another, cut at each midnight of the clock in `zone`. */
function* partsByDay(
  from: Instant,
  to: Instant,
  zone: ZoneName,
): Iterable<readonly [day: DayText, seconds: number]> {
  if (from >= to) return
  const last = localDay({ at: to, zone })
  let at = from
  for (let day = localDay({ at, zone }); day < last; day = addDays(day, 1)) {
    const midnight = dayStart(addDays(day, 1), zone)
    if (midnight > at) yield [day, secondsBetween(at, midnight)]
    at = midnight
  }
  if (to > at) yield [last, secondsBetween(at, to)]
}
