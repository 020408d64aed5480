/** Reads a time of day as people write it, `9:05`, `14h05`, `2 PM`, `13.41`, into hours, minutes and seconds. */
import type { Found } from './day-forms.ts'

export interface WrittenClock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** `twelve`: with AM or PM. `doubtful`: AM or PM behind an hour that needs none, 14:15 PM. */
  readonly half: 'twelve' | 'doubtful' | null
  /** Whether it could be something else, too: a number (`13.41`, `1405`), a length (`14h`). */
  readonly isLoose: boolean
}

const halfDay = '\\s?([ap])\\.?\\s?m(?:\\.|(?![\\p{L}\\p{N}]))'
const end = '(?![\\p{L}\\p{N}%])'
const pattern = (source: string) => new RegExp(`^${source}`, 'iu')

const colons = pattern(
  `(\\d{1,2})[:：](\\d\\d)(?:[:：](\\d\\d)(?:[.,]\\d+)?)?(?:${halfDay})?(?!\\d)(?![:：]\\d)`,
)
const trailers = pattern('(?:\\s?(?:hrs|hours|uhr|hs|h)(?![\\p{L}\\p{N}]))')
const dot = pattern(
  `(\\d{1,2})\\.(\\d\\d)(?:\\.(\\d\\d))?(?:${halfDay})?(?![\\d%]|[.,]\\d|\\.\\s+\\d)`,
)
const wordH = pattern(`(\\d{1,2})\\s?h\\s?(\\d\\d)(?:\\s?m(?:in)?)?(?!\\d|\\p{L})`)
const hourH = pattern(`(\\d{1,2})(?:\\s?h|\\s?uhr)(?![\\p{L}\\p{N}])`)
const hourHalf = pattern(`(\\d{1,2})${halfDay}`)
const compact = pattern(`T?(\\d\\d)(\\d\\d)(\\d\\d)?(?:\\.\\d+)?(?=z|[+-]\\d|\\s|[)\\]:–—-]|$)`)
const eastAsian = pattern('(午前|午後|上午|下午)?\\s*(\\d{1,2})\\s*[時时]\\s*(?:(\\d{1,2})\\s*分)?')
const words: Readonly<Record<string, number>> = {
  noon: 12,
  midday: 12,
  midnight: 0,
  mitternacht: 0,
}
const word = pattern(`(${Object.keys(words).join('|')})${end}`)
/** What may touch a time: no letter but those of a zone, or of scripts that part no words. */
const closes =
  /^(?![\p{L}\p{N}])|^(?:h(?:rs)?|z|utc|gmt|[A-Z]{2,5})\b|^[\p{sc=Han}\p{sc=Hiragana}]/iu
/** What makes a number with a point no time: `13.41 GB`. */
const unit =
  /^\s?(?:%|percent|[kmgt]i?b\b|ms\b|s\b|sec|min\b|minutes|hours|days|million|billion|release|version)/i

/** The time of day that `text` opens with; four figures in a row only where `compactToo`. */
export function readClock(text: string, compactToo: boolean): Found<WrittenClock> | null {
  return (
    withColons(text) ??
    withPoint(text) ??
    withHours(text) ??
    inWords(text) ??
    (compactToo ? withFourFigures(text) : null)
  )
}

function withColons(text: string): Found<WrittenClock> | null {
  const match = colons.exec(text)
  const clock = clockOf(match, { half: match?.[4] })
  if (!clock) return null
  const after = text.slice(clock.length)
  if (!closes.test(after)) return null
  const [trailer = ''] = trailers.exec(after) ?? []
  return { ...clock, length: clock.length + trailer.length }
}

function withPoint(text: string): Found<WrittenClock> | null {
  const match = dot.exec(text)
  const clock = clockOf(match, { half: match?.[4], isLoose: match?.[4] === undefined })
  if (!clock) return null
  const after = text.slice(clock.length)
  const [trailer = ''] = trailers.exec(after) ?? []
  if (trailer !== '')
    return { value: { ...clock.value, isLoose: false }, length: clock.length + trailer.length }
  const isNumber = (match?.[1] ?? '').length < 2 || unit.test(after) || /^[\p{L}]/u.test(after)
  return isNumber && clock.value.isLoose ? null : clock
}

function withHours(text: string): Found<WrittenClock> | null {
  const half = hourHalf.exec(text)
  // `14 PM` is the slip of somebody who thinks in hours to twelve.
  if (half) return Number(half[1]) > 12 ? null : clockOf(half, { half: half[2], minute: '00' })
  const minutes = clockOf(wordH.exec(text), {})
  if (minutes) return minutes
  const hour = hourH.exec(text)
  return clockOf(hour, { minute: '00', isLoose: !/uhr/i.test(hour?.[0] ?? '') })
}

function inWords(text: string): Found<WrittenClock> | null {
  const [name] = word.exec(text) ?? []
  if (name !== undefined) {
    const hour = words[name.toLowerCase()] ?? 0
    return { value: { ...clockAt(hour, 0, 0), isLoose: true }, length: name.length }
  }
  const [whole, half, hours, minutes = '00'] = eastAsian.exec(text) ?? []
  if (whole === undefined || hours === undefined) return null
  const letter = half && (/[前上]/.test(half) ? 'a' : 'p')
  const made = clockOf([whole, hours, minutes], { half: letter })
  return made && { ...made, length: whole.length }
}

interface Told {
  readonly half?: string | undefined
  readonly minute?: string
  readonly isLoose?: boolean
}

/** Of a match: hour, minute and second are its first groups, unless `told` has them. */
function clockOf(
  match: ArrayLike<string | undefined> | null,
  { half, minute, isLoose = false }: Told,
): Found<WrittenClock> | null {
  if (!match) return null
  const hour = Number(match[1])
  const minutes = Number(minute ?? match[2] ?? '0')
  const seconds = Number(minute === undefined ? (match[3] ?? '0') : '0')
  if (hour > 23 || minutes > 59 || seconds > 59) return null
  const hours = half === undefined ? hour : fullHours(hour, half.toLowerCase())
  if (hours === null) return null
  const doubtful = half !== undefined && (hour > 12 || hour === 0)
  const kind = half === undefined ? null : doubtful ? 'doubtful' : 'twelve'
  return {
    value: { ...clockAt(hours, minutes, seconds), half: kind, isLoose },
    length: match[0]?.length ?? 0,
  }
}

/** `1405`, and `1405 hrs`, which says that it is one. */
function withFourFigures(text: string): Found<WrittenClock> | null {
  const clock = clockOf(compact.exec(text), { isLoose: true })
  const [trailer = ''] = clock ? (trailers.exec(text.slice(clock.length)) ?? []) : []
  if (!clock || trailer === '') return clock
  return { value: { ...clock.value, isLoose: false }, length: clock.length + trailer.length }
}

/** Hours from 0 to 23; null for 14 AM, which no clock shows. */
function fullHours(hour: number, letter: string): number | null {
  if (hour > 12 || hour === 0) return (letter === 'p') === hour > 12 ? hour : null
  return (hour % 12) + (letter === 'p' ? 12 : 0)
}

function clockAt(hour: number, minute: number, second: number): WrittenClock {
  return { hour, minute, second, half: null, isLoose: false }
}

/** The clock as RFC 3339 writes it: `14:05:00`. */
export function clockText({ hour, minute, second }: WrittenClock): string {
  return [hour, minute, second].map(part => String(part).padStart(2, '0')).join(':')
}
