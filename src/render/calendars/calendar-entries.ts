/** Turns a site into the events that its calendars hold: one for each window of an incident. */
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { secondsBetween } from '../../model/time.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { windowText } from '../feeds/feed-times.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { durationText } from '../words/duration-text.ts'
import { type CalendarEvent, writeEvent } from './calendar-format.ts'

/** The events of a report. They are in several calendars, and are written once. */
export interface CalendarEntry {
  readonly madeOf: Recipe['madeOf']
  /** Those that hit an instance, or all, as text. */
  readonly eventsOf: (instance: string | null) => readonly string[]
}

/** The events of all reports, by id. */
export function calendarEntries(site: Site, look: Look): ReadonlyMap<string, CalendarEntry> {
  const surveyed = survey(site, look)
  return new Map(
    site.reports.map(report => {
      const { published, updated } = standingOf(site, report)
      const locate = (path: Parameters<typeof absoluteUrl>[1]) =>
        absoluteUrl(site.config.site.url, path)
      let written: readonly string[] | undefined
      const eventsOf = (instance: string | null) => {
        written ??= eventsOfReport(report, surveyed(reportPath(report), locate)).map(writeEvent)
        return written.filter((_, i) => hits(report.windows[i], instance))
      }
      const madeOf: Recipe['madeOf'] = ({ row }) => [
        ...[row(report.id), published, updated],
        report.revisions.length,
      ]
      return [report.id, { madeOf, eventsOf }]
    }),
  )
}

function hits(window: Window | undefined, instance: string | null): boolean {
  return instance === null || window?.instances.includes(instance) === true
}

/** Of a withdrawn report there is left when it said that something happened, and that it did not. */
function eventsOfReport(report: Report, from: Vantage): readonly CalendarEvent[] {
  const { published, updated } = standingOf(from.site, report)
  const isCancelled = report.status === 'withdrawn'
  const url = from.locate(reportPath(report))
  return report.windows.map((window, i) => ({
    uid: `${report.id}-${i + 1}@${from.site.config.feed.authority}`,
    start: window.start.at,
    end: window.end.at,
    created: published,
    updated,
    sequence: Math.max(report.revisions.length - 1, 0),
    summary: report.title,
    description: [
      ...(isCancelled ? [from.words.report.withdrawn] : linesOf(window, report, from)),
      url,
    ].join('\n'),
    url,
    categories: [...window.instances, window.kind],
    isCancelled,
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
