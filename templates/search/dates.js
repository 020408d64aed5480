// @ts-check
/* Finds days, months, quarters and years in what is asked for, as people write them. */

/**
 * A stretch of days in a text; several, where it can be read in several ways. Days are numbers such as 20190603.
 * @typedef {{ start: number, end: number, stretches: readonly (readonly [from: number, to: number])[],
 *   isYear: boolean }} Dated
 */

/**
 * What finds dates in a folded text, by the patterns and names of months of the index.
 * @type {(months: Readonly<Record<string, number>>, dates: readonly (readonly [pattern: string, isYear: number])[]) => (text: string) => readonly Dated[]}
 */
export const dateFinder = (months, dates) => text => {
  /** @type {Dated[]} */
  const found = []
  // A date has digits, and most searches have none.
  for (const [pattern, isYear] of /\d/.test(text) ? dates : [])
    for (const { 0: whole, index: start, groups = {} } of text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}_/:.-])${pattern}`, 'gu'),
    )) {
      const end = start + whole.length
      // Seven digits are a number of something.
      const stretch = /^\d{5,7}$/.test(whole) ? null : stretchOf(groups, months)
      const other = found.find(known => start < known.end && known.start < end)
      // The first of two numbers may be the month, or the day.
      if (other?.start === start && other.end === end && stretch && !/[a-z]/.test(whole))
        other.stretches = [...other.stretches, stretch]
      else if (!other && stretch) found.push({ start, end, stretches: [stretch], isYear: !!isYear })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** @type {(parts: Readonly<Record<string, string | undefined>>, months: Readonly<Record<string, number>>) => readonly [number, number] | null} */
const stretchOf = ({ year, number, month, day, quarter }, months) => {
  const from = 10_000 * Number(year)
  if (quarter) {
    const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(quarter) + 1
    const last = from + 300 * (ordinal || Number(quarter))
    return [last - 199, last + 31]
  }
  const named = Number(month ? months[month] : number) || 0
  if (named === 0) return [from + 101, from + 1231]
  const first = from + 100 * named
  return day === undefined ? [first + 1, first + 31] : [first + Number(day), first + Number(day)]
}
