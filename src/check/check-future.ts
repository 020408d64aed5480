/** Is every incident over, and all that is told of it behind us? */
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { certainStart, isOngoing } from '../model/incident-length.ts'
import { isFaulty, type Report, type Window } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { type Instant, localDay, localText, type Moment } from '../model/time.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/** Something that is told to be so, and from when on at the latest. */
interface Told {
  readonly what: string
  readonly at: Instant
  readonly field: string
  readonly hint: string
}

/** Where an incident goes on, its end is expected, not known; a final report says that it is over. */
export function* checkFuture(site: Site, now: Instant): Iterable<Diagnostic> {
  for (const report of allReports(site)) {
    if (isFaulty(report, 'timezone')) continue
    const isFinal = report.status === 'final' && !isFaulty(report, 'status')
    const edges = report.windows.flatMap(window => edgesToCome(window, report, now))
    const [last] = edges.sort((a, b) => (a.at < b.at ? 1 : -1))
    for (const { what, at, field, hint } of [last ?? [], milestonesToCome(report, now)].flat()) {
      const message = `${what} ${localText({ at, zone: report.zone })}, which lies in the future`
      const place = placeOf(report, field)
      const diagnostic = diagnose('time/in-future', report.source, message, { place, hint })
      yield isFinal ? diagnostic : { ...diagnostic, severity: 'warning' }
    }
    yield* checkTimeline(report, now)
  }
}

/** An event is read from prose as a rule, so that this only is a warning. */
function* checkTimeline({ lastEvent, source, zone }: Report, now: Instant): Iterable<Diagnostic> {
  if (!lastEvent || lastEvent.at <= now) return
  const { at, place } = lastEvent
  const message = `The timeline tells of ${localText({ at, zone })}, which lies in the future`
  const hint =
    'Correct the time; a timeline tells what has happened, and what is planned is an action'
  yield { ...diagnose('time/in-future', source, message, { place, hint }), severity: 'warning' }
}

const open = 'while the incident goes on, set `status` to preliminary and write `end: ongoing`'

function edgesToCome(window: Window, report: Report, now: Instant): readonly Told[] {
  const { end, doubt } = window
  const { places, status, windows, zone } = report
  const start = certainStart(window)
  const over = doubt.end?.is === 'between' ? doubt.end.to : end
  const clock = localText({ at: now, zone }).slice(0, 16).replace('T', ' ')
  const tells = status === 'preliminary' && isOngoing(windows)
  const hint = tells ? 'Correct the time' : `Correct the time; ${open}`
  const edges: Told[] = []
  if (start && start.at > now && !isOfToday(start, window, now)) {
    const what = `The incident begins ${doubt.start?.is === 'between' ? 'at the latest ' : ''}at`
    edges.push({ what, at: start.at, field: places.start ? 'start' : 'impact', hint })
  }
  if (over && over.at > now) {
    const isRange = doubt.end?.is === 'between'
    const what = `The incident ends ${isRange ? 'at the latest ' : ''}at`
    const narrower = `Let the range end by now (${clock}), for what is over is so already; ${open}`
    const field = places.end ? 'end' : 'impact'
    edges.push({ what, at: over.at, field, hint: isRange ? narrower : hint })
  }
  return edges
}

/** Of a start of which the day is known, that day may be today: its last minute is not what anybody stated. */
function isOfToday({ at, zone }: Moment, { doubt }: Window, now: Instant): boolean {
  const isDay = doubt.start?.is === 'between' && localText({ at, zone }).slice(11, 16) === '23:59'
  return isDay && localDay({ at, zone }) <= localDay({ at: now, zone })
}

function milestonesToCome(report: Report, now: Instant): readonly Told[] {
  return (['detected', 'mitigated', 'resolved'] as const).flatMap(field => {
    const at = report[field]?.at
    if (at === undefined || at <= now) return []
    const hint = 'Correct the time, or take it out until it is so'
    return [{ what: `\`${field}\` is`, at, field, hint }]
  })
}
