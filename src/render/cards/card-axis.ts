/** Turns the windows of an incident into the axis of time under their picture. */
import { edgesOf, isKnown } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import {
  addDays,
  addSeconds,
  dayStart,
  extent,
  type Instant,
  localDay,
  secondsBetween,
  type ZoneName,
} from '../../model/time.ts'

export interface CardAxis {
  /** Round times of the clock, two to six; the axis runs from the first to the last. */
  readonly ticks: readonly Instant[]
  /** Whether the ticks are days rather than times of day. */
  readonly daily: boolean
}

const day = 86_400
const steps = [60, 300, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, day, 2 * day, 7 * day]
/** So many stretches between ticks at most. */
const most = 5

/** The axis on which `windows` have some room on both sides, by the clock of `zone`. */
export function cardAxis(windows: readonly Window[], zone: ZoneName): CardAxis {
  const [start, end] = extent(windows.flatMap(edgesOf))
  const first = localDay({ at: start, zone })
  const origin = dayStart(first, zone)
  const from = secondsBetween(origin, start)
  const to = secondsBetween(origin, end)
  // What has no edge is drawn beyond what is known of it.
  const room = windows.every(isKnown) ? (to - from) / 20 : Math.max((to - from) / 8, 60)
  const edges = (step: number) =>
    [Math.floor((from - room) / step), Math.ceil((to + room) / step)] as const
  const fits = (step: number) => edges(step)[1] - edges(step)[0] <= most
  let step = steps.find(fits) ?? 14 * day
  while (!fits(step)) step *= 2
  const [low, high] = edges(step)
  const tickAt = (i: number) =>
    step < day ? addSeconds(origin, i * step) : dayStart(addDays(first, (i * step) / day), zone)
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => tickAt(low + i)),
    daily: step >= day,
  }
}
