/** Turns statistics into the years that are drawn of them. */
import type { Statistics } from '../../figures/statistics.ts'

/** Years that fit one drawing. */
const most = 10

/** `2019`: the latest years up to that of the last incident, newest first. */
export function latestYears({ months }: Statistics): readonly string[] {
  const [first, last] = [months[0], months.at(-1)].map(known => Number(known?.month.slice(0, 4)))
  if (!first || !last) return []
  const count = Math.min(most, last - first + 1)
  return Array.from({ length: count }, (_, i) => String(last - i).padStart(4, '0'))
}

/** The months of a year: `2019-01` to `2019-12`. */
export function monthsOfYear(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
}

/** How many days a month, `2019-02`, has in the Gregorian calendar. */
export function daysInMonth(text: string): number {
  const [year = 0, month = 0] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
