/** Reads the clock time that a line of a timeline opens with, and works out its day. */
import {
  addDays,
  type Instant,
  instantsOf,
  isZone,
  localText,
  type Moment,
  secondsBetween,
  type ZoneName,
} from '../model/time.ts'
import type { Element } from './markdown.ts'
import type { Notes } from './notes.ts'
import { isProblem, readMoment, type TimeProblem, unknownZone } from './read-moment.ts'
import { readZoneMark, type ZoneMark } from './zone-mark.ts'

export interface Clock {
  /** The moment that `text` opens with and how many characters it takes, or null when it opens with none. */
  (text: string, source: Element): { readonly at: Moment; readonly length: number } | null
  /** Whether `text` is a time and nothing else, though it may be one that cannot be told for sure. */
  isTime(text: string): boolean
}

/** A time as it is written; its parts are as `readMoment` takes them. */
interface Written {
  readonly day: string | null
  readonly clock: string
  readonly offset: string | null
  readonly place: ZoneName | null
  /** `13:45-14:10`: the end of a span, unless it turns out to be an offset. */
  readonly likeSpan: boolean
  /** What is written of it, without what parts it from the text. */
  readonly time: string
  readonly length: number
  /** Why it cannot be told whose clock it is from. */
  readonly unclear: TimeProblem | null
}

type Marks = Pick<Written, 'offset' | 'place' | 'likeSpan' | 'unclear'> & {
  readonly length: number
}

const opening =
  /^\s*[[(]?(?:(\d{4}-\d\d-\d\d)(T|,?\s+))?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s*([AaPp])\.?[Mm](?:\.|\b))?[\])]?/
const ending = /^[\])]?(?:\s*[–—:|-]+\s*|\s+|$)/

