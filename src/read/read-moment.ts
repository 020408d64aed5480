/** Turns a date with a time, as authors write it, into a Moment, or says exactly why it is none. */
import type { Code } from '../model/diagnostics.ts'
import {
  type Instant,
  instantsOf,
  isDay,
  isZone,
  localTime,
  type Moment,
  skipAround,
  type ZoneName,
} from '../model/time.ts'
import { zoneHint } from './zone-hint.ts'

/** Why a text is not a time: a diagnostic without its place. */
export interface TimeProblem {
  readonly code: Code & `time/${string}`
  readonly message: string
  readonly hint: string
}

interface Parts {
  readonly day: string
  readonly clock: string
  /** `Z`, `+02:00`, or null where none is written. */
  readonly offset: string | null
  readonly zone: string | null
}

const form =
  /^(\d+)-(\d+)-(\d+)[Tt ]+(\d+):(\d+)(?::(\d+)(?:[.,]\d+)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?(?:\[!?([^\]]+)\])?$/

/**
 * Reads local time (`2019-06-03 13:45`, told by the clock of `zone`), RFC 3339 with an offset, or
 * RFC 9557 with offset and zone. Fractions of a second are dropped. `zone` is null where none is known.
 */
export function readMoment(text: string, zone: ZoneName | null): Moment | TimeProblem {
  const parts = readParts(text)
  if ('code' in parts) return parts
  if (parts.zone !== null && !isZone(parts.zone)) return unknownZone(parts.zone)
  return place(parts, parts.zone ?? zone)
}

/** The problem with a name that is no zone, with the zone that was probably meant. */
export function unknownZone(name: string): TimeProblem {
  const message = `${quoted(name)} is not a time zone: expected an IANA name such as Europe/Amsterdam, or UTC`
  return { code: 'time/unknown-zone', message, hint: zoneHint(name) }
}

/** Whether reading a time gave a problem. */
export function isProblem(result: Moment | TimeProblem): result is TimeProblem {
  return 'code' in result
}

function readParts(text: string): Parts | TimeProblem {
  const match = form.exec(text.trim())
  if (!match) return unreadable(text)
  const [, year = '', month = '', date = '', hour = '', minute = '', second = '00', offset, zone] =
    match
  const wrong = misshapen(year, [month, date, hour, minute, second])
  if (wrong) return impossible(text, wrong, 'Write it as 2019-06-03 13:45')
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) {
    const what = Number(month) > 12 ? `there is no month ${month}` : `there is no day ${day}`
    return impossible(text, what, 'Days are written year-month-day')
  }
  if (Number(hour) > 23)
    return impossible(
      text,
      `hours run from 00 to 23`,
      `For midnight, write 00:${minute} of the next day`,
    )
  if (Number(minute) > 59 || Number(second) > 59)
    return impossible(text, 'minutes and seconds run from 00 to 59', 'Mend the clock time')
  const east = normalOffset(offset)
  if (east === undefined)
    return impossible(text, `there is no offset ${offset}`, 'Offsets run from -23:59 to +23:59')
  return { day, clock: `${hour}:${minute}:${second}`, offset: east, zone: zone ?? null }
}

/** Which part has the wrong number of digits, in words; null when all are well. */
function misshapen(year: string, rest: readonly string[]): string | null {
  if (year.length !== 4) return `the year "${year}" has ${year.length} digits, not 4`
  const wrong = rest.find(part => part.length !== 2)
  return wrong === undefined
    ? null
    : `"${wrong}" has ${wrong.length === 1 ? '1 digit' : `${wrong.length} digits`}, not 2`
}

/** `+02` and `+0200` → `+02:00`; `Z` and `-00:00` (RFC 3339: local offset unknown) → `Z`. */
function normalOffset(offset: string | undefined): string | null | undefined {
  if (offset === undefined) return null
  if (/^[Zz]$/.test(offset)) return 'Z'
  const text = `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '').padEnd(2, '0')}`
  if (text === '-00:00') return 'Z'
  return Number(text.slice(1, 3)) < 24 && Number(text.slice(4)) < 60 ? text : undefined
}

