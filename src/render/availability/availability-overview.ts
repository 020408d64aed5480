/** Turns the records of all instances into the page that compares them. */
import {
  lastUptime,
  meetsTarget,
  type Uptime,
  uptimesBy,
} from '../../figures/availability/uptime.ts'
import { type UptimeRecord, uptimeRecords } from '../../figures/availability/uptime-records.ts'
import { periodPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import { instanceName, instanceSlugs, type Vantage, valueView } from '../survey.ts'
import { dayText } from '../words/tell-time.ts'
import { counted, filled } from '../words/words.ts'
import { availabilitySparklineOf, downShare } from './availability-drawings.ts'
import { howView, periodText, sinceText, uptimeBrief } from './availability-numbers.ts'
import type { AvailabilityView, PeriodLink } from './availability-views.ts'

/** What is on record of one instance, oldest first. */
interface Row {
  readonly record: UptimeRecord
  readonly years: readonly Uptime[]
  readonly quarters: readonly Uptime[]
}

export function availabilityOverview(from: Vantage): AvailabilityView {
  const { site, words } = from
  const { title, description, asOf, lastMonths } = words.availability
  const rows = [...uptimeRecords(site).values()].map(
    (record): Row => ({
      record,
      years: uptimesBy('year', record),
      quarters: uptimesBy('quarter', record),
    }),
  )
  const years = periodsOf(rows.flatMap(row => row.years)).toReversed()
  const quarters = periodsOf(rows.flatMap(row => row.quarters))
  const columns = years.map(uptimes => ({
    text: linkTo(uptimes, from).text,
    note: uptimes.some(({ period }) => period.running) ? words.availability.soFar : null,
  }))
  const ends = [quarters[0], quarters.at(-1)].map(quarter => quarter && linkTo(quarter, from).text)
  return {
    page: frameView(from, { title, description, narrows: true }),
    asOf: filled(asOf, { day: dayText(site.asOf, words) }),
    years: columns,
    span: filled(words.daySpan, { from: ends[0] ?? '', to: ends[1] ?? '' }),
    lastMonths: counted(12, lastMonths, words),
    instances: instanceRows(rows, columns, from),
    calendar: calendarOf(years, quarters, from),
    how: howView(from),
  }
}

function instanceRows(
  rows: readonly Row[],
  columns: AvailabilityView['years'],
  from: Vantage,
): AvailabilityView['instances'] {
  const quarters = periodsOf(rows.flatMap(row => row.quarters)).map(idOf)
  const most = Math.max(
    ...rows.flatMap(row => row.quarters).map(downShare),
    1.2 * (100 - from.site.config.policy.availabilityTarget),
  )
  return rows.map(row => {
    const { instance } = row.record
    const inYear = new Map(row.years.map(uptime => [uptime.period.id, uptime]))
    const inQuarter = new Map(row.quarters.map(uptime => [uptime.period.id, uptime]))
    const last = lastUptime(12, row.record)
    const slug = instanceSlugs([instance], from)
    const shown = { slug, name: instanceName(instance, from) }
    const series = quarters.map(id => inQuarter.get(id) ?? null)
    return {
      slug,
      instance: valueView('instances', instance, from, sinceText(row.record.since, from.words)),
      svg: availabilitySparklineOf(shown, series, most, from),
      last: last ? uptimeBrief(last, from) : null,
      years: columns.map(({ text, note }) => {
        const uptime = inYear.get(text)
        const name = [text, note].filter(part => part !== null).join(' ')
        return { name, uptime: uptime ? uptimeBrief(uptime, from) : null }
      }),
    }
  })
}

/** The uptimes of all instances by period, oldest first. */
function periodsOf(uptimes: readonly Uptime[]): readonly (readonly Uptime[])[] {
  const periods = new Map<string, Uptime[]>()
  for (const uptime of uptimes) {
    const others = periods.get(uptime.period.id)
    if (others) others.push(uptime)
    else periods.set(uptime.period.id, [uptime])
  }
  return [...periods.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

function idOf([first]: readonly Uptime[]): string {
  return first?.period.id ?? ''
}

function calendarOf(
  years: readonly (readonly Uptime[])[],
  quarters: readonly (readonly Uptime[])[],
  from: Vantage,
): AvailabilityView['calendar'] {
  return years.map(year => ({
    year: linkTo(year, from),
    quarters: [1, 2, 3, 4].map(number => {
      const found = quarters.find(quarter => idOf(quarter) === `${idOf(year)}-q${number}`)
      return found ? linkTo(found, from) : null
    }),
  }))
}

function linkTo(uptimes: readonly Uptime[], { words, site, locate }: Vantage): PeriodLink {
  const [first] = uptimes
  const target = site.config.policy.availabilityTarget
  const missed = uptimes.filter(uptime => meetsTarget(uptime, target) === false).length
  return {
    text: first ? periodText(first.period, words) : '',
    href: locate(periodPath(idOf(uptimes))),
    missed:
      missed > 0
        ? { shape: 'target-missed', word: counted(missed, words.availability.countMissed, words) }
        : null,
  }
}
