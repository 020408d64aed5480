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

/** Every zone this machine knows by its canonical name, for suggestions. */
export function zoneNames(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
}

/** Whether `name` is `UTC` or an IANA Region/City name, spelt as IANA spells it. `CET` and `EST` are not. */
export function isZone(name: string): boolean {
  if (name === 'UTC') return true
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
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return {
    year: there.year,
    month: there.month,
    day: there.day,
    hour: there.hour,
    minute: there.minute,
    second: there.second,
    weekday: there.dayOfWeek,
    offset: there.offsetNanoseconds / 60e9,
  }
}

/** Local time with its offset, as RFC 3339 writes it: `2019-06-03T13:45:00+02:00`. */
export function localText(moment: Moment): string {
  const there = Temporal.Instant.from(moment.at).toZonedDateTimeISO(moment.zone)
  return there.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** The calendar day in the moment's own zone. */
export function localDay(moment: Moment): DayText {
  return localText(moment).slice(0, 10)
}

/** Whether `text` is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** `day` and `days` more; negative goes back. */
export function addDays(day: DayText, days: number): DayText {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The day that is `count` working days (Monday to Friday) after `day`. */
export function addWorkingDays(day: DayText, count: number): DayText {
  let date = Temporal.PlainDate.from(day)
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date.toString()
}

/** The first instant of `day` in `zone`. */
export function startOfDay(day: DayText, zone: ZoneName): Instant {
  return instant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }))
}

/** Elapsed seconds from one instant to a later one, across whatever the clocks did between. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (
    (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) /
    1000
  )
}

/** The instant `seconds` after `at`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return Temporal.Instant.from(at).add({ seconds }).round('second').toString()
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