function place({ day, clock, offset }: Parts, zone: ZoneName | null): Moment | TimeProblem {
  const local = `${day}T${clock}`
  if (offset === 'Z') return { at: `${local}Z`, zone: zone ?? 'UTC' }
  if (zone === null) {
    if (offset === null) return noZone(`${day} ${short(clock)}`)
    // At a fixed offset, every local time exists once.
    const at = instantsOf(local, offset)[0] as Instant
    return { at, zone: offset === '+00:00' ? 'UTC' : offset }
  }
  const candidates = instantsOf(local, zone)
  const [first, second] = candidates
  if (first === undefined) return skipped(local, zone)
  if (offset === null)
    return second === undefined ? { at: first, zone } : repeated(local, zone, candidates)
  const at = candidates.find(candidate => offsetText(candidate, zone) === offset)
  return at === undefined ? contradiction(local, zone, offset, candidates) : { at, zone }
}

function unreadable(text: string): TimeProblem {
  const message = `${quoted(text)} is not a date with a time: expected a form such as 2019-06-03 13:45`
  return { code: 'time/unreadable', message, hint: unreadableHint(text) }
}

function unreadableHint(text: string): string {
  const half = /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}):(\d\d)\s*([AaPp])\.?[Mm]\.?$/.exec(text.trim())
  if (half) {
    const [, day, hour, minute, letter] = half
    if (Number(hour) > 12 || Number(hour) === 0)
      return `${hour}:${minute} is on the 24-hour clock already: leave out "${letter?.toUpperCase()}M"`
    const hours = (Number(hour) % 12) + (letter?.toLowerCase() === 'p' ? 12 : 0)
    return `Write ${day} ${String(hours).padStart(2, '0')}:${minute}: hours run from 00 to 23`
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text.trim())) return 'Add the time of day'
  return 'Write 2019-06-03 13:45, 2019-06-03T13:45+02:00 or 2019-06-03T13:45+02:00[Europe/Amsterdam]'
}

function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`
}

function impossible(text: string, why: string, hint: string): TimeProblem {
  return { code: 'time/impossible', message: `${quoted(text)} does not exist: ${why}`, hint }
}

function noZone(local: string): TimeProblem {
  const message = `${local} has no time zone: elsewhere the same clock time is another instant`
  const hint =
    'Set `timezone: Europe/Amsterdam` (or yours) in the report or for the instance, or write the offset: …+02:00'
  return { code: 'time/no-zone', message, hint }
}

function skipped(local: string, zone: ZoneName): TimeProblem {
  const [before, after] = skipAround(local, zone)
  const message = `${spoken(local)} did not exist in ${zone}: the clocks went from ${before} to ${after}`
  return {
    code: 'time/does-not-exist',
    message,
    hint: `Write a time before ${before} or from ${after} on`,
  }
}

function repeated(local: string, zone: ZoneName, candidates: readonly Instant[]): TimeProblem {
  const [first, second] = candidates.map(at => `${local.slice(0, 16)}${offsetText(at, zone)}`)
  const message = `${spoken(local)} happened twice in ${zone}: ${first} and ${second}`
  return {
    code: 'time/ambiguous',
    message,
    hint: `Write the one that is meant: ${first} (before the clocks went back) or ${second} (after)`,
  }
}

function contradiction(
  local: string,
  zone: ZoneName,
  offset: string,
  candidates: readonly Instant[],
): TimeProblem {
  const right = candidates.map(at => offsetText(at, zone)).join(' or ')
  const message = `${spoken(local)} has the offset ${offset}, but ${zone} had ${right} then`
  return {
    code: 'time/offset-contradicts-zone',
    message,
    hint: `Write ${right}, or leave the offset out`,
  }
}

function offsetText(at: Instant, zone: ZoneName): string {
  const { offset } = localTime(at, zone)
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function spoken(local: string): string {
  return `${local.slice(0, 10)} ${short(local.slice(11))}`
}

function short(clock: string): string {
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock
}
