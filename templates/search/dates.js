// @ts-check
/* Finds days, months, quarters and years in what is asked for, as people write them. */

import { folded } from './tokens.js'

/**
 * A stretch of days in a text; several, where it can be read in several ways. Days are numbers such as 20190603.
 * @typedef {{ start: number, end: number, stretches: readonly (readonly [from: number, to: number])[],
 *   isYear: boolean }} Dated
 */

/** In any language; `{month}` is a name, `{number}` that of the month. */
const forms = [
  ...['{year}-{number}-{day}', '{year}/{number}/{day}', '{year}.{number}.{day}'],
  ...['{year}{number}{day}', '{day}.{number}.{year}', '{day}. {number}. {year}'],
  ...['{day}/{number}/{year}', '{number}/{day}/{year}', '{day}-{month}-{year}'],
  ...['{day} {month}, {year}', '{month} {day}, {year}', '{year}年{number}月{day}日'],
  ...['{year}年{number}月', '{month}, {year}', '{year} {month}', '{month}-{year}'],
  ...['{year}-{number}', '{number}/{year}', '{number}.{year}'],
  ...['{word}{quarter} {year}', '{word}{quarter}/{year}', '{word}{quarter}-{year}'],
  ...[
    '{quarter}{word} {year}',
    '{quarter}{word}{year}',
    '{year} {word}{quarter}',
    '{year}-{word}{quarter}',
  ],
  ...['{year}{word}{quarter}', '{word}{quarter}{year}', '{year}年', '{year}'],
]

/** @type {Readonly<Record<string, string>>} */
const slots = {
  year: '(?<year>(?:19|20)\\d\\d)',
  number: '(?<number>1[0-2]|0?[1-9])',
  day: '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|o|\\.)?',
  quarter: '(?<quarter>[1-4]|first|second|third|fourth)(?:st|nd|rd|th|er|o|e|\\.)?',
  word: '\\s*(?:q|t|quarter|quartal|kwartal|trimestre)\\s*',
}

/**
 * What finds dates in a folded text. `months` are the names of each month, `more` the forms of a language.
 * @type {(months: readonly (readonly string[])[], more: readonly string[]) => (text: string) => readonly Dated[]}
 */
export const dateFinder = (months, more) => {
  const byName = new Map(
    months.flatMap((names, i) => names.map(name => /** @type {const} */ ([folded(name), i + 1]))),
  )
  const names = [...byName.keys()].filter(name => !/\d/.test(name))
  const spelt = names.sort((a, b) => b.length - a.length).map(escaped)
  // In Hebrew, "in" is the first letter of the month.
  const month = `ב?(?<month>${spelt.join('|')})\\.?`
  const all = [...more.map(folded), ...forms]
  // What tells more is tried first: of `8 July 2019`, the month is only a part.
  const sorted = all.sort((a, b) => slotsIn(b) - slotsIn(a))
  const patterns = sorted.map(form => /** @type {const} */ ([patternOf(form, month), form]))
  return text => {
    /** @type {Dated[]} */
    const found = []
    for (const [pattern, form] of patterns)
      for (const { 0: whole, index: start, groups = {} } of text.matchAll(pattern)) {
        const end = start + whole.length
        // Seven digits are a number of something.
        const stretch = /^\d{5,7}$/.test(whole) ? null : stretchOf(groups, byName)
        const other = found.find(known => start < known.end && known.start < end)
        // The first of two numbers may be the month, or the day.
        if (other?.start === start && other.end === end && stretch && !/[a-z]/.test(whole))
          other.stretches = [...other.stretches, stretch]
        else if (!other && stretch)
          found.push({ start, end, stretches: [stretch], isYear: slotsIn(form) === 1 })
      }
    return found.sort((a, b) => a.start - b.start)
  }
}

/** @type {(form: string) => number} */
const slotsIn = form => form.split('{').length - 1

/** @type {(text: string) => string} */
const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What may stand before a month or a year. */
const of = '(?:of\\s+|del?\\s+)?'

/** @type {(form: string, month: string) => RegExp} */
const patternOf = (form, month) => {
  const body = form
    .split(/(\{\w+\})/)
    .map(part =>
      part.startsWith('{')
        ? part === '{month}'
          ? month
          : slots[part.slice(1, -1)]
        : escaped(part).replace(/[,،]/g, '[,،]?').replace(/\s+/g, `\\s+${of}`),
    )
    .join('')
  const after = /\p{Script=Han}$/u.test(form) ? '' : '(?![\\p{L}\\p{N}_/:]|[-.]?[\\p{L}\\p{N}])'
  return new RegExp(`(?<![\\p{L}\\p{N}_/:.-])${body}${after}`, 'gu')
}

/** @type {(parts: Readonly<Record<string, string | undefined>>, months: ReadonlyMap<string, number>) => readonly [number, number] | null} */
const stretchOf = ({ year, number, month, day, quarter }, months) => {
  const from = 10_000 * Number(year)
  if (quarter) {
    const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(quarter) + 1
    const last = from + 300 * (ordinal || Number(quarter))
    return [last - 199, last + 31]
  }
  const named = month === undefined ? Number(number ?? 0) : (months.get(month) ?? 0)
  if (named === 0) return [from + 101, from + 1231]
  const first = from + 100 * named
  return day === undefined ? [first + 1, first + 31] : [first + Number(day), first + Number(day)]
}
