/** Turns the records of a site into its quarters and years, each with the uptime of every instance. */

import type { Site } from '../../model/site.ts'
import type { DayText } from '../../model/time.ts'
import { calendarPeriods, type PeriodUnit, periodFrom, periodStart } from './calendar-periods.ts'
import { type Uptime, uptimeIn } from './uptime.ts'
import { type UptimeRecord, uptimeRecords } from './uptime-records.ts'

/** A period of the calendar in which any instance has a record. */
export interface SitePeriod {
  readonly unit: PeriodUnit
  readonly id: string
  /** Its first day in the calendar. */
  readonly first: DayText
}

export interface InstanceUptime {
  readonly record: UptimeRecord
  readonly uptime: Uptime
}

const known = new WeakMap<Site, Map<PeriodUnit, readonly SitePeriod[]>>()

/** The periods of a site, oldest first; none without a record. */
export function sitePeriods(unit: PeriodUnit, site: Site): readonly SitePeriod[] {
  const units = known.get(site) ?? new Map<PeriodUnit, readonly SitePeriod[]>()
  const periods = units.get(unit) ?? findPeriods(unit, site)
  known.set(site, units.set(unit, periods))
  return periods
}

function findPeriods(unit: PeriodUnit, site: Site): readonly SitePeriod[] {
  const days = [...uptimeRecords(site).values()].map(({ since }) => since).sort()
  if (days[0] === undefined) return []
  const coverage = { zone: 'UTC', since: periodStart(unit, days[0]), asOf: site.asOf }
  return calendarPeriods(unit, coverage).map(({ id, first }) => ({ unit, id, first }))
}

/** The uptime of each instance that has a record of the period, by id of the instance. */
export function uptimesAt({ unit, first }: SitePeriod, site: Site): readonly InstanceUptime[] {
  return [...uptimeRecords(site).values()].flatMap(record => {
    const period = periodFrom(unit, first, record)
    return period ? [{ record, uptime: uptimeIn(period, record) }] : []
  })
}
