/** Turns the record of an instance and a period into its uptime: X / (Y − Z). */

import type { Verdict } from '../../model/availability/verdict-on.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { secondsBetween } from '../../model/time.ts'
import { calendarPeriods, lastPeriod, type Period } from './calendar-periods.ts'
import type { Interval, JudgedWindow, UnmeasuredWindow, UptimeRecord } from './uptime-records.ts'

/** A window of a report as far as it lies in a period. */
export interface WindowShare extends JudgedWindow {
  readonly seconds: number
}

/** All numbers are seconds unless said otherwise. */
export interface Uptime {
  readonly period: Period
  /** Y: all of the period. */
  readonly seconds: number
  /** Z: what reports exclude and no other report counts. */
  readonly excluded: number
  /** Time within any window that counts, by the gravest kind. */
  readonly down: number
  readonly downByKind: Readonly<Record<Kind, number>>
  /** Time within windows of kinds that are no downtime, and within no others. */
  readonly uncounted: number
  /** X = Y − Z − down. */
  readonly up: number
  /** X / (Y − Z) × 100, not rounded; null where all of the period is excluded. */
  readonly percent: number | null
  /** By start. Those that overlap are each told whole. */
  readonly windows: readonly WindowShare[]
  /** Those of which it is not known how long they were, or not in full. */
  readonly unmeasured: readonly UnmeasuredWindow[]
}

/** The uptime in one period; windows that cross its edges are cut there. */
export function uptimeIn(period: Period, record: UptimeRecord): Uptime {
  const intervals = within(period, record.intervals)
  const total = (verdict: Verdict, kind?: Kind) =>
    intervals
      .filter(stretch => stretch.verdict === verdict && (kind ?? stretch.kind) === stretch.kind)
      .reduce((sum, { seconds }) => sum + seconds, 0)
  const byKind = kinds.map(kind => [kind, total('counts', kind)] as const)
  const seconds = secondsBetween(period.start, period.end)
  const [excluded, down] = [total('excluded'), total('counts')]
  const measured = seconds - excluded
  return {
    period,
    seconds,
    excluded,
    down,
    downByKind: Object.fromEntries(byKind) as Record<Kind, number>,
    uncounted: total('kind'),
    up: measured - down,
    // Multiplied first, 99.9 % of a whole number is the number 99.9.
    percent: measured === 0 ? null : (100 * (measured - down)) / measured,
    windows: within(period, record.windows),
    unmeasured: record.unmeasured.filter(window =>
      openStretches(window).some(([from, to]) => from < period.end && to >= period.start),
    ),
  }
}

/** From when to when it is not known of a window whether it was; the moment that is known, where nobody knows more. */
function openStretches({ anchor, until, start, end, doubt }: UnmeasuredWindow) {
  if (start && !end) return [[anchor, until ?? '9999']] as const
  const ranges = [doubt.start, doubt.end].flatMap(edge =>
    edge?.is === 'between' ? [[edge.from.at, edge.to.at] as const] : [],
  )
  return start && end ? ranges : [...ranges, [anchor, anchor] as const]
}

/** The parts of `intervals`, which are in order of start, that lie in the period. */
function within<Item extends Interval>({ start, end }: Period, intervals: readonly Item[]) {
  return intervals
    .filter(stretch => stretch.start < end && stretch.end > start)
    .map(stretch => {
      const from = stretch.start > start ? stretch.start : start
      const to = stretch.end < end ? stretch.end : end
      return { ...stretch, start: from, end: to, seconds: secondsBetween(from, to) }
    })
}

/** Months, quarters or years of a record, oldest first. */
export function uptimesBy(
  unit: Parameters<typeof calendarPeriods>[0],
  record: UptimeRecord,
): readonly Uptime[] {
  return calendarPeriods(unit, record).map(period => uptimeIn(period, record))
}

/** The uptime of the last `months` whole months; null until there are as many. */
export function lastUptime(months: number, record: UptimeRecord): Uptime | null {
  const period = lastPeriod(months, record)
  return period && uptimeIn(period, record)
}

/** The downtime, in seconds, with which the uptime just meets a target in percent. */
export function allowedSeconds({ seconds, excluded }: Uptime, target: number): number {
  // What the decimal point of a target leaves in binary is far below a millionth of a second.
  return Math.floor(((seconds - excluded) * (100 - target)) / 100 + 1e-6)
}

/**
 * Whether the uptime, not rounded, meets a target in percent; null where nothing was measured, or where it does as
 * far as is known.
 */
export function meetsTarget({ percent, unmeasured }: Uptime, target: number): boolean | null {
  if (percent === null) return null
  const isMet = percent >= target
  return isMet && unmeasured.length > 0 ? null : isMet
}

/**
 * The uptime in percent with so many decimals. It is rounded down where rounding up would reach 100
 * in spite of downtime, or a target that was missed.
 */
export function shownPercent({ percent }: Uptime, target: number, decimals = 2): number | null {
  if (percent === null) return null
  const parts = 10 ** decimals
  const nearest = Math.round(percent * parts) / parts
  const flattering = [target, 100].some(limit => percent < limit && nearest >= limit)
  return flattering ? Math.floor(percent * parts) / parts : nearest
}
