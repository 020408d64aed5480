/** Finds the years that are meant by one that no incident is of: `0202`, `20226`, `1926`. */
import { editsBetween } from '../closest.ts'
import { firstYear, isDay, isYear, lastYear } from '../time.ts'

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => String(firstYear + i))

/** What is wrong with a day that the calendar, or this program, has not. */
export function impossibleDay(day: string): { readonly message: string; readonly year?: string } {
  const [year = ''] = /^\d+/.exec(day) ?? []
  if (isYear(Number(year)) || !isDay(`2000${day.slice(year.length)}`))
    return { message: `"${day}" does not exist: expected a day of the calendar` }
  return { message: `"${day}" does not exist: ${noYear(year)}`, year }
}

/** Why no incident is of a year. */
export function noYear(year: string): string {
  if (year.length !== 4) return `the year "${year}" has ${year.length} digits, not 4`
  return `years run from ${firstYear} to ${lastYear}, and ${year} is none of them`
}

/**
 * What to write for `written`: the year of `near`, texts in which years stand that are known, where it is one that
 * is a slip or two away; else those that are a slip away. A century that is wrong is one slip.
 */
export function likelyYear(written: string, near: readonly string[]): string {
  const slips = (year: string) =>
    written.length <= 4 && year.slice(2) === written.slice(-2) ? 1 : editsBetween(written, year)
  const known = near.flatMap(text => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])
  const told = known.find(year => isYear(Number(year)) && slips(year) <= 2)
  const likely = told === undefined ? years.filter(year => slips(year) <= 1) : [told]
  return likely.length === 0 || likely.length > 3
    ? `Write a year from ${firstYear} to ${lastYear}`
    : `Did you mean ${likely.join(' or ')}?`
}
