/** Turns the windows of an incident into how long it was. */
import type { Window } from './report.ts'
import { type Instant, type Moment, secondsBetween } from './time.ts'

/** When the first of `windows` starts and when the last ends. There is at least one. */
export function incidentSpan(windows: readonly Window[]): readonly [start: Moment, end: Moment] {
  const start = windows.map(window => window.start).reduce((a, b) => (b.at < a.at ? b : a))
  const end = windows.map(window => window.end).reduce((a, b) => (b.at > a.at ? b : a))
  return [start, end]
}

/** Elapsed seconds from the start of the first of `windows` to the end of the last. */
export function spanSeconds(windows: readonly Window[]): number {
  const [start, end] = incidentSpan(windows)
  return secondsBetween(start.at, end.at)
}

/**
 * Seconds that lie within any of `windows`, which are in order of start: what overlaps counts once,
 * and what had no impact not at all.
 */
export function impactSeconds(windows: readonly Window[]): number {
  let seconds = 0
  let covered: Instant = ''
  for (const { start, end, kind } of windows) {
    if (kind === 'none') continue
    const from = start.at > covered ? start.at : covered
    if (end.at <= from) continue
    seconds += secondsBetween(from, end.at)
    covered = end.at
  }
  return seconds
}
