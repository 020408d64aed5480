/** Turns reports into the numbers of their patterns: how many, how long, when, and why. */
import { compare } from '../model/diagnostics.ts'
import {
  type Amount,
  amountOf,
  anchorOf,
  impactLength,
  incidentSpan,
  isMeasured,
  type Length,
  windowsOfImpact,
} from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import { kinds } from '../model/terms.ts'
import { type DayText, localTime, type Moment, secondsBetween } from '../model/time.ts'
import { impactDays } from './impact-days.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Incidents and their time of impact, by what they have in common. */
export interface Tally extends Amount {
  readonly name: string
  readonly incidents: number
}

/** A month by the clocks of its incidents: those that began in it, and the impact that fell into it. */
export interface MonthTally extends Amount {
  /** `2019-07` */
  readonly month: string
  readonly incidents: number
}

/** A day by the clocks of its incidents: those that lay on it, and the impact that fell into it. */
export interface DayTally extends Amount {
  readonly day: DayText
  /** Ids, in the order of the reports. */
  readonly reports: readonly string[]
}

/** What reports name: causes, vendors. A report counts for each that it names. */
export interface Naming {
  /** Reports that name any. */
  readonly naming: number
  /** Most incidents first. */
  readonly tallies: readonly Tally[]
}

/** `seconds` is the time of impact, added up over the incidents, as far as it is certain. */
export interface Statistics extends Amount {
  readonly incidents: number
  /** Seconds of the longest, of which it is known that it was at least as long. */
  readonly longest: number
  /** Every month from the first with an incident to the last. */
  readonly months: readonly MonthTally[]
  /** Days with an incident, in order. */
  readonly days: readonly DayTally[]
  /** Reports without impact, which have no duration. */
  readonly unhurt: number
  /** Reports of which nobody knows how long the impact was, or not all of it. */
  readonly unmeasured: number
  /** Time of impact of each other report; null without one. */
  readonly duration: Spread | null
  /** From the start of the incident. A time before the start says nothing. Null where nobody states one. */
  readonly detection: Spread | null
  readonly resolution: Spread | null
  /** By the gravest kind of an incident, in the order of the kinds. */
  readonly kinds: readonly Tally[]
  readonly causes: Naming
  readonly vendors: Naming
  /** Those starts of incidents that are known, by weekday, Monday first, and hour. */
  readonly hours: readonly (readonly number[])[]
}

/** What is worked out once for each report. */
interface Incident {
  readonly report: Report
  /** The earliest moment that is stated of it. */
  readonly anchor: Moment
  /** When its impact began; null where that is not known. */
  readonly start: Moment | null
  readonly length: Length
}

/** The numbers of `reports`; those that are withdrawn or drafts do not count. */
export function statisticsOf(reports: readonly Report[]): Statistics {
  const incidents = reports
    .filter(({ status }) => status !== 'withdrawn' && status !== 'draft')
    .map(
      (report): Incident => ({
        report,
        anchor: anchorOf(report.windows),
        start: startOf(report),
        length: impactLength(report.windows),
      }),
    )
  const measured = incidents.filter(({ length }) => isMeasured(length))
  const durations = measured.map(secondsOf).filter(seconds => seconds > 0)
  const days = daysOf(incidents)
  const { hours, begun } = startsOf(incidents)
  return {
    incidents: incidents.length,
    ...amountOf(incidents.map(({ length }) => length)),
    longest: Math.max(0, ...incidents.map(secondsOf)),
    months: monthsOf(days, begun),
    days,
    unhurt: measured.length - durations.length,
    unmeasured: incidents.length - measured.length,
    duration: spreadOf(durations),
    detection: spreadOf(timesTo('detected', incidents)),
    resolution: spreadOf(timesTo('resolved', incidents)),
    kinds: kindsOf(incidents),
    causes: namingOf(incidents, ({ causes }) => causes),
    vendors: namingOf(incidents, ({ vendors }) => vendors),
    hours,
  }
}

