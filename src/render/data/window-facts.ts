/** Turns the windows of a report into what data files tell of them: one by one, and all together. */
import { verdictOn } from '../../model/availability/verdict-on.ts'
import type { Config } from '../../model/config.ts'
import type { IndexEntry } from '../../model/data/parts.ts'
import {
  certainStart,
  impactLength,
  incidentSpan,
  isKnown,
  spanLength,
  windowsOfImpact,
} from '../../model/incident-length.ts'
import type { Doubt, Report, Window } from '../../model/report.ts'
import { kinds } from '../../model/terms.ts'
import { type Moment, secondsBetween } from '../../model/time.ts'

export interface WindowFacts
  extends Omit<IndexEntry['windows'][number], 'start' | 'end' | 'start_between' | 'end_between'> {
  readonly start: Moment | null
  readonly start_between: readonly [Moment, Moment] | null
  readonly end: Moment | null
  readonly end_between: readonly [Moment, Moment] | null
}

/** What is told of one window. One of which an edge is not known is no downtime that could be counted. */
export function windowFacts(window: Window, report: Report, config: Config): WindowFacts {
  const { start, end, doubt, kind, instances, scope } = window
  const isIn = report.status !== 'withdrawn' && isKnown(window)
  const startIs = doubt.start?.is ?? 'exact'
  return {
    start,
    start_between: rangeOf(doubt.start),
    // Nothing is yet to begin.
    start_is: startIs === 'ongoing' ? 'unknown' : startIs,
    end,
    end_between: rangeOf(doubt.end),
    end_is: doubt.end?.is ?? 'exact',
    seconds: spanLength([window]).seconds,
    kind,
    instances: [...instances],
    scope,
    counts: isIn && verdictOn(window, report, config) === 'counts',
  }
}

/** Both ends of a range, in order. */
function rangeOf(doubt: Doubt | null): readonly [Moment, Moment] | null {
  return doubt?.is === 'between' ? [doubt.from, doubt.to] : null
}

/** When the incident began and ended. */
export function spanFacts({ windows }: Report): { start: Moment | null; end: Moment | null } {
  const [start, end] = incidentSpan(windows)
  return { start, end }
}

/** The kinds of an incident, the gravest first, and how long it was. */
export function lengthFacts({ windows }: Report) {
  const { seconds, is } = impactLength(windows)
  return {
    kinds: kinds.filter(kind => windows.some(window => window.kind === kind)),
    impact_seconds: seconds,
    impact_is: is,
    span_seconds: spanLength(windows).seconds,
  }
}

/** How long it took from the start of the impact until something was done. */
export function delayFacts({ windows, detected, mitigated, resolved }: Report) {
  const struck = windowsOfImpact(windows)
  const [start] = incidentSpan(struck.map(window => ({ ...window, start: certainStart(window) })))
  const until = (moment: Moment | null) =>
    start && moment && moment.at >= start.at ? secondsBetween(start.at, moment.at) : null
  return {
    time_to_detect_seconds: until(detected),
    time_to_mitigate_seconds: until(mitigated),
    time_to_resolve_seconds: until(resolved),
  }
}
