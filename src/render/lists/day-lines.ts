/** Turns the windows of an incident into bars on lines, each of which is a day by the incident's own clock. */
import { latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Window } from '../../model/report.ts'
import {
  addDays,
  type DayText,
  dayStart,
  type Instant,
  localDay,
  secondsBetween,
  type ZoneName,
} from '../../model/time.ts'
import { kindFill } from '../charts/kind-patterns.ts'
import type { DayBar, DayLine } from './row-views.ts'

/** In percent, the least that can be seen. */
const thinnest = 1
/** The last of so many is drawn as the sign that there are more. */
const mostDays = 32

/**
 * A line for each day on which a window lies, and on it a bar for each of its windows. A day is as long as it was:
 * on one of 25 hours an hour is a little shorter, so that a change of the clocks takes nothing from a bar.
 */
export function dayLines(windows: readonly Window[], zone: ZoneName): readonly DayLine[] {
  const days = new Map<DayText, DayBar[]>()
  for (const window of windows)
    for (const { day, bar } of barsOf(window, zone)) days.set(day, [...(days.get(day) ?? []), bar])
  const lines = [...days].sort(([a], [b]) => (a < b ? -1 : 1))
  return lines.slice(0, mostDays).map(([day, bars], i) => ({
    bars,
    // What is not the day after the line above stands apart from it.
    isApart: i > 0 && lines[i - 1]?.[0] !== addDays(day, -1),
  }))
}

/** The windows for the switch of clocks, which draws their days anew: `outage 2019-06-03T11:45:00Z 2019-06-03T12:35:00Z`. */
export function windowsText(windows: readonly Window[]): string {
  return windows.map(window => [window.kind, ...reachOf(window)].join(' ')).join(';')
}

/** What has no end, or no start, is as thin as can be seen, where the other is. */
function reachOf(window: Window): readonly [from: Instant, to: Instant] {
  return [(window.start ?? windowAnchor(window)).at, (window.end ?? latestOf(window)).at]
}

function barsOf(window: Window, zone: ZoneName) {
  const [from, to] = reachOf(window)
  const bars: { readonly day: DayText; readonly bar: DayBar }[] = []
  let day = localDay({ at: from, zone })
  for (
    let left = mostDays;
    left > 0 && (bars.length === 0 || dayStart(day, zone) < to);
    left -= 1
  ) {
    bars.push({ day, bar: barOn(day, { from, to }, window, zone) })
    day = addDays(day, 1)
  }
  return bars
}

function barOn(
  day: DayText,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  { kind }: Window,
  zone: ZoneName,
): DayBar {
  const [start, next] = [dayStart(day, zone), dayStart(addDays(day, 1), zone)]
  const placeOf = (at: Instant) => (100 * secondsBetween(start, at)) / secondsBetween(start, next)
  const [left, right] = [Math.max(placeOf(from), 0), Math.min(placeOf(to), 100)]
  const width = Math.max(right - left, thinnest)
  return {
    x: rounded(Math.min(left, 100 - width)),
    width: rounded(width),
    fill: kindFill('row', kind),
    kind,
  }
}

const rounded = (number: number) => Math.round(number * 100) / 100