function secondsOf({ length }: Incident): number {
  return length.seconds ?? 0
}

/** When the impact began, unless nobody knows or it is a range. */
function startOf({ windows }: Report): Moment | null {
  const struck = windowsOfImpact(windows)
  const isRange = struck.some(({ doubt }) => doubt.start?.is === 'between')
  return isRange ? null : incidentSpan(struck)[0]
}

function daysOf(incidents: readonly Incident[]): readonly DayTally[] {
  const days = new Map<DayText, { reports: string[]; lengths: Amount[] }>()
  for (const { report } of incidents) {
    for (const [day, length] of impactDays(report)) {
      const known = days.get(day) ?? { reports: [], lengths: [] }
      known.reports.push(report.id)
      known.lengths.push(length)
      days.set(day, known)
    }
  }
  return Array.from(days, ([day, { reports, lengths }]) => ({
    day,
    reports,
    ...amountOf(lengths),
  })).sort((a, b) => compare(a.day, b.day))
}

/** When incidents began, each by its own clock: by weekday and hour, and by month. */
function startsOf(incidents: readonly Incident[]) {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  const begun = new Map<string, number>()
  for (const { report, start, anchor } of incidents) {
    const { year, month } = localTime(anchor.at, report.zone)
    const key = monthKey(year, month)
    begun.set(key, (begun.get(key) ?? 0) + 1)
    if (!start) continue
    const { weekday, hour } = localTime(start.at, report.zone)
    const row = hours[weekday - 1] as number[]
    row[hour] = (row[hour] ?? 0) + 1
  }
  return { hours, begun }
}

function monthsOf(
  days: readonly DayTally[],
  begun: ReadonlyMap<string, number>,
): readonly MonthTally[] {
  const inMonth = new Map<string, DayTally[]>()
  for (const tally of days) {
    const month = tally.day.slice(0, 7)
    inMonth.set(month, [...(inMonth.get(month) ?? []), tally])
  }
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const months: MonthTally[] = []
  for (let month = first.day.slice(0, 7); month <= last.day.slice(0, 7); month = monthAfter(month))
    months.push({
      month,
      incidents: begun.get(month) ?? 0,
      ...amountOf(inMonth.get(month) ?? []),
    })
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? monthKey(year + 1, 1) : monthKey(year, number + 1)
}

function monthKey(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

function timesTo(what: 'detected' | 'resolved', incidents: readonly Incident[]): readonly number[] {
  return incidents.flatMap(({ report, start }) => {
    const moment = report[what]
    const seconds = moment && start ? secondsBetween(start.at, moment.at) : -1
    return seconds < 0 ? [] : [seconds]
  })
}

function kindsOf(incidents: readonly Incident[]): readonly Tally[] {
  const found = tallies(incidents, ({ windows }) =>
    kinds.filter(kind => windows.some(window => window.kind === kind)).slice(0, 1),
  )
  return kinds.flatMap(kind => found.filter(({ name }) => name === kind))
}

function namingOf(
  incidents: readonly Incident[],
  namesOf: (report: Report) => readonly string[],
): Naming {
  const naming = incidents.filter(({ report }) => namesOf(report).length > 0).length
  return { naming, tallies: tallies(incidents, namesOf) }
}

/** Incidents by what `namesOf` tells of their reports: the most first, then the longest, then by name. */
function tallies(
  incidents: readonly Incident[],
  namesOf: (report: Report) => readonly string[],
): readonly Tally[] {
  const found = new Map<string, Length[]>()
  for (const { report, length } of incidents) {
    for (const name of new Set(namesOf(report))) {
      const known = found.get(name)
      if (known) known.push(length)
      else found.set(name, [length])
    }
  }
  return Array.from(found, ([name, lengths]) => ({
    name,
    incidents: lengths.length,
    ...amountOf(lengths),
  })).sort((a, b) => b.incidents - a.incidents || b.seconds - a.seconds || compare(a.name, b.name))
}
