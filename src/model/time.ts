/** Instants, zones and what a clock on the wall there shows: the one place that knows the calendar. */
import { Temporal } from 'temporal-polyfill'

/** A point in time in UTC, to the second: `2019-06-03T11:45:00Z`. Sorts as text. */
export type Instant = string

/** An IANA name (`Europe/Amsterdam`), `UTC`, or, where nobody named a zone, a bare offset (`+02:00`). */
export type ZoneName = string

/** A calendar day without a zone: `2019-06-11`. */
export type DayText = string

/** A point in time together with the clock by which it was told. */
export interface Moment {
  readonly at: Instant
  readonly zone: ZoneName
}

/** What a clock on the wall shows; `offset` is in minutes east of UTC, `weekday` 1 (Monday) to 7. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
  readonly offset: number
}

const offsetZone = /^[+-]\d\d:\d\d$/
const dayLength = 86_400_000
const steady = new Map<string, number | null>()

/**
 * Milliseconds east of UTC that a zone keeps all through the UTC days before, on and after `day`, or
 * null when its clocks change on one of them. Nearly every day is steady, and arithmetic with a known
 * offset is far cheaper than asking for the zone's rules again.
 */
function steadyOffset(day: DayText, zone: ZoneName): number | null {
  const key = `${zone} ${day}`
  const known = steady.get(key)
  if (known !== undefined) return known
  const noon = Temporal.Instant.fromEpochMilliseconds(Date.parse(`${day}T12:00:00Z`))
  const from = noon.subtract({ hours: 36 }).toZonedDateTimeISO(zone)
  const change = from.getTimeZoneTransition('next')
  const changes =
    change !== null && Temporal.Instant.compare(change.toInstant(), noon.add({ hours: 36 })) <= 0
  const offset = changes ? null : from.offsetNanoseconds / 1e6
  steady.set(key, offset)
  return offset
}

/** Every zone this machine knows by its canonical name, for suggestions. */
export function zoneNames(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
}

/** Whether `name` is `UTC` or an IANA Region/City name, spelt as IANA spells it. `CET` and `EST` are not. */
export function isZone(name: string): boolean {
  const known = zones.get(name) ?? isZoneName(name)
  zones.set(name, known)
  return known
}

const zones = new Map([['UTC', true]])

function isZoneName(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name
  } catch {
    return false
  }
}

/** The zone of a bare offset, which is neither a place nor UTC. */
export function isOffsetZone(zone: ZoneName): boolean {
  return offsetZone.test(zone)
}

/**
 * The instants at which a clock in `zone` shows `local` (`2019-10-27T02:30:00`): one as a rule,
 * none where the clocks skip it, two where they show it twice. Throws for a date that does not exist.
 */
export function instantsOf(local: string, zone: ZoneName): readonly Instant[] {
  const offset = isDay(local.slice(0, 10)) ? steadyOffset(local.slice(0, 10), zone) : null
  if (offset !== null) return [isoSecond(Date.parse(`${local}Z`) - offset)]
  const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return [instant(earlier)]
  return earlier.toPlainDateTime().equals(plain) ? [instant(earlier), instant(later)] : []
}

/** The clock's readings just before and just after a skipped local time, `HH:MM` each. */
export function skipAround(local: string, zone: ZoneName): readonly [string, string] {
  const plain = Temporal.PlainDateTime.from(local)
  const change = plain
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
    .getTimeZoneTransition('next')
  if (change === null) throw new RangeError(`${zone} skips nothing after ${local}`)
  const before = change.subtract({ nanoseconds: 1 }).toPlainTime().round('minute')
  return [before.toString().slice(0, 5), change.toPlainTime().toString().slice(0, 5)]
}

/** What the clock in `zone` shows at `at`. */
export function localTime(at: Instant, zone: ZoneName): LocalTime {
  const offset = offsetAt(at, zone)
  const there = new Date(Date.parse(at) + offset)
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    second: there.getUTCSeconds(),
    weekday: there.getUTCDay() || 7,
    offset: offset / 60_000,
  }
}

/** Local time with its offset, as RFC 3339 writes it: `2019-06-03T13:45:00+02:00`. */
export function localText({ at, zone }: Moment): string {
  const offset = offsetAt(at, zone)
  const [hours, minutes] = isoSecond(Math.abs(offset)).slice(11, 16).split(':')
  const local = isoSecond(Date.parse(at) + offset).slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Milliseconds east of UTC. */
function offsetAt(at: Instant, zone: ZoneName): number {
  return (
    steadyOffset(at.slice(0, 10), zone) ??
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  )
}

function isoSecond(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** The calendar day in the moment's own zone. */
export function localDay({ at, zone }: Moment): DayText {
  return isoSecond(Date.parse(at) + offsetAt(at, zone)).slice(0, 10)
}

/** Whether `text` is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // Some days that do not exist are taken for later ones: February 30 for March 2.
  return !Number.isNaN(at) && isoSecond(at).startsWith(text)
}

/** `day` and `days` more; negative goes back. */
export function addDays(day: DayText, days: number): DayText {
  return isoSecond(Date.parse(`${day}T00:00:00Z`) + days * dayLength).slice(0, 10)
}

/** The day that is `count` working days (Monday to Friday) after `day`. */
export function addWorkingDays(day: DayText, count: number): DayText {
  let last = day
  for (let left = count; left > 0; ) {
    last = addDays(last, 1)
    if (localTime(`${last}T00:00:00Z`, 'UTC').weekday <= 5) left -= 1
  }
  return last
}

/** Elapsed seconds from one instant to a later one, across whatever the clocks did between. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}

/** The instant `seconds` after `at`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return isoSecond(Date.parse(at) + seconds * 1000)
}

/** The instant written in any RFC 3339 form, or null when it is none. */
export function parseInstant(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text)
      .round({ smallestUnit: 'second', roundingMode: 'floor' })
      .toString()
  } catch {
    return null
  }
}

/** Of the instants in `all`, the first; and the last. `all` must not be empty. */
export function extent(all: readonly Instant[]): readonly [Instant, Instant] {
  const sorted = [...all].sort()
  return [sorted[0] as Instant, sorted[sorted.length - 1] as Instant]
}

function instant(there: Temporal.ZonedDateTime): Instant {
  return there.toInstant().round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
}
