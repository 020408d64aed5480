/** Turns the windows of an incident into the stretches of days that it lay on. */
import { latestOf, windowAnchor } from './incident-length.ts'
import type { Window } from './report.ts'
import { addDays, localDay, type Moment, type ZoneName } from './time.ts'

/** Days without a gap between them, from the first moment of an incident on them to the last. */
export type DayStretch = readonly [start: Moment, end: Moment]

/**
 * The stretches of adjoining days by the clock of `zone`, in order: what was on one day and the next is
 * one stretch. Of a window without an edge they are the days that are stated. `windows` are in order of start.
 */
export function dayStretches(windows: readonly Window[], zone: ZoneName): readonly DayStretch[] {
  const stretches: [start: Moment, end: Moment][] = []
  for (const window of windows) {
    const [start, end] = [windowAnchor(window), latestOf(window)]
    const last = stretches.at(-1)
    if (!last || dayOf(start, zone) > addDays(dayOf(last[1], zone), 1)) stretches.push([start, end])
    else if (end.at > last[1].at) last[1] = end
  }
  return stretches
}

/** How many days a stretch has by the clock of `zone`. */
export function daysIn([start, end]: DayStretch, zone: ZoneName): number {
  const last = dayOf(end, zone)
  let days = 1
  for (let day = dayOf(start, zone); day < last; day = addDays(day, 1)) days += 1
  return days
}

const dayOf = ({ at }: Moment, zone: ZoneName) => localDay({ at, zone })
