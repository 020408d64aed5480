// @ts-check
/* Finds days, months, quarters and years in what is asked for, as people write them. */

/**
 * A stretch of days in a text; several, where it can be read in several ways. Days are numbers such as 20190603.
 * @typedef {{ start: number, end: number, stretches: readonly (readonly [from: number, to: number])[],
 *   isYear: boolean }} Dated
 */

/**
 * What finds dates in a folded text, by the patterns and names of months of the index. A day without a year is that of
 * all `years`; since or before such a day, of the last.
 * @type {(months: Readonly<Record<string, number>>, dates: readonly (readonly [pattern: string, isYear: number])[], years: readonly string[]) => (text: string) => readonly Dated[]}
 */
export const dateFinder = (months, dates, years) => {
  const patterns = dates.map(
    ([pattern, isYear]) =>
      /** @type {const} */ ([
        new RegExp(`(?<![\\p{L}\\p{N}_/:.-])${pattern}`, 'gu'),
        Boolean(isYear),
      ]),
  )
  return text => {
    /** @type {Dated[]} */
    const found = []
    for (const [pattern, isYear] of patterns)
      for (const { 0: whole, index: start, groups = {} } of text.matchAll(pattern)) {
        const end = start + whole.length
        const { since, after, before, until, year } = groups
        const isOpen = Boolean(since ?? after ?? before ?? until)
        const meant = year ? [fullYear(year)] : isOpen ? years.slice(-1) : years
        // Seven digits are a number of something.
        const isNumber = /^\d{5,7}$/.test(whole)
        const stretches = isNumber ? [] : meant.map(year => stretchOf({ ...groups, year }, months))
        const other = found.find(known => start < known.end && known.start < end)
        // The first of two numbers may be the month, or the day.
        if (other?.start === start && other.end === end && !/[a-z]/.test(whole))
          other.stretches = [...other.stretches, ...stretches]
        else if (!other && !isNumber)
          found.push({ start, end, stretches, isYear: isYear || isOpen })
      }
    return found.sort((a, b) => a.start - b.start)
  }
}

/** Of this century, where two digits say it. @type {(year: string) => string} */
const fullYear = year => (year.length < 4 ? `20${year.slice(-2)}` : year)

/**
 * @typedef {Readonly<Record<string, string | undefined>>} Parts
 * @type {(parts: Parts, months: Readonly<Record<string, number>>) => readonly [number, number]}
 */
const stretchOf = (parts, months) => {
  const { year2, number2, month2, day2 } = parts
  const [from, end] = spanOf(parts, months)
  const to =
    (year2 ?? number2 ?? month2 ?? day2)
      ? spanOf(
          { ...parts, ...stated({ year: year2, number: number2, month: month2, day: day2 }) },
          months,
        )[1]
      : end
  if (parts.since) return [from, 99991231]
  if (parts.after) return [to + 1, 99991231]
  if (parts.before) return [0, from - 1]
  return [parts.until ? 0 : from, to]
}

/** @type {(parts: Parts) => Parts} */
const stated = parts => Object.fromEntries(Object.entries(parts).filter(([, part]) => part))

/** The first and the last day of what is told of a year, each part of it narrower. @type {(parts: Parts, months: Readonly<Record<string, number>>) => readonly [number, number]} */
const spanOf = ({ year, number, month, day, quarter, half }, months) => {
  const from = 10_000 * Number(year)
  const part = quarter ?? half
  if (part) {
    const length = quarter ? 300 : 600
    const ordinal = 1 + ['first', 'second', 'third', 'fourth'].indexOf(part)
    const last = from + length * (ordinal || 1 + '上下'.indexOf(part) || Number(part))
    return [last - length + 101, last + 31]
  }
  const named = Number(month ? months[month] : number) || 0
  if (named === 0) return [from + 101, from + 1231]
  const first = from + 100 * named
  return day === undefined ? [first + 1, first + 31] : [first + Number(day), first + Number(day)]
}
