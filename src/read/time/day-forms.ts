/** Reads a day as people write it, `March 8`, `24-10-2024`, `2026年3月8日`, into the days that it can be. */
import { type DayText, isDay } from '../../model/time.ts'
import { monthNumber, monthPattern, weekdayNumber, weekdayPattern } from './month-names.ts'

export interface WrittenDay {
  /** Null where only the day of a year is written. */
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** Whether the month may be the day and the day the month: `05/06/2026`. */
  readonly isTwofold: boolean
  /** Whether the day is written before the month in figures: `24/10`; null where the order is not in doubt. */
  readonly dayFirst: boolean | null
}

export interface Found<T> {
  readonly value: T
  readonly length: number
}

const end = '(?![\\p{L}\\p{N}]|[.,:/-]\\p{N})'
const ordinal = '(?:st|nd|rd|th|er|º|ª)?'
const year = '(\\d{4})'
const of = '(?:\\s+(?:of|de|del)\\s+|\\s+|-|\\.\\s*)'
const pattern = (source: string) => new RegExp(`^${source}`, 'iu')

const yearFirst = pattern(`${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\p{N}]|[-/]\\p{N})`)
const compact = pattern(`${year}(\\d\\d)(\\d\\d)(?=T?\\d{4}|T|\\s|$)`)
const eastAsian = pattern(`(?:${year}\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]`)
const figures = pattern(`(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)${end}`)
/** `3/4(水) 23:50` */
const bracketed = `\\s?[(（](?:${weekdayPattern})[)）]`
const figuresAlone = pattern(`(\\d{1,2})([-/])(\\d{1,2})(?=,?\\s+\\d{1,2}[:.h]\\d\\d|${bracketed})`)
/** `04.03. 16:40`, with a full stop for each. */
const figuresWithStops = pattern(`(\\d{1,2})\\.(\\d{1,2})\\.(?=,?\\s+\\d{1,2}[:.h]\\d\\d)`)
const monthFirst = pattern(
  `(${monthPattern})[\\s-]*(\\d{1,2})${ordinal}(?:(?:\\s*,\\s*|\\s+|-)((?:19|20)\\d\\d)(?!\\s?(?:hrs?\\b|utc|z\\b)|:\\d))?${end}`,
)
const dayFirst = pattern(
  `(\\d{1,2})${ordinal}${of}(${monthPattern})(?:(?:\\s*,\\s*|\\s+(?:de\\s+|del\\s+)?|-)${year})?${end}`,
)
const yearAndName = pattern(`${year}[-/ ](${monthPattern})[-/ ](\\d{1,2})${end}`)
const weekday = pattern(`[(（]?(${weekdayPattern})[)）]?`)

/** The day that `text` opens with. `alone` says whether one in figures may be without its year. */
export function readDay(text: string): Found<WrittenDay> | null {
  return inOrder(text) ?? inFigures(text) ?? inWords(text)
}

/** The weekday that `text` opens with, in brackets or not: 1 for Monday to 7. */
export function readWeekday(text: string): Found<number> | null {
  const [whole, name] = weekday.exec(text) ?? []
  if (whole === undefined || name === undefined) return null
  return { value: weekdayNumber(name), length: whole.length }
}

function inOrder(text: string): Found<WrittenDay> | null {
  const first = yearFirst.exec(text)
  if (first) return found(first[0], first[1], first[3], first[4])
  const match = compact.exec(text) ?? eastAsian.exec(text)
  return match && found(match[0], match[1], match[2], match[3])
}

function inFigures(text: string): Found<WrittenDay> | null {
  const stops = figuresWithStops.exec(text)
  if (stops) return found(stops[0], undefined, stops[2], stops[1])
  const match = figures.exec(text) ?? figuresAlone.exec(text)
  if (!match) return null
  const [whole, first = '', sign, second = '', written] = match
  const year = written?.length === 2 ? `20${written}` : written
  const [a, b] = [Number(first), Number(second)]
  // `26-03-04` and `26/03/04` may begin with the year.
  if (written?.length === 2 && (sign === '-' || (a > 12 && Number(written) <= 31))) return null
  // With full stops, nobody puts the month first.
  if (a > 12 || sign === '.') {
    const day = found(whole, year, second, first)
    return day && { ...day, value: { ...day.value, dayFirst: true } }
  }
  const day = found(whole, year, first, second)
  if (!day) return null
  return {
    ...day,
    value: { ...day.value, isTwofold: b <= 12 && a !== b, dayFirst: b > 12 ? false : null },
  }
}

function inWords(text: string): Found<WrittenDay> | null {
  const named = yearAndName.exec(text)
  if (named) return found(named[0], named[1], String(monthNumber(named[2] ?? '')), named[3])
  const american = monthFirst.exec(text)
  if (american) {
    const [whole, month = '', day, year] = american
    return found(whole, year, String(monthNumber(month)), day)
  }
  const match = dayFirst.exec(text)
  if (!match) return null
  const [whole, day, month = '', year] = match
  return found(whole, year, String(monthNumber(month)), day)
}

function found(
  whole: string,
  year: string | undefined,
  month = '',
  day = '',
): Found<WrittenDay> | null {
  const value = {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
    isTwofold: false,
    dayFirst: null,
  }
  return value.month >= 1 && value.month <= 12 && value.day >= 1 && value.day <= 31
    ? { value, length: whole.length }
    : null
}

/** The days of the calendar that `written` can be, in the years from `first` to `last` where it names none. */
export function daysOf(written: WrittenDay, first: number, last: number): readonly DayText[] {
  const years =
    written.year === null
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : [written.year]
  const { month, day, isTwofold } = written
  const readings = isTwofold
    ? [[month, day] as const, [day, month] as const]
    : [[month, day] as const]
  return years.flatMap(y => readings.map(([m, d]) => dayText(y, m, d))).filter(isDay)
}

export function dayText(year: number, month: number, day: number): DayText {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
