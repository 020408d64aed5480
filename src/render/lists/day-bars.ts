/** Turns the windows of an incident into bars on a line that is a day by its own clock. */
import { latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import type { Kind } from '../../model/terms.ts'
import { localTime, type Moment, secondsBetween, type ZoneName } from '../../model/time.ts'
import type { DayBar } from './list-views.ts'

/** Five minutes each. */
const day = 288

/** The least that can be seen where the line is short. */
const thinnest = 3

const heights: Readonly<Record<Kind, number>> = {
  outage: 8,
  partial: 6,
  intermittent: 6,
  degraded: 3,
  none: 1,
}

/** What crosses midnight is in two parts, and what lasts for a day fills the line. */
export function dayBars(windows: readonly Window[], zone: ZoneName): readonly DayBar[] {
  return windows.flatMap(window => {
    // What has no end, or no start, is as thin as can be seen, where the other is.
    const [start, end] = [window.start ?? windowAnchor(window), window.end ?? latestOf(window)]
    const height = heights[window.kind]
    const bar = (from: number, to: number) => barOf(from, to, height)
    if (secondsBetween(start.at, end.at) >= 86_400) return [bar(0, day)]
    const [from, to] = [placeOf(start, zone), placeOf(end, zone)]
    if (from <= to) return [bar(from, to)]
    return to === 0 ? [bar(from, day)] : [bar(from, day), bar(0, to)]
  })
}

function placeOf({ at }: Moment, zone: ZoneName): number {
  const { hour, minute } = localTime(at, zone)
  return hour * 12 + minute / 5
}

function barOf(from: number, to: number, height: number): DayBar {
  const width = Math.max(thinnest, to - from)
  const x = Math.min(from, day - width)
  return { x: rounded(x), width: rounded(width), height }
}

const rounded = (number: number) => Math.round(number * 10) / 10
