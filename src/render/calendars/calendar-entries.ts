/** Turns a site into the events that its calendars hold: one for each window in which something did not work. */
import { spanLength, windowAnchor } from '../../model/incident-length.ts'
import { lifeOf } from '../../model/life/life-of.ts'
import { leftInstances } from '../../model/life/publication.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report, Window } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { PublicationKind } from '../../model/terms.ts'
import type { Instant } from '../../model/time.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import { windowText } from '../feeds/feed-times.ts'
import type { Look, Recipe } from '../look.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
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
        return written.filter((_, i) => hits(struckIn(report)[i]?.window, instance))
      },
    }
  })
}

function noLonger(instance: string, from: Vantage): string {
  return filled(from.words.feeds.noLonger, { name: instanceName(instance, from) })
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

/**
 * Of a withdrawn report there is left when it said that something happened, and that it did not; so it is
 * in the calendar of an instance that it does not concern any more, where `why` says that.
 */
function eventsOfReport(
  report: Report,
  why: string | null,
  from: Vantage,
): readonly CalendarEvent[] {
  const { published } = standingOf(from.site, report)
  const [updated, sequence] = [lastTouched(report, from.site), sequenceOf(report)]
  const cancelled = report.status === 'withdrawn' ? from.words.report.withdrawn : why
  const url = from.locate(reportPath(report))
  return struckIn(report).map(({ window, number }) => ({
    uid: `${report.id}-${number}@${from.site.config.feed.authority}`,
    // Where nobody knows when it began, it is the instant at which it was over.
    start: (window.start ?? windowAnchor(window)).at,
    // An event ends after it starts, or has no end.
    end: window.start && window.end && window.end.at > window.start.at ? window.end.at : null,
    created: published,
    updated,
    sequence,
    summary: report.title,
    description: [...(cancelled === null ? linesOf(window, report, from) : [cancelled]), url].join(
      '\n',
    ),
    url,
    categories: [...window.instances, window.kind],
    isCancelled: cancelled !== null,
  }))
}

/** An entry that nobody is told of may change an event as well. */
function lastTouched(report: Report, site: Site): Instant {
  const { updated } = standingOf(site, report)
  return report.revisions.reduce((last, { at }) => (at > last ? at : last), updated)
}

/**
 * What compares copies of an event keeps the one that has the higher number (RFC 5546, 2.1.5), so it rises with whatever the report
 * says of its own change: by two for each entry, which may stand for what the status alone told until then, by one for that.
 */
function sequenceOf(report: Report): number {
  const byStatus = lifeOf(report).filter(({ entry, kind }) => !entry && !firstKinds.includes(kind))
  return 2 * report.revisions.length + byStatus.length
}

const firstKinds: readonly PublicationKind[] = ['published', 'preliminary']

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
