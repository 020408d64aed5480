/** Turns the windows of an incident into the days they lie on, each with its time of impact. */
import type { Report } from '../model/report.ts'
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
 * Seconds of impact on each day, by the incident's own clock, on which one of its windows lies, in
 * order. As in the whole, what overlaps counts once; windows without impact give their days 0.
 */
export function impactDays({ windows, zone }: Report): ReadonlyMap<DayText, number> {
  const days = new Map<DayText, number>()
  let covered: Instant = ''
  for (const { start, end, kind } of windows) {
    const counts = kind !== 'none'
    const from = counts && covered > start.at ? covered : start.at
    for (const [day, seconds] of partsByDay(from, end.at, zone)) {
      days.set(day, (days.get(day) ?? 0) + (counts ? seconds : 0))
    }
    if (counts && end.at > covered) covered = end.at
  }
  return days
}

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
