/** Turns the records of a site into the data file of availability: the numbers that pages round, whole. */

import type { PeriodUnit } from '../../figures/availability/calendar-periods.ts'
import {
  lastUptime,
  meetsTarget,
  shownPercent,
  type Uptime,
  uptimesBy,
} from '../../figures/availability/uptime.ts'
import {
  type JudgedWindow,
  type UnmeasuredWindow,
  type UptimeRecord,
  uptimeRecords,
} from '../../figures/availability/uptime-records.ts'
import type { AvailabilityFile, AvailabilityPeriod } from '../../model/data/availability-schema.ts'
import type { InstanceFile } from '../../model/data/instance-schema.ts'
import { compare } from '../../model/diagnostics.ts'
import type { Site } from '../../model/site.ts'
import { secondsBetween } from '../../model/time.ts'
import { absoluteUrl, facetPath, schemaPath } from '../addresses.ts'

/** The availability of every instance that has a record. */
export function availabilityFile(site: Site): AvailabilityFile {
  const { site: about, policy } = site.config
  const pages = new Map(
    site.facets
      .filter(({ family }) => family === 'instances')
      .map(facet => [facet.id, absoluteUrl(about.url, facetPath(facet))]),
  )
  return {
    $schema: absoluteUrl(about.url, schemaPath('availability')),
    version: 1,
    as_of: site.asOf,
    target: policy.availabilityTarget,
    downtime_kinds: [...policy.downtimeKinds],
    instances: [...uptimeRecords(site).values()].map(record => ({
      id: record.instance,
      url: pages.get(record.instance) ?? null,
      zone: record.zone,
      since: record.since,
      months: periodsBy('month', record, site),
      quarters: periodsBy('quarter', record, site),
      years: periodsBy('year', record, site),
      rolling_12_months: rollingYear(record.instance, site),
      windows: windowEntries(record),
    })),
  }
}

/** The availability of one instance by quarter; null where nothing is on record. */
export function quartersOf(instance: string, site: Site): InstanceFile['availability'] {
  const record = uptimeRecords(site).get(instance)
  if (!record) return null
  return {
    as_of: site.asOf,
    target: site.config.policy.availabilityTarget,
    zone: record.zone,
    since: record.since,
    quarters: periodsBy('quarter', record, site),
    rolling_12_months: rollingYear(instance, site),
  }
}

/** The last 12 whole months, which badges tell of; null until so many are on record. */
export function rollingYear(instance: string, site: Site): AvailabilityPeriod | null {
  const record = uptimeRecords(site).get(instance)
  const uptime = record && lastUptime(12, record)
  return uptime ? periodEntry(uptime, site.config.policy.availabilityTarget) : null
}

function periodsBy(unit: PeriodUnit, record: UptimeRecord, site: Site): AvailabilityPeriod[] {
  const target = site.config.policy.availabilityTarget
  return uptimesBy(unit, record).map(uptime => periodEntry(uptime, target))
}

function periodEntry(uptime: Uptime, target: number): AvailabilityPeriod {
  const { outage, partial, intermittent, degraded } = uptime.downByKind
  const { id, first, last, start, end, whole, running } = uptime.period
  return {
    id,
    first,
    last,
    start,
    end,
    whole,
    running,
    seconds: uptime.seconds,
    excluded_seconds: uptime.excluded,
    down_seconds: uptime.down,
    down_seconds_by_kind: { outage, partial, intermittent, degraded },
    up_seconds: uptime.up,
    percent: shownPercent(uptime, target, 4),
    unmeasured_windows: uptime.unmeasured.length,
    meets_target: meetsTarget(uptime, target),
  }
}

type WindowEntry = AvailabilityFile['instances'][number]['windows'][number]

/** Those that are known, and among them, by time, those that are not. */
function windowEntries({ windows, unmeasured }: UptimeRecord): WindowEntry[] {
  const open = unmeasured.filter(({ start, end }) => !start || !end)
  return [
    ...windows.map(window => ({ at: window.start, entry: windowEntry(window) })),
    ...open.map(window => ({ at: window.anchor, entry: openEntry(window) })),
  ]
    .sort((a, b) => compare(a.at, b.at))
    .map(({ entry }) => entry)
}

function openEntry({ report, start, end, kind, reason }: UnmeasuredWindow): WindowEntry {
  const edges = { start: start?.at ?? null, end: end?.at ?? null, seconds: null }
  return { report, ...edges, kind, counts: false, reason, exclusion: null }
}

function windowEntry(window: JudgedWindow): WindowEntry {
  const { report, start, end, kind, verdict, exclusion, doubt } = window
  const isRange = doubt.start?.is === 'between' || doubt.end?.is === 'between'
  const counts = verdict === 'counts'
  return {
    report,
    start,
    end,
    seconds: secondsBetween(start, end),
    kind,
    counts,
    reason: counts ? (isRange ? 'between' : null) : verdict,
    exclusion,
  }
}
