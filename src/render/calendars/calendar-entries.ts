/** Turns a site into the events that its calendars hold: one for each window of an incident. */
import { leftInstances } from '../../model/life/publication.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { secondsBetween } from '../../model/time.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { windowText } from '../feeds/feed-times.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { durationText } from '../words/duration-text.ts'
import { filled } from '../words/words.ts'
import { type CalendarEvent, writeEvent } from './calendar-format.ts'

/** The events of a report. They are in several calendars, and are written once. */
export interface CalendarEntry {
  /** The ids of those whose calendars have it: that it concerns, or did when it was last told of. */
  readonly instances: readonly string[]
  readonly madeOf: Recipe['madeOf']
  /** Those that hit an instance, or all, as text. */
  readonly eventsOf: (instance: string | null) => readonly string[]
}

/** The events of all reports, in their order. */
export function calendarEntries(site: Site, look: Look): readonly CalendarEntry[] {
  const surveyed = survey(site, look)
  const locate = (path: OutputPath) => absoluteUrl(site.config.site.url, path)
  return site.reports.map(report => {
    const from = surveyed(reportPath(report), locate)
    const left = leftInstances(report)
    let written: readonly string[] | undefined
    return {
      instances: [...report.instances, ...left],
      madeOf: ({ row }) => [row(report.id), standingOf(site, report), report.revisions, left],
      eventsOf: instance => {
        const why = instance !== null && left.includes(instance) ? noLonger(instance, from) : null
        if (why) return eventsOfReport(report, why, from).map(writeEvent)
        written ??= eventsOfReport(report, null, from).map(writeEvent)
        return written.filter((_, i) => hits(report.windows[i], instance))
      },
    }
  })
}

function noLonger(instance: string, from: Vantage): string {
  return filled(from.words.feeds.noLonger, { name: instanceName(instance, from) })
}

function hits(window: Window | undefined, instance: string | null): boolean {
  return instance === null || window?.instances.includes(instance) === true
}

/**
 * Of a withdrawn report there is left when it said that something happened, and that it did not; so it is
 * in the calendar of an instance that it does not concern any more, where `why` says that.
 */
function eventsOfReport(
  report: Report,
  why: string | null,
  from: Vantage,
): readonly CalendarEvent[] {
  const { published, updated } = standingOf(from.site, report)
  const cancelled = report.status === 'withdrawn' ? from.words.report.withdrawn : why
  const url = from.locate(reportPath(report))
  return report.windows.map((window, i) => ({
    uid: `${report.id}-${i + 1}@${from.site.config.feed.authority}`,
    start: window.start.at,
    end: window.end.at,
    created: published,
    updated,
    sequence: Math.max(report.revisions.length - 1, 0),
    summary: report.title,
    description: [...(cancelled === null ? linesOf(window, report, from) : [cancelled]), url].join(
      '\n',
    ),
    url,
    categories: [...window.instances, window.kind],
    isCancelled: cancelled !== null,
  }))
}

/** By the incident's own clock, which the times of an event cannot say. */
function linesOf(window: Window, { summary }: Report, from: Vantage): readonly string[] {
  const { words } = from
  const { start, end, kind, scope, instances } = window
  const names = instances.map(id => instanceName(id, from))
  const lines = [
    `${windowText(window)}, ${durationText(secondsBetween(start.at, end.at), words)}`,
    `${words.kinds[kind]}: ${names.join(words.comma)}`,
    scope ?? '',
    summary === scope ? '' : summary,
  ]
  return lines.filter(line => line !== '')
}
