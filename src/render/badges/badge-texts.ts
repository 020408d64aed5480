/** Turns an instance into what its badges say: facts that stay true until something happens. */
import { lastUptime } from '../../model/availability.ts'
import { uptimeRecords } from '../../model/availability-record.ts'
import type { Report } from '../../model/report.ts'
import type { Facet } from '../../model/site.ts'
import { type DayText, localDay } from '../../model/time.ts'
import { monthText, percentOf } from '../availability-numbers.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import { dayText } from '../tell-time.ts'
import { filled } from '../words/words.ts'

/** The day of the last incident; not how long ago that was, which would be wrong tomorrow. */
export function lastIncidentText(instance: Facet, from: Vantage): string {
  const { lastIncident, noIncident } = from.words.badges
  const days = reportsOf(instance.reports, from).flatMap(report => daysOf(instance, report))
  const last = days.sort().at(-1)
  return last === undefined ? noIncident : filled(lastIncident, { day: dayText(last, from.words) })
}

/** The days, by their own clock, on which windows with an impact on the instance began. */
function daysOf({ id }: Facet, { status, windows }: Report): readonly DayText[] {
  if (status === 'withdrawn') return []
  return windows
    .filter(({ kind, instances }) => kind !== 'none' && instances.includes(id))
    .map(({ start }) => localDay(start))
}

/** The availability in the last 12 whole months, and which these were. */
export function uptimeText({ id }: Facet, from: Vantage): string {
  const { site, words } = from
  const { uptime, shortRecord } = words.badges
  const record = uptimeRecords(site).get(id)
  const last = record && lastUptime(12, record)
  if (!last) return shortRecord
  const month = monthText(last.period.last, words)
  return filled(uptime, { percent: percentOf(last, from), month })
}
