/** Turns the stretch of days that a record covers into the months, quarters and years of its clock. */
import { addDays, type DayText, dayStart, type Instant, type ZoneName } from '../../model/time.ts'

/** The days a record covers, by the clock of `zone`: `since` is in it, `asOf` is not. */
export interface Coverage {
  readonly zone: ZoneName
  readonly since: DayText
  readonly asOf: DayText
}

export interface Period {
  /** As addresses write it: `2019`, `2019-q3`, `2019-07`; a run of months has the name of its last. */
  readonly id: string
  readonly months: number
  /** Its first and last day, both in it. */
  readonly first: DayText
  readonly last: DayText
  readonly start: Instant
  readonly end: Instant
  /** Whether it is as long as in the calendar: it began within the record and is over. */
  readonly whole: boolean
  /** Whether it still runs: then it ends where the as-of day begins. */
  readonly running: boolean
}

const lengths = { month: 1, quarter: 3, year: 12 } as const
export type PeriodUnit = keyof typeof lengths

/** The first day of the month, quarter or year that `day` is in. */
export function periodStart(unit: PeriodUnit, day: DayText): DayText {
  const month = Number(day.slice(5, 7)) - 1
  return firstOf(Number(day.slice(0, 4)), month - (month % lengths[unit]))
}

/** The same periods of a record are on many pages. */
const known = new WeakMap<Coverage, Map<PeriodUnit, readonly Period[]>>()

/** All periods of one length within the record, oldest first; none where it has not begun by `asOf`. */
export function calendarPeriods(unit: PeriodUnit, coverage: Coverage): readonly Period[] {
  const units = known.get(coverage) ?? new Map<PeriodUnit, readonly Period[]>()
  const periods = units.get(unit) ?? findPeriods(unit, coverage)
  known.set(coverage, units.set(unit, periods))
  return periods
}

function findPeriods(unit: PeriodUnit, coverage: Coverage): readonly Period[] {
  const periods: Period[] = []
  let first = periodStart(unit, coverage.since)
  for (let period = periodFrom(unit, first, coverage); period; ) {
    periods.push(period)
    first = monthsAfter(first, lengths[unit])
    period = periodFrom(unit, first, coverage)
  }
  return periods
}

/**
 * What the record covers of the period that begins, in the calendar, on `first`; null where that is
 * no day.
 */
export function periodFrom(
  unit: PeriodUnit,
  first: DayText,
  { zone, since, asOf }: Coverage,
): Period | null {
  const next = monthsAfter(first, lengths[unit])
  const running = next > asOf
  const begin = since > first ? since : first
  const stop = running ? asOf : next
  if (begin >= stop) return null
  return {
    id: nameOf(unit, first),
    months: lengths[unit],
    first: begin,
    last: addDays(stop, -1),
    start: dayStart(begin, zone),
    end: dayStart(stop, zone),
    whole: begin === first && !running,
    running,
  }
}

/** Runs of `months` whole months, one ending with each, oldest first. */
export function rollingPeriods(months: number, coverage: Coverage): readonly Period[] {
  const whole = calendarPeriods('month', coverage).filter(period => period.whole)
  return whole.slice(months - 1).map((end, i): Period => {
    const begin = whole[i] ?? end
    return { ...end, months, first: begin.first, start: begin.start }
  })
}

/** The last of these runs; null until there are as many whole months. */
export function lastPeriod(months: number, coverage: Coverage): Period | null {
  const after = periodStart('month', coverage.asOf)
  const begin = periodFrom('month', monthsAfter(after, -months), coverage)
  const end = periodFrom('month', monthsAfter(after, -1), coverage)
  if (!begin?.whole || !end) return null
  return { ...end, months, first: begin.first, start: begin.start }
}

function nameOf(unit: PeriodUnit, first: DayText): string {
  if (unit === 'month') return first.slice(0, 7)
  const year = first.slice(0, 4)
  return unit === 'year' ? year : `${year}-q${(Number(first.slice(5, 7)) + 2) / 3}`
}

function monthsAfter(first: DayText, months: number): DayText {
  return firstOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months)
}

/** The first day of the month that is `month` months after January of `year`; negative goes back. */
function firstOf(year: number, month: number): DayText {
  const further = Math.floor(month / 12)
  const years = String(year + further).padStart(4, '0')
  return `${years}-${String(month - 12 * further + 1).padStart(2, '0')}-01`
}
