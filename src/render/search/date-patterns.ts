/** Turns the ways in which a language writes days, months, quarters and years into patterns that find them in a search. */
import { folded } from '../../../templates/search/tokens.js'
import type { Look } from '../look.ts'

export interface DatePatterns {
  /** The number of each month by all of its names, in the language of the site and in English. */
  readonly months: Readonly<Record<string, number>>
  /** What tells more is tried first: of `8 July 2019`, the month is only a part. `isYear` is 1 for a year alone. */
  readonly dates: readonly (readonly [pattern: string, isYear: number])[]
}

/** In any language; `{month}` is a name, `{number}` that of the month. */
const forms = [
  ...['{year}-{number}-{day}', '{year}/{number}/{day}', '{year}.{number}.{day}'],
  ...['{year}{number}{day}', '{day}.{number}.{year}', '{day}. {number}. {year}'],
  ...['{day}/{number}/{year}', '{number}/{day}/{year}', '{day}-{month}-{year}'],
  ...['{day} {month}, {year}', '{month} {day}, {year}', '{year}年{number}月{day}日'],
  ...['{year}年{number}月', '{month}, {year}', '{year} {month}', '{month}-{year}'],
  ...['{year}-{number}', '{number}/{year}', '{number}.{year}'],
  ...['{word}{quarter} {year}', '{word}{quarter}/{year}', '{word}{quarter}-{year}'],
  ...['{quarter}{word} {year}', '{quarter}{word}{year}', '{year} {word}{quarter}'],
  ...['{year}-{word}{quarter}', '{year}{word}{quarter}', '{word}{quarter}{year}'],
  ...['{year}年', '{year}'],
]

const slots: Readonly<Record<string, string>> = {
  year: '(?<year>(?:19|20)\\d\\d)',
  number: '(?<number>1[0-2]|0?[1-9])',
  day: '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|o|\\.)?',
  quarter: '(?<quarter>[1-4]|first|second|third|fourth)(?:st|nd|rd|th|er|o|e|\\.)?',
  word: '\\s*(?:q|t|quarter|quartal|kwartal|trimestre)\\s*',
}

export function datePatterns({ words, english }: Look): DatePatterns {
  const months = monthsOf({ words, english })
  const spelt = [...months.keys()].filter(name => !/\d/.test(name))
  const longest = spelt.sort((a, b) => b.length - a.length).map(escaped)
  // In Hebrew, "in" is the first letter of the month.
  const month = `ב?(?<month>${longest.join('|')})\\.?`
  const { day, monthOfYear, quarterOfYear } = words
  const all = [...[day, monthOfYear, quarterOfYear].map(folded), ...forms]
  const sorted = all.sort((a, b) => slotsIn(b) - slotsIn(a))
  return {
    months: Object.fromEntries(months),
    dates: sorted.map(form => [patternOf(form, month), Number(slotsIn(form) === 1)]),
  }
}

function monthsOf({ words, english }: Pick<Look, 'words' | 'english'>): Map<string, number> {
  const all = english.months.flatMap((_, i) =>
    [words, english].flatMap(({ months, monthsAlone, shortMonths }) =>
      [months, monthsAlone, shortMonths].map(
        list => [folded((list[i] ?? '').toLowerCase()), i + 1] as const,
      ),
    ),
  )
  return new Map(all)
}

const slotsIn = (form: string) => form.split('{').length - 1

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What may stand before a month or a year. */
const of = '(?:of\\s+|del?\\s+)?'

function patternOf(form: string, month: string): string {
  const body = form.split(/(\{\w+\})/).map(part => {
    if (part === '{month}') return month
    if (part.startsWith('{')) return slots[part.slice(1, -1)]
    return escaped(part).replace(/[,،]/g, '[,،]?').replace(/\s+/g, `\\s+${of}`)
  })
  const after = /\p{Script=Han}$/u.test(form) ? '' : '(?![\\p{L}\\p{N}_/:]|[-.]?[\\p{L}\\p{N}])'
  return `${body.join('')}${after}`
}
