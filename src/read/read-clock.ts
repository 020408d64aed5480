/** Reads the clock time that a line of a timeline opens with, and works out its day. */
import {
  addDays,
  type Instant,
  localText,
  type Moment,
  secondsBetween,
  type ZoneName,
} from '../model/time.ts'
import type { Element } from './markdown.ts'
import type { Notes } from './notes.ts'
import { isProblem, readMoment, type TimeProblem } from './read-moment.ts'
import { isZoneAbbreviation } from './zone-hint.ts'

export interface Clock {
  /** The moment that `text` opens with and how many characters it takes, or null when it opens with none. */
  (text: string, source: Element): { readonly at: Moment; readonly length: number } | null
  /** Whether `text` is a time and nothing else. */
  isTime(text: string): boolean
}

interface Written {
  readonly day: string | null
  readonly clock: string
  readonly utc: boolean
  readonly length: number
}

const form =
  /^\s*[[(]?(?:(\d{4}-\d\d-\d\d)(?:T|,?\s+))?(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT)?[\])]?(?:\s*[–—:|-]+\s*|\s+|$)/

/** A reader for the lines of one timeline, in their order: each time without a day follows the one before. */
export function clockReader(start: Instant, zone: ZoneName, notes: Notes): Clock {
  let previous: Instant | null = null
  const read = (text: string, source: Element) => {
    const written = readWritten(text)
    if (!written) return null
    const where = written.utc ? 'UTC' : zone
    const { day, clock } = written
    const result =
      day === null
        ? readOnItsDay(clock, where, start, previous)
        : readMoment(`${day} ${clock}`, where)
    if (isProblem(result)) {
      const { line = 1, column = 1 } = source.position?.start ?? {}
      notes.add(result.code, { line, column }, result.message, result.hint)
      return null
    }
    previous = result.at
    return { at: { at: result.at, zone }, length: written.length }
  }
  return Object.assign(read, {
    isTime: (text: string) => readWritten(text)?.length === text.length,
  })
}

/** What stands at the start of `text`, or null: no time, an impossible one, a span, or an unclear zone. */
function readWritten(text: string): Written | null {
  const match = form.exec(text)
  if (!match) return null
  const [whole, day = null, hour = '', minute = '', second = '00', half, utc] = match
  const rest = text.slice(whole.length)
  const word = /^[\s([]*([A-Z]{2,5})\b/.exec(rest)?.[1]
  if (
    (word !== undefined && isZoneAbbreviation(word)) ||
    /^((to|until|till)\s+)?\d{1,2}:\d\d/i.test(rest) ||
    /^[+-]\d/.test(rest)
  )
    return null
  const hours = half === undefined ? Number(hour) : fullHours(Number(hour), half)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return {
    day,
    clock: `${String(hours).padStart(2, '0')}:${minute}:${second}`,
    utc: utc !== undefined,
    length: whole.length,
  }
}

/** Hours from 0 to 23; 99, which no clock shows, for `14 PM` and `0 AM`. */
function fullHours(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 99
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/**
 * A time without a day. The first is on the day of the incident's start, or the day before when that
 * would be more than half a day after it (00:23 start, 23:58 first entry). Each other is on the day of
 * the entry before it, or the next day when that would be more than an hour back.
 */
function readOnItsDay(
  clock: string,
  zone: ZoneName,
  start: Instant,
  previous: Instant | null,
): Moment | TimeProblem {
  const day = localText({ at: previous ?? start, zone }).slice(0, 10)
  const here = readMoment(`${day} ${clock}`, zone)
  if (isProblem(here)) return here
  const ahead = secondsBetween(previous ?? start, here.at)
  const move = previous === null ? (ahead > 12 * 3600 ? -1 : 0) : ahead < -3600 ? 1 : 0
  return move === 0 ? here : readMoment(`${addDays(day, move)} ${clock}`, zone)
}
