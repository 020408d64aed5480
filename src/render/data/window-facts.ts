/** Turns the windows of a report into what data files tell of them: one by one, and all together. */
import { verdictOn } from '../../figures/availability/uptime-records.ts'
import type { Config } from '../../model/config.ts'
import { impactSeconds, incidentSpan, spanSeconds } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import { type Kind, kinds } from '../../model/terms.ts'
import { type Moment, secondsBetween } from '../../model/time.ts'

export interface WindowFacts {
  readonly start: Moment | null
  readonly end: Moment | null
  readonly seconds: number | null
  readonly kind: Kind
  readonly instances: string[]
  readonly scope: string | null
  /** Whether it is downtime. */
  readonly counts: boolean
}

/** What is told of one window. */
export function windowFacts(window: Window, report: Report, config: Config): WindowFacts {
  const { start, end, kind, instances, scope } = window
  const counts = report.status !== 'withdrawn' && verdictOn(window, report, config) === 'counts'
  const seconds = secondsBetween(start.at, end.at)
  return { start, end, seconds, kind, instances: [...instances], scope, counts }
}

/** When the incident began and ended. */
export function spanFacts({ windows }: Report): { start: Moment | null; end: Moment | null } {
  const [start, end] = incidentSpan(windows)
  return { start, end }
}

/** The kinds of an incident, the gravest first, and how long it was. */
export function lengthFacts({ windows }: Report) {
  return {
    kinds: kinds.filter(kind => windows.some(window => window.kind === kind)),
    impact_seconds: impactSeconds(windows) as number | null,
    span_seconds: spanSeconds(windows) as number | null,
  }
}

/** How long it took from the start until something was done. */
export function delayFacts(report: Report) {
  const { start } = spanFacts(report)
  const until = (moment: Moment | null) =>
    start && moment ? secondsBetween(start.at, moment.at) : null
  return {
    time_to_detect_seconds: until(report.detected),
    time_to_mitigate_seconds: until(report.mitigated),
    time_to_resolve_seconds: until(report.resolved),
  }
}
