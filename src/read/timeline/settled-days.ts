/** Settles which day of the calendar an entry means that states one: `Oct 24` of which year, `05/06` in which order. */
import { addDays, type DayText, localDay, secondsBetween, type ZoneName } from '../../model/time.ts'
import { daysOf, type WrittenDay } from '../time/day-forms.ts'
import { weekdayFrom, weekdayOf } from '../time/weekdays.ts'
import type { Facts } from './place-entries.ts'

/** So many days from the incident at most, `05/06` is settled by being near it. */
const near = 10

/** The day that is meant; null where it can be two. `dayFirst` is the order of other days in figures. */
export function settledDay(
  written: WrittenDay,
  { from, to }: Facts,
  dayFirst: boolean | null,
  weekday: number | null = null,
): DayText | null {
  const [first, last] = [from, to].map(at => at.slice(0, 10)) as [DayText, DayText]
  const years = [Number(first.slice(0, 4)) - 1, Number(last.slice(0, 4)) + 1] as const
  const all = daysOf(ordered(written, dayFirst), ...years)
  const away = (day: DayText) => Math.max(daysBetween(day, first), daysBetween(last, day), 0)
  const sorted = [...new Set(all)].sort((a, b) => away(a) - away(b))
  const [best, second] = sorted
  if (best === undefined || second === undefined) return best ?? null
  if (!written.isTwofold || dayFirst !== null) return best
  const onWeekday = sorted.filter(day => away(day) <= near && weekdayOf(day) === weekday)
  if (onWeekday.length === 1) return onWeekday[0] ?? null
  return away(best) <= near && away(second) > near ? best : null
}

/**
 * The day of a weekday alone: the next one from the day stated before it, else the only one of the incident;
 * null where it can be two, or none.
 */
export function dayOfWeekday(
  weekday: number,
  zone: ZoneName,
  before: DayText | null,
  { from, to }: Facts,
): DayText | null {
  const [first, last] = [from, to].map(at => localDay({ at, zone })) as [DayText, DayText]
  const within = daysAround(first, last, 0).filter(day => weekdayOf(day) === weekday)
  if (before === null) return within.length === 1 ? (within[0] ?? null) : null
  const next = weekdayFrom(before, weekday)
  // Either the order or the incident would be wrong.
  return !within.includes(next) && within.some(day => day < before) ? null : next
}

/** Where `24/10` says that the day comes first, `05/06` is in June. */
function ordered(written: WrittenDay, dayFirst: boolean | null): WrittenDay {
  if (!written.isTwofold || dayFirst === null) return written
  const [month, day] = dayFirst ? [written.day, written.month] : [written.month, written.day]
  return { ...written, month, day, isTwofold: false }
}

/** The order of day and month in figures, as far as one of `days` shows it; null where none does, or two differ. */
export function orderIn(days: readonly WrittenDay[]): boolean | null {
  const orders = new Set(days.flatMap(({ dayFirst }) => dayFirst ?? []))
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}

function daysBetween(from: DayText, to: DayText): number {
  return secondsBetween(from, to) / 86_400
}

/** The days from one to another, both included, and so many more at either end. */
export function daysAround(first: DayText, last: DayText, more: number): readonly DayText[] {
  const count = Math.min(daysBetween(first, last), 400) + 2 * more
  return Array.from({ length: count + 1 }, (_, i) => addDays(first, i - more))
}
