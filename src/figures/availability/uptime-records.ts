/** Turns the reports of a site into the record of each instance: when it was down, and what counts. */

import { type Verdict, verdictOn, verdicts } from '../../model/availability/verdict-on.ts'
import type { Config } from '../../model/config.ts'
import { compare } from '../../model/diagnostics.ts'
import { isKnown, latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { type Instant, localDay } from '../../model/time.ts'
import type { Coverage } from './calendar-periods.ts'
import { periodStart } from './calendar-periods.ts'

/** A stretch of time with one verdict; of several windows in it, it has the gravest kind. */
export interface Interval {
  readonly start: Instant
  readonly end: Instant
  readonly kind: Kind
  readonly verdict: Verdict
}

/** A window of a report, judged. */
export interface JudgedWindow extends Interval {
  /** The id of the report. */
  readonly report: string
  /** Why the report says that it does not count, or null. */
  readonly exclusion: string | null
  /** How far its edges are known. */
  readonly doubt: Window['doubt']
}

/** Why a window is not counted, or of a range not more than what is certain. */
export type Unmeasured = 'ongoing' | 'unknown' | 'between'

/** A window that would count or be excluded, if its edges were known to the minute. */
export interface UnmeasuredWindow extends Pick<Window, 'start' | 'end' | 'doubt' | 'kind'> {
  readonly report: string
  /** The earliest moment that is stated of it. */
  readonly anchor: Instant
  /** Until when it may have lasted; null while it goes on. */
  readonly until: Instant | null
  readonly reason: Unmeasured
}

/** All that periods of an instance are worked out from. */
export interface UptimeRecord extends Coverage {
  readonly instance: string
  /** By start. */
  readonly windows: readonly JudgedWindow[]
  /** Those of which not all is known, by what is. */
  readonly unmeasured: readonly UnmeasuredWindow[]
  /** The windows without overlaps, by start. */
  readonly intervals: readonly Interval[]
}

const known = new WeakMap<Site, ReadonlyMap<string, UptimeRecord>>()

/**
 * The records of all instances that have any, by id. A record begins with the quarter of the first
 * incident by the instance's clock, or on the day that the configuration names, and ends where the
 * site's as-of day begins. Drafts and withdrawn reports are in none.
 */
export function uptimeRecords(site: Site): ReadonlyMap<string, UptimeRecord> {
  const records = known.get(site) ?? makeRecords(site)
  known.set(site, records)
  return records
}

/** Whether any instance has a record, and so the site pages about availability. */
export function hasUptimeRecords(site: Site): boolean {
  return uptimeRecords(site).size > 0
}

function makeRecords({ config, reports, asOf }: Site): ReadonlyMap<string, UptimeRecord> {
  const pasts = pastsOf(reports)
  const expected = config.instances.filter(({ since }) => since !== null).map(({ id }) => id)
  const ids = [...new Set([...pasts.keys(), ...expected])].sort(compare)
  const records = ids.map(id => recordOf(id, pasts.get(id), config, asOf))
  return new Map(
    records.filter(({ since }) => since < asOf).map(record => [record.instance, record]),
  )
}

/** What happened to an instance: its reports, newest first, and the start of its first window. */
interface Past {
  readonly reports: Report[]
  first: Instant
}

function pastsOf(reports: readonly Report[]): ReadonlyMap<string, Past> {
  const pasts = new Map<string, Past>()
  for (const report of reports) {
    if (report.status === 'draft' || report.status === 'withdrawn') continue
    for (const window of report.windows) {
      const began = windowAnchor(window).at
      for (const id of window.instances) {
        const past = pasts.get(id)
        if (!past) pasts.set(id, { reports: [report], first: began })
        else {
          if (past.reports.at(-1) !== report) past.reports.push(report)
          if (began < past.first) past.first = began
        }
      }
    }
  }
  return pasts
}

/** The windows are judged when somebody asks: a preview has records after every change. */
function recordOf(
  instance: string,
  past: Past | undefined,
  config: Config,
  asOf: string,
): UptimeRecord {
  const entry = config.instances.find(({ id }) => id === instance)
  const reports = past?.reports ?? []
  const zone = entry?.timezone ?? reports[0]?.zone ?? 'UTC'
  const first = past ? localDay({ at: past.first, zone }) : asOf
  let windows: readonly JudgedWindow[] | undefined
  let unmeasured: readonly UnmeasuredWindow[] | undefined
  let intervals: readonly Interval[] | undefined
  return {
    instance,
    zone,
    since: entry?.since ?? periodStart('quarter', first),
    asOf,
    get windows() {
      windows ??= reports
        .flatMap(report => judgedWindows(report, instance, config))
        .sort((a, b) => compare(a.start, b.start) || compare(a.report, b.report))
      return windows
    },
    get unmeasured() {
      unmeasured ??= reports
        .flatMap(report => unmeasuredWindows(report, instance, config))
        .sort((a, b) => compare(a.anchor, b.anchor) || compare(a.report, b.report))
      return unmeasured
    },
    get intervals() {
      intervals ??= withoutOverlaps(this.windows)
      return intervals
    },
  }
}

function judgedWindows(report: Report, instance: string, config: Config): readonly JudgedWindow[] {
  return report.windows
    .filter(window => window.instances.includes(instance))
    .filter(isKnown)
    .map(window => ({
      report: report.id,
      start: window.start.at,
      end: window.end.at,
      kind: window.kind,
      verdict: verdictOn(window, report, config),
      exclusion: report.sla?.exclusion ?? null,
      doubt: window.doubt,
    }))
}

function unmeasuredWindows(
  report: Report,
  instance: string,
  config: Config,
): readonly UnmeasuredWindow[] {
  return report.windows.flatMap(window => {
    const { start, end, kind, doubt, instances } = window
    const reason = whyUnmeasured(window)
    if (reason === null || !instances.includes(instance)) return []
    if (verdictOn(window, report, config) === 'kind') return []
    const until = lastPossible(window, report)
    const anchor = windowAnchor(window).at
    return [{ report: report.id, anchor, until, start, end, kind, doubt, reason }]
  })
}

/** What nobody knows the end of was over when its report was published as final. */
function lastPossible(window: Window, { status, revisions }: Report): Instant | null {
  const { doubt } = window
  if (doubt.end?.is === 'ongoing') return null
  if (doubt.end?.is !== 'unknown') return latestOf(window).at
  const published = status === 'preliminary' ? undefined : revisions[0]?.at
  return published ?? null
}

function whyUnmeasured({ doubt }: Window): Unmeasured | null {
  const all = [doubt.start?.is, doubt.end?.is]
  const reasons: readonly Unmeasured[] = ['ongoing', 'unknown', 'between']
  return reasons.find(reason => all.includes(reason)) ?? null
}

interface Edge {
  readonly at: Instant
  readonly rank: number
  readonly step: 1 | -1
}

/** What holds from each edge of a window to the next, in one pass over the edges. */
function withoutOverlaps(windows: readonly JudgedWindow[]): readonly Interval[] {
  const edges = windows
    .flatMap((window): Edge[] => {
      const rank = verdicts.indexOf(window.verdict) * kinds.length + kinds.indexOf(window.kind)
      return [
        { at: window.start, rank, step: 1 },
        { at: window.end, rank, step: -1 },
      ]
    })
    .sort((a, b) => compare(a.at, b.at))
  const open = new Array<number>(verdicts.length * kinds.length).fill(0)
  const intervals: Interval[] = []
  for (const [i, { at, rank, step }] of edges.entries()) {
    open[rank] = (open[rank] ?? 0) + step
    const next = edges[i + 1]
    const worst = open.findIndex(count => count > 0)
    const verdict = verdicts[Math.floor(worst / kinds.length)]
    const kind = kinds[worst % kinds.length]
    if (next && next.at > at && verdict && kind)
      intervals.push({ start: at, end: next.at, kind, verdict })
  }
  return intervals
}
