/** Turns a site into the events that its calendars hold: one for each window in which something did not work. */
import { spanLength, windowAnchor } from '../../model/incident-length.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { windowText } from '../feeds/feed-times.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
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
        return written.filter((_, i) => hits(struckIn(report)[i]?.window, instance))
      }
      const madeOf: Recipe['madeOf'] = ({ row }) => [
        ...[row(report.id), published, updated],
        report.revisions.length,
      ]
      return [report.id, { madeOf, eventsOf }]
    }),
  )
}

/** The windows in which something did not work, each with its number among all. */
function struckIn({ windows }: Report) {
  return windows
    .map((window, i) => ({ window, number: i + 1 }))
    .filter(({ window }) => window.kind !== 'none')
}

function hits(window: Window | undefined, instance: string | null): boolean {
  return instance === null || window?.instances.includes(instance) === true
}

/** Of a withdrawn report there is left when it said that something happened, and that it did not. */
function eventsOfReport(report: Report, from: Vantage): readonly CalendarEvent[] {
  const { published, updated } = standingOf(from.site, report)
  const isCancelled = report.status === 'withdrawn'
  const url = from.locate(reportPath(report))
  return struckIn(report).map(({ window, number }) => ({
    uid: `${report.id}-${number}@${from.site.config.feed.authority}`,
    // Where nobody knows when it began, it is the instant at which it was over.
    start: (window.start ?? windowAnchor(window)).at,
    end: window.start && window.end ? window.end.at : null,
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
  const { kind, scope, instances } = window
  const length = spanLength([window])
  const names = instances.map(id => instanceName(id, from))
  const lines = [
    length.seconds === null
      ? windowText(window, words)
      : `${windowText(window, words)}, ${lengthText(length, words)}`,
    `${words.kinds[kind]}: ${names.join(words.comma)}`,
    scope ?? '',
    summary === scope ? '' : summary,
  ]
  return lines.filter(line => line !== '')
}