/** A reader for the lines of one timeline, in their order: each time without a day follows the one before. */
export function clockReader(start: Instant, zone: ZoneName, notes: Notes): Clock {
  let previous: Instant | null = null
  const read = (text: string, source: Element) => {
    const written = readWritten(text)
    if (!written) return null
    const result = written.unclear ?? place(written, zone, start, previous)
    if (result === null) return null
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

/** What stands at the start of `text`, or null: no time, an impossible one, or a span. */
function readWritten(text: string): Written | null {
  const match = opening.exec(text)
  if (!match) return null
  const [whole, day = null, between, hour = '', minute = '', second = '00', half] = match
  const hours = half === undefined ? Number(hour) : fullHours(Number(hour), half)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const rest = text.slice(whole.length)
  const marks = readMarks(rest, text)
  const end = ending.exec(rest.slice(marks.length))?.[0]
  if (end === undefined && marks.length === 0) return null
  const length = whole.length + marks.length + (end?.length ?? 0)
  const after = text.slice(length)
  if (/^((to|until|till)\s+)?\d{1,2}:\d\d/i.test(after)) return null
  const time = text.slice(0, whole.length + marks.length).trim()
  return {
    ...marks,
    day,
    clock: `${String(hours).padStart(2, '0')}:${minute}:${second}`,
    likeSpan: marks.likeSpan && between !== 'T',
    time,
    length,
    unclear:
      marks.unclear ?? (end === undefined ? unreadable(text) : unclearIn(after, marks, text)),
  }
}

/** Hours from 0 to 23; 99, which no clock shows, for `14 PM` and `0 AM`. */
function fullHours(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 99
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** What behind a time says whose clock it is from: an offset, a place, or both (RFC 9557). */
function readMarks(behind: string, text: string): Marks {
  const first = readZoneMark(behind)
  const isOffset = first?.kind === 'utc' || first?.kind === 'offset'
  const then = behind.slice(first?.length ?? 0)
  const second = isOffset ? readZoneMark(then) : null
  const universal =
    second?.kind === 'utc' && then.startsWith('[') ? { ...second, text: 'UTC' } : null
  const behindIt = second?.kind === 'place' ? second : universal
  return {
    offset: isOffset ? first.text : null,
    place: first?.kind === 'place' ? first.text : (behindIt?.text ?? null),
    likeSpan: first?.likeSpan ?? false,
    length: (first?.length ?? 0) + (behindIt?.length ?? 0),
    unclear: [first, behindIt].map(mark => mark && unclearMark(mark, text)).find(Boolean) ?? null,
  }
}

/** Why what stands behind a time may be part of it, or null. */
function unclearIn(after: string, { length }: Marks, text: string): TimeProblem | null {
  if (length > 0) return null
  if (/^[\s([]*(UTC|GMT)(\/|\s?[+−–-]\d)/.test(after)) return unreadable(text)
  const mark = readZoneMark(` ${after}`) ?? readZoneMark(after.replace(/^[\s([]*/, ' '))
  // `13:45 (America/New_York time)`
  if (mark?.kind === 'offset' || (mark?.kind === 'place' && /^[[(]/.test(after)))
    return unreadable(text)
  return mark && unclearMark(mark, text)
}

function unclearMark({ kind, text: name }: ZoneMark, text: string): TimeProblem | null {
  if (kind === 'number') return unreadable(text)
  if (kind !== 'abbreviation' && (kind !== 'place' || isZone(name))) return null
  const problem = unknownZone(name)
  return { ...problem, hint: `${problem.hint}; if "${name}" is no zone here, reword it` }
}

function unreadable(text: string): TimeProblem {
  const start = text.trim().slice(0, 25)
  const message = `"${start}" does not say whose clock its time is from: expected a form such as 13:45+02:00`
  const hint = 'Write 13:45 UTC, 13:45+02:00 or 13:45 [Europe/Amsterdam], then a dash and the text'
  return { code: 'time/unreadable', message, hint }
}

/** The moment that is written; null for a span. */
function place(
  written: Written,
  zone: ZoneName,
  start: Instant,
  previous: Instant | null,
): Moment | TimeProblem | null {
  const { clock, offset, likeSpan, time } = written
  const day = written.day ?? dayOf(written, zone, start, previous)
  const where = written.place === null ? '' : `[${written.place}]`
  const result = readMoment(`${day} ${clock}${offset ?? ''}${where}`, zone)
  if (likeSpan) return spanOr(result, written)
  if (!isProblem(result) || result.code !== 'time/offset-contradicts-zone') return result
  const [at = ''] = instantsOf(`${day}T${clock}`, offset ?? 'UTC')
  const universal = `${at.slice(0, 10)} ${at.slice(11, 19).replace(/:00$/, '')} UTC`
  return { ...result, hint: `${result.hint}; if "${time}" is right, write ${universal}` }
}

/** `13:45-05:00`: a span, unless it is an offset by the zone or the span would end before it begins. */
function spanOr(result: Moment | TimeProblem, written: Written): Moment | TimeProblem | null {
  const { day, clock, offset, time } = written
  const end = offset?.slice(1) ?? ''
  if (!isProblem(result) && day !== null) return result
  if (isProblem(result) && (end > clock || end > '12:00')) return null
  const first = clock.slice(0, 5)
  return {
    code: 'time/unreadable',
    message: `"${time}" may be a time with its offset or a span: expected a form that is one of them`,
    hint: `Write "${first} UTC-${end}" for the offset, "${first} to ${end}" for the span`,
  }
}

/**
 * The day of a time without one. The first is on the day of the incident's start, or the day before when
 * that would be more than half a day after it (00:23 start, 23:58 first entry). Each other is on the day of
 * the entry before it, or the next day when that would be more than an hour back.
 */
function dayOf(
  { clock, offset, place }: Written,
  zone: ZoneName,
  start: Instant,
  previous: Instant | null,
): string {
  const near = previous ?? start
  const told = place ?? (offset === 'Z' ? 'UTC' : zone)
  const there = localText({ at: near, zone: told })
  const day = there.slice(0, 10)
  // Where a change of the clocks is in the way, the offset of the entry before will do to find the day.
  const here = [offset ?? '', there.slice(19)]
    .map(east => readMoment(`${day} ${clock}${east}`, east === '' ? told : null))
    .find(candidate => !isProblem(candidate))
  if (here === undefined || isProblem(here)) return day
  const ahead = secondsBetween(near, here.at)
  const move = previous === null ? (ahead > 12 * 3600 ? -1 : 0) : ahead < -3600 ? 1 : 0
  return addDays(day, move)
}
