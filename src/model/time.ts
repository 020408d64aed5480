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

/** From when on, in milliseconds since 1970, a zone keeps an offset, in milliseconds east of UTC. */
interface Span {
  readonly from: number
  readonly offset: number
}

const years = new Map<string, readonly Span[]>()

/**
 * The offsets of a zone in a UTC year and two days around it, in order. A year has one to three as a
 * rule; to look one up is far cheaper than to ask for the zone's rules again.
 */
function spansOf(zone: ZoneName, year: number): readonly Span[] {
  const key = `${zone} ${year}`
  const known = years.get(key)
  if (known) return known
  const newYear = parsed(`${String(Math.max(year, 0)).padStart(4, '0')}-01-01T00:00:00Z`)
  const [first, end] = [newYear - 2 * dayLength, newYear + 368 * dayLength]
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone)
  const spans: Span[] = [{ from: Number.NEGATIVE_INFINITY, offset: start.offsetNanoseconds / 1e6 }]
  for (
    let change = start.getTimeZoneTransition('next');
    change !== null && change.epochMilliseconds < end;
    change = change.getTimeZoneTransition('next')
  ) {
    spans.push({ from: change.epochMilliseconds, offset: change.offsetNanoseconds / 1e6 })
  }
  years.set(key, spans)
  return spans
}

function spanAt(milliseconds: number, zone: ZoneName): Span {
  const spans = spansOf(zone, new Date(milliseconds).getUTCFullYear())
  return spans.findLast(({ from }) => from <= milliseconds) as Span
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
  if (!isDay(local.slice(0, 10))) throw new RangeError(`There is no day ${local}`)
  const shown = parsed(`${local}Z`)
  const offsets = [shown - dayLength, shown + dayLength].map(near => spanAt(near, zone).offset)
  const candidates = [...new Set(offsets)].map(offset => shown - offset)
  const right = candidates.filter(at => at + spanAt(at, zone).offset === shown)
  return right.sort((a, b) => a - b).map(isoSecond)
}

/** The instant at which `day` begins in `zone`: midnight, or the end of a skip that midnight is in. */
export function dayStart(day: DayText, zone: ZoneName): Instant {
  const midnight = `${day}T00:00:00`
  const [first] = instantsOf(midnight, zone)
  return first ?? isoSecond(spanAt(parsed(`${midnight}Z`) + dayLength, zone).from)
}

/** The clock's readings just before and just after a skipped local time, `HH:MM` each. */
export function skipAround(local: string, zone: ZoneName): readonly [string, string] {
  const near = parsed(`${local}Z`) - dayLength
  const before = spanAt(near, zone)
  const after = spanAt(near + 2 * dayLength, zone)
  const clock = (offset: number) => isoSecond(after.from + offset).slice(11, 16)
  return [clock(before.offset), clock(after.offset)]
}

/** What the clock in `zone` shows at `at`. */
export function localTime(at: Instant, zone: ZoneName): LocalTime {
  const offset = offsetAt(at, zone)
  const there = new Date(parsed(at) + offset)
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
  const local = isoSecond(parsed(at) + offset).slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Milliseconds east of UTC. */
function offsetAt(at: Instant, zone: ZoneName): number {
  return spanAt(parsed(at), zone).offset
}

function parsed(utc: string): number {
  const milliseconds = Date.parse(utc)
  if (Number.isNaN(milliseconds)) throw new RangeError(`There is no time ${utc}`)
  return milliseconds
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
