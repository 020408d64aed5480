/** Finds the last event of a timeline, if it is later than all else that a report tells of when its incident was. */
import { latestOf, windowAnchor } from '../../model/incident-length.ts'
import type { Place, Report } from '../../model/report.ts'
import { type DayText, dayStart, type Instant } from '../../model/time.ts'

/** An event, as far as it is told when it was, and where that stands. */
interface Timed {
  readonly at: Instant | null
  readonly end: Instant | null
  readonly day: DayText | null
  readonly place: Place
}

/** Its end, its time, or the beginning of its day; undefined where none is that late, or none is timed. */
export function lastEvent(
  events: readonly Timed[],
  {
    zone,
    windows,
    detected,
    mitigated,
    resolved,
  }: Pick<Report, 'zone' | 'windows' | 'detected' | 'mitigated' | 'resolved'>,
): Report['lastEvent'] {
  const timed = events.flatMap(({ at, end, day, place }) => {
    const latest = end ?? at ?? (day && dayStart(day, zone))
    return latest ? [{ at: latest, place }] : []
  })
  const milestones = [detected, mitigated, resolved].flatMap(moment => moment?.at ?? [])
  // Of what has no end yet, a range of the start may reach beyond what has happened.
  const edges = windows.map(window => (window.end ? latestOf(window) : windowAnchor(window)).at)
  const known = [...edges, ...milestones]
  const later = timed.filter(({ at }) => known.every(other => other < at))
  return later.sort((a, b) => (a.at < b.at ? 1 : -1))[0]
}
