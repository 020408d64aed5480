/** Turns the records of a site into a table for spreadsheets: a row for each instance and period. */
import type { AvailabilityPeriod } from '../../model/data/availability-schema.ts'
import type { Site } from '../../model/site.ts'
import { type Columns, writeCsv } from '../data/write-csv.ts'
import { availabilityFile } from './availability-file.ts'

interface Row {
  readonly instance: string
  readonly zone: string
  readonly unit: string
  readonly period: AvailabilityPeriod
  readonly target: number
  readonly asOf: string
}

const columns: Columns<Row> = {
  instance: ({ instance }) => instance,
  unit: ({ unit }) => unit,
  period: ({ period }) => period.id,
  first: ({ period }) => period.first,
  last: ({ period }) => period.last,
  zone: ({ zone }) => zone,
  start: ({ period }) => period.start,
  end: ({ period }) => period.end,
  whole: ({ period }) => period.whole,
  running: ({ period }) => period.running,
  seconds: ({ period }) => period.seconds,
  excluded_seconds: ({ period }) => period.excluded_seconds,
  down_seconds: ({ period }) => period.down_seconds,
  outage_seconds: ({ period }) => period.down_seconds_by_kind.outage,
  partial_seconds: ({ period }) => period.down_seconds_by_kind.partial,
  intermittent_seconds: ({ period }) => period.down_seconds_by_kind.intermittent,
  degraded_seconds: ({ period }) => period.down_seconds_by_kind.degraded,
  up_seconds: ({ period }) => period.up_seconds,
  percent: ({ period }) => period.percent,
  unmeasured_windows: ({ period }) => period.unmeasured_windows,
  target: ({ target }) => target,
  meets_target: ({ period }) => period.meets_target,
  as_of: ({ asOf }) => asOf,
}

/** The numbers of `availability.json`, by instance; its months, quarters, years, and the last twelve months. */
export function availabilityCsv(site: Site): string {
  const { instances, target, as_of } = availabilityFile(site)
  const rows = instances.flatMap(instance => {
    const { id, zone, months, quarters, years, rolling_12_months: rolling } = instance
    const units = [
      ['month', months],
      ['quarter', quarters],
      ['year', years],
      ['rolling-12-months', rolling ? [rolling] : []],
    ] as const
    return units.flatMap(([unit, periods]) =>
      periods.map((period): Row => ({ instance: id, zone, unit, period, target, asOf: as_of })),
    )
  })
  return writeCsv(columns, rows)
}
