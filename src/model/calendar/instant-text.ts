/** Turns instants and days into texts and back: pages and readers tell and compare them by the thousand. */

const dayLength = 86_400_000

/** The same days are told again and again, and there are but some thousands of them. */
const days = new Map<number, string>()

/** The day on which an instant lies in UTC: `2019-06-03`. */
export function dayText(milliseconds: number): string {
  const number = Math.floor(milliseconds / dayLength)
  const known = days.get(number) ?? new Date(milliseconds).toISOString().slice(0, 10)
  days.set(number, known)
  return known
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** An instant in UTC, to the second: `2019-06-03T11:45:00Z`. */
export function instantText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const second = seconds - Math.floor(seconds / 86_400) * 86_400
  const [hour, minute] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
  const clock = `${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[second % 60]}`
  return `${dayText(milliseconds)}T${clock}Z`
}

/**
 * Milliseconds since 1970 of an instant in UTC, of a day's beginning there, or of a local time as if it were there;
 * NaN where it is none. The usual forms are taken apart here, which is faster than to have the engine do it, or to look them up.
 */
export function millisecondsIn(text: string): number {
  const at = plainMilliseconds(text)
  return Number.isNaN(at) ? Date.parse(text.length === 19 ? `${text}Z` : text) : at
}

function plainMilliseconds(text: string): number {
  const { length } = text
  if (length === 10) return dayNumber(text) * dayLength
  if (length !== 19 && !(length === 20 && text[19] === 'Z')) return Number.NaN
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return Number.NaN
  const hour = twoAt(text, 11)
  const minute = twoAt(text, 14)
  const second = twoAt(text, 17)
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN
  return dayNumber(text) * dayLength + 1000 * (3600 * hour + 60 * minute + second)
}

/**
 * Days since 1970 of the day that `text` begins with; NaN where it begins with none. Counted in years that begin in
 * March, behind a leap day. February 30 is March 2, as for the engine.
 */
function dayNumber(text: string): number {
  const month = twoAt(text, 5)
  const day = twoAt(text, 8)
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!isDay || text[4] !== '-' || text[7] !== '-') return Number.NaN
  const year = yearOf(text) - (month < 3 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return 365 * year + leapDays + before + day - 719_469
}

/** The year of a text that begins with one. */
export function yearOf(text: string): number {
  return 100 * twoAt(text, 0) + twoAt(text, 2)
}

/** The number of two figures at a place of a text; NaN where others stand there. */
export function twoAt(text: string, at: number): number {
  return 10 * digitAt(text, at) + digitAt(text, at + 1)
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : Number.NaN
}
